package workspace

import (
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// Everything here crosses to the interface and to the command line as JSON. Times are Unix ms, 0 for none; slices are
// never nil; scores are integers.

// PieceRow is a line of the list of pieces. Left counts what must be settled; Total every claim, those removed
// included and those reworded not: their new wording counts.
type PieceRow struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Kind       piece.Kind  `json:"kind"`
	Lang       text.Lang   `json:"lang"`
	Stage      piece.Stage `json:"stage"`
	Left       int         `json:"left"`      // what is to settle: claims, and forbidden wordings that no claim stands for
	Forbidden  int         `json:"forbidden"` // how many of Left are such wordings
	Total      int         `json:"total"`     // what Left counts, with what is settled
	Words      int         `json:"words"`
	UpdatedAt  int64       `json:"updatedAt"`
	ApprovedAt int64       `json:"approvedAt"`
	ExportedAt int64       `json:"exportedAt"`
	Reopened   *Reopened   `json:"reopened,omitempty"` // what is approved and open again for what the charter in force asks
}

// NewPiece is what a draft comes in with. An empty Title is taken from the first heading or line; an empty Lang is detected.
type NewPiece struct {
	Title  string       `json:"title"`
	Kind   string       `json:"kind"`
	Lang   string       `json:"lang"`
	Blocks []text.Block `json:"blocks"`
}

// Saved confirms that a text is on disk.
type Saved struct {
	Seq int64 `json:"seq"`
	At  int64 `json:"at"`
}

// RevisionRow is a line of a piece's history. Words and Approved tell versions apart at a glance.
type RevisionRow struct {
	Number   int         `json:"number"`
	Cause    piece.Cause `json:"cause"`
	At       int64       `json:"at"`
	Words    int         `json:"words"`
	Hash     string      `json:"hash"`
	Approver string      `json:"approver"` // set on an approved version
}

// Sheet is the state of a piece's claims: what the inspector, the margin and the gate show. Claims in the text come first,
// in text order; then those removed. Unsupported lists the blocks whose language is neither French nor English. Version
// grows with each sheet.
//
// Where Base is not 0 the sheet is told against the one of that version, as Workspace.Tell does: Claims holds those that are
// not as it has them, and Order the ids of all, empty where they are those it has, in its order. Claims in the text are
// numbered by that order.
type Sheet struct {
	PieceID     string      `json:"pieceId"`
	Seq         int64       `json:"seq"`
	Version     int64       `json:"version"`
	Base        int64       `json:"base"`
	Order       []string    `json:"order"`
	Claims      []ClaimView `json:"claims"`
	Counts      Counts      `json:"counts"`
	Gate        Gate        `json:"gate"`
	Stage       piece.Stage `json:"stage"`
	Unsupported []string    `json:"unsupported"`

	Puffery []PufferyView `json:"puffery"`

	Own []OwnView `json:"own"` // sources that are this very text or a version of it, and prove nothing

	Findings []FindingView `json:"findings"` // what the charter remarks on, in the order of the text
}

// PufferyView is vague praise in a text: words that nobody could check, so that nothing is asked of them.
type PufferyView struct {
	Block string    `json:"block"`
	Span  text.Span `json:"span"`
	Text  string    `json:"text"`
}

// Counts tallies a sheet. Proven includes Unconfirmed (linked by the user, not confirmed by the check). Total leaves Reworded out: what
// the new wording claims is a claim of its own.
type Counts struct {
	Total       int `json:"total"`
	Open        int `json:"open"`
	Proven      int `json:"proven"`
	Unconfirmed int `json:"unconfirmed"`
	Validated   int `json:"validated"`
	Removed     int `json:"removed"`
	NotAClaim   int `json:"notAClaim"`
	Reworded    int `json:"reworded"`
}

// Gate says whether a piece may be approved and, when it may not, why: "open_claims" or "forbidden_words" (Left of both, Forbidden
// of them wordings, the first being First), "empty_text" or "unsupported_language". NextExpiry is when the first proof falls.
type Gate struct {
	Open       bool   `json:"open"`
	Reason     string `json:"reason"`
	Left       int    `json:"left"`
	Forbidden  int    `json:"forbidden"`
	First      string `json:"first"`
	NextExpiry int64  `json:"nextExpiry"`
}

// ClaimView is one claim as shown. Number counts from 1 in the text; 0 once it is gone from it. Origin is "found" or
// "marked" (by the user). Evidence is the best passage that the check found, if any, of the Near ones that it found near.
// Proposal is the claim reworded with the source's value, or empty. Headings are those of the row and
// the column of the table that it stands in.
type ClaimView struct {
	ID         string             `json:"id"`
	Number     int                `json:"number"`
	Block      string             `json:"block"`
	Span       text.Span          `json:"span"`
	Text       string             `json:"text"`
	Sentence   string             `json:"sentence"`
	Headings   string             `json:"headings"`
	Categories []claim.Category   `json:"categories"`
	Risk       claim.Risk         `json:"risk"`
	Signals    []string           `json:"signals"`
	Origin     string             `json:"origin"`
	Status     verify.Status      `json:"status"`
	Verdict    verify.Verdict     `json:"verdict"`
	Difference *verify.Difference `json:"difference,omitempty"`
	Evidence   []EvidenceView     `json:"evidence"`
	Near       int                `json:"near"`
	Resolution *ResolutionView    `json:"resolution,omitempty"`
	Proposal   string             `json:"proposal"`
	Broken     *BrokenView        `json:"broken,omitempty"`
	Lack       *LackView          `json:"lack,omitempty"`
	Finding    string             `json:"finding"` // the id of the finding that forbids it, "" for none
	Falls      int64              `json:"-"`       // when its proof grows too old for the charter
}

// LackView tells what the proof of a claim lacks for the charter, and what the charter asks.
type LackView struct {
	Lack charter.Lack        `json:"lack"`
	Need charter.Requirement `json:"need"`
}

// FindingView is a rule of the charter that fired on words of a text. ID is stable while the words and their neighbours are. Ignored is set
// when the user set this instance aside. Claim is the claim that stands for forbidden words, and Under the stricter finding on the same
// words: a wording is shown once.
type FindingView struct {
	ID        string            `json:"id"`
	Rule      string            `json:"rule"`
	Pack      string            `json:"pack"`
	Severity  charter.Severity  `json:"severity"`
	Block     string            `json:"block"`
	Span      text.Span         `json:"span"`
	Text      string            `json:"text"`
	Title     charter.Said      `json:"title"`
	Why       charter.Said      `json:"why"`
	Safer     charter.Said      `json:"safer"`
	Reference charter.Reference `json:"reference"`
	Proof     []charter.Said    `json:"proof"`
	Basis     charter.Basis     `json:"basis"`
	Checked   charter.Checked   `json:"checked"`
	CheckedOn string            `json:"checkedOn"`
	Scope     charter.Scope     `json:"scope"`
	Kind      string            `json:"kind"`   // of a slip of typography: those of one kind are corrected together
	Before    string            `json:"before"` // of such a slip: the words before, and after
	After     string            `json:"after"`
	Other     *PieceName        `json:"other,omitempty"` // the piece that a paragraph repeats
	Fix       *FixView          `json:"fix,omitempty"`
	Ignored   *IgnoredView      `json:"ignored,omitempty"`
	Claim     string            `json:"claim"`
	Under     string            `json:"under"`

	at instance
}

// FixView replaces a span of a finding's block by other words.
type FixView struct {
	Span text.Span `json:"span"`
	With string    `json:"with"`
}

// IgnoredView is why, when and in whose name an instance was set aside.
type IgnoredView struct {
	id string

	At     int64  `json:"at"`
	Reason string `json:"reason"`
	Name   string `json:"name"`
}

// BrokenView tells why a claim is to prove again: a new version of its source no longer says what was quoted. Now is what
// stands there instead, nil when nothing does. Source is the new version's title.
type BrokenView struct {
	Before   string        `json:"before"`
	SourceID string        `json:"sourceId"`
	Source   string        `json:"source"`
	Now      *EvidenceView `json:"now,omitempty"`
}

// EvidenceView is a passage with the stretch that answers a claim. Text is the whole passage; Span, Hits count in it. Ordinal is
// its place in the document, from 0; Typed tells that the user typed it; Quotable is a source.Answer, "" until somebody says.
type EvidenceView struct {
	PassageID  string        `json:"passageId"`
	SourceID   string        `json:"sourceId"`
	Source     string        `json:"source"`
	File       string        `json:"file"`
	Text       string        `json:"text"`
	Span       text.Span     `json:"span"`
	Quote      string        `json:"quote"`
	Hits       []verify.Hit  `json:"hits"`
	Heading    string        `json:"heading"`
	Page       int           `json:"page"`
	Sheet      string        `json:"sheet"`
	Cell       string        `json:"cell"`
	Line       int           `json:"line"`  // of a plain file, 0 for none
	Cells      []source.Cell `json:"cells"` // of the row that the quote is of, with the headings of their columns
	Date       int64         `json:"date"`
	ValidUntil int64         `json:"validUntil"`
	Expired    bool          `json:"expired"`
	Ordinal    int           `json:"ordinal"`
	Typed      bool          `json:"typed"`
	Format     string        `json:"format"`
	Quotable   string        `json:"quotable"`
	ProposedBy string        `json:"proposedBy"` // the model that proposed it, "" when the check found it
}

// ResolutionView is the decision in force. Confirmed is false for a link that the check could not confirm ("liée par
// vous, non confirmée"). Evidence is set when sourced, Validation when validated.
type ResolutionView struct {
	ID         string               `json:"id"`
	Kind       claim.ResolutionKind `json:"kind"`
	At         int64                `json:"at"`
	Reason     string               `json:"reason"`
	Confirmed  bool                 `json:"confirmed"`
	Evidence   *EvidenceView        `json:"evidence,omitempty"`
	Validation *Validation          `json:"validation,omitempty"`
}

// Validation is an expert's word recorded by hand: it reads "rapporté par". Words are the expert's own; Proof says where
// they are kept (mail, minutes). Name, At, Words and Proof are required.
type Validation struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	At    int64  `json:"at"`
	Words string `json:"words"`
	Proof string `json:"proof"`
}

// ExpertsView is whom the charter gives to ask about a claim. Named tells that the proof matrix lets nobody else validate it.
type ExpertsView struct {
	Experts []charter.Expert `json:"experts"`
	Named   bool             `json:"named"`
}

// LinkInput links a claim to a passage. Start and End bound the quote inside the passage; both 0 let the checker choose.
// Reason is required where the check says not found.
type LinkInput struct {
	PassageID string `json:"passageId"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Reason    string `json:"reason"`
}

// SourceRow is a line of the library. Uses counts the claims that rest on it.
type SourceRow struct {
	ID         string `json:"id"`
	Title      string `json:"title"`
	File       string `json:"file"`
	Format     string `json:"format"`
	Author     string `json:"author"`
	Date       int64  `json:"date"`
	ValidUntil int64  `json:"validUntil"`
	Pages      int    `json:"pages"`
	Passages   int    `json:"passages"`
	Size       int64  `json:"size"`
	SHA256     string `json:"sha256"`
	AddedAt    int64  `json:"addedAt"`
	MadeAt     int64  `json:"madeAt"` // when the file says it was last written; offered for the card, never taken as its date
	Uses       int    `json:"uses"`
	Expired    bool   `json:"expired"`
	Intact     bool   `json:"intact"`     // the original's hash was checked and is unchanged; set by Source only
	GoneFrom   string `json:"goneFrom"`   // the watched folder that its file has left, "" for none; set by Source only
	Revertible bool   `json:"revertible"` // it took the place of a document and can give it back; set by Source only

	Kind     string     `json:"kind"` // a source.Kind, "" until somebody says
	Owner    string     `json:"owner"`
	Quotable string     `json:"quotable"` // a source.Answer, "" until somebody says
	MayLeave string     `json:"mayLeave"` // likewise
	Tags     []string   `json:"tags"`
	Replaces string     `json:"replaces"` // the id of the document whose new version it is, "" for none
	ReadFrom []ReadFrom `json:"readFrom"` // what the reader filled and nobody confirmed
	Broken   int        `json:"broken"`   // claims whose proof this version took away, still to be decided again
}

// ReadFrom is a field of the card that was read from the document: the words that say so, empty for the file's properties or headers.
type ReadFrom struct {
	Field string `json:"field"` // a source.Field
	Words string `json:"words"`
}

// SourceDetails is what the user may say of a source. Kind, Quotable and MayLeave stay empty until she answers.
type SourceDetails struct {
	Title      string   `json:"title"`
	Author     string   `json:"author"`
	Kind       string   `json:"kind"`
	Owner      string   `json:"owner"`
	Date       int64    `json:"date"`
	ValidUntil int64    `json:"validUntil"`
	Quotable   string   `json:"quotable"`
	MayLeave   string   `json:"mayLeave"`
	Tags       []string `json:"tags"`
}

// PassageView is a passage in the reader, with how many claims rest on it.
type PassageView struct {
	ID      string        `json:"id"`
	Ordinal int           `json:"ordinal"`
	Text    string        `json:"text"`
	Context string        `json:"context"`
	Heading string        `json:"heading"`
	Page    int           `json:"page"`
	Sheet   string        `json:"sheet"`
	Cell    string        `json:"cell"`
	Line    int           `json:"line"`
	Cells   []source.Cell `json:"cells"` // of a table row, with the headings of their columns
	Uses    int           `json:"uses"`
	Typed   bool          `json:"typed"` // the user typed it herself
}

// Use is a claim that rests on a source. Confirmed is false for a link that the check could not confirm.
type Use struct {
	PassageID  string        `json:"passageId"`
	ClaimID    string        `json:"claimId"`
	Claim      string        `json:"claim"`
	PieceID    string        `json:"pieceId"`
	PieceTitle string        `json:"pieceTitle"`
	Stage      piece.Stage   `json:"stage"`
	Status     verify.Status `json:"status"`
	Confirmed  bool          `json:"confirmed"`
}

// RegisterRow is one claim of one piece, with what proves it.
type RegisterRow struct {
	Claim      ClaimView   `json:"claim"`
	PieceID    string      `json:"pieceId"`
	PieceTitle string      `json:"pieceTitle"`
	PieceLang  text.Lang   `json:"pieceLang"`
	Stage      piece.Stage `json:"stage"`
}

// Readiness is what the approver sees: the text to freeze, the gate, the checks and, once signed off, the approval.
type Readiness struct {
	Piece    piece.Piece    `json:"piece"`
	Sheet    Sheet          `json:"sheet"`
	Revision int            `json:"revision"` // the number this text has, or would be given
	Hash     string         `json:"hash"`     // hex SHA-256 of the text to freeze
	Sources  int            `json:"sources"`  // documents cited
	ReviewBy int64          `json:"reviewBy"` // when the first proof falls; 0 for never
	Approval *ApprovalView  `json:"approval,omitempty"`
	Past     []ApprovalView `json:"past"`    // earlier approvals of other texts, newest first
	Good     []GoodView     `json:"good"`    // the charter's checklist; what a human must say is not done
	Charter  int            `json:"charter"` // the version of the charter in force, 0 for none
}

// GoodView is a line of the charter's checklist, with its answer. Count is what the program counted: open claims, findings left, words,
// empty links.
type GoodView struct {
	Text  string       `json:"text"`
	Auto  charter.Auto `json:"auto"`
	Min   int          `json:"min"`
	Max   int          `json:"max"`
	Done  bool         `json:"done"`
	Count int          `json:"count"`
}

// ApprovalView is a decision on a revision.
type ApprovalView struct {
	ID       string `json:"id"`
	Revision int    `json:"revision"`
	At       int64  `json:"at"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Hash     string `json:"hash"`
	Counts   Counts `json:"counts"`
	Charter  int    `json:"charter"` // the version of the charter it was checked against, 0 for none

	Good []GoodView `json:"good"` // its checklist, as the approver answered it
}

// Publication is what the publish screen shows: what would leave, where to, and what left before, newest first.
type Publication struct {
	Piece    piece.Piece   `json:"piece"`
	Stage    piece.Stage   `json:"stage"`
	Approval *ApprovalView `json:"approval,omitempty"` // the newest approval, even if the text has changed since
	Current  bool          `json:"current"`            // the approval covers the text as it is now
	Folder   string        `json:"folder"`
	Files    []PackFile    `json:"files"` // what the pack will hold
	Packs    []PackView    `json:"packs"`
}

// PackFile is a file of a content pack. Role is markdown, html, docx, register or manifest.
type PackFile struct {
	Role   string `json:"role"`
	Name   string `json:"name"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// PackView is a pack that left. Path is the folder it was written to; Present tells whether it still stands there unaltered:
// "present", "altered" or "missing".
type PackView struct {
	ID       string     `json:"id"`
	At       int64      `json:"at"`
	Revision int        `json:"revision"`
	Path     string     `json:"path"`
	State    string     `json:"state"`
	Files    []PackFile `json:"files"`
}
