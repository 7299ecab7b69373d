package charter

import (
	"slices"
	"strconv"
	"strings"

	"probant/backend/text"
)

// HouseKind is what a rule of the house asks.
type HouseKind string

// The closed set of kinds.
const (
	Never   HouseKind = "never"   // do not write it, or write something else
	Prefer  HouseKind = "prefer"  // write this rather than that
	Name    HouseKind = "name"    // the exact spelling of a name
	Mention HouseKind = "mention" // where this stands, that must stand too
)

// HousePack is the pack that findings of house rules name.
const HousePack = "house"

// HouseRule is a rule that the house writes itself, in plain words: "numéro 1" is found in any case, number, gender and tense, with
// or without hyphens, and "\"numéro 1\"" in quotes as it stands. It is plain data.
//
// Words are what it looks for; the first one of a Name is the spelling to use and the others are allowed too. Use replaces them.
// Says are the mentions of which one must stand in the same paragraph, or anywhere when Scope is Document. A match is silent where
// Except covers some of it and where Unless stands in its sentence; with Near it fires only where one of these stands Within reach.
// Lang, Channels and Countries are where the rule applies, everywhere when empty. Fires and Silent are sentences that prove it.
type HouseRule struct {
	ID        string    `yaml:"id" json:"id"`
	Kind      HouseKind `yaml:"kind" json:"kind"`
	Words     []string  `yaml:"words" json:"words"`
	Use       string    `yaml:"use,omitempty" json:"use"`
	Says      []string  `yaml:"says,omitempty" json:"says"`
	Scope     Scope     `yaml:"scope,omitempty" json:"scope"`
	Reason    string    `yaml:"reason,omitempty" json:"reason"`
	Except    []string  `yaml:"except,omitempty" json:"except"`
	Unless    []string  `yaml:"unless,omitempty" json:"unless"`
	Near      []string  `yaml:"near,omitempty" json:"near"`
	Within    Reach     `yaml:"within,omitempty" json:"within"`
	Lang      text.Lang `yaml:"lang,omitempty" json:"lang"`
	Channels  []string  `yaml:"channels,omitempty" json:"channels"`
	Countries []string  `yaml:"countries,omitempty" json:"countries"`
	Severity  Severity  `yaml:"severity,omitempty" json:"severity"` // that of the kind when empty
	Fires     []string  `yaml:"fires,omitempty" json:"fires"`
	Silent    []string  `yaml:"silent,omitempty" json:"silent"`
}

// Reach is how near Near must stand: "" in the same sentence, "paragraph", or a number of words ("5").
type Reach string

// InParagraph is the reach of a paragraph.
const InParagraph Reach = "paragraph"

// words is the reach in words, 0 for a sentence or a paragraph.
func (r Reach) words() int {
	n, err := strconv.Atoi(string(r))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// valid reports whether a reach can be read.
func (r Reach) valid() bool { return r == "" || r == InParagraph || r.words() > 0 && r.words() <= 50 }

// Filled is the rule with no nil list, as it crosses to the interface.
func (r HouseRule) Filled() HouseRule {
	for _, list := range []*[]string{&r.Words, &r.Says, &r.Except, &r.Unless, &r.Near, &r.Channels, &r.Countries, &r.Fires, &r.Silent} {
		*list = filled(*list)
	}
	return r
}

// strictness is the severity of a rule, that of its kind when it says none.
func (r *HouseRule) strictness() Severity {
	switch {
	case r.Severity != "":
		return r.Severity
	case r.Kind == Never:
		return Forbidden
	case r.Kind == Mention:
		return NeedsMention
	}
	return Advice
}

// langs are the languages that a rule reads.
func (r *HouseRule) langs() []text.Lang {
	if r.Lang == "" {
		return languages
	}
	return []text.Lang{r.Lang}
}

// rule is what a house rule is to the engine and on a card.
func (r *HouseRule) rule() Rule {
	out := Rule{ID: r.ID, Severity: r.strictness(), Countries: r.Countries, Channels: r.Channels, Basis: BasisPractice, Scope: r.Scope,
		Title: r.title(), Why: Said{FR: r.Reason, EN: r.Reason}, Safer: Said{FR: r.use(), EN: r.use()}}
	for _, l := range r.langs() {
		w := &Wording{Find: r.Words, With: r.Near, Except: r.Except, Unless: r.Unless, Mention: r.Says, Denied: true, Fires: r.Fires, Silent: r.Silent}
		if l == text.English {
			out.EN = w
		} else {
			out.FR = w
		}
	}
	return out
}

// use is what to write instead.
func (r *HouseRule) use() string {
	if r.Kind == Name && len(r.Words) > 0 {
		return r.Words[0]
	}
	return r.Use
}

// title says a rule in one line, in the languages of the interface.
func (r *HouseRule) title() Said {
	fr, en := quotedList(r.Words, "« ", " »"), quotedList(r.Words, "“", "”")
	switch r.Kind {
	case Prefer:
		return Said{FR: "Écrire « " + r.Use + " » plutôt que " + fr, EN: "Write “" + r.Use + "” rather than " + en}
	case Name:
		return Said{FR: "Le nom s’écrit « " + r.use() + " »", EN: "The name is spelled “" + r.use() + "”"}
	case Mention:
		return Said{FR: "Avec " + fr + ", une mention est attendue : " + quotedList(r.Says, "« ", " »"), EN: "With " + en + ", a mention is due: " + quotedList(r.Says, "“", "”")}
	}
	return Said{FR: "Ne pas écrire " + fr, EN: "Do not write " + en}
}

func quotedList(words []string, open, shut string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = open + unquoted(w) + shut
	}
	return strings.Join(out, ", ")
}

// meet reports whether two rules may both apply to one text.
func (r *HouseRule) meet(o *HouseRule) bool {
	both := func(a, b []string) bool { return len(a) == 0 || len(b) == 0 || shares(a, b) }
	countries := both(r.Countries, o.Countries) || slices.ContainsFunc(o.Countries, func(c string) bool { return holds(r.Countries, c) }) ||
		slices.ContainsFunc(r.Countries, func(c string) bool { return holds(o.Countries, c) })
	return countries && both(r.Channels, o.Channels) && (r.Lang == "" || o.Lang == "" || r.Lang == o.Lang)
}
