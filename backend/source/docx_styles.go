package source

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// wordStyle is what a style gives to its paragraphs or runs, its ancestors' included. Outline is 0-based, -1 for none.
type wordStyle struct {
	base                 string
	outline, list, level int
	quote, contents      bool
	bold, italic         bool
}

// unstyled is the style that gives nothing.
var unstyled = wordStyle{outline: -1, list: -1, level: -1}

// readStyles resolves a document's styles. Built-in names are English in every language's file.
func readStyles(p *pack, name string) (map[string]wordStyle, error) {
	styles := map[string]wordStyle{}
	if !p.has(name) {
		return styles, nil
	}
	x, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer x.close()
	err = x.each(func(e xml.StartElement) error {
		if e.Name.Local != "style" {
			return errDescend
		}
		s := unstyled
		character := attribute(e, "type") == "character"
		id := attribute(e, "styleId")
		err := x.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "name":
				s.named(strings.ToLower(attribute(e, "val")))
			case "basedOn":
				s.base = attribute(e, "val")
			case "outlineLvl":
				s.outline = number(attribute(e, "val"), -1)
			case "numId":
				s.list = number(attribute(e, "val"), -1)
			case "ilvl":
				s.level = number(attribute(e, "val"), -1)
			case "b":
				s.bold = character && on(e)
			case "i":
				s.italic = character && on(e)
			case "pPr", "rPr", "numPr":
				return errDescend
			}
			return x.skip()
		})
		styles[id] = s
		return err
	})
	if err != nil {
		return nil, err
	}
	resolved := make(map[string]wordStyle, len(styles))
	for id := range styles {
		resolved[id] = inherit(styles, id)
	}
	return resolved, nil
}

func (s *wordStyle) named(name string) {
	switch {
	case name == "title":
		s.outline = 0
	case strings.HasPrefix(name, "heading "):
		if n, err := strconv.Atoi(strings.TrimPrefix(name, "heading ")); err == nil {
			s.outline = n - 1
		}
	case name == "quote" || name == "intense quote":
		s.quote = true
	case strings.HasPrefix(name, "toc ") && name != "toc heading", name == "table of figures":
		s.contents = true
	}
}

// inherit fills what a style leaves open from its ancestors, ten at most: a file may chain them in a ring.
func inherit(styles map[string]wordStyle, id string) wordStyle {
	s := styles[id]
	for base, n := s.base, 0; base != "" && n < 10; n++ {
		b, ok := styles[base]
		if !ok {
			break
		}
		if s.outline < 0 {
			s.outline = b.outline
		}
		if s.list < 0 {
			s.list = b.list
		}
		if s.level < 0 {
			s.level = b.level
		}
		s.quote, s.contents = s.quote || b.quote, s.contents || b.contents
		s.bold, s.italic = s.bold || b.bold, s.italic || b.italic
		base = b.base
	}
	return s
}

// wordLists says which lists number their items, by list then level.
type wordLists struct {
	abstract map[int]int
	formats  map[[2]int]string
}

func (l wordLists) known(list int) bool { _, ok := l.abstract[list]; return ok }

func (l wordLists) ordered(list, level int) bool {
	format := l.formats[[2]int{l.abstract[list], level}]
	return format != "" && format != "bullet" && format != "none"
}

func readLists(p *pack, name string) (wordLists, error) {
	l := wordLists{map[int]int{}, map[[2]int]string{}}
	if !p.has(name) {
		return l, nil
	}
	x, err := p.open(name)
	if err != nil {
		return l, err
	}
	defer x.close()
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numbering":
			return errDescend
		case "abstractNum":
			id := number(attribute(e, "abstractNumId"), -1)
			return x.each(func(e xml.StartElement) error {
				if e.Name.Local != "lvl" {
					return x.skip()
				}
				level := number(attribute(e, "ilvl"), 0)
				return x.each(func(e xml.StartElement) error {
					if e.Name.Local == "numFmt" {
						l.formats[[2]int{id, level}] = attribute(e, "val")
					}
					return x.skip()
				})
			})
		case "num":
			id := number(attribute(e, "numId"), -1)
			return x.each(func(e xml.StartElement) error {
				if e.Name.Local == "abstractNumId" {
					l.abstract[id] = number(attribute(e, "val"), -1)
				}
				return x.skip()
			})
		}
		return x.skip()
	})
	return l, err
}

// on reads a property that is on by its presence (ECMA-376 part 1, 17.17.4).
func on(e xml.StartElement) bool {
	switch attribute(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

func number(s string, otherwise int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return otherwise
	}
	return n
}
