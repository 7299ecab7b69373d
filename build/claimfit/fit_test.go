package main

import (
	"testing"
)

// A fit is the same each time, and does better on organisations it has not seen than calling everything a claim.
func TestFit(t *testing.T) {
	pages, err := load("../../backend/claim/corpus", "")
	if err != nil {
		t.Fatal(err)
	}
	var some []page
	for i := 0; i < len(pages); i += 8 {
		some = append(some, pages[i])
	}
	s := newSet(some)
	scores := s.crossValidate()
	thresholds := s.thresholds(scores)
	if a, b := s.table(s.fit(nil), thresholds), s.table(s.fit(nil), thresholds); a != b {
		t.Error("two fits differ")
	}
	got, _ := s.claims(scores, thresholds, 0, false, "")
	all := tally{tp: got.tp + got.fn, fp: got.fp + got.tn}
	if got.f1() < all.f1()+0.05 || got.silent() < 0.5 {
		t.Errorf("%v, and everything a claim: %v", got, all)
	}
}
