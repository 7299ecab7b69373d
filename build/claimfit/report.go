package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"

	"probant/backend/claim"
	"probant/backend/text"
)

// tally counts right and wrong answers.
type tally struct{ tp, fp, fn, tn int }

func (t *tally) add(want, said bool) {
	switch {
	case want && said:
		t.tp++
	case said:
		t.fp++
	case want:
		t.fn++
	default:
		t.tn++
	}
}

func ratio(a, b int) float64 { return float64(a) / math.Max(1, float64(b)) }

func (t tally) f1() float64     { return ratio(2*t.tp, 2*t.tp+t.fp+t.fn) }
func (t tally) silent() float64 { return ratio(t.tn, t.tn+t.fp) }
func (t tally) String() string {
	return fmt.Sprintf("F1 %.3f  precision %.3f  recall %.3f  silent %.3f", t.f1(), ratio(t.tp, t.tp+t.fp), ratio(t.tp, t.tp+t.fn), t.silent())
}

// best is a unit's highest score for the claim output, -Inf when nothing in it is weighed. High stakes add their margin,
// as package claim does.
func (s *set) best(u *unit, scores [][]float64, thresholds []float64) float64 {
	top := math.Inf(-1)
	for _, c := range u.clauses {
		top = math.Max(top, s.raised(c, scores, thresholds))
	}
	return top
}

// raised is the score of a clause for the claim output, with the margin of high stakes.
func (s *set) raised(c int, scores [][]float64, thresholds []float64) float64 {
	stakes := s.clauses[c].stakes
	for o, name := range claim.Outputs() {
		stakes = stakes || o >= 1 && claim.HighRisk(claim.Category(name)) && scores[c][o] >= thresholds[o]
	}
	if stakes {
		return scores[c][0] + claim.StakesMargin
	}
	return scores[c][0]
}

// mayMiss is the share of the claims of high risk that a threshold may miss: the gate has to be complete before it is quiet.
const mayMiss = 0.06

// thresholds picks for each category the score with the best F1, and for a claim the highest that misses no more than it may.
func (s *set) thresholds(scores [][]float64) []float64 {
	out := make([]float64, len(claim.Outputs()))
	var tops []float64
	var wants []bool
	for o := 1; o < len(out); o++ {
		tops, wants = tops[:0], wants[:0]
		for i := range s.clauses {
			if l := s.clauses[i].labels[o]; l >= 0 {
				tops, wants = append(tops, scores[i][o]), append(wants, l == 1)
			}
		}
		out[o] = bestF1(tops, wants)
	}
	tops = tops[:0]
	for i := range s.units {
		if u := &s.units[i]; u.high {
			tops = append(tops, s.best(u, scores, out))
		}
	}
	sort.Float64s(tops)
	out[0] = tops[int(mayMiss*float64(len(tops)))]
	return out
}

func bestF1(scores []float64, wants []bool) float64 {
	order := make([]int, len(scores))
	all := 0
	for i := range order {
		order[i] = i
		if wants[i] {
			all++
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return scores[order[a]] > scores[order[b]] })
	best, at, tp := -1.0, 0.0, 0
	for n, i := range order {
		if wants[i] {
			tp++
		}
		if f := ratio(2*tp, n+1+all); f > best {
			best, at = f, scores[i]
		}
	}
	return at
}

// report prints how the cross-validated scores do, on each set of documents and in each language.
func (s *set) report(scores [][]float64, thresholds []float64, errors int) {
	quiet := map[string]*tally{}
	for i := range s.units {
		u := &s.units[i]
		if quiet[u.page.Kind] == nil {
			quiet[u.page.Kind] = &tally{}
		}
		quiet[u.page.Kind].add(u.claim, s.best(u, scores, thresholds) >= thresholds[0])
	}
	for _, k := range slices.Sorted(maps.Keys(quiet)) {
		fmt.Printf("  %-14s %v\n", k, *quiet[k])
	}
	for _, real := range []bool{false, true} {
		if !slices.ContainsFunc(s.units, func(u unit) bool { return u.page.real == real }) {
			continue
		}
		fmt.Println()
		fmt.Println(map[bool]string{false: "corpus", true: "real copy"}[real])
		for _, shift := range []float64{-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6} {
			all, high := s.claims(scores, thresholds, shift, real, "")
			fmt.Printf("  threshold %+.2f  %v  high-risk recall %.3f\n", thresholds[0]+shift, all, ratio(high.tp, high.tp+high.fn))
		}
		for _, lang := range []text.Lang{text.French, text.English} {
			t, _ := s.claims(scores, thresholds, 0, real, lang)
			fmt.Printf("  %s  %v\n", lang, t)
		}
		s.reportCategories(scores, thresholds, real)
	}
	shown := map[bool]int{}
	for i := range s.units {
		u := &s.units[i]
		top := s.best(u, scores, thresholds)
		if said := top >= thresholds[0]; said != u.claim && shown[said] < errors && u.page.real {
			shown[said]++
			fmt.Printf("said %v %+.2f %v %q\n", said, top, u.categories, u.text)
		}
	}
}

func (s *set) claims(scores [][]float64, thresholds []float64, shift float64, real bool, lang text.Lang) (all, high tally) {
	for i := range s.units {
		u := &s.units[i]
		if u.page.real != real || lang != "" && u.page.Lang != lang {
			continue
		}
		said := s.best(u, scores, thresholds) >= thresholds[0]+shift
		all.add(u.claim, said)
		if u.high {
			high.add(true, said)
		}
	}
	return all, high
}

// reportCategories prints the F1 of each category over units, a category being said of a unit when one of its claims has it.
func (s *set) reportCategories(scores [][]float64, thresholds []float64, real bool) {
	var sum float64
	n := 0
	for o, name := range claim.Outputs() {
		if o < 1 {
			continue
		}
		var t tally
		for i := range s.units {
			u := &s.units[i]
			if u.page.real != real {
				continue
			}
			said := false
			for _, c := range u.clauses {
				said = said || s.raised(c, scores, thresholds) >= thresholds[0] && saysCategory(scores[c], thresholds, o)
			}
			t.add(u.claim && slices.Contains(u.categories, claim.Category(name)), said)
		}
		fmt.Printf("  %-12s %v of %d\n", name, t, t.tp+t.fn)
		if t.tp+t.fn >= 8 {
			sum += t.f1()
			n++
		}
	}
	fmt.Printf("  categories, macro F1 %.3f\n", sum/math.Max(1, float64(n)))
}

// saysCategory is how package claim chooses: those that reach their threshold, or the nearest to it.
func saysCategory(score, thresholds []float64, o int) bool {
	if score[o] >= thresholds[o] {
		return true
	}
	for k := 1; k < len(score); k++ {
		if score[k] >= thresholds[k] || score[k]-thresholds[k] > score[o]-thresholds[o] {
			return false
		}
	}
	return true
}
