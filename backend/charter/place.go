package charter

import "probant/backend/text"

// places are the tables, runs of list items and headings that blocks stand in, by position: what stands once there counts for all of it.
// Groups and headings are numbered from one; 0 is none.
type places struct {
	group  []int
	beside []bool  // it introduces the group, or ends it, and does not stand in it
	under  [][]int // the headings above
}

// placesOf reads the structure of a text.
func placesOf(blocks []text.Block) places {
	p := places{make([]int, len(blocks)), make([]bool, len(blocks)), make([][]int, len(blocks))}
	var above []int
	n := 0
	for i, b := range blocks {
		if b.Kind == text.Heading {
			for len(above) > 0 && blocks[above[len(above)-1]-1].Level >= b.Level {
				above = above[:len(above)-1]
			}
			above = append(above[:len(above):len(above)], i+1)
		}
		p.under[i] = above
		if !grouped(b) {
			continue
		}
		if i == 0 || !sameGroup(blocks[i-1], b) {
			n++
			if i > 0 && p.group[i-1] == 0 {
				p.group[i-1], p.beside[i-1] = n, true
			}
		}
		p.group[i] = n
		if i+1 < len(blocks) && !grouped(blocks[i+1]) && blocks[i+1].Kind != text.Heading {
			p.group[i+1], p.beside[i+1] = n, true
		}
	}
	return p
}

// grouped reports whether a block is a line among others of its kind.
func grouped(b text.Block) bool { return b.Kind == text.ListItem || b.Kind == text.TableCell }

func sameGroup(a, b text.Block) bool {
	return a.Kind == b.Kind && (a.Kind == text.ListItem || a.Parent == b.Parent)
}

// reach lists the places that a mention in a block counts for, besides its own unit.
func (p places) reach(i int, b text.Block) []unit {
	var out []unit
	if b.Kind == text.Heading {
		out = append(out, unit{heading: i + 1})
	}
	if p.group[i] > 0 && (p.beside[i] || b.Kind == text.TableCell && (b.Header || b.Row == 0)) {
		out = append(out, unit{group: p.group[i]})
	}
	return out
}

// around lists the places that a block stands in.
func (p places) around(i int) []unit {
	var out []unit
	if p.group[i] > 0 && !p.beside[i] {
		out = append(out, unit{group: p.group[i]})
	}
	for _, h := range p.under[i] {
		out = append(out, unit{heading: h})
	}
	return out
}
