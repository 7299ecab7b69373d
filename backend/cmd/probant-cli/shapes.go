package main

import (
	"fmt"
	"strings"

	"probant/backend/claim"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// The JSON of check and verify. Field order is the documentation's.

type fileJSON struct {
	File     string        `json:"file"`
	Lang     text.Lang     `json:"lang"`
	Words    int           `json:"words"`
	Claims   []claimJSON   `json:"claims"`
	Findings []findingJSON `json:"findings,omitzero"`   // with --charter; absent without
	Text     *string       `json:"extracted,omitempty"` // with --show-text
}

// claimJSON is one claim. Line counts from 1; Start and End are code points of the file as read, End exclusive. The verdict and
// what follows stand only when there was something to check against.
type claimJSON struct {
	Line       int              `json:"line"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Text       string           `json:"text"`
	Sentence   string           `json:"sentence"`
	Headings   string           `json:"headings,omitempty"` // of the row and the column of its table
	Categories []claim.Category `json:"categories"`
	Risk       claim.Risk       `json:"risk"`
	Quantities []text.Quantity  `json:"quantities"`
	*Judged
}

// Judged is a verdict with what it rests on.
type Judged struct {
	Verdict    verify.Verdict     `json:"verdict"`
	Confidence int                `json:"confidence"`
	Evidence   []evidenceJSON     `json:"evidence"`
	Difference *verify.Difference `json:"difference,omitempty"`
}

type evidenceJSON struct {
	Source  string `json:"source"`
	Locator string `json:"locator"`
	Quote   string `json:"quote"`
	Row     string `json:"row,omitempty"` // the cells of the table row that the quote is of, behind the headings of their columns
}

// verdictOf writes a result as JSON does. A source without a file is the text that was given with the claim.
func verdictOf(r verify.Result) *Judged {
	v := &Judged{Verdict: r.Verdict, Confidence: r.Confidence, Difference: r.Difference, Evidence: []evidenceJSON{}}
	for _, e := range r.Evidence {
		name := e.Passage.File
		if name == "" {
			name = e.Passage.Source
		}
		v.Evidence = append(v.Evidence, evidenceJSON{name, locator(e.Passage), clip(e.Quote), row(e)})
	}
	return v
}

// locator says where in its document a passage stands.
func locator(p verify.Passage) string { return place(p.Page, p.Line, p.Sheet, p.Cell, p.Heading) }

// row reads a quote of a table row with the headings of its columns; empty for what is no row.
func row(e verify.Evidence) string {
	return source.Said(source.QuotedCells(e.Passage.Text, e.Passage.Columns, e.Span), ": ")
}

func place(page, line int, sheet, cell, heading string) string {
	var parts []string
	if line > 0 {
		parts = append(parts, fmt.Sprintf("line %d", line))
	}
	if page > 0 {
		parts = append(parts, fmt.Sprintf("p. %d", page))
	}
	if sheet != "" {
		parts = append(parts, strings.TrimSpace(sheet+" "+cell))
	}
	if heading != "" {
		parts = append(parts, heading)
	}
	return strings.Join(parts, ", ")
}

// longestQuote is the longest quote written out, in characters.
const longestQuote = 1500

// clip keeps a quote verbatim and bounded.
func clip(s string) string {
	if r := []rune(s); len(r) > longestQuote {
		return string(r[:longestQuote])
	}
	return s
}

// orEmpty keeps a list from being written as null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
