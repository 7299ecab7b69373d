package claim

import "slices"

// finding is a signal seen at tokens [from, to) of a clause; from < 0 for one of the whole clause.
type finding hit

// detector reads one kind of signal in a clause. It may look at what the lexicons found in the same clause (has), never
// at another clause.
type detector func(r *reading, c clause, add func(finding))

// detectors, one file each.
var detectors = []detector{numbers, compliance, security, superlatives, guarantees, pricing, availability, customers, statistics, companies, wellbeing, capabilities, assertions}

// plain adds the hits of the given codes, save those a filter refuses.
func plain(r *reading, c clause, add func(finding), keep func(h hit) bool, codes ...string) {
	for _, h := range r.hitsIn(c) {
		if h.to <= c.to && slices.Contains(codes, h.code) && (keep == nil || keep(h)) {
			add(finding(h))
		}
	}
}

// insideFigure reports whether token i is part of a quantity.
func (r *reading) insideFigure(i int) bool { return r.quantityAt(i) >= 0 }

// figures reports whether a clause holds a quantity other than a date.
func (r *reading) figures(c clause) bool { return r.figureAfter(c.start, c.end) >= 0 }
