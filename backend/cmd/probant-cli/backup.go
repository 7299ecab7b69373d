package main

import (
	"context"
	"fmt"
	"time"

	"probant/backend/workspace"
)

var backupCommand = command{
	name:    "backup",
	summary: "copy a workspace, its database and its documents, to one zip",
	help: `Usage: probant-cli backup --workspace DIR --out FILE.zip

May run while the window is open. A file that exists is never overwritten. Every original is checked
against its hash; exit code 1 says that one was found altered, or is gone, and is not in the backup.

Example:
  probant-cli backup --workspace spaces/orvalis --out orvalis-2026-11-23.zip`,
	run: runBackup,
}

var restoreCommand = command{
	name:    "restore",
	summary: "make a workspace of a backup, every hash checked",
	help: `Usage: probant-cli restore --workspace DIR FILE.zip

The workspace's folder must not exist yet, or be empty. Exit code 1 says that a document comes back without
its original, altered or gone when the backup was made.

Example:
  probant-cli restore --workspace spaces/orvalis-again orvalis-2026-11-23.zip`,
	run: runRestore,
}

func runBackup(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	to := o.String("out", "", "`FILE` to write, a zip")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if *dir == "" || *to == "" || len(rest) > 0 {
		return 0, misuse("backup takes --workspace DIR and --out FILE.zip, and nothing else")
	}
	b, err := workspace.Backup(ctx, *dir, *to, time.Now())
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(t.out, "%s: %s, %s\n", *to, b.Space, count(len(b.Files), "file"))
	return t.incomplete(b), nil
}

// incomplete names the originals that a backup lacks, one line each.
func (t terminal) incomplete(b workspace.Backed) int {
	for _, name := range b.Damaged {
		t.complain(name, misuse("this original was altered since it was imported and is not in the backup; import the document again"))
	}
	for _, name := range b.Missing {
		t.complain(name, misuse("this original is gone from the workspace and is not in the backup; import the document again"))
	}
	if len(b.Damaged)+len(b.Missing) > 0 {
		return open
	}
	return clean
}

func runRestore(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` to make the workspace in")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if *dir == "" || len(rest) != 1 {
		return 0, misuse("restore takes --workspace DIR and one backup")
	}
	b, err := workspace.Restore(ctx, rest[0], *dir)
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(t.out, "%s: %s as of %s, %s\n", *dir, b.Space, b.At, count(len(b.Files), "file"))
	return t.incomplete(b), nil
}
