package workspace

import (
	"probant/backend/charter"
	"probant/backend/text"
	"probant/backend/verify"
)

// CharterView is the working copy of the charter and what stands around it. Changed tells that it is not the published one. Packs are all
// that there are, on or off.
type CharterView struct {
	Charter   charter.Charter     `json:"charter"`
	Seq       int64               `json:"seq"`
	UpdatedAt int64               `json:"updatedAt"`
	Published *CharterVersionView `json:"published,omitempty"`
	Changed   bool                `json:"changed"`
	Packs     []PackOfRules       `json:"packs"`
	Starters  []StarterView       `json:"starters"`
	Troubles  []charter.Trouble   `json:"troubles"` // of the house rules, among themselves
}

// StarterView is a charter to begin from, in the language of the workspace.
type StarterView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// CharterVersionView is a published version.
type CharterVersionView struct {
	Number int    `json:"number"`
	At     int64  `json:"at"`
	Name   string `json:"name"`
	Note   string `json:"note"`
	Hash   string `json:"hash"`
}

// PackOfRules is an embedded pack. Reviewed is the day on which it was last read against its references.
type PackOfRules struct {
	ID       string       `json:"id"`
	Version  int          `json:"version"`
	Reviewed string       `json:"reviewed"`
	Title    charter.Said `json:"title"`
	Law      charter.Said `json:"law"`
	Rules    []RuleView   `json:"rules"`
}

// RuleView is a rule of a pack.
type RuleView struct {
	ID        string            `json:"id"`
	Severity  charter.Severity  `json:"severity"`
	Countries []string          `json:"countries"`
	Sectors   []string          `json:"sectors"`
	Title     charter.Said      `json:"title"`
	Why       charter.Said      `json:"why"`
	Safer     charter.Said      `json:"safer"`
	Reference charter.Reference `json:"reference"`
	Proof     []charter.Said    `json:"proof"`
	Basis     charter.Basis     `json:"basis"`
	Checked   charter.Checked   `json:"checked"`
	CheckedOn string            `json:"checkedOn"`
}

// ImpactRow is an approved content that another charter would reopen: the words that it forbids there, and how many claims would lack their
// proof. Exported tells that a pack of it left.
type ImpactRow struct {
	PieceID  string   `json:"pieceId"`
	Title    string   `json:"title"`
	Exported bool     `json:"exported"`
	Words    []string `json:"words"`
	Lacks    int      `json:"lacks"`
}

// TryView is what the charter and the library say of a text that belongs to no piece.
type TryView struct {
	Blocks   []text.Block  `json:"blocks"`
	Findings []FindingView `json:"findings"`
	Claims   []TriedClaim  `json:"claims"`
}

// TriedClaim is a claim of such a text. Source, Page and Quote are those of the passage that supports or contradicts it.
type TriedClaim struct {
	Block   string         `json:"block"`
	Span    text.Span      `json:"span"`
	Text    string         `json:"text"`
	Verdict verify.Verdict `json:"verdict"`
	Source  string         `json:"source"`
	Page    int            `json:"page"`
	Quote   string         `json:"quote"`
}

// WeighedRule is what is wrong with a house rule, and the approved contents on which it would fire. Refused tells that it cannot be kept
// as it is.
type WeighedRule struct {
	Troubles []charter.Trouble `json:"troubles"`
	Fires    []PieceName       `json:"fires"`
	Refused  bool              `json:"refused"`
}

// PieceName names a piece.
type PieceName struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}
