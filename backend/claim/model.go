package claim

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"probant/backend/text"
)

// The table says how much each cue weighs for a claim and for each category: logistic regressions over the
// same cues. It is fitted by build/claimfit on the corpus beside this file and changed by nothing
// else. A line is a cue, then the outputs it weighs for: "figure_percent claim=1.42 statistic=0.61". The cue "bias" is
// always there. The lines "page:…" weigh the kind of the whole text, for a claim alone (see Page).
//
//go:embed table.txt
var tableFile string

// outputs are what the table weighs cues for: 0 is claim, the rest the categories in order.
var outputs = func() []string {
	out := []string{"claim"}
	for _, k := range order {
		out = append(out, string(k))
	}
	return out
}()

const numOutputs = 14

// weights is the row of a cue.
type weights [numOutputs]float32

// trait is the row of a trait, with its place among the page traits, -1 for none.
type trait struct {
	weights
	page int
}

// table is the fitted model: a row for each cue, and the least score at which each output is said.
type table struct {
	traits    map[string]*trait
	page      pageWeights
	words     map[text.Lang]map[string]*weights
	first     map[text.Lang]map[string]*weights // the word that opens a clause
	bias      weights
	threshold weights
}

var fitted = sync.OnceValue(func() *table {
	t, err := readTable(tableFile)
	if err != nil {
		panic(err) // embedded data, tested
	}
	return t
})

// readTable reads a table as the fit writes it. An error names the line.
func readTable(s string) (*table, error) {
	byName := map[string]int{}
	for i, o := range outputs {
		byName[o] = i
	}
	t := &table{traits: map[string]*trait{}, words: map[text.Lang]map[string]*weights{}, first: map[text.Lang]map[string]*weights{}}
	for _, lang := range []text.Lang{text.French, text.English} {
		t.words[lang], t.first[lang] = map[string]*weights{}, map[string]*weights{}
	}
	for i, name := range pageTraits {
		t.traits[name] = &trait{page: i}
	}
	for n, line := range strings.Split(s, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Fields(line)
		if name, ok := strings.CutPrefix(fields[0], "page:"); ok {
			if err := t.readPage(name, fields[1:]); err != nil {
				return nil, fmt.Errorf("table line %d: %w", n+1, err)
			}
			continue
		}
		w := &weights{}
		for _, f := range fields[1:] {
			name, value, _ := strings.Cut(f, "=")
			at, ok := byName[name]
			v, err := strconv.ParseFloat(value, 32)
			if !ok || err != nil {
				return nil, fmt.Errorf("table line %d: %q", n+1, f)
			}
			w[at] = float32(v)
		}
		kind, stem, isWord := strings.Cut(fields[0], ":")
		switch {
		case isWord && kind[0] == '^':
			t.first[text.Lang(kind[1:])][stem] = w
		case isWord:
			t.words[text.Lang(kind)][stem] = w
		case kind == "bias":
			t.bias = *w
		case kind == "threshold":
			t.threshold = *w
		case t.traits[kind] != nil:
			t.traits[kind].weights = *w
		default:
			t.traits[kind] = &trait{*w, -1}
		}
	}
	return t, nil
}

// readPage reads the mean share of a page trait and the weights of its two values.
func (t *table) readPage(name string, fields []string) error {
	at := slices.Index(pageTraits, name)
	if at < 0 || len(fields) != 3 {
		return fmt.Errorf("page trait %q", name)
	}
	for i, into := range []*float64{&t.page.mean[at], &t.page.weight[2*at], &t.page.weight[2*at+1]} {
		v, err := strconv.ParseFloat(fields[i], 64)
		if err != nil {
			return fmt.Errorf("page trait %q: %w", name, err)
		}
		*into = v
	}
	return nil
}

// wordCue is the name of a word's row: "fr:gratuit", "^fr:decouvr" for the one that opens a clause.
func wordCue(lang text.Lang, stem string, first bool) string {
	if first {
		return "^" + string(lang) + ":" + stem
	}
	return string(lang) + ":" + stem
}

// scorer sums the rows of a clause's cues, each row once.
type scorer struct {
	*table
	sum  weights
	used []*weights

	stakes Stakes
	listed bool // under a lead-in that asserts
	page   Page
	paged  [numPageTraits]bool
}

func (s *scorer) reset() {
	s.sum, s.used, s.stakes, s.listed, s.paged = s.bias, s.used[:0], Stakes{}, false, [numPageTraits]bool{}
	s.page.Clauses++
}

func (s *scorer) trait(name string) {
	s.stakes.See(name)
	s.listed = s.listed || name == LeadIn
	t := s.traits[name]
	if t == nil {
		return
	}
	if t.page >= 0 && !s.paged[t.page] {
		s.paged[t.page] = true
		s.page.Seen[t.page]++
	}
	s.add(&t.weights)
}

func (s *scorer) word(w *word, first bool) {
	s.add(w.row)
	if first {
		s.add(w.first)
	}
}

func (s *scorer) add(w *weights) {
	if w == nil {
		return
	}
	for _, u := range s.used {
		if u == w {
			return
		}
	}
	s.used = append(s.used, w)
	for i, v := range w {
		s.sum[i] += v
	}
}

// says reports whether an output reaches its threshold.
func (s *scorer) says(output int) bool { return s.sum[output] >= s.threshold[output] }

// StakesMargin is by how much a clause of high stakes may miss the threshold of a claim: a false alarm costs a key, a claim
// that nobody saw costs its proof.
const StakesMargin = 1.2

// Stakes gathers from the cues of a clause whether its figures make the stakes high: a number that measures, an amount or a
// large count, unless the reader is only told to do something ("wait 10 seconds").
type Stakes struct{ figure, told, offer bool }

// See takes a cue into account.
func (s *Stakes) See(cue string) {
	switch cue {
	case "figure_percent", "figure_points", "figure_money", "figure_count", "figure_duration", "figure_ratio", "figure_rank", "figure_other":
		s.figure = true
	case "first_verb_plain", "commands":
		s.told = true
	case Effect, Capability, Free, GuaranteeWord, CommitmentTerms, CustomerBase, Delivery:
		s.offer = true
	}
}

// High reports whether the stakes are high.
func (s *Stakes) High() bool { return s.figure && (s.offer || !s.told) }

// inherited is what an item has from a lead-in that asserts: under "L'offre comprend :" the name of a thing is a promise.
const inherited = 3

// grounds is by how much a clause passes what a claim needs, before the kind of its text is known.
func (s *scorer) grounds() float32 {
	g := s.sum[0] - s.threshold[0]
	if s.stakes.High() || slices.ContainsFunc(highRisk, s.says) {
		g += StakesMargin
	}
	if s.listed {
		g += inherited
	}
	return g
}

// highRisk are the outputs of the categories of high risk.
var highRisk = func() []int {
	var out []int
	for i, k := range order {
		if HighRisk(k) {
			out = append(out, 1+i)
		}
	}
	return out
}()

// categories are those that reach their threshold, or the one that comes nearest.
func (s *scorer) categories() []Category {
	var out []Category
	best := 0
	for i := range order {
		if s.says(1 + i) {
			out = append(out, order[i])
		}
		if s.sum[1+i]-s.threshold[1+i] > s.sum[1+best]-s.threshold[1+best] {
			best = i
		}
	}
	if len(out) == 0 {
		out = append(out, order[best])
	}
	return out
}
