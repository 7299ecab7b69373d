package verify

import (
	"context"
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
)

// Judge is whom a user may ask whether passages say what a claim says, in other words: a language model. It only proposes;
// Admit decides on each of its proposals.
type Judge interface {
	Judge(ctx context.Context, q Question) ([]Proposed, error)
}

// Question is what a Judge is asked: one claim beside passages, numbered from 1 in this order.
type Question struct {
	Claim    string
	Sentence string // the sentence that the claim stands in
	Lang     text.Lang
	Passages []Passage
}

// Proposed is one passage that a Judge takes for a proof. Passage counts from 1 in the question; Quote is what it says to have
// read there.
type Proposed struct {
	Passage int
	Quote   string
}

// Refusal says why a proposal proves nothing.
type Refusal string

// The closed set of refusals.
const (
	Admitted    Refusal = ""             // none: it proves the claim
	NotInText   Refusal = "not_in_text"  // the quote is not in the passage, character for character
	FigureApart Refusal = "figure_apart" // a figure of the claim is not in what was quoted, or is another
	Guarded     Refusal = "guarded"      // a negation, a condition, a scope… says less than the claim, or the contrary
	TooFar      Refusal = "too_far"      // hardly a word in common, or a name that the passage does not give
)

// vouched is the least share of a claim that a quote must speak of in words of its own: a judge may vouch that another word
// says the same, not that a whole sentence does.
const vouched = 0.4

// proposedConfidence is what a proof that a judge proposed is given: below every one that was found word by word.
const proposedConfidence = 75

// Admit decides on a quote that a Judge proposed as the proof of a claim, by reading it again: the quote must stand in the
// passage character for character, the figures must be those of the claim, the names must be there, and no guard may object.
// All that a judge can vouch for is that other words say the same. The Result is Supported, with the quote as its evidence,
// when nothing is refused.
func Admit(c claim.Claim, p Passage, quote string) (Result, Refusal) {
	quoted := placeOf(p.Text, quote)
	if quoted == (text.Span{}) {
		return Result{Verdict: NotFound}, NotInText
	}
	r := newReader()
	claimed := r.claim(c)
	side := r.passage(p, claimed.lang)
	refusal := TooFar
	views := r.laid(claimed, side)
	for i := range views {
		v := &views[i]
		if !v.sen.span.Overlaps(quoted) {
			continue
		}
		pr := r.lay(claimed, side, v)
		if v.moved != nil && !pr.allReckoned() || v.facet != nil && !pr.spoken() {
			continue
		}
		d := decide(pr)
		why := d.refused(claimed, side, v)
		if why == Admitted {
			ev := evidence(side, d)
			ev.Span, ev.Quote = quoted, text.Slice(p.Text, quoted)
			return Result{Verdict: Supported, Confidence: proposedConfidence, Evidence: []Evidence{ev}}, Admitted
		}
		refusal = why
	}
	return Result{Verdict: NotFound}, refusal
}

// placeOf is where a quote stands in a text, the white space around it apart; zero where it does not, or is only white space.
func placeOf(of, quote string) text.Span {
	quote = strings.TrimSpace(quote)
	at := strings.Index(of, quote)
	if quote == "" || at < 0 {
		return text.Span{}
	}
	return text.NewIndex(of).Span(at, at+len(quote))
}

// refused says what keeps a decision from being a proof, the words that differ apart.
func (d *decision) refused(c *claimSide, side *passageSide, v *view) Refusal {
	p := d.pair
	if _, excluded, _ := d.tally(); excluded >= 0 || !d.figures() {
		return FigureApart
	}
	if d.ground.verdict() == Contradicted {
		return Guarded
	}
	if p.missingName || p.covered < vouched {
		return TooFar
	}
	if len(p.objections()) > 0 || p.shares() || p.denies() != nil || p.reverses() {
		return Guarded
	}
	// What comes after the sentence, or names another subject before it, takes a support back; it does so here.
	d.ground = sameContext
	c.subjectCheck(d, c.around(side, v))
	if d.ground != sameContext {
		return TooFar
	}
	exceptionCheck(d, side.sentences, v.index)
	if d.ground != sameContext {
		return Guarded
	}
	return Admitted
}

// figures reports whether the sentence gives every figure of the claim. That it is the figure of the same thing, said by other
// words, is what a judge vouches for.
func (d *decision) figures() bool {
	for _, b := range d.bonds {
		if b.name || b.source >= 0 && b.relation == agrees {
			continue
		}
		if !slices.ContainsFunc(d.pair.source.numbers, func(n number) bool {
			rel, _ := relate(&d.pair.claim.numbers[b.claim], &n)
			return rel == agrees
		}) {
			return false
		}
	}
	return true
}

// reverses reports whether the sentence has the opposite of a word of the claim.
func (p *pair) reverses() bool {
	for _, at := range p.at {
		if at == reversed {
			return true
		}
	}
	return false
}
