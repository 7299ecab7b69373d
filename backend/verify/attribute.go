package verify

import "probant/backend/text"

// contradicts reports whether a value that differs is of the claim's own attribute.
func (d *decision) contradicts(b bond, agreed int) bool { return d.doubt(b, agreed) == "" }

// doubt is why a value that differs may not be of the claim's own attribute; empty for none.
func (d *decision) doubt(b bond, agreed int) string {
	p := d.pair
	switch {
	case p.view != nil && p.view.column != nil && !p.inColumn():
		return "column"
	case p.source.voice == houseVoice && p.ofAnother():
		return "party"
	case p.missingName, p.otherVariant():
		return "name"
	case !p.underHeads():
		return "headings"
	case b.sameFigure(p) && len(p.hard) > 2:
		return "coverage"
	case p.bare():
	case p.aligned > 0 && (b.sameFigure(p) || p.slips(b) || b.turned && p.stated() == 0 || p.sameClause()):
	case p.inside < insideForValue, p.aligned == 0, p.aligned < 2 && !p.row:
		return "elsewhere"
	}
	// Every other quantity of the claim must hold: two that differ are another case, not another value. "Over 36 months"
	// says a period as well as a bound.
	for _, o := range d.bonds {
		if o.source >= 0 && o.relation == weaker && o.kind == BoundDiffers && p.claim.numbers[o.claim].Kind == text.Duration {
			agreed++
		}
	}
	if agreed != len(d.bonds)-1 {
		return "numbers"
	}
	if p.voiced < d.needed(b, agreed) {
		return "coverage"
	}
	c := &p.claim.numbers[b.claim]
	if c.Kind == text.Count && !b.counted && len(p.hard) > 0 {
		return "counts"
	}
	if c.Kind == text.Date && !p.sameMoment(b) {
		return "moment"
	}
	if reason := d.mismatch(b); reason != "" {
		return reason
	}
	for _, o := range p.objections() {
		if o.aside || o.opposite && !b.turned && !(b.sameFigure(p) && b.kind == UnitDiffers && o.difference.Kind == AttributeDiffers) { // a month is the opposite of a year
			return "guard"
		}
	}
	return ""
}

// sameClause reports whether the sentence has every word of the claim, and no other beside them: a short claim may have but one word.
func (p *pair) sameClause() bool {
	return len(p.hard)+len(p.soft) == 0 && p.inside >= 1 && len(p.clauseExtra()) == 0
}

// bare reports whether the sentence is a value with hardly a word, which only its heading explains: "129 € HT / mois". The claim
// must then speak of that very heading.
func (p *pair) bare() bool {
	if p.view == nil || p.view.title == nil || p.view.column != nil {
		return false
	}
	words := 0
	for i := range p.source.words {
		if p.source.words[i].content {
			words++
		}
	}
	if words > 2 || len(p.source.numbers) == 0 {
		return false
	}
	for i := range p.claim.words {
		if w := &p.claim.words[i]; w.content && p.at[i] == inContext && p.view.title.has(w) {
			return true
		}
	}
	return false
}

// needed is how much of the claim must be spoken of for a value that differs to be of its attribute.
func (d *decision) needed(b bond, agreed int) float64 {
	need := coveredForValue
	switch b.kind {
	case BoundDiffers:
		need = coveredForUnit
	case UnitDiffers:
		need = coveredForUnit
	case DateDiffers:
		need = coveredForDate
	default:
		if d.pair.claim.numbers[b.claim].Kind == text.Duration {
			need = coveredForTime
		}
	}
	if agreed > 0 {
		need = min(need, coveredWithValue)
	}
	return need
}

// comparable reports whether the tied quantity of the sentence is another value of what the claim measures, and not that of
// a neighbour.
func (d *decision) comparable(b bond) bool { return d.mismatch(b) == "" }

// mismatch is why the tied quantity of the sentence may be that of a neighbour; empty for no reason.
func (d *decision) mismatch(b bond) string {
	p := d.pair
	s := &p.source.numbers[b.source]
	switch {
	case b.reckoned != nil && len(p.hard) > 0:
		return "reckoned"
	case p.otherRow(s) && !(b.sameFigure(p) && len(p.hard) == 0):
		return "row"
	case b.reckoned != nil, b.end && len(p.hard) == 0, b.turned && p.stated() == 0:
		return ""
	case p.echoed(b):
		return "echo"
	case !b.sameFigure(p) && (p.moves(s) || p.reckoned(b)):
		return "moves"
	case b.sameFigure(p), p.slips(b) && !p.ofTheRest(s):
	case len(p.hard) > 0 && p.farApart(b):
		return "scale"
	case p.otherPurpose(b):
		return "purpose"
	case !p.belongs(s):
		return "belongs"
	case p.ofTheRest(s):
		return "rest"
	case !d.touching(b):
		return "touching"
	case !p.sameAttribute(b):
		return "attribute"
	}
	return ""
}

// explains reports whether a value that differs is worth showing though it excludes nothing: it must be of the claim's own
// attribute all the same, every other quantity of the claim must hold, and counting the same things is not enough. The same
// figure under another unit or bound is itself a sign of it.
func (d *decision) explains(b bond, agreed int) bool {
	c, s := &d.pair.claim.numbers[b.claim], &d.pair.source.numbers[b.source]
	if d.pair.missingName || agreed != len(d.bonds)-1 {
		return false
	}
	return c.Low == s.Low && c.High == s.High && d.pair.belongs(s) && d.touching(b) || d.comparable(b) && d.pair.named(b)
}

// touching reports whether one of the two words of the claim nearest to its number was found: what is measured must be
// there, and not only the words around.
func (d *decision) touching(b bond) bool {
	p := d.pair
	c := &p.claim.numbers[b.claim]
	first, second := -1, -1
	for i := range p.claim.words {
		if !p.claim.words[i].content {
			continue
		}
		switch n := distance(i, c); {
		case first < 0 || n < distance(first, c):
			first, second = i, first
		case second < 0 || n < distance(second, c):
			second = i
		}
	}
	return first >= 0 && p.at[first] != nowhere || second >= 0 && p.at[second] != nowhere
}

// farApart reports whether two values are of such different sizes that they hardly measure one thing.
func (p *pair) farApart(b bond) bool {
	v, ok := text.Comparable(p.claim.numbers[b.claim].Quantity, p.source.numbers[b.source].Quantity)
	return ok && v.ALow > 0 && v.BLow > 0 && max(v.ALow/v.BLow, v.BLow/v.ALow) > 50
}

// otherPurpose reports whether both quantities are for something ("60 jours pour changer d'avis"), and not for the same.
func (p *pair) otherPurpose(b bond) bool {
	ours := p.claim.purpose(&p.claim.numbers[b.claim])
	theirs := p.source.purpose(&p.source.numbers[b.source])
	return ours >= 0 && theirs >= 0 && p.at[ours] != theirs
}

// purpose is the first word with content of what a quantity is for, right after it; -1 for none.
func (s *sentence) purpose(n *number) int {
	for i := n.to; i < min(n.to+2, len(s.words)) && !s.words[i].apart; i++ {
		switch s.words[i].fold {
		case "pour", "to", "for", "afin":
			for k := i + 1; k < min(i+4, len(s.words)); k++ {
				if s.words[k].content {
					return k
				}
			}
		}
	}
	return -1
}

// sameMoment reports whether a date that differs is that of the claim's own event: the only date of both texts and the
// only quantity of the claim, under the same preposition.
func (p *pair) sameMoment(b bond) bool {
	bounds := p.claim.bounding(&p.claim.numbers[b.claim])
	if bounds != 0 && bounds != p.source.bounding(&p.source.numbers[b.source]) {
		return false
	}
	if len(p.claim.numbers) > 1 && bounds == 0 {
		return false // "en 2023, 120 personnes": the next year has its own
	}
	for k := range p.source.numbers {
		if k != b.source && p.source.numbers[k].Kind == text.Date {
			return false
		}
	}
	return (bounds != 0 || len(p.claim.marks[place]) == len(p.source.marks[place])) && p.sameEvent(b, bounds != 0)
}

// bounding tells whether a date is the first at which something holds (1) or the last (-1): "depuis 2019", "jusqu'au 31 mars"; 0 for
// neither.
func (s *sentence) bounding(n *number) int {
	for i := n.from - 1; i >= max(0, n.from-4) && !s.words[i+1].apart; i-- {
		switch s.words[i].fold {
		case "depuis", "since", "from", "partir", "compter", "des", "starting":
			return 1
		case "jusqu", "jusque", "until", "till", "tard":
			return -1
		}
	}
	return 0
}

// sameEvent reports whether the sentence dates an event, and not another thing than the claim does: a line of names with the date of the
// document dates nothing.
func (p *pair) sameEvent(b bond, bounds bool) bool {
	c, s := &p.claim.numbers[b.claim], &p.source.numbers[b.source]
	event := -1
	for i := range p.claim.words {
		if w := &p.claim.words[i]; w.content && !w.name && (event < 0 || distance(i, c) < distance(event, c)) {
			event = i
		}
	}
	if event >= 0 && p.at[event] == nowhere && !p.row && len(p.unmatched(0, len(p.source.words))) == 0 {
		return false
	}
	from, _ := p.source.clause(s.from, s.from+1)
	for j := from; from > 0 && j < s.from; j++ {
		switch known := p.twins.known[j]; {
		case !p.source.words[j].content, bounds && !known && j+1 < s.from:
		default:
			return known
		}
	}
	return true
}

// inOrder reports whether the claim's words stand in the sentence in their own order.
func (p *pair) inOrder() bool {
	last := -1
	for _, at := range p.at {
		if at < 0 {
			continue
		}
		if at < last {
			return false
		}
		last = at
	}
	return true
}
