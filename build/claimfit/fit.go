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

var alsoWeight, highWeight = 1.0, 1.0

var catPenalty = 1.0

var claimBelief, beliefPenalty = 1.0, 1.0

// believed is how much a signal or a guard is held to speak for a claim before any text is read.
var believed = map[string]float64{
	claim.Figure: 1, claim.PriceFigure: 1.5, claim.RankFigure: 2, claim.Law: 1, claim.Standard: 1.5, claim.Conformity: 1.5, claim.SecurityMeasure: 1.25, claim.DataLocation: 1.25,
	claim.SuperlativeWord: 1.25, claim.Exclusive: 1, claim.Comparison: 1, claim.GuaranteeWord: 1.75, claim.Absolute: 1, claim.Free: 2, claim.Price: 0.5, claim.CommitmentTerms: 1.5,
	claim.AvailabilityWord: 0.75, claim.Delivery: 1, claim.Coverage: 0.75, claim.CustomerBase: 1.25, claim.Testimonial: 1, claim.StudyCited: 1, claim.Market: 0.75, claim.CompanyFact: 1,
	claim.EnvironmentWord: 1, claim.HealthWord: 0.75, claim.Effect: 1, claim.Capability: 0.75, claim.Feature: 0.5, claim.LeadIn: 0.5,
	"guard_hedge": -0.75, "guard_wish": -1.25, "guard_advice": -1.25, "guard_definition": -1, "guard_disclaimer": -2, "guard_requirement": -1.5, "guard_pain": -1, "guard_social": -1,
	"guard_call": -1, "guard_imperative": -1.5, "guard_audience": -0.5,
}

var wordPenalty, belief = 3.0, 2.0

// set is the labelled clauses, with cues as numbers.
type set struct {
	names   []string
	units   []unit
	clauses []clause
}

type unit struct {
	page       *page
	text       string
	claim      bool
	puffery    bool
	high       bool
	categories []claim.Category
	clauses    []int
}

// clause is a candidate with its label for each output: 1, 0, or -1 where the output is not asked.
type clause struct {
	unit   int
	cues   []int
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
			s.units = append(s.units, unit{page: d, text: u.Text, claim: u.Claim, puffery: u.Puffery, high: u.Claim && u.Risk == claim.High, categories: u.Categories})
			x := text.NewIndex(u.Text)
			for _, c := range claim.Candidates(contexts[i], blocks[i], d.Lang) {
				start, end := x.Bytes(c.Span)
				told := u.Claim && len(u.Spans) == 0
				for _, sp := range u.Spans {
					told = told || sp[0] < end && start < sp[1]
				}
				s.units[at].clauses = append(s.units[at].clauses, len(s.clauses))
				s.clauses = append(s.clauses, clause{unit: at, labels: labels(u.Claim, told, u.Puffery, u.Categories)})
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

// labels tells what each output should say of a clause. Puffery is asked of what is no claim, categories of claims.
func labels(isClaim, told, puffery bool, categories []claim.Category) []int8 {
	out := make([]int8, len(claim.Outputs()))
	for i, name := range claim.Outputs() {
		switch {
		case name == "claim":
			out[i] = bit(told)
		case name == "puffery":
			out[i] = bit(puffery)
			if isClaim {
				out[i] = -1
			}
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

// model is a row of weights for each output; the last one of a row is the bias.
type model [][]float64

// fit fits every output on the clauses whose unit is not left out.
func (s *set) fit(leaveOut func(u *unit) bool, l2 float64) model {
	m := make(model, len(claim.Outputs()))
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for o := range m {
		wg.Add(1)
		slots <- true
		go func() {
			defer func() { <-slots; wg.Done() }()
			m[o] = s.fitOne(o, leaveOut, l2)
		}()
	}
	wg.Wait()
	return m
}

// fitOne minimises the logistic loss of one output with an L2 penalty on all weights but the bias.
func (s *set) fitOne(o int, leaveOut func(u *unit) bool, l2 float64) []float64 {
	var in []*clause
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.labels[o] >= 0 && (leaveOut == nil || !leaveOut(&s.units[c.unit])) {
			in = append(in, c)
		}
	}
	bias := len(s.names)
	prior, penalty := s.priors(o, l2)
	loss := func(w, grad []float64) float64 {
		sum := 0.0
		for i := range grad {
			grad[i] = 0
		}
		for k, v := range w {
			if k != bias {
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
			weight := 1.0
			if s.units[c.unit].page.set == "also" {
				weight = alsoWeight
			}
			if s.units[c.unit].high {
				weight *= highWeight
			}
			y := float64(c.labels[o])
			sum += weight * (math.Log1p(math.Exp(-math.Abs(z))) + math.Max(z, 0) - y*z)
			if grad == nil {
				continue
			}
			g := weight * (1/(1+math.Exp(-z)) - y)
			for _, k := range c.cues {
				grad[k] += g
			}
			grad[bias] += g
		}
		return sum
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return loss(w, nil) },
		Grad: func(grad, w []float64) { loss(w, grad) },
	}
	got, err := optimize.Minimize(problem, append(slices.Clone(prior), 0), &optimize.Settings{MajorIterations: 200, GradientThreshold: 1e-3}, &optimize.LBFGS{})
	if got == nil {
		panic(err)
	}
	return got.X
}

// priors are what is believed of each cue before any text is read: that a signal speaks for its own category, and that a
// word says little; and how hard each belief is to change.
func (s *set) priors(o int, l2 float64) (mean, penalty []float64) {
	mean, penalty = make([]float64, len(s.names)), make([]float64, len(s.names))
	output := claim.Outputs()[o]
	if o >= 2 {
		l2 *= catPenalty
	}
	for k, name := range s.names {
		penalty[k] = l2
		if kind(name) == 1 {
			penalty[k] *= wordPenalty
		}
		if string(claim.CategoryOf(name)) == output {
			mean[k] = belief
		}
		if v, ok := believed[name]; ok && output == "claim" {
			mean[k] = v * claimBelief
			penalty[k] *= beliefPenalty
		}
	}
	return mean, penalty
}

// score is the sum of a clause for an output.
func (m model) score(c *clause, o int) float64 {
	w := m[o]
	z := w[len(w)-1]
	for _, k := range c.cues {
		z += w[k]
	}
	return z
}

// crossValidate gives every clause the scores of a model that has seen nothing of its organisation.
func (s *set) crossValidate(folds int, l2 float64) [][]float64 {
	out := make([][]float64, len(s.clauses))
	for f := range folds {
		m := s.fit(func(u *unit) bool { return foldOf(u, folds) == f }, l2)
		for i := range s.clauses {
			if c := &s.clauses[i]; foldOf(&s.units[c.unit], folds) == f {
				for o := range m {
					out[i] = append(out[i], m.score(c, o))
				}
			}
		}
	}
	return out
}

func foldOf(u *unit, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(u.page.Organisation))
	return int(h.Sum32() % uint32(folds))
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
	return b.String()
}

// kind puts traits before words.
func kind(name string) int {
	if strings.Contains(name, ":") {
		return 1
	}
	return 0
}
