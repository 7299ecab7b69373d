package verify

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// labelled is one claim of a set, with what a careful reader decided against
// the whole library of its set.
type labelled struct {
	ID        string   `json:"id"`
	DocID     string   `json:"doc_id"`
	Lang      string   `json:"lang"`
	DocLang   string   `json:"doc_lang"`
	Claim     string   `json:"claim"`
	Verdict   string   `json:"verdict"`
	Quotes    []string `json:"quotes"`
	ErrorType string   `json:"error_type"`
	Note      string   `json:"note"`
}

// labelledSet is one folder of testdata/verdicts: a library and its claims.
type labelledSet struct {
	name      string
	documents map[string]string // file text by id, front matter included
	pairs     []labelled
}

var errorTypes = map[string]string{
	"supported": "paraphrase unit_conversion verbatim aggregation combination rounding implied_by_stronger date_rephrase",
	"contradicted": "number_small number_large scope_changed quantifier entity_swap negation unit_currency direction_reversed " +
		"price_period date_changed comparison_reversed pct_vs_points superlative min_max ht_ttc future_as_fact",
	"not_found": "number_elsewhere absent causality generalised_scope extra_detail absolute hedge_removed future_as_fact wrong_attribute",
}

func labelledSets(t *testing.T) []labelledSet {
	t.Helper()
	lists, err := filepath.Glob("testdata/verdicts/*/pairs.jsonl")
	if err != nil || len(lists) == 0 {
		t.Fatalf("no set of labelled claims: %v", err)
	}
	var sets []labelledSet
	for _, pairs := range lists {
		sets = append(sets, readLabelled(t, filepath.Dir(pairs)))
	}
	return sets
}

func readLabelled(t *testing.T, dir string) labelledSet {
	t.Helper()
	set := labelledSet{name: filepath.Base(dir), documents: map[string]string{}}
	files, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		set.documents[strings.TrimSuffix(filepath.Base(f), ".md")] = string(b)
	}
	f, err := os.Open(filepath.Join(dir, "pairs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		dec := json.NewDecoder(strings.NewReader(lines.Text()))
		dec.DisallowUnknownFields()
		var p labelled
		if err := dec.Decode(&p); err != nil {
			t.Fatalf("%s: %v in %s", dir, err, lines.Text())
		}
		set.pairs = append(set.pairs, p)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return set
}

// frontMatter gives the fields between the first two lines of dashes.
func frontMatter(document string) map[string]string {
	fields := map[string]string{}
	head, _, _ := strings.Cut(strings.TrimPrefix(norm.NFC.String(document), "---\n"), "\n---\n")
	for _, line := range strings.Split(head, "\n") {
		if k, v, ok := strings.Cut(line, ": "); ok {
			fields[k] = strings.Trim(v, `"`)
		}
	}
	return fields
}

func TestLabelledPairsHoldTogether(t *testing.T) {
	ids, claims := map[string]bool{}, map[string]string{}
	for _, set := range labelledSets(t) {
		for id, document := range set.documents {
			fields := frontMatter(document)
			if fields["id"] != id || fields["title"] == "" || fields["date"] == "" || fields["kind"] == "" {
				t.Errorf("%s/%s: front matter %v", set.name, id, fields)
			}
		}
		for _, p := range set.pairs {
			if ids[p.ID] {
				t.Errorf("%s occurs twice", p.ID)
			}
			ids[p.ID] = true
			if other, ok := claims[p.Claim]; ok {
				t.Errorf("%s and %s say the same: %q", p.ID, other, p.Claim)
			}
			claims[p.Claim] = p.ID
			checkLabelled(t, set, p)
		}
	}
}

func checkLabelled(t *testing.T, set labelledSet, p labelled) {
	t.Helper()
	document, ok := set.documents[p.DocID]
	if !ok || !strings.HasPrefix(p.ID, p.DocID+"-") {
		t.Errorf("%s: no document %q in set %s", p.ID, p.DocID, set.name)
		return
	}
	if p.DocLang != frontMatter(document)["lang"] || (p.Lang != "fr" && p.Lang != "en") {
		t.Errorf("%s: languages %q on %q", p.ID, p.Lang, p.DocLang)
	}
	if !slices.Contains(strings.Fields(errorTypes[p.Verdict]), p.ErrorType) {
		t.Errorf("%s: %s of %s is no error type", p.ID, p.ErrorType, p.Verdict)
	}
	if (len(p.Quotes) == 0) != (p.Verdict == "not_found") {
		t.Errorf("%s: %d quotes for %s", p.ID, len(p.Quotes), p.Verdict)
	}
	for _, q := range p.Quotes {
		if q == "" || !strings.Contains(document, q) {
			t.Errorf("%s: %q is not in the document", p.ID, q)
		}
	}
	if strings.Contains(document, p.Claim) {
		t.Errorf("%s: the claim is a copied sentence", p.ID)
	}
}

// A set lopsided towards one verdict, or without figureless and cross-lingual
// claims, would flatter an engine.
func TestLabelledPairsAreBalanced(t *testing.T) {
	verdicts, total, figureless, crossed := map[string]int{}, 0, 0, 0
	for _, set := range labelledSets(t) {
		byDocument := map[string]int{}
		for _, p := range set.pairs {
			verdicts[p.Verdict]++
			byDocument[p.DocID]++
			total++
			if !strings.ContainsAny(p.Claim, "0123456789") {
				figureless++
			}
			if p.Lang != p.DocLang {
				crossed++
			}
		}
		for id := range set.documents {
			if n := byDocument[id]; n < 22 {
				t.Errorf("%s/%s has %d claims, want 22 or more", set.name, id, n)
			}
		}
	}
	for verdict, least := range map[string]float64{"supported": 0.35, "contradicted": 0.28, "not_found": 0.24} {
		if got := float64(verdicts[verdict]) / float64(total); got < least {
			t.Errorf("%s is %.2f of the claims, want %.2f at least", verdict, got, least)
		}
	}
	if got := float64(figureless) / float64(total); got < 0.30 {
		t.Errorf("%.2f of the claims have no figure, want 0.30 at least", got)
	}
	if got := float64(crossed) / float64(total); got < 0.12 {
		t.Errorf("%.2f of the claims cross languages, want 0.12 at least", got)
	}
}
