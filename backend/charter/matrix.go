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

// Requirement is the row that speaks of a claim: the first that names one of its categories; nil for none.
func (c *Charter) Requirement(categories []claim.Category) *Requirement {
	for i := range c.Proof {
		if slices.Contains(categories, c.Proof[i].Category) {
			return &c.Proof[i]
		}
	}
	return nil
}

// Lacks tells what a proof lacks at a moment, "" when it will do.
func (r *Requirement) Lacks(p Proof, now time.Time) Lack {
	switch {
	case p.Validator != "":
		if len(r.Validators) > 0 && !slices.ContainsFunc(r.Validators, func(v string) bool { return text.Fold(v) == text.Fold(p.Validator) }) {
			return LackValidator
		}
		return ""
	case len(r.Kinds) > 0 && p.Kind == "":
		return LackKindSaid
	case len(r.Kinds) > 0 && !slices.Contains(r.Kinds, p.Kind):
		return LackKind
	case r.MaxAge > 0 && p.Date == 0:
		return LackDate
	case r.MaxAge > 0 && now.After(r.until(p)):
		return LackAge
	case r.InDate && p.ValidUntil == 0:
		return LackValidity
	}
	return ""
}

// until is the end of the last day on which a dated source is young enough.
func (r *Requirement) until(p Proof) time.Time {
	return time.UnixMilli(p.Date).UTC().Truncate(24*time.Hour).AddDate(0, r.MaxAge, 1)
}

// Falls is when a proof that will do today lacks its age, in Unix ms; 0 for never.
func (r *Requirement) Falls(p Proof) int64 {
	if r.MaxAge == 0 || p.Date == 0 || p.Validator != "" {
		return 0
	}
	return r.until(p).UnixMilli()
}
