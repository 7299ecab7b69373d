package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"probant/backend/pack"
	"probant/backend/source"
	"probant/backend/verify"
	"probant/backend/workspace"
)

var registerCommand = command{
	name:    "register",
	summary: "list every claim of every piece, with what settles it",
	help: `Usage: probant-cli register --workspace DIR [--piece ID] [--open] [--format text|json|csv]

A claim linked to a passage in which the check does not find it is listed as unconfirmed; in CSV and JSON its "confirmed" is
false. CSV is UTF-8 with commas; a cell that a spreadsheet would run as a formula begins with an apostrophe. Exit code 1 says that a
claim listed is still open.

Example:
  probant-cli register --workspace spaces/orvalis --open --format csv > to-settle.csv`,
	run: runRegister,
}

func runRegister(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	id := o.String("piece", "", "only the claims of the piece `ID`")
	onlyOpen := o.Bool("open", false, "only the claims still to settle")
	format := o.String("format", "text", "`FORMAT` of the answer: text, json or csv")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json", "csv"); err != nil {
		return 0, err
	}
	if *dir == "" || len(rest) > 0 {
		return 0, misuse("register takes --workspace DIR and options only")
	}
	w, done, err := readWorkspace(ctx, *dir)
	if err != nil {
		return 0, err
	}
	defer done()
	if *id != "" {
		if _, err := w.Revisions(ctx, *id); err != nil { // no line of a piece that is not there would read as "nothing open"
			return 0, err
		}
	}
	all, err := w.Register(ctx)
	if err != nil {
		return 0, err
	}
	code := clean
	var rows []workspace.RegisterRow
	for _, r := range all {
		unsettled := r.Claim.Status.Open()
		if *id != "" && r.PieceID != *id || *onlyOpen && !unsettled {
			continue
		}
		if unsettled {
			code = open
		}
		rows = append(rows, r)
	}
	return code, t.register(rows, *format)
}

func (t terminal) register(rows []workspace.RegisterRow, format string) error {
	switch format {
	case "json":
		out := lines(t.out)
		for _, r := range rows {
			if err := out.Encode(r); err != nil {
				return err
			}
		}
		return nil
	case "csv":
		out := csv.NewWriter(t.out)
		records := [][]string{{"piece", "piece_title", "claim_id", "claim", "categories", "risk", "status", "verdict", "resolution", "proof", "place", "quote", "expert", "reason", "confirmed"}}
		for _, r := range rows {
			records = append(records, pack.Harmless(record(r)))
		}
		return out.WriteAll(records)
	}
	for _, r := range rows {
		proof := ""
		if rec := record(r); rec[9] != "" || rec[12] != "" {
			proof = "  ← " + oneLine(strings.Trim(strings.Join([]string{rec[9], rec[10], rec[12]}, ", "), ", "))
		}
		if _, err := fmt.Fprintf(t.out, "%-12s  %s  %s  %s\n", standing(r.Claim), oneLine(r.Claim.Text), t.paint(dim, "("+oneLine(r.PieceTitle)+")"), t.paint(dim, proof)); err != nil {
			return err
		}
	}
	return nil
}

// standing is a claim's status; a link that the check did not confirm does not read as proven.
func standing(c workspace.ClaimView) string {
	if c.Status == verify.Proven && c.Resolution != nil && !c.Resolution.Confirmed {
		return "unconfirmed"
	}
	return string(c.Status)
}

func record(r workspace.RegisterRow) []string {
	c := r.Claim
	names := make([]string, len(c.Categories))
	for i, cat := range c.Categories {
		names[i] = string(cat)
	}
	out := []string{r.PieceID, r.PieceTitle, c.ID, c.Text, strings.Join(names, " "), string(c.Risk), string(c.Status), string(c.Verdict), "", "", "", "", "", "", ""}
	d := c.Resolution
	if d == nil {
		return out
	}
	out[8], out[13] = string(d.Kind), d.Reason
	if e := d.Evidence; e != nil {
		out[14] = strconv.FormatBool(d.Confirmed)
		out[9], out[10], out[11] = e.File, strings.Trim(place(e.Page, e.Line, e.Sheet, e.Cell, e.Heading)+", "+source.Said(e.Cells, ": "), ", "), e.Quote
	}
	if v := d.Validation; v != nil {
		out[12] = v.Name
	}
	return out
}
