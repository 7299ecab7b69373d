// Package corpus reads the labelled texts beside it: copy of fictional organisations, unit by unit, with what is a claim
// in each. The claim table is fitted on them, and the tests measure with them. README.md tells the format and the rules.
package corpus

import (
	"fmt"
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
)

// Document is a page of one organisation.
type Document struct {
	ID, Organisation, Sector, Kind string
	Lang                           text.Lang
	Units                          []Unit
}

// Unit is a sentence, heading, bullet or table cell as published, judged on its own words with those before it as
// context. Spans are byte offsets of the shortest texts to be proved; Quantities the raw numbers of a claim.
type Unit struct {
	Text       string
	Claim      bool
	Puffery    bool
	Categories []claim.Category
	Risk       claim.Risk
	Spans      [][2]int
	Quantities []string
}

// Parse reads a file of documents. An error names the line.
func Parse(s string) ([]Document, error) {
	var out []Document
	for n, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		bad := func(why string) error { return fmt.Errorf("line %d: %s: %q", n+1, why, line) }
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case strings.HasPrefix(line, "=="):
			f := strings.Split(strings.TrimLeft(line, "= "), "|")
			if len(f) != 5 {
				return nil, bad("a heading has five parts")
			}
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			out = append(out, Document{ID: f[0], Lang: text.Lang(f[1]), Organisation: f[2], Sector: f[3], Kind: f[4]})
		case len(out) == 0:
			return nil, bad("a unit before any document")
		default:
			u, why := parseUnit(line)
			if why != "" {
				return nil, bad(why)
			}
			d := &out[len(out)-1]
			d.Units = append(d.Units, u)
		}
	}
	return out, nil
}

// parseUnit reads "+ pricing | Dès [{29 €/mois}]"; why tells what is wrong.
func parseUnit(line string) (u Unit, why string) {
	sign, rest, ok := strings.Cut(line, " ")
	if !ok || strings.Trim(sign, "+-~!") != "" {
		return u, "a unit opens with + or -"
	}
	u.Claim, u.Puffery, u.Risk = sign[0] == '+', strings.Contains(sign, "~"), claim.Low
	if u.Claim {
		cats, body, ok := strings.Cut(rest, "|")
		if !ok {
			return u, "a claim has categories"
		}
		rest = strings.TrimSpace(body)
		for _, c := range strings.Split(cats, ",") {
			k := claim.Category(strings.TrimSpace(c))
			if !slices.Contains(claim.Categories(), k) {
				return u, "unknown category"
			}
			u.Categories = append(u.Categories, k)
			if claim.HighRisk(k) {
				u.Risk = claim.High
			}
		}
	}
	var b strings.Builder
	span, figure := -1, -1
	for _, c := range rest {
		switch {
		case c == '[' && span < 0:
			span = b.Len()
		case c == ']' && span >= 0:
			u.Spans = append(u.Spans, [2]int{span, b.Len()})
			span = -1
		case c == '{' && figure < 0:
			figure = b.Len()
		case c == '}' && figure >= 0:
			u.Quantities = append(u.Quantities, b.String()[figure:])
			figure = -1
		case strings.ContainsRune("[]{}", c):
			return u, "unbalanced marks"
		default:
			b.WriteRune(c)
		}
	}
	if span >= 0 || figure >= 0 {
		return u, "unbalanced marks"
	}
	u.Text = b.String()
	if strings.Contains(sign, "!") || u.Claim && len(u.Quantities) > 0 {
		u.Risk = claim.High
	}
	if !u.Claim {
		u.Quantities, u.Spans = nil, nil
	}
	return u, ""
}

// Blocks gives the units of a document as the blocks of a text.
func (d *Document) Blocks() []text.Block {
	var out []text.Block
	for i, u := range d.Units {
		out = append(out, text.Block{ID: fmt.Sprint(i), Kind: text.Paragraph, Text: u.Text})
	}
	return out
}
