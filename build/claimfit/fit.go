package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"sort"
	"strings"
	"sync"

	"gonum.org/v1/gonum/optimize"

	"probant/backend/claim"
	"probant/backend/text"
)

// rare is how many organisations a cue must be seen in to be weighed.
const rare = 3

// How hard a weight is to move from what is believed of it (L2 penalty), by kind of cue.
const (
	traitPenalty  = 1.0
	wordPenalty   = 3.0  // a word is rarer, and says less elsewhere
	signalPenalty = 15.0 // a signal is held to speak for a claim: the corpus avoids stock phrases
	belief        = 2.0  // what a signal weighs for its own category
)

// realWeight is how much a unit of real copy counts beside one of the corpus.
const realWeight = 4

// folds are the parts of the cross-validation; an organisation is in one.
const folds = 10

// believed is how much a signal or a guard is held to speak for a claim before any text is read.
var believed = map[string]float64{
	claim.Figure: 1.5, claim.PriceFigure: 2.25, claim.RankFigure: 3, claim.Law: 1.5, claim.Standard: 2.25, claim.Conformity: 2.25, claim.SecurityMeasure: 1.875, claim.DataLocation: 3.5,
	claim.SuperlativeWord: 1.875, claim.Exclusive: 1.5, claim.Comparison: 1.5, claim.GuaranteeWord: 2.625, claim.Absolute: 1.5, claim.Free: 3, claim.Price: 0.75, claim.CommitmentTerms: 2.25,
	claim.AvailabilityWord: 2.5, claim.Delivery: 1.5, claim.Coverage: 1.125, claim.CustomerBase: 1.875, claim.Testimonial: 1.5, claim.StudyCited: 1.5, claim.Market: 1.125, claim.CompanyFact: 1.5,
	claim.EnvironmentWord: 2, claim.HealthWord: 1.125, claim.Effect: 1.5, claim.Capability: 1.125, claim.Feature: 1, claim.LeadIn: 3,
	"guard_hedge": -1.125, "guard_wish": -1.875, "guard_advice": -1.875, "guard_definition": -3, "guard_disclaimer": -3, "guard_requirement": -2.25, "guard_pain": -1.5, "guard_social": -1.5, "guard_hiring": -2.5,
	"guard_call": -1.5, "first_guard_imperative": -2.5, "opens_sign": -0.25, "telling_2": 0, "telling_3": 0, "guard_imperative": -2.25, "guard_audience": -0.75, "commands": -2.5, "label": -1, "addresses": -1.25, "after_guarded_colon": -1.25, "under_guarded_lead_in": -2,
}

// set is the labelled clauses, with cues as numbers.
type set struct {
	names   []string
	means   []float64 // of the page traits over all clauses
	units   []unit
	clauses []clause
}

type unit struct {
	page       *page
	text       string
	claim      bool
	high       bool
	categories []claim.Category
	clauses    []int
}

// clause is a candidate with its label for each output: 1, 0, or -1 where the output is not asked.
type clause struct {
	unit   int
	stakes bool
	cues   []int
	page   []float64 // what the kind of its text is, see claim.Page
	labels []int8
}

func newSet(pages []page) *set {
	s := &set{}
	seenIn := map[string]map[string]bool{}
	var cues [][]string
	for p := range pages {
		d := &pages[p]
		blocks := d.Blocks()
		contexts := claim.Contexts(blocks)
		for i, u := range d.Units {
			at := len(s.units)
			s.units = append(s.units, unit{page: d, text: u.Text, claim: u.Claim, high: u.Claim && u.Risk == claim.High, categories: u.Categories})
			x := text.NewIndex(u.Text)
			for _, c := range claim.Candidates(contexts[i], blocks[i], d.Lang) {
				start, end := x.Bytes(c.Span)
				told := u.Claim && len(u.Spans) == 0
				for _, sp := range u.Spans {
					told = told || sp[0] < end && start < sp[1]
				}
				s.units[at].clauses = append(s.units[at].clauses, len(s.clauses))
				s.clauses = append(s.clauses, clause{unit: at, stakes: stakes(c.Cues), labels: labels(told, u.Categories)})
				cues = append(cues, c.Cues)
				for _, name := range c.Cues {
					if seenIn[name] == nil {
						seenIn[name] = map[string]bool{}
					}
					seenIn[name][d.Organisation] = true
				}
			}
		}
	}
	s.weighPages(cues)
	id := map[string]int{}
	for name, orgs := range seenIn {
		if len(orgs) >= rare {
			s.names = append(s.names, name)
		}
	}
	sort.Strings(s.names)
	for i, n := range s.names {
		id[n] = i
	}
	for i, names := range cues {
		for _, n := range names {
			if k, ok := id[n]; ok {
				s.clauses[i].cues = append(s.clauses[i].cues, k)
			}
		}
	}
	return s
}

func stakes(cues []string) bool {
	var s claim.Stakes
	for _, c := range cues {
		s.See(c)
	}
	return s.High()
}

// weighPages gives each clause the values of its page.
func (s *set) weighPages(cues [][]string) {
	all := claim.Page{}
	counts := map[*page]*claim.Page{}
	for i := range s.clauses {
		at := s.units[s.clauses[i].unit].page
		if counts[at] == nil {
			counts[at] = &claim.Page{}
		}
		counts[at].Add(cues[i])
		all.Add(cues[i])
	}
	for _, n := range all.Seen {
		s.means = append(s.means, math.Round(1e4*float64(n)/float64(all.Clauses))/1e4)
	}
	for i := range s.clauses {
		s.clauses[i].page = counts[s.units[s.clauses[i].unit].page].Values(s.means)
	}
}

// labels tells what each output should say of a clause. Categories are asked of claims alone.
func labels(told bool, categories []claim.Category) []int8 {
	out := make([]int8, len(claim.Outputs()))
	for i, name := range claim.Outputs() {
		switch {
		case name == "claim":
			out[i] = bit(told)
		case !told:
			out[i] = -1
		default:
			out[i] = bit(slices.Contains(categories, claim.Category(name)))
		}
	}
	return out
}

func bit(b bool) int8 {
	if b {
		return 1
	}
	return 0
}

// model is a row of weights for each output: those of the cues, the bias, those of the page values.
type model [][]float64

// fit fits every output on the clauses whose unit is not left out.
func (s *set) fit(leaveOut func(u *unit) bool) model {
	m := make(model, len(claim.Outputs()))
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for o := range m {
		wg.Add(1)
		slots <- true
		go func() {
			defer func() { <-slots; wg.Done() }()
			m[o] = s.fitOne(o, leaveOut)
		}()
	}
	wg.Wait()
	return m
}

// fitOne minimises the logistic loss of one output with an L2 penalty on all weights but the bias.
func (s *set) fitOne(o int, leaveOut func(u *unit) bool) []float64 {
	var in []*clause
	for i := range s.clauses {
		c := &s.clauses[i]
		u := &s.units[c.unit]
		if c.labels[o] >= 0 && (leaveOut == nil || !leaveOut(u)) {
			in = append(in, c)
		}
	}
	bias := len(s.names)
	paged := claim.Outputs()[o] == "claim"
	prior, penalty := s.priors(o)
	loss := func(w, grad []float64) float64 {
		sum := 0.0
		for i := range grad {
			grad[i] = 0
		}
		for k, v := range w {
			if k > bias {
				sum += traitPenalty / 2 * v * v
				if grad != nil {
					grad[k] = traitPenalty * v
				}
			} else if k != bias {
				d := v - prior[k]
				sum += penalty[k] / 2 * d * d
				if grad != nil {
					grad[k] = penalty[k] * d
				}
			}
		}
		for _, c := range in {
			z := w[bias]
			for _, k := range c.cues {
				z += w[k]
			}
			if paged {
				for k, v := range c.page {
					z += w[bias+1+k] * v
				}
			}
			y, weight := float64(c.labels[o]), 1.0
			if s.units[c.unit].page.real {
				weight = realWeight
			}
			sum += weight * (math.Log1p(math.Exp(-math.Abs(z))) + math.Max(z, 0) - y*z)
			if grad == nil {
				continue
			}
			g := weight * (1/(1+math.Exp(-z)) - y)
			for _, k := range c.cues {
				grad[k] += g
			}
			grad[bias] += g
			if paged {
				for k, v := range c.page {
					grad[bias+1+k] += g * v
				}
			}
		}
		return sum
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return loss(w, nil) },
		Grad: func(grad, w []float64) { loss(w, grad) },
	}
	got, err := optimize.Minimize(problem, append(slices.Clone(prior), make([]float64, 1+2*len(s.means))...), &optimize.Settings{MajorIterations: 200, GradientThreshold: 1e-3}, &optimize.LBFGS{})
	if got == nil {
		panic(err)
	}
	return got.X
}

// priors are what is believed of each cue before any text is read: that a signal speaks for its own category, and that a
// word says little; and how hard each belief is to change.
func (s *set) priors(o int) (mean, penalty []float64) {
	mean, penalty = make([]float64, len(s.names)), make([]float64, len(s.names))
	output := claim.Outputs()[o]
	for k, name := range s.names {
		penalty[k] = traitPenalty
		if kind(name) == 1 {
			penalty[k] = wordPenalty
		}
		if string(claim.CategoryOf(name)) == output {
			mean[k] = belief
		}
		if v, ok := believed[name]; ok && output == "claim" {
			mean[k], penalty[k] = v, signalPenalty
		}
	}
	return mean, penalty
}

// score is the sum of a clause for an output.
func (m model) score(c *clause, o int) float64 {
	w := m[o]
	bias := len(w) - 1 - len(c.page)
	z := w[bias]
	for _, k := range c.cues {
		z += w[k]
	}
	for k, v := range c.page {
		z += w[bias+1+k] * v
	}
	return z
}

// crossValidate gives every clause the scores of a model that has seen nothing of its organisation.
func (s *set) crossValidate() [][]float64 {
	out := make([][]float64, len(s.clauses))
	for f := range folds {
		held := func(u *unit) bool { return foldOf(u) == f }
		m := s.fit(held)
		for i := range s.clauses {
			if c := &s.clauses[i]; held(&s.units[c.unit]) {
				for o := range m {
					out[i] = append(out[i], m.score(c, o))
				}
			}
		}
	}
	return out
}

func foldOf(u *unit) int {
	h := fnv.New32a()
	h.Write([]byte(u.page.Organisation))
	return int(h.Sum32() % folds)
}

// table writes a model as package claim reads it: the weights that matter, three decimals.
func (s *set) table(m model, thresholds []float64) string {
	var b strings.Builder
	b.WriteString("# Fitted by build/claimfit: do not edit.\n")
	row := func(name string, value func(o int) float64, least float64) {
		var parts []string
		for o, output := range claim.Outputs() {
			if v := value(o); math.Abs(v) >= least {
				parts = append(parts, fmt.Sprintf("%s=%.3f", output, v))
			}
		}
		if len(parts) > 0 {
			fmt.Fprintf(&b, "%s %s\n", name, strings.Join(parts, " "))
		}
	}
	row("bias", func(o int) float64 { return m[o][len(s.names)] }, 0)
	row("threshold", func(o int) float64 { return thresholds[o] }, 0)
	order := make([]int, len(s.names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(kind(s.names[a]), kind(s.names[b])), cmp.Compare(s.names[a], s.names[b]))
	})
	for _, k := range order {
		row(s.names[k], func(o int) float64 { return m[o][k] }, 0.02)
	}
	for i, name := range claim.PageTraits() {
		w := m[0][len(s.names)+1+2*i:]
		fmt.Fprintf(&b, "page:%s %.4f %.3f %.3f\n", name, s.means[i], w[0], w[1])
	}
	return b.String()
}

// kind puts traits before words.
func kind(name string) int {
	if strings.Contains(name, ":") {
		return 1
	}
	return 0
}
