package charter

import (
	"slices"
	"time"

	"probant/backend/claim"
	"probant/backend/source"
	"probant/backend/text"
)

// Requirement is a row of the proof matrix: what proves a claim of a category. Kinds are the accepted kinds of source, any when
// empty. MaxAge is the greatest age of the source's date, in months, 0 for no limit. InDate asks for a validity on the source's
// card. Validators are the names of the experts who may validate such a claim instead, anyone when empty.
type Requirement struct {
	Category   claim.Category `yaml:"category" json:"category"`
	Kinds      []source.Kind  `yaml:"kinds,omitempty" json:"kinds"`
	MaxAge     int            `yaml:"max_age_months,omitempty" json:"maxAge"`
	InDate     bool           `yaml:"in_date,omitempty" json:"inDate"`
	Validators []string       `yaml:"validators,omitempty" json:"validators"`
}

// Lack is what a proof lacks for its requirement.
type Lack string

// The closed set of lacks; empty for none.
const (
	LackKind      Lack = "kind"      // the source is of a kind that is not accepted
	LackKindSaid  Lack = "kind_said" // nobody said what kind of source it is
	LackDate      Lack = "date"      // nobody dated it
	LackAge       Lack = "age"       // it is too old
	LackFuture    Lack = "future"    // it is dated in the future: not in date yet
	LackValidity  Lack = "validity"  // nobody said until when it is valid
	LackValidator Lack = "validator" // the one who validated may not
)

// Proof is what a claim rests on: a source, by its card, or an expert's word. Times are Unix ms.
type Proof struct {
	Kind       source.Kind
	Date       int64
	ValidUntil int64
	Validator  string // the expert's name; then the rest is empty
}

// Requirements are the rows that concern a claim: of each of its categories, the first that names it. A proof must meet them all.
func (c *Charter) Requirements(categories []claim.Category) []*Requirement {
	var out []*Requirement
	for i := range c.Proof {
		r := &c.Proof[i]
		if slices.Contains(categories, r.Category) && !slices.ContainsFunc(out, func(o *Requirement) bool { return o.Category == r.Category }) {
			out = append(out, r)
		}
	}
	return out
}

// Lacks tells what a proof lacks at a moment, "" when it will do.
func (r *Requirement) Lacks(p Proof, now time.Time) Lack {
	switch {
	case p.Validator != "":
		if !r.allows(p.Validator) {
			return LackValidator
		}
		return ""
	case len(r.Kinds) > 0 && p.Kind == "":
		return LackKindSaid
	case len(r.Kinds) > 0 && !slices.Contains(r.Kinds, p.Kind):
		return LackKind
	case r.MaxAge > 0 && p.Date == 0:
		return LackDate
	case (r.MaxAge > 0 || r.InDate) && now.AddDate(0, 0, 1).UnixMilli() < p.Date: // a day's grace: dates come without a time zone
		return LackFuture
	case r.MaxAge > 0 && now.After(r.until(p)):
		return LackAge
	case r.InDate && p.ValidUntil == 0:
		return LackValidity
	}
	return ""
}

// allows reports whether somebody may validate a claim of the row.
func (r *Requirement) allows(name string) bool {
	return len(r.Validators) == 0 || slices.ContainsFunc(r.Validators, func(v string) bool { return text.Fold(v) == text.Fold(name) })
}

// until is the end of the last day on which a dated source is young enough: the same day of the month, or the month's last day where
// it has no such day.
func (r *Requirement) until(p Proof) time.Time {
	y, m, day := time.UnixMilli(p.Date).UTC().Date()
	last := time.Date(y, m+time.Month(r.MaxAge)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return time.Date(y, m+time.Month(r.MaxAge), min(day, last)+1, 0, 0, 0, 0, time.UTC)
}

// Falls is when a proof that will do today lacks its age, in Unix ms; 0 for never.
func (r *Requirement) Falls(p Proof) int64 {
	if r.MaxAge == 0 || p.Date == 0 || p.Validator != "" {
		return 0
	}
	return r.until(p).UnixMilli()
}

// ExpertsFor lists the experts to ask about a claim, those of its categories before those of all, and whether the matrix names who may
// validate it: then nobody else is listed.
func (c *Charter) ExpertsFor(categories []claim.Category) (experts []Expert, named bool) {
	rows := c.Requirements(categories)
	for _, r := range rows {
		named = named || len(r.Validators) > 0
	}
	var general []Expert
	for _, e := range c.Experts {
		if slices.ContainsFunc(rows, func(r *Requirement) bool { return !r.allows(e.Name) }) {
			continue
		}
		switch {
		case slices.ContainsFunc(e.Domains, func(d string) bool { return slices.Contains(categories, claim.Category(d)) }):
			experts = append(experts, e)
		case named || len(e.Domains) == 0:
			general = append(general, e)
		}
	}
	return append(experts, general...), named
}
