// Package verify compares a claim with passages of the user's own sources and answers supported, contradicted or not
// found, with the quote and the difference. A wrong "supported" is the worst bug it can have. It hides ranking and guards.
package verify

import (
	"context"

	"probant/backend/text"
)

// Verdict is what the checker found.
type Verdict string

// The closed set of verdicts.
const (
	Supported    Verdict = "supported"
	Contradicted Verdict = "contradicted"
	NotFound     Verdict = "not_found"
)

// DifferenceKind says in what a claim and a passage part.
type DifferenceKind string

// The closed set of differences.
const (
	NumberDiffers    DifferenceKind = "number"
	UnitDiffers      DifferenceKind = "unit"
	BoundDiffers     DifferenceKind = "bound"
	DateDiffers      DifferenceKind = "date"
	EntityDiffers    DifferenceKind = "entity"
	NegationDiffers  DifferenceKind = "negation"
	ScopeDiffers     DifferenceKind = "scope"
	ModalityDiffers  DifferenceKind = "modality"
	AttributeDiffers DifferenceKind = "attribute"
)

// Difference is what the claim says and what the source says instead, each as a short verbatim extract.
type Difference struct {
	Kind   DifferenceKind `json:"kind"`
	Claim  string         `json:"claim"`
	Source string         `json:"source"`
	// Unowned is true when the source says "nous" and neither its kind nor its author tells who that is.
	Unowned bool `json:"unowned,omitempty"`
}

// HitKind says how a stretch of a passage answers the claim.
type HitKind string

// The three kinds of hit.
const (
	Match    HitKind = "match"    // words found in both
	Agrees   HitKind = "agrees"   // a value that confirms
	Conflict HitKind = "conflict" // a value that contradicts
)

// Hit is a stretch of a passage to highlight.
type Hit struct {
	Kind HitKind   `json:"kind"`
	Span text.Span `json:"span"`
}

// Passage is what a Searcher returns: a source's extract with enough to cite it. ValidUntil is Unix ms, 0 when nobody said.
type Passage struct {
	ID         string
	SourceID   string
	Source     string // the source's title
	File       string // the source's file name
	Text       string
	Context    string
	Heading    string
	Page       int
	Sheet      string
	Cell       string
	Line       int    // of the file, 0 for none
	Columns    string // of a table row: see source.Cells
	Date       int64
	ValidUntil int64
	Kind       string // the source's, as in source.Kind; empty when nobody said
	Author     string // the source's
}

// Evidence is a passage weighed against a claim. Quote is Passage.Text at Span, verbatim.
type Evidence struct {
	Passage Passage
	Span    text.Span
	Quote   string
	Hits    []Hit
	Score   int // 0–100, for ranking only
}

// Result is the checker's answer for one claim. Confidence is 0–100: of a hundred such verdicts, that many are expected
// to be right. Evidence is best first, ten at most. Difference is set when contradicted, and when a near miss explains
// a not_found.
type Result struct {
	Verdict    Verdict
	Confidence int
	Evidence   []Evidence
	Difference *Difference
}

// Query is what a Searcher is asked: see Ask and Terms.
type Query struct {
	Terms []Term
	Limit int
}

// Term is one thing to look for: a word by its stems and by those of its translations, or a number by its key. Any of the
// forms will do. Weight is what it is worth beside an ordinary word of the same rarity.
type Term struct {
	Forms  []string
	Weight float64
}

// Searcher finds the passages that share terms with a query, best first.
type Searcher interface {
	Search(ctx context.Context, q Query) ([]Passage, error)
}
