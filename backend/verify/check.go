package verify

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"reflect"
	"slices"
	"sync"

	"probant/backend/claim"
	"probant/backend/text"
)

const (
	candidates = 50   // passages asked of a Searcher
	compared   = 10   // the best of them, weighed one by one; no more reach the user
	cacheLimit = 2000 // passages kept as read
)

// Checker checks claims against whatever its Searcher knows. It keeps the passages it has read, so one Checker serves a
// whole draft; several goroutines may use it.
type Checker struct {
	Search Searcher

	mu    sync.Mutex
	house *house
	desk  *desk
}

// ForHouse tells the names by which texts call the company that they are of: "Orvalis" is then "nous" in what it wrote itself, and
// "nous" is somebody else in what others wrote.
func (k *Checker) ForHouse(names []string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	house := newHouse(names)
	if !reflect.DeepEqual(house, k.house) {
		k.house, k.desk = house, nil
	}
}

// desk is a reader with the passages it has read, and those who read for a house: as it speaks, and as others do.
type desk struct {
	*reader
	house *house
	mu    sync.Mutex
	kept  map[keptKey]*kept
}

// keptKey is a passage's id, the language of the claims that it was read for, and whether they name the house.
type keptKey struct {
	id    string
	hint  text.Lang
	named bool
}

// kept is a passage being read, or as read once done is closed; side stays nil if that failed.
type kept struct {
	of   Passage
	done chan struct{}
	side *passageSide
}

// Check gives the verdict of one claim over the library: supported by a passage that no other contradicts as clearly,
// contradicted when one speaks of the same thing and excludes it, else not found with the nearest passages.
func (k *Checker) Check(ctx context.Context, c claim.Claim) (Result, error) {
	found, err := k.Consult(ctx, c)
	if err != nil {
		return Result{}, err
	}
	return found.Judge(), nil
}

// Consulted is a claim with the passages found for it: beside its own words, all that its verdict depends on.
type Consulted struct {
	desk     *desk
	claim    *claimSide
	passages []Passage
	parts    []Consulted // of a claim that says several things
}

// Consult finds the passages that speak of a claim.
func (k *Checker) Consult(ctx context.Context, c claim.Claim) (Consulted, error) {
	d := k.sit()
	side := d.claim(c)
	out, err := k.consult(ctx, d, side, side.text)
	if err != nil {
		return Consulted{}, err
	}
	for _, part := range d.parts(side) {
		of := Consulted{desk: d, claim: part, passages: out.passages}
		if len(out.passages) == candidates { // those of a part alone may have come after
			if of, err = k.consult(ctx, d, part, part.wording()); err != nil {
				return Consulted{}, err
			}
		}
		out.parts = append(out.parts, of)
	}
	return out, nil
}

// Without leaves the passages of some sources aside.
func (q Consulted) Without(sources map[string]bool) Consulted {
	if len(sources) == 0 {
		return q
	}
	q.passages = slices.DeleteFunc(slices.Clone(q.passages), func(p Passage) bool { return sources[p.SourceID] })
	q.parts = slices.Clone(q.parts)
	for i := range q.parts {
		q.parts[i] = q.parts[i].Without(sources)
	}
	return q
}

// consult finds the passages that speak of a claim, or of a part of it, by its wording.
func (k *Checker) consult(ctx context.Context, d *desk, side *claimSide, wording string) (Consulted, error) {
	passages, err := k.Search.Search(ctx, Query{Terms: d.terms(side, wording), Limit: candidates})
	if err != nil {
		return Consulted{}, fmt.Errorf("search passages for a claim: %w", err)
	}
	return Consulted{desk: d, claim: side, passages: passages[:min(candidates, len(passages))]}, nil
}

// Key names the passages by all that a verdict may depend on of them: while a claim and its key stay the same, so does its
// verdict.
func (q Consulted) Key() string {
	sum := sha256.New()
	for _, of := range append([]Consulted{q}, q.parts...) {
		for i := range of.passages {
			p := &of.passages[i]
			for _, part := range [...]string{p.ID, p.SourceID, p.Source, p.Text, p.Context, p.Heading, p.Kind, p.Author} {
				_, _ = io.WriteString(sum, part) // a hash takes all
				_, _ = sum.Write([]byte{0})
			}
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// Judge gives the verdict: see Check.
func (q Consulted) Judge() Result {
	return q.desk.conclude(q.weigh()).with(q.judgeParts)
}

// weigh weighs the best of the passages found.
func (q *Consulted) weigh() []weighed {
	d, side, passages := q.desk, q.claim, q.passages
	sides := d.fetch(passages, side.lang, side.us != nil)
	found := make([]weighed, 0, compared)
	for _, r := range rank(side, sides)[:min(compared, len(passages))] {
		if r.score == 0 {
			break
		}
		of := sides[r.index].of
		terms := pricingIn(sides, of)
		said := side.before(&of, d.house)
		said.document, said.pricing = documentOf(sides, of), &terms
		w := weighed{decision: d.compare(said, sides[r.index])}
		said.whose(&w.decision)
		if !w.decision.near() {
			continue
		}
		w.evidence = evidence(sides[r.index], w.decision)
		w.evidence.Score = r.score
		found = append(found, w)
	}
	return found
}

// documentOf tells what names the document of a passage speaks of, as far as the passages found show: in its title, its headings
// or its text. A text that belongs to no source has none to ask.
func documentOf(sides []*passageSide, of Passage) func(w *word) bool {
	if of.SourceID == "" {
		return nil
	}
	return func(w *word) bool {
		for _, s := range sides {
			if s.of.SourceID == of.SourceID && (s.beside.has(w) || s.said.has(w)) {
				return true
			}
		}
		return false
	}
}

// pricingIn joins the terms that the passages found set for the amounts of one document.
func pricingIn(sides []*passageSide, of Passage) pricing {
	var out pricing
	for _, s := range sides {
		if s.of == of || of.SourceID != "" && s.of.SourceID == of.SourceID {
			out = out.with(s.pricing)
		}
	}
	return out
}

// sit is the desk to work at.
func (k *Checker) sit() *desk {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.desk == nil {
		k.desk = &desk{reader: newReader(), house: k.house, kept: map[keptKey]*kept{}}
	}
	return k.desk
}

// fetch reads passages, or finds them as read before. What another goroutine is reading is waited for once the rest is
// read, so that several read a library together.
func (d *desk) fetch(passages []Passage, hint text.Lang, named bool) []*passageSide {
	all := make([]*kept, len(passages))
	for i := range passages {
		k, mine := d.keep(&passages[i], hint, named)
		if mine {
			d.fill(k, hint, named)
		}
		all[i] = k
	}
	sides := make([]*passageSide, len(passages))
	for i, k := range all {
		<-k.done
		if sides[i] = k.side; k.side == nil {
			sides[i] = d.passage(k.of, hint, named)
		}
	}
	return sides
}

// keep finds a passage as kept, or makes the place that the caller has to fill. What is kept is good as long as its text and
// its surroundings stand.
func (d *desk) keep(p *Passage, hint text.Lang, named bool) (k *kept, mine bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	key := keptKey{p.ID, hint, named}
	if k := d.kept[key]; k != nil && k.of == *p {
		return k, false
	}
	k = &kept{of: *p, done: make(chan struct{})}
	if p.ID == "" {
		return k, true
	}
	if len(d.kept) >= cacheLimit {
		clear(d.kept)
	}
	d.kept[key] = k
	return k, true
}

// fill reads a passage for whoever waits for it.
func (d *desk) fill(k *kept, hint text.Lang, named bool) {
	defer close(k.done)
	k.side = d.passage(k.of, hint, named)
}

// weighed is a passage's decision with what to show of it.
type weighed struct {
	decision decision
	evidence Evidence
}

// conclude makes one result of what each passage says. A contradiction that speaks of the whole claim prevails over a
// support: two sources that disagree are no proof.
func (r *reader) conclude(found []weighed) Result {
	withdraw(found)
	supersede(found)
	if len(found) == 0 {
		return Result{Verdict: NotFound, Confidence: nothing.confidence(true), Evidence: []Evidence{}}
	}
	verdict := NotFound
	for _, w := range found {
		switch w.decision.ground.verdict() {
		case Supported:
			if verdict == NotFound {
				verdict = Supported
			}
		case Contradicted:
			if verdict == NotFound || w.decision.pair.covered >= 1 {
				verdict = Contradicted
			}
		}
	}
	for _, w := range found { // a partial contradiction yields to a support found later
		if verdict == Contradicted && w.decision.ground.verdict() == Supported && !clash(found) {
			verdict = Supported
		}
	}
	slices.SortStableFunc(found, func(a, b weighed) int {
		if x := cmp.Compare(rankOf(b, verdict), rankOf(a, verdict)); x != 0 {
			return x
		}
		return cmp.Compare(b.nearness(), a.nearness())
	})
	res := r.result(&found[0].decision)
	res.Evidence = make([]Evidence, len(found))
	for i := range found {
		res.Evidence[i] = found[i].evidence
	}
	return res
}

// nearness orders the passages of one verdict: how much of the claim the whole passage speaks of, and how much its sentence.
func (w *weighed) nearness() float64 {
	n := float64(w.evidence.Score) / 100
	if p := w.decision.pair; p != nil {
		n += sentenceShare * (p.covered + p.inside)
	}
	return n
}

// sentenceShare is what the best sentence weighs beside its whole passage.
const sentenceShare = 0.1

// near reports whether a sentence shares a word with the claim, or a figure where words cannot meet.
func (d *decision) near() bool {
	if d.pair == nil {
		return false
	}
	return d.pair.aligned > 0 || d.pair.meets() && slices.ContainsFunc(d.bonds, func(b bond) bool {
		return b.source >= 0 && (b.relation == agrees || b.relation != apart && d.pair.covered > 0)
	})
}

// meets reports whether the passage speaks of the claim by some word, were it only of its surroundings, or whether it
// cannot: it is in another language, or the claim is only figures.
func (p *pair) meets() bool {
	return p.covered > 0 || p.foreign || !slices.ContainsFunc(p.claim.words, func(w word) bool { return w.content })
}

// withdraw takes back contradictions by a value that another passage confirms about the same words: the library then
// gives both, and the passage that differs most likely speaks of another case, or of another year.
func withdraw(found []weighed) {
	for i := range found {
		d := &found[i].decision
		if d.ground < otherValue || d.ground == denied {
			continue
		}
		for k := range found {
			o := &found[k].decision
			if k != i && outdated(d.stands, o.stands) {
				d.ground = nearMiss
				break
			}
			if o.ground > sameContext || o.pair == nil || o.pair.covered < confirming*d.pair.covered || !o.confirms(d) {
				continue
			}
			if d.pair.covered < 1 || o.pair.inside > d.pair.inside || o.pair.aligned > d.pair.aligned || o.ground.verdict() == Supported && elsewhereThan(&found[k], &found[i]) {
				d.ground = nearMiss
				break
			}
		}
	}
}

// confirming is how much of the claim a passage must speak of to confirm a value, as a share of what the one that differs speaks of.
const confirming = 0.6

// elsewhereThan reports whether a passage that contradicts speaks of another case than one that supports: it is about one sort of
// the thing, it stands under another heading or lead-in of the same document, or in the document of another thing by its name. A
// document that has the claim word for word does not mean the same thing elsewhere.
func elsewhereThan(support, against *weighed) bool {
	a, b := support.evidence.Passage, against.evidence.Passage
	switch {
	case against.decision.narrowed:
		return true
	case a.SourceID == b.SourceID:
		return a.SourceID != "" && (support.decision.verbatim || a.Heading != b.Heading || a.Context != b.Context)
	}
	return support.decision.pair.entitled(against.decision.pair) && against.decision.pair.entitled(support.decision.pair)
}

// entitled reports whether the headings or the title of a passage have a name that those of another do not have.
func (p *pair) entitled(other *pair) bool {
	for _, title := range p.titles {
		for j := range title {
			if proper(title, j) && !slices.ContainsFunc(other.titles, func(t []word) bool { return among(&title[j], t) }) {
				return true
			}
		}
	}
	return false
}

// supersede takes back supports by a value that another passage gives a later one for.
func supersede(found []weighed) {
	for i := range found {
		d := &found[i].decision
		if d.ground.verdict() != Supported {
			continue
		}
		for k := range found {
			if k != i && overtaken(d.stands, found[k].decision.stands) {
				d.ground = nearMiss
				break
			}
		}
	}
}

// confirms reports whether o ties with agreement a quantity of the claim that d finds excluded.
func (d *decision) confirms(against *decision) bool {
	for _, b := range against.bonds {
		if b.source >= 0 && b.relation == excludes && d.bound(b.claim, agrees) {
			return true
		}
	}
	return false
}

// clash reports whether some passage contradicts the whole claim.
func clash(found []weighed) bool {
	for _, w := range found {
		if w.decision.ground.verdict() == Contradicted && w.decision.pair.covered >= 1 {
			return true
		}
	}
	return false
}

// rankOf puts the passages that give the verdict first, the others in the order of their nearness.
func rankOf(w weighed, v Verdict) int {
	if w.decision.ground.verdict() == v && v != NotFound {
		return 1
	}
	return 0
}
