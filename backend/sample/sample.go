// Package sample is the bundled demonstration: a fictional company's documents and pieces, in French and in English, as
// real files. It hides where they are kept. Every person and company in it is invented.
package sample

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"

	"probant/backend/source"
)

//go:generate go run ./make

//go:embed fr/sample.json fr/charter.yaml fr/sources fr/pieces en/sample.json en/charter.yaml en/sources en/pieces
var files embed.FS

// Sample is one demonstration workspace, in the order in which it is built. Charter is the file of the charter that is in force, published
// by Publisher; empty when the house has none.
type Sample struct {
	Name    string  `json:"name"`
	Sources []File  `json:"sources"`
	Pieces  []Piece `json:"pieces"`

	Charter   []byte `json:"-"`
	Publisher string `json:"publisher"`
}

// File is a document of the library. Valid is "" when nobody said, a date (2028-03-14), or a number of days from the day the
// sample is opened ("+25d"), so that something is always about to expire.
type File struct {
	Name   string `json:"name"`
	Title  string `json:"title"`
	Author string `json:"author"`
	Date   string `json:"date"` // 2026-03-14
	Valid  string `json:"valid"`
	Data   []byte `json:"-"`

	Kind     source.Kind   `json:"kind"`
	Owner    string        `json:"owner"`
	Quotable source.Answer `json:"quotable"`
	MayLeave source.Answer `json:"mayLeave"`
	Tags     []string      `json:"tags"`
}

// Piece is a content item and what was decided on it, so that each stage has an example. Accept links each claim that the
// check confirms to its passage, as a user does who takes what she is offered; a piece to approve needs it.
type Piece struct {
	File      string     `json:"file"`
	Title     string     `json:"title"`
	Kind      string     `json:"kind"`
	Lang      string     `json:"lang"`
	Decisions []Decision `json:"decisions"`
	Accept    bool       `json:"accept"`
	Approve   *Approve   `json:"approve"`
	Export    bool       `json:"export"`
	Markdown  string     `json:"-"`
}

// Decision settles the claim that contains the words of Claim. Kind is sourced (Source names the file, Quote the words in it),
// validated, or not_a_claim.
type Decision struct {
	Claim      string      `json:"claim"`
	Kind       string      `json:"kind"`
	Source     string      `json:"source"`
	Quote      string      `json:"quote"`
	Reason     string      `json:"reason"`
	Validation *Validation `json:"validation"`
}

// Validation is an expert's word, as recorded by hand. Date is 2026-11-19.
type Validation struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	Date  string `json:"date"`
	Words string `json:"words"`
	Proof string `json:"proof"`
}

// Approve says who approves the piece.
type Approve struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

// Open returns the sample of a language, "fr" or "en".
func Open(lang string) (Sample, error) {
	var s Sample
	raw, err := files.ReadFile(path.Join(lang, "sample.json"))
	if err != nil {
		return s, fmt.Errorf("no sample in %q: %w", lang, err)
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return s, fmt.Errorf("reading the sample in %q: %w", lang, err)
	}
	if s.Charter, err = files.ReadFile(path.Join(lang, "charter.yaml")); err != nil {
		return s, err
	}
	for i := range s.Sources {
		if s.Sources[i].Data, err = fs.ReadFile(files, path.Join(lang, "sources", s.Sources[i].Name)); err != nil {
			return s, err
		}
	}
	for i := range s.Pieces {
		md, err := fs.ReadFile(files, path.Join(lang, "pieces", s.Pieces[i].File))
		if err != nil {
			return s, err
		}
		s.Pieces[i].Markdown = string(md)
	}
	return s, nil
}
