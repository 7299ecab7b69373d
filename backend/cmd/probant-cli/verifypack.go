package main

import (
	"context"
	"fmt"

	"probant/backend/deliver"
	"probant/backend/pack"
)

var verifyPackCommand = command{
	name:    "verify-pack",
	summary: "check that a content pack holds what its manifest lists",
	help: `Usage: probant-cli verify-pack [--format text|json] DIR

Reads the manifest of a content pack and compares every file with it: changed, missing and extra files are named.
The manifest is not signed: keep its revision hash, or a copy of it, where it cannot be edited, to know that it is the one that
was approved.

Example:
  probant-cli verify-pack packs/decret-tertiaire-tenir-l-echeance-2030`,
	run: runVerifyPack,
}

// packJSON is what verify-pack answers.
type packJSON struct {
	Pack     string        `json:"pack"`
	Intact   bool          `json:"intact"`
	Changed  []string      `json:"changed"`
	Missing  []string      `json:"missing"`
	Extra    []string      `json:"extra"`
	Manifest pack.Manifest `json:"manifest"`
}

func runVerifyPack(_ context.Context, t terminal, o *options) (int, error) {
	format := o.String("format", "text", "`FORMAT` of the answer: text or json")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json"); err != nil {
		return 0, err
	}
	if len(rest) != 1 {
		return 0, misuse("verify-pack takes the folder of one pack; give one")
	}
	m, r, err := deliver.Verify(rest[0])
	if err != nil {
		return 0, err
	}
	code := clean
	if !r.Intact() {
		code = open
	}
	if *format == "json" {
		return code, lines(t.out).Encode(packJSON{rest[0], r.Intact(), r.Changed, r.Gone, r.Extra, m})
	}
	fmt.Fprintf(t.out, "%s\n  %s, revision %d, approved by %s on %s\n  revision hash: %s\n", rest[0], m.Piece.Title, m.Revision.Number, m.Approval.Name, m.Approval.At, m.Revision.Hash)
	sayCharter(t, m.Charter)
	for _, l := range []struct {
		word  string
		names []string
	}{{"changed", r.Changed}, {"missing", r.Gone}, {"extra", r.Extra}} {
		for _, n := range l.names {
			fmt.Fprintf(t.out, "  %s: %s\n", t.paint(red, l.word), n)
		}
	}
	if r.Intact() {
		fmt.Fprintf(t.out, "  %s: %d files as the manifest lists them\n", t.paint(green, "intact"), len(m.Files))
	}
	return code, nil
}

// sayCharter tells the charter that a pack's text was approved against, and what of its checklist was not met.
func sayCharter(t terminal, c *pack.ManifestCharter) {
	if c == nil {
		return
	}
	fmt.Fprintf(t.out, "  charter: version %d", c.Version)
	met, open := 0, ""
	for _, check := range c.Checklist {
		if check.Done {
			met++
		} else {
			open += fmt.Sprintf("  %s: %s\n", t.paint(yellow, "not met"), oneLine(check.Text))
		}
	}
	if len(c.Checklist) > 0 {
		fmt.Fprintf(t.out, ", %d of %s of its checklist met", met, count(len(c.Checklist), "item"))
	}
	fmt.Fprint(t.out, "\n", open)
}
