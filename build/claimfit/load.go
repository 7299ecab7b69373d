package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"probant/backend/claim"
	"probant/backend/claim/corpus"
	"probant/backend/text"
)

// page is a document; real copy is that of organisations that exist, which the repository does not hold.
type page struct {
	corpus.Document
	real bool
}

// load reads the corpus, and real copy when it is named.
func load(dir, real string) ([]page, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no labelled text in %s", dir)
	}
	sort.Strings(files)
	var out []page
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		docs, err := corpus.Parse(string(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		for _, d := range docs {
			out = append(out, page{d, false})
		}
	}
	if real == "" {
		return out, nil
	}
	b, err := os.ReadFile(real)
	if err != nil {
		return nil, err
	}
	for n, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		d, err := document(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", real, n+1, err)
		}
		out = append(out, page{d, true})
	}
	return out, nil
}

// document reads a labelled document written as JSON.
func document(line string) (corpus.Document, error) {
	var in struct {
		ID, Lang, Org, Sector string
		Kind                  string `json:"page_kind"`
		Units                 []struct {
			Text       string
			Claim      bool
			Puffery    bool
			Categories []claim.Category
			Risk       claim.Risk
			Spans      []string
			Quantities []struct{ Raw string }
		}
	}
	if err := json.Unmarshal([]byte(line), &in); err != nil {
		return corpus.Document{}, err
	}
	d := corpus.Document{ID: in.ID, Lang: text.Lang(in.Lang), Organisation: in.Org, Sector: in.Sector, Kind: in.Kind}
	for _, u := range in.Units {
		t := strings.ReplaceAll(u.Text, "\n", " ")
		c := corpus.Unit{Text: t, Claim: u.Claim, Puffery: u.Puffery, Categories: u.Categories, Risk: u.Risk}
		for _, s := range u.Spans {
			if at := strings.Index(t, s); at >= 0 {
				c.Spans = append(c.Spans, [2]int{at, at + len(s)})
			}
		}
		for _, q := range u.Quantities {
			c.Quantities = append(c.Quantities, q.Raw)
		}
		d.Units = append(d.Units, c)
	}
	return d, nil
}
