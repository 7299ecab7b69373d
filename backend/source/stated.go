package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// Field is a line of the card that a document may state of itself.
type Field string

// The closed set of fields that a reader fills.
const (
	KindField   Field = "kind"
	AuthorField Field = "author"
	DateField   Field = "date"
	ValidField  Field = "validUntil"
)

// Stated is what a document plainly says of itself, for its card. From has, for each field that is filled, the words it was read from;
// they are empty for what the file's properties or headers say. What can be read in two ways is left out: it is asked.
type Stated struct {
	Kind       Kind
	Author     string
	Date       int64
	ValidUntil int64
	From       map[Field]string
}

// How much of a document is read for its card, in lines: what it says of itself stands at its beginning or at its end.
const (
	headLines = 60
	footLines = 25
	lineLimit = 240 // characters of a line; a longer one is prose about something else
)

// StatedIn reads the card of a document. Name is its file name.
func StatedIn(doc Document, name string) Stated {
	s := Stated{Author: doc.Author, Date: doc.Date, From: map[Field]string{}}
	if doc.Author != "" {
		s.From[AuthorField] = ""
	}
	if doc.Date != 0 {
		s.From[DateField] = ""
	}
	lines := cardLines(doc)
	if kind, words := kindIn(doc, name); kind != "" {
		s.Kind, s.From[KindField] = kind, words
	}
	if s.Author == "" {
		if author, words := authorIn(lines); author != "" {
			s.Author, s.From[AuthorField] = author, words
		}
	}
	if s.Date == 0 {
		if at, words := dateIn(lines, doc.Lang); at != 0 {
			s.Date, s.From[DateField] = at, words
		}
	}
	if until, words := validityIn(lines, doc.Lang); until != 0 && until >= s.Date {
		s.ValidUntil, s.From[ValidField] = until, words
	}
	return s
}

// cardLines are the lines in which a document speaks of itself: those of its beginning and of its end, a table row as one line.
func cardLines(doc Document) []string {
	var all []string
	for i, b := range doc.Blocks {
		if before := i - 1; b.Kind == text.TableCell && before >= 0 {
			if p := doc.Blocks[before]; p.Kind == text.TableCell && p.Parent == b.Parent && p.Row == b.Row && len(all) > 0 {
				all[len(all)-1] += cellMark + oneLine(b.Text)
				continue
			}
		}
		for line := range strings.Lines(b.Text) {
			all = append(all, strings.Join(strings.Fields(line), " "))
		}
	}
	if len(all) > headLines+footLines {
		all = append(all[:headLines:headLines], all[len(all)-footLines:]...)
	}
	kept := all[:0]
	for _, l := range all {
		if l != "" && utf8.RuneCountInString(l) <= lineLimit {
			kept = append(kept, l)
		}
	}
	return kept
}

// kindIn is what a document calls itself: by its title, else by a heading or a short line of its beginning, else by its file name. Two
// kinds of one rank name none.
func kindIn(doc Document, name string) (Kind, string) {
	if k := kindNamed(doc.Title); k != "" {
		return k, doc.Title
	}
	const first, few = 4, 10 // blocks, words
	var found Kind
	words := ""
	for _, b := range doc.Blocks[:min(len(doc.Blocks), first)] {
		line := strings.Join(strings.Fields(b.Text), " ")
		if b.Kind == text.TableCell || text.Words(line) > few {
			continue
		}
		k := kindNamed(line)
		if k == "" || k == found {
			continue
		}
		if found != "" {
			return "", ""
		}
		found, words = k, line
	}
	if found == "" {
		stem := strings.TrimSuffix(name, name[len(name)-len(ending(name)):])
		found, words = kindNamed(unjoined(stem)), name
	}
	if found == "" {
		words = ""
	}
	return found, words
}

// unjoined reads the signs that stand for spaces in file names.
func unjoined(stem string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '.' {
			return ' '
		}
		return r
	}, stem)
}

// kindNamed is the kind whose name begins a line, "" for none.
func kindNamed(line string) Kind {
	line = text.Fold(strings.TrimSpace(line))
	for _, k := range kindNames {
		if k.at.MatchString(line) {
			return k.kind
		}
	}
	return ""
}

// authorIn is who signs a document: what stands after the words that introduce an author. Two of them name none.
func authorIn(lines []string) (author, words string) {
	for _, line := range lines {
		m := authorLabel.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		name := signature(line[m[1]:])
		if name == "" || strings.EqualFold(name, author) {
			continue
		}
		if author != "" {
			return "", ""
		}
		author, words = name, line
	}
	return author, words
}

// signature is the name that a label introduces: up to what no name holds. It begins with a capital.
func signature(s string) string {
	s = strings.TrimLeft(s, " :|\u00a0\u202f")
	if at := afterName.FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	s = person(strings.Trim(s, " ,;.|"))
	for _, article := range []string{"l’", "l'", "L’", "L'", "le ", "la ", "the "} {
		s = strings.TrimPrefix(s, article)
	}
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) && !unicode.IsLower(r) || size == len(s) || text.Words(s) > 8 || !strings.ContainsFunc(s, unicode.IsUpper) {
		return ""
	}
	return s
}
