package charter

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"probant/backend/text"
)

// TroubleCode names what is wrong with a house rule.
type TroubleCode string

// The closed set of troubles. Those that Refused names keep a rule from being saved; the others are told.
const (
	TroubleID      TroubleCode = "id"                // it has no id, or that of another
	TroubleKind    TroubleCode = "kind"              // a kind, severity, reach, scope, language or country that does not exist
	TroubleEmpty   TroubleCode = "empty"             // a wording holds no word
	TroubleMissing TroubleCode = "missing"           // the field that its kind asks for is empty
	TroubleNothing TroubleCode = "nothing"           // it can never fire: its exceptions cover its own words
	TroubleFires   TroubleCode = "fires"             // a sentence that must fire does not
	TroubleSilent  TroubleCode = "silent"            // a sentence that must stay silent fires
	TroubleBroad   TroubleCode = "too_broad"         // it fires on Count ordinary sentences of Of
	TroubleGrammar TroubleCode = "grammar"           // a wording is made of grammar words alone; it fires on Count ordinary sentences of Of
	TroubleVoice   TroubleCode = "voice"             // a wording says vous, tu or nous, which the voice decides; with the same count
	TroubleSpell   TroubleCode = "spelling"          // it changes how a word is spelled alone, which a name does
	TroubleComma   TroubleCode = "comma"             // a wording holds a comma: it is looked for as one
	TroublePack    TroubleCode = "use_pack"          // a rule of the packs fires on what it asks for
	TroubleTwice   TroubleCode = "duplicate"         // another rule says the same, or the wording stands twice
	TroubleTwo     TroubleCode = "two_replacements"  // another rule replaces the same wording by something else
	TroubleUse     TroubleCode = "use_forbidden"     // what it prefers, another rule never says
	TroubleChain   TroubleCode = "use_fires"         // its replacement fires another rule
	TroubleName    TroubleCode = "name_forbidden"    // the spelling it requires fires another rule
	TroubleMention TroubleCode = "mention_forbidden" // the mention it requires fires another rule
)

// Trouble is something wrong with a house rule. Field is where ("words[0]"), Detail the wording or sentence, Other the id of the rule
// it collides with.
type Trouble struct {
	Rule   string      `json:"rule"`
	Code   TroubleCode `json:"code"`
	Field  string      `json:"field"`
	Detail string      `json:"detail"`
	Other  string      `json:"other"`
	Count  int         `json:"count"`
	Of     int         `json:"of"`
}

// Refused reports whether a rule with this trouble must not be saved. Conflicts between rules are only told.
func (t Trouble) Refused() bool {
	switch t.Code {
	case TroubleComma, TroublePack, TroubleTwice, TroubleTwo, TroubleUse, TroubleChain, TroubleName, TroubleMention:
		return false
	}
	return true
}

// validation checks house rules against themselves and one another.
type validation struct {
	rules  []HouseRule
	engine *Engine
	always []Severity                              // every rule on, whatever its channels
	known  map[text.Lang]map[string]map[int]string // what fires on a wording, read in a language
	out    []placedTrouble
}

// ValidateHouse tells what is wrong with the rules of a house, in their order.
func ValidateHouse(rules []HouseRule) []Trouble {
	v := &validation{rules: rules, always: make([]Severity, len(rules))}
	numbered := slices.Clone(rules)
	ids := map[string]bool{}
	for i := range rules {
		v.always[i] = Advice
		numbered[i].ID, numbered[i].Scope = strconv.Itoa(i), Paragraph // each wording is a text of one paragraph
		if id := rules[i].ID; id == "" || ids[id] {
			v.tell(i, Trouble{Code: TroubleID, Field: "id", Detail: id})
		}
		ids[rules[i].ID] = true
	}
	v.engine = newHouse(numbered)
	v.read()
	for i := range rules {
		if v.shape(i) {
			v.words(i)
			v.examples(i)
			v.conflicts(i)
		}
	}
	v.breadth()
	slices.SortStableFunc(v.out, func(a, b placedTrouble) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Other, b.Other))
	})
	out := make([]Trouble, len(v.out))
	for i, t := range v.out {
		out[i] = t.Trouble
	}
	return out
}

func (v *validation) tell(i int, t Trouble) {
	t.Rule = v.rules[i].ID
	if p := (placedTrouble{t, i}); !slices.Contains(v.out, p) {
		v.out = append(v.out, p)
	}
}

// placedTrouble is a trouble of the rule at a position.
type placedTrouble struct {
	Trouble
	at int
}

// shape checks the closed sets and the fields that a kind asks for, and reports whether the rest can be checked.
func (v *validation) shape(i int) bool {
	r := &v.rules[i]
	if field, detail := r.outside(); field != "" {
		v.tell(i, Trouble{Code: TroubleKind, Field: field, Detail: detail})
		return false
	}
	ok := true
	for field, missing := range map[string]bool{"words": len(r.Words) == 0, "use": r.Kind == Prefer && strings.TrimSpace(r.Use) == "", "says": r.Kind == Mention && len(r.Says) == 0} {
		if missing {
			v.tell(i, Trouble{Code: TroubleMissing, Field: field})
			ok = false
		}
	}
	for field, list := range map[string][]string{"words": r.Words, "says": r.Says, "except": r.Except, "unless": r.Unless, "near": r.Near} {
		for j, s := range list {
			if len(pieces(s)) == 0 {
				v.tell(i, Trouble{Code: TroubleEmpty, Field: fmt.Sprintf("%s[%d]", field, j), Detail: s})
				ok = false
			}
		}
	}
	return ok
}

// outside names the first field of a rule whose value is outside its closed set, and the value; "" for none.
func (r *HouseRule) outside() (field, value string) {
	switch {
	case !slices.Contains([]HouseKind{Never, Prefer, Name, Mention}, r.Kind):
		return "kind", string(r.Kind)
	case r.Severity != "" && r.Severity.rank() == 0:
		return "severity", string(r.Severity)
	case !r.Within.valid():
		return "within", string(r.Within)
	case r.Scope != Paragraph && r.Scope != Document:
		return "scope", string(r.Scope)
	case r.Lang != "" && !slices.Contains(languages, r.Lang):
		return "lang", string(r.Lang)
	}
	for i, c := range r.Countries {
		if !slices.Contains(countries, c) {
			return fmt.Sprintf("countries[%d]", i), c
		}
	}
	for i, c := range r.Channels {
		if !slices.Contains(Channels(), c) {
			return fmt.Sprintf("channels[%d]", i), c
		}
	}
	return "", ""
}

// read finds once what fires on every wording of the rules and on the ordinary sentences.
func (v *validation) read() {
	v.known = map[text.Lang]map[string]map[int]string{}
	for _, l := range languages {
		var blocks []text.Block
		known := map[string]map[int]string{}
		add := func(list ...string) {
			for _, s := range list {
				if known[s] == nil {
					known[s] = map[int]string{}
					blocks = append(blocks, text.Block{ID: s, Kind: text.Paragraph, Text: s})
				}
			}
		}
		for i := range v.rules {
			r := &v.rules[i]
			add(r.Fires...)
			add(r.Silent...)
			add(unquoted(r.use()))
			for _, w := range slices.Concat(r.Words, r.Says) {
				add(unquoted(w), r.tried(w))
			}
		}
		add(ordinary(l)...)
		for _, f := range v.engine.Check(blocks, l, v.always) {
			if i, err := strconv.Atoi(f.Rule); err == nil && len(f.Text) > len(known[f.Block][i]) {
				known[f.Block][i] = f.Text
			}
		}
		v.known[l] = known
	}
}

// fired lists the rules that fire on a text read in a language, with what they found.
func (v *validation) fired(s string, lang text.Lang) map[int]string { return v.known[lang][s] }

// tried is a wording of the rule with what must stand near it.
func (r *HouseRule) tried(w string) string {
	if len(r.Near) == 0 {
		return unquoted(w)
	}
	return unquoted(w) + " " + unquoted(r.Near[0])
}

// words checks that each wording can fire, once.
func (v *validation) words(i int) {
	r := &v.rules[i]
	seen := map[string]bool{}
	for j, w := range r.Words {
		field := fmt.Sprintf("words[%d]", j)
		key := same(w)
		if r.Kind == Name {
			key = written(w) // another spelling of one name
		}
		if seen[key] {
			v.tell(i, Trouble{Code: TroubleTwice, Field: field, Detail: w, Other: r.ID})
		}
		seen[key] = true
		if t, ok := r.grammatical(w); ok {
			t.Field = field
			v.tell(i, t)
			continue
		}
		if r.Kind == Name {
			continue
		}
		if strings.ContainsAny(unquoted(w), ",;") && slices.ContainsFunc(pieces(w), func(p wordPiece) bool { return p.stop && !p.exact }) {
			v.tell(i, Trouble{Code: TroubleComma, Field: field, Detail: w})
		}
		if r.Use != "" && w != r.Use && text.Fold(unquoted(w)) == text.Fold(unquoted(r.Use)) {
			v.tell(i, Trouble{Code: TroubleSpell, Field: field, Detail: w})
			continue
		}
		if !slices.ContainsFunc(r.langs(), func(l text.Lang) bool { return v.fired(r.tried(w), l)[i] != "" }) {
			v.tell(i, Trouble{Code: TroubleNothing, Field: field, Detail: w})
		}
	}
}

// same is what two wordings share when they say the same: their words folded, or as they stand in quotes.
func same(w string) string {
	var b strings.Builder
	for _, p := range pieces(w) {
		if p.exact {
			b.WriteByte('=')
		}
		b.WriteString(p.fold)
		if p.mark != 0 {
			b.WriteRune(p.mark)
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// examples checks the sentences stored with a rule.
func (v *validation) examples(i int) {
	r := &v.rules[i]
	fires := func(s string) bool {
		return slices.ContainsFunc(r.langs(), func(l text.Lang) bool { return v.fired(s, l)[i] != "" })
	}
	for j, s := range r.Fires {
		if !fires(s) {
			v.tell(i, Trouble{Code: TroubleFires, Field: fmt.Sprintf("fires[%d]", j), Detail: s})
		}
	}
	for j, s := range r.Silent {
		if fires(s) {
			v.tell(i, Trouble{Code: TroubleSilent, Field: fmt.Sprintf("silent[%d]", j), Detail: s})
		}
	}
}

// conflicts checks a rule against the others that may apply to one text.
func (v *validation) conflicts(i int) {
	r := &v.rules[i]
	for _, l := range r.langs() {
		v.collide(i, l, "use", unquoted(r.use()))
		for j, s := range r.Says {
			v.collide(i, l, fmt.Sprintf("says[%d]", j), unquoted(s))
		}
		for j, w := range r.Words {
			v.overlap(i, l, fmt.Sprintf("words[%d]", j), w)
		}
	}
}

// collide tells the rules that fire on a wording that the rule asks for.
func (v *validation) collide(i int, l text.Lang, field, wording string) {
	if wording == "" {
		return
	}
	r := &v.rules[i]
	for o := range v.fired(wording, l) {
		other := &v.rules[o]
		t := Trouble{Field: field, Detail: wording, Other: other.ID}
		switch {
		case o == i || other.Kind == Mention || !r.meet(other):
			continue
		case field != "use":
			t.Code = TroubleMention
		case r.Kind == Name:
			t.Code = TroubleName
		case other.Kind == Never:
			t.Code = TroubleUse
		default:
			t.Code = TroubleChain
		}
		v.tell(i, t)
	}
}

// overlap tells the earlier rules that find the whole of a wording and say the same of it, or another replacement.
func (v *validation) overlap(i int, l text.Lang, field, w string) {
	r := &v.rules[i]
	if r.Kind == Name || r.Kind == Mention {
		return
	}
	for o, found := range v.fired(unquoted(w), l) {
		other := &v.rules[o]
		if o >= i || other.Kind == Name || other.Kind == Mention || !r.meet(other) || text.Fold(found) != text.Fold(unquoted(w)) {
			continue
		}
		t := Trouble{Field: field, Detail: w, Other: other.ID}
		switch {
		case r.Use != "" && other.Use != "" && written(r.Use) != written(other.Use):
			t.Code = TroubleTwo
		case written(r.Use) == written(other.Use) && slices.ContainsFunc(other.Words, func(x string) bool { return same(x) == same(w) }):
			t.Code = TroubleTwice
		default:
			continue
		}
		v.tell(i, t)
	}
}
