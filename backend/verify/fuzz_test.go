package verify

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"probant/backend/claim"
	"probant/backend/text"
)

// checkEvidence fails unless a piece of evidence cites its passage verbatim and highlights only inside it.
func checkEvidence(t *testing.T, e Evidence) {
	t.Helper()
	n := text.Length(e.Passage.Text)
	if e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > n {
		t.Fatalf("span %v outside a passage of %d", e.Span, n)
	}
	if e.Span.Len() > quoteLimit {
		t.Fatalf("quote of %d units", e.Span.Len())
	}
	if got := text.Slice(e.Passage.Text, e.Span); got != e.Quote {
		t.Fatalf("quote %q is not the passage's %q", e.Quote, got)
	}
	for _, h := range e.Hits {
		if !e.Span.Contains(h.Span) || h.Span.Len() <= 0 {
			t.Fatalf("hit %v outside the quote %v", h, e.Span)
		}
	}
	if e.Score < 0 || e.Score > 100 {
		t.Fatalf("score %d", e.Score)
	}
}

func checkResult(t *testing.T, c claim.Claim, res Result) {
	t.Helper()
	if res.Confidence < 0 || res.Confidence > 100 {
		t.Fatalf("confidence %d", res.Confidence)
	}
	if res.Verdict == Contradicted && res.Difference == nil {
		t.Fatal("contradicted without a difference")
	}
	if res.Verdict == Supported && res.Difference != nil {
		t.Fatal("supported with a difference")
	}
	for _, e := range res.Evidence {
		checkEvidence(t, e)
	}
	if d := res.Difference; d != nil {
		if !strings.Contains(c.Text, d.Claim) {
			t.Fatalf("%q is not in the claim %q", d.Claim, c.Text)
		}
		if !strings.Contains(res.Evidence[0].Passage.Text, d.Source) {
			t.Fatalf("%q is not in the passage %q", d.Source, res.Evidence[0].Passage.Text)
		}
		if p := reworded(c, *d); p != "" && !strings.Contains(p, d.Source) {
			t.Fatalf("proposal %q lacks %q", p, d.Source)
		}
	}
}

func FuzzCompare(f *testing.F) {
	for _, rows := range readPairs(f) {
		for _, r := range rows {
			f.Add(r.claim, r.passage, "Tarifs › Pro")
		}
	}
	f.Add("", "", "")
	f.Add("31 %", strings.Repeat("mot ", 800)+"31 %", "")
	f.Add("Le lot coûte 9 €", "En mai, le lot coûte 7 € (HT), 12 % de plus et 3 jours ; dont 4 %, 5 % et 6 % d'entre eux", "Lots")
	f.Add("L'essai dure 14 jours", "Oui, ou 12.", "L'essai dure-t-il 30 jours ?")
	f.Add("Nous ne livrons pas en 24 h", "Livrez-vous en 24 h ?\nNon.", "Livraison")
	f.Add("😀 35 % 😀", "😀 31 % 😀", "😀")
	f.Fuzz(func(t *testing.T, c, p, heading string) {
		if !utf8.ValidString(c) || !utf8.ValidString(p) || !utf8.ValidString(heading) {
			t.Skip("text is UTF-8 once it was read")
		}
		cl := claim.Claim{Text: c, Sentence: "Orvalis " + c, Lang: text.French}
		res := Compare(cl, Passage{Text: p, Heading: heading})
		if len(res.Evidence) != 1 {
			t.Fatalf("%d pieces of evidence", len(res.Evidence))
		}
		checkResult(t, cl, res)
		checker := Checker{Search: InText(p)}
		res, err := checker.Check(context.Background(), cl)
		if err != nil {
			t.Fatal(err)
		}
		checkResult(t, cl, res)
	})
}

// A passage never supports a claim once a figure of the claim was changed to one that the passage does not have.
func TestNoSupportForAForeignFigure(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, rows := range readPairs(t) {
		for _, row := range rows {
			c := spoken(row.claim)
			for _, q := range text.Quantities(c.Text, c.Lang) {
				if q.Kind != text.Percent || strings.Count(c.Text, q.Raw) != 1 {
					continue
				}
				foreign := strings.Replace(c.Text, q.Raw, []string{"61 %", "67 %", "73 %"}[random.IntN(3)], 1)
				if got := Compare(spoken(foreign), Passage{Text: row.passage}); got.Verdict == Supported {
					t.Errorf("%q is supported by %q", foreign, row.passage)
				}
			}
		}
	}
}
