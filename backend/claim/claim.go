// Package claim finds what a prospect could contest in a text, says why, and gives each claim an identity that survives
// harmless edits. One file reads one kind of signal; the lexicons are data files under lexicon/.
package claim

import "probant/backend/text"

// Category says what a claim is about. A claim may have several.
type Category string

// The closed set of categories.
const (
	Performance  Category = "performance"
	Compliance   Category = "compliance"
	Security     Category = "security"
	Customer     Category = "customer"
	Pricing      Category = "pricing"
	Availability Category = "availability"
	Superlative  Category = "superlative"
	Statistic    Category = "statistic"
	Company      Category = "company"
	Guarantee    Category = "guarantee"
	Environment  Category = "environment"
	Health       Category = "health"
	Product      Category = "product"
)

// Risk is high for numbers, compliance, security, superlatives, guarantees, prices, environment, health and named
// customers; else low.
type Risk string

// The two risks.
const (
	High Risk = "high"
	Low  Risk = "low"
)

// Signal is one reason why a span is a claim. Code is a stable word that the interface turns into a sentence.
type Signal struct {
	Code string    `json:"code"`
	Span text.Span `json:"span"`
}

// Claim is a contestable assertion found in one block. Text equals the block's text at Span. Meaning is the identity of
// the wording: two claims mean the same if and only if their Meanings are equal (see Meaning). Cell is set in a table.
type Claim struct {
	Block      string
	Span       text.Span
	Text       string
	Sentence   string
	Cell       Cell
	Categories []Category
	Risk       Risk
	Quantities []text.Quantity
	Signals    []Signal
	Lang       text.Lang
	Meaning    string
}

// Puffery is vague praise that nobody could check, outside any claim: "innovant", "world-class". It is nothing to prove.
type Puffery struct {
	Block string
	Span  text.Span
	Text  string
}

// Found is what a text holds, in its order.
type Found struct {
	Claims  []Claim
	Puffery []Puffery
}
