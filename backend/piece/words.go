package piece

import (
	"strings"

	"probant/backend/text"
)

// Words counts the words of a text, code included.
func Words(blocks []text.Block) int {
	n := 0
	for _, b := range blocks {
		n += text.Words(b.Text)
	}
	return n
}

// titleLength is the length of a title made from a first line, in characters.
const titleLength = 80

// TitleFrom makes a title for a text that came without one: its first heading, else the beginning of its first line, cut
// at a word and 80 characters at most. It is empty for an empty text.
func TitleFrom(blocks []text.Block) string {
	first := ""
	for _, b := range blocks {
		line := firstLine(b.Text)
		if line == "" {
			continue
		}
		if b.Kind == text.Heading { // whole: a line break in it is layout
			return cut(strings.Join(strings.Fields(b.Text), " "))
		}
		if first == "" {
			first = line
		}
	}
	return cut(first)
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimFunc(s, text.IsSpace), "\n")
	return strings.TrimFunc(s, text.IsSpace)
}

func cut(s string) string {
	r := []rune(s)
	if len(r) <= titleLength {
		return s
	}
	end := titleLength - 1 // room for the ellipsis
	for end > titleLength/2 && !text.IsSpace(r[end]) {
		end--
	}
	return strings.TrimRight(strings.TrimRightFunc(string(r[:end]), text.IsSpace), ",;:–—-") + "…"
}
