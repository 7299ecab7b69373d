package verify

import (
	"slices"

	"probant/backend/text"
)

// ground is what a decision rests on. Each has its confidence.
type ground int

const (
	nothing     ground = iota
	nearMiss           // the passage speaks of it, but something differs that excludes nothing
	sameWords          // every content word and number in one sentence
	sameContext        // some of them in the heading, the column titles or the lead-in
	otherValue         // the same attribute with another number
	otherUnit          // the same figure in another unit, currency, period or tax basis
	otherDate          // the same event at another date
	otherBound         // the same limit on the other side
	denied             // the same assertion denied, or its opposite
)

// confidence is how many of a hundred such decisions we expect to be right: cautious readings of public pairs of claims
// and passages. An accusation on part of the claim's words loses ten, for a word that was not found may be its subject.
func (g ground) confidence(full bool) int {
	c := [...]int{nothing: 80, nearMiss: 70, sameWords: 94, sameContext: 88, otherValue: 88, otherUnit: 90, otherDate: 86, otherBound: 88, denied: 86}[g]
	if !full && g >= otherValue {
		c -= 10
	}
	return c
}

func (g ground) verdict() Verdict {
	switch {
	case g <= nearMiss:
		return NotFound
	case g <= sameContext:
		return Supported
	}
	return Contradicted
}

// decision is what one sentence says of a claim.
type decision struct {
	pair       *pair
	bonds      []bond
	ground     ground
	difference *Difference
	narrowed   bool       // of a value that differs: it is said of one sort of what the claim speaks of
	verbatim   bool       // the sentence is the claim word for word
	stands     []standing // what its passage says with a date of the claim's quantities
}

// Thresholds of a contradiction: how much of the claim the sentence and its context must speak of. A figure that is the
// same in another unit is itself a sign that the attribute is the same, a denial proves nothing unless all the rest is.
const (
	coveredForValue  = 0.6
	coveredForUnit   = 0.5
	coveredWithValue = 0.6 // when another quantity of the claim agrees
	coveredForTime   = 0.66
	coveredForDate   = 0.7
	coveredForDenial = 0.9
	coveredForMiss   = 0.5

	insideForSupport = 0.5 // of the claim, in the sentence itself
	insideForValue   = 0.35
	insideForAnswer  = 0.4 // where the sentence says nothing else
)

// decide weighs one aligned pair.
func decide(p *pair) decision {
	d := decision{pair: p, bonds: bind(p)}
	agreed, excluded, loose := d.tally()
	if p.aligned == 0 && !p.bare() || p.voiced < coveredForMiss { // too little of the claim is spoken of for anything below to follow
		if p.aligned > 0 && agreed == len(d.bonds) {
			if d.difference = p.otherPlace(); d.difference != nil {
				d.ground = denied
			}
		}
		return d
	}
	switch {
	case excluded < 0 && loose < 0 && agreed == len(d.bonds) && p.complete() && len(p.objections()) == 0:
		d.ground = sameWords
		if p.inside < 1 || len(p.soft) > 0 {
			d.ground = sameContext
		}
	case excluded >= 0 && d.contradicts(d.bonds[excluded], agreed):
		b := d.bonds[excluded]
		d.ground, d.difference = valueGround(b.kind), d.numberDifference(b)
		d.narrowed = p.ofOneSort()
	case agreed == len(d.bonds) && d.denied():
		d.ground = denied
	case p.covered >= coveredForMiss:
		d.ground = nearMiss
		switch {
		case excluded >= 0:
			if d.explains(d.bonds[excluded], agreed) {
				d.difference = d.numberDifference(d.bonds[excluded])
			}
		case p.covered >= coveredForValue && p.inside >= insideForSupport && len(p.claimOwn()) == 0 && len(p.objections()) > 0:
			d.difference = &p.objections()[0].difference
		case loose >= 0 && d.bonds[loose].source >= 0 && d.explains(d.bonds[loose], agreed):
			d.difference = d.numberDifference(d.bonds[loose])
		}
	}
	return d
}

// denied reports whether the sentence makes the claim impossible, and keeps in what.
func (d *decision) denied() bool {
	d.difference = d.pair.denies()
	if d.difference != nil && (guardTitle(d.pair) != nil || d.pair.ofAnother()) { // it denies that of one customer, or of one place
		d.difference = nil
	}
	return d.difference != nil
}

// denial is what a contradiction shows: both texts whole where their phrases cannot be read by themselves.
func (p *pair) denial(d Difference) *Difference {
	if d.Claim == "" || d.Source == "" {
		d.Claim, d.Source = extract(p.claim, p.claimText, 0, len(p.claim.words)), extract(p.source, p.sourceText, 0, len(p.source.words))
	}
	return &d
}

// tally counts the quantities that agree and finds the first that excludes and the first that settles nothing.
func (d *decision) tally() (agreed, excluded, loose int) {
	excluded, loose = -1, -1
	for i, b := range d.bonds {
		switch {
		case b.name, b.source >= 0 && b.relation == agrees:
			agreed++
		case b.source >= 0 && b.relation == excludes:
			if excluded < 0 {
				excluded = i
			}
		case loose < 0:
			loose = i
		}
	}
	return agreed, excluded, loose
}

// complete reports whether the sentence says every word of the claim, and nothing that narrows it down.
func (p *pair) complete() bool { return p.gap() == "" }

// gap is what keeps the sentence from saying the whole claim and no more than the claim; empty for nothing.
func (p *pair) gap() string {
	figures := min(1, len(p.claim.numbers))
	inside := insideForSupport
	if p.row && figures > 0 {
		inside = insideForValue
	}
	switch {
	case len(p.hard) > 0:
		return "words"
	case p.missingName:
		return "subject"
	case p.bare():
	case p.inside < inside && !p.answers():
		return "elsewhere"
	case p.aligned+len(p.claim.numbers) < 2:
		return "little"
	}
	switch {
	case len(p.soft) > softLimit, len(p.soft) > 0 && p.aligned+figures < 3 && !p.row:
		return "carriers"
	case p.view != nil && p.view.column != nil && !p.inColumn():
		return "column"
	case figures == 0 && p.introduced() > p.aligned:
		return "context"
	case figures == 0 && p.aligned < 3 && p.saysMore():
		return "topic" // two words are a topic, not an assertion, unless the sentence says nothing else
	case p.shares():
		return "share"
	case (len(p.claim.marks[negation]) > 0 || p.says(universal)) && len(p.clauseExtra()) > max(2, p.aligned):
		return "narrower" // what is denied, or said of all, may only be so of the case that the clause narrows down to
	case p.statistic() && len(p.clauseExtra()) > statisticExtra:
		return "narrower"
	case figures == 0 && p.aligned < 4 && !p.row && !p.inOrder():
		return "order"
	}
	extra := p.narrowing()
	for _, j := range extra {
		if w := &p.source.words[j]; w.name && !w.apart && !p.listed(j) {
			return "name"
		}
	}
	if len(extra) > p.aligned/2+1 || figures == 0 && len(extra) > p.aligned/2 && !p.inOrder() {
		return "extra" // strange words between, all the more where the words in common stand in another order
	}
	return ""
}

// saysMore reports whether the sentence says more than the claim, the words by which both oblige apart, those of a phrase that says
// what the claim does, and a participle that only carries it: "sont effectuées tous les jours".
func (p *pair) saysMore() bool {
	return slices.ContainsFunc(p.unmatched(0, len(p.source.words)), func(j int) bool {
		return !p.bothOblige(j) && !p.phraseFound(j) && !(j > 0 && copulas[p.source.words[j-1].fold] && p.source.carries(j))
	})
}

// phraseFound reports whether word j belongs to a phrase of the lists that a word of the claim was found to say.
func (p *pair) phraseFound(j int) bool {
	phrase := p.source.words[j].phrase
	return phrase != 0 && slices.ContainsFunc(p.at, func(at int) bool { return at >= 0 && p.source.words[at].phrase == phrase })
}

// bothOblige reports whether word j of the sentence obliges where the claim does too.
func (p *pair) bothOblige(j int) bool {
	return len(p.claim.marks[duty]) > 0 && slices.ContainsFunc(p.source.marks[duty], func(m mark) bool { return m.from <= j && j < m.to })
}

// answers reports whether the sentence says of what its heading or its lead-in names the whole of what the claim says, and nothing
// else: "Aucun frais" under "Résiliation".
func (p *pair) answers() bool {
	return p.aligned >= 2 && p.inside >= insideForAnswer && len(p.claim.numbers) == 0 && len(p.source.numbers) == 0 && !p.saysMore()
}

// introduced counts the words of the claim, names apart, that only the surroundings have.
func (p *pair) introduced() int {
	n := 0
	for i, at := range p.at {
		if w := &p.claim.words[i]; at == inContext && w.content && !w.name {
			n++
		}
	}
	return n
}

// statisticExtra is how many words of its clause the sentence may have beside those of a claim of a share: more than that narrow
// down of whom it is.
const statisticExtra = 4

// statistic reports whether the claim gives a share.
func (p *pair) statistic() bool {
	return slices.ContainsFunc(p.claim.numbers, func(n number) bool { return n.Kind == text.Percent || n.Kind == text.Ratio && n.Unit == "" })
}

// says reports whether the claim has a marker of a kind that says more than how often.
func (p *pair) says(kind markKind) bool {
	return slices.ContainsFunc(p.claim.marks[kind], func(m mark) bool { return !p.claim.recurs(m) })
}

// softLimit is how many words that only carry the claim its passage may lack.
const softLimit = 2

// inColumn reports whether the claim names the column of a table in which its value stands, or whether no other column has a
// value of that kind.
func (p *pair) inColumn() bool {
	if slices.ContainsFunc(p.claim.numbers, func(n number) bool { return p.view.alone[n.family] }) {
		return true
	}
	for i := range p.claim.words {
		if w := &p.claim.words[i]; (w.content || w.number) && p.view.column.has(w) {
			return true
		}
	}
	return false
}

// shares reports whether the claim only counts, while the sentence says what part of a count it means ("half of the six").
func (p *pair) shares() bool {
	for i := range p.claim.numbers {
		if p.claim.numbers[i].Kind != text.Count {
			return false
		}
	}
	if len(p.claim.numbers) == 0 {
		return false
	}
	for k := range p.source.numbers {
		if kind := p.source.numbers[k].Kind; kind == text.Ratio || kind == text.Percent {
			return true
		}
	}
	return false
}

func valueGround(kind DifferenceKind) ground {
	switch kind {
	case UnitDiffers:
		return otherUnit
	case DateDiffers:
		return otherDate
	case BoundDiffers:
		return otherBound
	}
	return otherValue
}

// numberDifference shows the two values; where the figures are the same it shows the words around them too.
func (d *decision) numberDifference(b bond) *Difference {
	p := d.pair
	c, s := &p.claim.numbers[b.claim], &p.source.numbers[b.source]
	out := Difference{Kind: b.kind, Claim: c.Raw, Source: s.Raw}
	if r := b.reckoned; r != nil { // both values, from which the reader works it out too
		first, last := &p.source.numbers[min(r.of[0], r.of[1])], &p.source.numbers[max(r.of[0], r.of[1])]
		out.Source = extract(p.source, p.sourceText, first.from, last.to)
		return &out
	}
	if text.Fold(c.Raw) == text.Fold(s.Raw) {
		if ours, theirs := quote(p.claim, p.claimText, c.from, c.to), quote(p.source, p.sourceText, s.from, s.to); ours != "" && theirs != "" {
			out.Claim, out.Source = ours, theirs
		}
	}
	return &out
}
