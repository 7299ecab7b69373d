// Command make turns the sample's Markdown sources into the real files that the sample ships: DOCX, PDF, XLSX, HTML and
// Markdown. Run it with go generate after changing a file under fr/src or en/src.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// document is one source to write: front matter, then what the reader shows.
type document struct {
	name, as, title, author, footer, lang string
	date                                  time.Time
	parts                                 []part
}

// part is a heading, a paragraph, a list item, a quote or a whole table.
type part struct {
	kind  string // h1, h2, p, li, quote, table
	text  string
	table [][]string
}

func main() {
	log.SetFlags(0)
	for _, lang := range []string{"fr", "en"} {
		if err := convert(lang); err != nil {
			log.Fatal(err)
		}
	}
}

func convert(lang string) error {
	sources, err := filepath.Glob(filepath.Join(lang, "src", "*.md"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(lang, "sources"), 0o755); err != nil {
		return err
	}
	for _, file := range sources {
		raw, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		d, err := parse(strings.TrimSuffix(filepath.Base(file), ".md"), lang, string(raw))
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		data, err := render(d)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := os.WriteFile(filepath.Join(lang, "sources", d.name+"."+d.as), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func render(d document) ([]byte, error) {
	switch d.as {
	case "pdf":
		return writePDF(d)
	case "docx":
		return writeDOCX(d)
	case "xlsx":
		return writeXLSX(d)
	case "html":
		return writeHTML(d)
	case "md":
		return writeMarkdown(d), nil
	}
	return nil, fmt.Errorf("unknown format %q", d.as)
}

// parse reads the small Markdown the sources are written in: one block a line, blank lines between.
func parse(name, lang, raw string) (document, error) {
	d := document{name: name, lang: lang}
	head, body, ok := strings.Cut(strings.TrimPrefix(raw, "---\n"), "\n---\n")
	if !ok {
		return d, fmt.Errorf("no front matter")
	}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "as":
			d.as = value
		case "title":
			d.title = value
		case "author":
			d.author = value
		case "footer":
			d.footer = value
		case "date":
			t, err := time.Parse(time.DateOnly, value)
			if err != nil {
				return d, err
			}
			d.date = t
		}
	}
	var table [][]string
	flush := func() {
		if table != nil {
			d.parts = append(d.parts, part{kind: "table", table: table})
			table = nil
		}
	}
	for line := range strings.Lines(body) {
		line = strings.TrimSuffix(line, "\n")
		if cells, ok := row(line); ok {
			if cells != nil {
				table = append(table, cells)
			}
			continue
		}
		flush()
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			d.parts = append(d.parts, part{kind: "h1", text: line[2:]})
		case strings.HasPrefix(line, "## "):
			d.parts = append(d.parts, part{kind: "h2", text: line[3:]})
		case strings.HasPrefix(line, "- "):
			d.parts = append(d.parts, part{kind: "li", text: line[2:]})
		case strings.HasPrefix(line, "> "):
			d.parts = append(d.parts, part{kind: "quote", text: line[2:]})
		default:
			d.parts = append(d.parts, part{kind: "p", text: line})
		}
	}
	flush()
	return d, nil
}

// row splits a table line into cells; the rule under the header is a row of no cells.
func row(line string) (cells []string, ok bool) {
	if !strings.HasPrefix(line, "| ") {
		return nil, false
	}
	if strings.Trim(line, "|- ") == "" {
		return nil, true
	}
	for _, c := range strings.Split(strings.Trim(line, "|"), "|") {
		cells = append(cells, strings.TrimSpace(c))
	}
	return cells, true
}
