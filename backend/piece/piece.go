// Package piece is one content item: its text as blocks, its revisions and its stage. It hides how a text is hashed.
package piece

import "probant/backend/text"

// Kind is what a piece is for.
type Kind string

// The closed set of kinds.
const (
	Article      Kind = "article"
	LinkedIn     Kind = "linkedin_post"
	Email        Kind = "email"
	EmailSeries  Kind = "email_sequence"
	LandingPage  Kind = "landing_page"
	SalesSheet   Kind = "sales_sheet"
	PressRelease Kind = "press_release"
	CustomerCase Kind = "customer_case"
	WhitePaper   Kind = "white_paper"
	OtherKind    Kind = "other"
)

// Kinds lists every kind in the order in which the interface offers them.
func Kinds() []Kind {
	return []Kind{Article, LinkedIn, Email, EmailSeries, LandingPage, SalesSheet, PressRelease, CustomerCase, WhitePaper, OtherKind}
}

// Stage is where a piece stands in verify → approve → publish. It is derived, never stored.
type Stage string

// The closed set of stages.
const (
	Verify    Stage = "verify"    // something is open, or nothing was checked yet
	Approve   Stage = "approve"   // nothing is open; this text is not approved
	Publish   Stage = "publish"   // this text is approved and not exported yet
	Published Stage = "published" // this text is approved and a pack left
)

// Piece is a content item with its working text. Seq grows by one at each save and detects a second writer. Times are Unix ms.
type Piece struct {
	ID        string       `json:"id"`
	Title     string       `json:"title"`
	Kind      Kind         `json:"kind"`
	Lang      text.Lang    `json:"lang"`
	Blocks    []text.Block `json:"blocks"`
	Seq       int64        `json:"seq"`
	CreatedAt int64        `json:"createdAt"`
	UpdatedAt int64        `json:"updatedAt"`
}

// Cause says why a revision was taken.
type Cause string

// The closed set of causes.
const (
	Imported Cause = "imported" // the draft as it came in
	Autosave Cause = "autosave" // the text before a new spell of work
	Restored Cause = "restored" // the text before another revision was restored
	Approved Cause = "approved" // frozen by an approval
)

// Revision is an immutable snapshot of a piece's text. Number counts from 1 within the piece; Hash is Piece.Hash in hex.
type Revision struct {
	ID      string       `json:"id"`
	PieceID string       `json:"pieceId"`
	Number  int          `json:"number"`
	Cause   Cause        `json:"cause"`
	At      int64        `json:"at"`
	Title   string       `json:"title"`
	Kind    Kind         `json:"kind"`
	Lang    text.Lang    `json:"lang"`
	Blocks  []text.Block `json:"blocks"`
	Hash    string       `json:"hash"`
}
