package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"probant/backend/charter"
	"probant/backend/fault"
)

var charterCommand = command{
	name:    "charter",
	summary: "write a charter as a file, or its word rules as a Vale style",
	help: `Usage: probant-cli charter export --out DIR [--format yaml|vale] [--workspace DIR | FILE | --charter PACKS]

Writes the charter of a workspace as it stands, of a charter file, or of packs of rules alone: charter.yaml, or what Vale reads
(.vale.ini and styles/Probant). Vale reads words, not sentences: the README of the style lists what it cannot say. Nothing is
overwritten. The rules of the house that could not be published are named.

Example:
  probant-cli charter export --workspace spaces/orvalis --format vale --out copy/lint`,
	run: runCharter,
}

func runCharter(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	packs := o.String("charter", "", "`PACKS` of rules, parted by commas, or all")
	to := o.String("out", "", "`DIR` the files go to")
	format := o.String("format", "yaml", "`FORMAT` of the files: yaml or vale")
	lang := o.String("lang", "fr", "`LANG` of what the style says: fr or en")
	args, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := errors.Join(choice("format", *format, "yaml", "vale"), choice("lang", *lang, "fr", "en")); err != nil {
		return 0, err
	}
	if len(args) == 0 || args[0] != "export" || len(args) > 2 {
		return 0, misuse("charter takes export, then a charter file, --workspace DIR or --charter PACKS")
	}
	from := append(args[1:], *dir, *packs)
	if from = slices.DeleteFunc(from, func(s string) bool { return s == "" }); len(from) != 1 || *to == "" {
		return 0, misuse("charter export takes --out DIR and one of a charter file, --workspace DIR and --charter PACKS")
	}
	c, err := charterOf(ctx, args[1:], *dir, *packs)
	if err != nil {
		return 0, err
	}
	var files map[string][]byte
	if *format == "vale" {
		files, err = c.Vale(*lang)
	} else {
		var body []byte
		body, err = c.Write()
		files = map[string][]byte{"charter.yaml": body}
	}
	if err != nil {
		return 0, err
	}
	if err := writeNew(*to, files); err != nil {
		return 0, err
	}
	for _, r := range refusedRules(c) {
		fmt.Fprintln(t.err, "probant-cli: "+r)
	}
	_, err = fmt.Fprintf(t.out, "%s: %s\n", oneLine(*to), count(len(files), "file"))
	return clean, err
}

// refusedRules says of each rule of the house that publishing would refuse what is wrong with it.
func refusedRules(c charter.Charter) []string {
	var out []string
	for _, t := range charter.ValidateHouse(c.House) {
		if !t.Refused() {
			continue
		}
		says := fmt.Sprintf("rule %q is refused (%s)", t.Rule, t.Code)
		for _, more := range []string{t.Field, t.Detail} {
			if more != "" {
				says += ", " + more
			}
		}
		if t.Of > 0 {
			says += fmt.Sprintf(", on %d of %d ordinary sentences", t.Count, t.Of)
		}
		out = append(out, oneLine(says))
	}
	return out
}

// charterOf is the charter that was asked for.
func charterOf(ctx context.Context, file []string, dir, packs string) (charter.Charter, error) {
	switch {
	case len(file) > 0:
		data, err := os.ReadFile(file[0])
		if err != nil {
			return charter.Charter{}, unreadableAt(file[0], err)
		}
		return charter.Read(data)
	case dir != "":
		w, done, err := readWorkspace(ctx, dir)
		if err != nil {
			return charter.Charter{}, err
		}
		defer done()
		v, err := w.Charter(ctx)
		return v.Charter, err
	}
	names := words(packs)
	if packs == charter.All {
		names = charter.PackNames()
	}
	for _, p := range names {
		if !slices.Contains(charter.PackNames(), p) {
			return charter.Charter{}, misuse("--charter knows no pack %q", p)
		}
	}
	return charter.Charter{Packs: names}.Filled(), nil
}

// writeNew writes files into a folder, none over another.
func writeNew(dir string, files map[string][]byte) error {
	for name := range files {
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name))); !errors.Is(err, fs.ErrNotExist) {
			return misuse("%s already holds %s; give a folder without it", dir, name)
		}
	}
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fault.New(fault.Unavailable, "write_failed").With(path).Because(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return fault.New(fault.Unavailable, "write_failed").With(path).Because(err)
		}
	}
	return nil
}
