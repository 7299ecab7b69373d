// Package pack turns an approved text into the files that leave: Markdown, HTML, Word, the register of its claims and a
// manifest that seals them. It hides every output format and touches no disk.
package pack

import (
	"time"

	"probant/backend/approve"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// Role says what a file of the pack is for.
type Role string

// The closed set of roles, in the order of the pack.
const (
	Markdown Role = "markdown"
	HTML     Role = "html"
	DOCX     Role = "docx"
	Register Role = "register"
	Sealing  Role = "manifest"
)

// File is one file of a pack. Name is a base name that every system accepts.
type File struct {
	Role Role
	Name string
	Data []byte
}

// Input is all that a pack says. Blocks are those of the approved revision, as Approval names it. Claims are every claim
// of the piece, those of the text in its order first. At is when the pack is made, in Unix ms; Zone is where its dates are
// read, UTC when nil. Space is the workspace's name and Version the program's.
type Input struct {
	Title    string
	Kind     piece.Kind
	Lang     text.Lang
	Blocks   []text.Block
	Approval approve.Approval
	Charter  Charter
	Claims   []Claim
	Space    string
	Version  string
	At       int64
	Zone     *time.Location
}

// Claim is one claim as the pack prints it. Number counts from 1 in the text and is 0 once the wording is gone from it;
// Block and Span then mean nothing. Confirmed is false for a proof that the user linked and the check did not confirm. DecidedAt is
// Unix ms. Proof is set when the claim is sourced, Validation when an expert vouched for it.
type Claim struct {
	Number     int
	Block      string
	Span       text.Span
	Text       string
	Sentence   string
	Categories []claim.Category
	Risk       claim.Risk
	Status     verify.Status
	Verdict    verify.Verdict
	Resolution claim.ResolutionKind
	Confirmed  bool
	Reason     string
	DecidedAt  int64
	Proof      *Proof
	Validation *Validation
}

// unconfirmed reports whether the claim rests on a passage that the user linked and in which the check does not find it.
func (c Claim) unconfirmed() bool {
	return c.Status == verify.Proven && c.Resolution == claim.Sourced && !c.Confirmed
}

// Proof is the extract that a claim rests on. Source is the document's title and File its file name; Page counts from 1,
// 0 for none; Date and ValidUntil are Unix ms, 0 for none.
type Proof struct {
	Source     string
	File       string
	Heading    string
	Page       int
	Sheet      string
	Cell       string
	Line       int           // of a plain file, 0 for none
	Row        []source.Cell // the cells of the table row that the quote is of
	Quote      string
	Date       int64
	ValidUntil int64
}

// Validation is an expert's word. At is Unix ms; Words are the expert's own; Proof says where they are kept.
type Validation struct {
	Name  string
	Role  string
	At    int64
	Words string
	Proof string
}

// Build makes the files of a pack, the manifest last. The same input gives the same bytes. It is denied ("not_approved")
// when the approval names no revision, no hash or nobody, and when a claim is still open ("open_claims").
func Build(in Input) ([]File, error) {
	if in.Approval.Revision < 1 || in.Approval.Hash == "" || in.Approval.Name == "" {
		return nil, fault.New(fault.Denied, "not_approved")
	}
	for _, c := range in.Claims {
		if c.Status.Open() {
			return nil, fault.New(fault.Denied, string(approve.OpenClaims))
		}
	}
	w := wordsOf(in.Lang)
	page, err := htmlPage(in, w)
	if err != nil {
		return nil, err
	}
	doc, err := wordDocument(in)
	if err != nil {
		return nil, err
	}
	register, err := registerFile(in, w)
	if err != nil {
		return nil, err
	}
	files := []File{
		{Markdown, w.textName + ".md", []byte(markdown(in.Blocks))},
		{HTML, w.textName + ".html", page},
		{DOCX, w.textName + ".docx", doc},
		{Register, w.registerName + ".csv", register},
	}
	seal, err := manifestOf(in, w, files).Encode()
	if err != nil {
		return nil, err
	}
	return append(files, File{Sealing, ManifestName, seal}), nil
}

// zone is where the pack's dates are read.
func (in Input) zone() *time.Location {
	if in.Zone == nil {
		return time.UTC
	}
	return in.Zone
}
