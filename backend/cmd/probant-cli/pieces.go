package main

import (
	"context"
	"fmt"

	"probant/backend/piece"
)

var piecesCommand = command{
	name:    "pieces",
	summary: "list the pieces of a workspace, with what is left to settle",
	help: `Usage: probant-cli pieces --workspace DIR [--stage STAGE] [--format text|json]

Exit code 1 says that something is still open in one of the pieces listed.

Example:
  probant-cli pieces --workspace spaces/orvalis --stage verify`,
	run: runPieces,
}

func runPieces(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	stage := o.String("stage", "", "only those at `STAGE`: verify, approve, publish or published")
	format := o.String("format", "text", "`FORMAT` of the answer: text or json")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json"); err != nil {
		return 0, err
	}
	if *stage != "" {
		if err := choice("stage", *stage, string(piece.Verify), string(piece.Approve), string(piece.Publish), string(piece.Published)); err != nil {
			return 0, err
		}
	}
	if *dir == "" || len(rest) > 0 {
		return 0, misuse("pieces takes --workspace DIR and nothing else")
	}
	w, done, err := readWorkspace(ctx, *dir)
	if err != nil {
		return 0, err
	}
	defer done()
	rows, err := w.Pieces(ctx)
	if err != nil {
		return 0, err
	}
	code := clean
	for _, r := range rows {
		if *stage != "" && string(r.Stage) != *stage {
			continue
		}
		if r.Left > 0 {
			code = open
		}
		if *format == "json" {
			err = lines(t.out).Encode(r)
		} else {
			_, err = fmt.Fprintf(t.out, "%s  %-9s  %3d/%d open  %s\n", r.ID, r.Stage, r.Left, r.Total, oneLine(r.Title))
		}
		if err != nil {
			return 0, err
		}
	}
	return code, nil
}
