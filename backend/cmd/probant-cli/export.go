package main

import (
	"context"
	"fmt"

	"probant/backend/piece"
	"probant/backend/workspace"
)

var exportCommand = command{
	name:    "export",
	summary: "write the content pack of an approved piece",
	help: `Usage: probant-cli export --workspace DIR --out DIR PIECE…

Writes a folder for each piece (its id, or its exact title) with the text, the register of its claims and the manifest. Without a
piece, every piece that is approved as it stands. Nothing is overwritten: a second pack of one title takes "-2" after its name.

Example:
  probant-cli export --workspace spaces/orvalis --out /shared/packs "Relance printemps"`,
	run: runExport,
}

func runExport(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	to := o.String("out", "", "`DIR` the packs go to")
	format := o.String("format", "text", "`FORMAT` of the answer: text or json")
	wanted, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json"); err != nil {
		return 0, err
	}
	if *dir == "" || *to == "" {
		return 0, misuse("export takes --workspace DIR and --out DIR; give both")
	}
	w, err := openWorkspace(ctx, *dir)
	if err != nil {
		return 0, err
	}
	defer w.Close()
	chosen, err := choose(ctx, w, wanted)
	if err != nil {
		return 0, err
	}
	for _, p := range chosen {
		path, err := w.ExportTo(ctx, p.ID, *to)
		if err != nil {
			t.complain(p.Title, err)
			return failed, nil
		}
		if *format == "json" {
			err = lines(t.out).Encode(map[string]string{"piece": p.ID, "title": p.Title, "pack": path})
		} else {
			_, err = fmt.Fprintf(t.out, "%s: %s\n", oneLine(p.Title), path)
		}
		if err != nil {
			return 0, err
		}
	}
	return clean, nil
}

// choose finds pieces by id or title; without any, those approved as they stand.
func choose(ctx context.Context, w *workspace.Workspace, wanted []string) ([]workspace.PieceRow, error) {
	rows, err := w.Pieces(ctx)
	if err != nil {
		return nil, err
	}
	var out []workspace.PieceRow
	if len(wanted) == 0 {
		for _, r := range rows {
			if r.Stage == piece.Publish || r.Stage == piece.Published {
				out = append(out, r)
			}
		}
		if len(out) == 0 {
			return nil, misuse("no piece is approved as it stands; approve one first")
		}
		return out, nil
	}
	for _, name := range wanted {
		found := 0
		for _, r := range rows {
			if r.ID == name || r.Title == name {
				out = append(out, r)
				found++
			}
		}
		switch {
		case found == 0:
			return nil, misuse("there is no piece %q; probant-cli pieces lists them", name)
		case found > 1:
			return nil, misuse("%d pieces are called %q; give the id of one", found, name)
		}
	}
	return out, nil
}
