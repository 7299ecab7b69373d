package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// titlePages is how far into a document its title may stand: a cover may hold a logo alone.
const titlePages = 2

// pdfTitle is the largest of the headings that a PDF begins with, the first of them; "" when none can be its title. What heads a table is
// none, and a line that is only bold is one at the very beginning alone.
func pdfTitle(blocks []Block) string {
	best, level := "", 4
	first := 0 // blocks that are the document's own, so far
	for i, b := range blocks {
		if b.Page > titlePages {
			break
		}
		if b.running {
			continue
		}
		first++
		switch {
		case b.Kind != text.Heading || b.Level >= level || !titled(b) || headsTable(blocks[i+1:], b):
		case b.Level == 3 && first > 3:
		default:
			best, level = b.Text, b.Level
		}
	}
	return best
}

// titled reports words that can be a title: letters above all, and no value of a column.
func titled(b Block) bool {
	letters, digits := 0, 0
	for _, r := range b.Text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return !b.beside && letters > 3 && letters > digits && utf8.RuneCountInString(b.Text) <= 160 && !strings.HasSuffix(b.Text, ":")
}

// headsTable reports a line that is only bold right above a row or a line of cells: it heads a column.
func headsTable(after []Block, b Block) bool {
	if b.Level < 3 || len(after) == 0 {
		return false
	}
	next := after[0]
	return next.Kind == text.TableCell || next.beside
}
