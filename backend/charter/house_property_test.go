package charter

import (
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// applied is a text with the fixes of a rule applied, and how many there were.
func applied(s string, found []Finding, rule string) (string, int) {
	x := text.NewIndex(s)
	n := 0
	for i := len(found) - 1; i >= 0; i-- {
		if f := found[i]; f.Rule == rule && f.Fix != nil {
			from, to := x.Bytes(f.Fix.Span)
			s = s[:from] + f.Fix.With + s[to:]
			n++
		}
	}
	return s, n
}

// fixesHold fails where the proposed fixes of a rule leave it a finding that a fix should have removed, or change anything but the
// words found and the little word before them.
func fixesHold(t *testing.T, r HouseRule, s string, lang text.Lang) {
	t.Helper()
	k := (&Checker{}).WithHouse([]HouseRule{r}, Situation{})
	check := func(s string) []Finding {
		return k.Check([]text.Block{{ID: "b", Kind: text.Paragraph, Text: s}}, lang)
	}
	before := check(s)
	x := text.NewIndex(s)
	end := 0
	for _, f := range before {
		if f.Fix == nil {
			continue
		}
		from, to := x.Bytes(f.Fix.Span)
		first, last := x.Bytes(f.Span)
		if from < end || to > last || from > first || len(strings.Fields(s[from:first])) > 1 {
			t.Fatalf("%q in %q: the fix covers %q", f.Text, s, s[from:to])
		}
		end = to
	}
	fixed, n := applied(s, before, r.ID)
	if l, ok := text.Supported(fixed, lang); n == 0 || !ok || l != lang {
		return // a text in which the language is another is another text
	}
	after := check(fixed)
	if len(after) > len(before)-n {
		t.Fatalf("%v in %q: %d fixes applied, and still %d findings in %q", r.Words, s, n, len(after), fixed)
	}
}

var copySentences = map[text.Lang][]string{
	text.French: {
		"Le leader du marché, les leaders du secteur et la Leader.", "Une innovation, l’innovation, d’innovations, des innovations.",
		"Booster vos ventes, on booste, boosté et boostées.", "Nos solutions révolutionnaires, la solution révolutionnaire.",
		"NOS SOLUTIONS INNOVANTES", "Chez norenko, NORENKO et Norenco vous aident ; norenko.fr.", "Un prix gratuit, des offres gratuites.",
		"Le numéro 1, le n° 1, LE NUMÉRO 1 !", "email, e-mail, E-Mail et mails", "qu’une solution, qu'un leader, d'expert",
		"C’est bien évidemment le cas, bien évidemment ; évidemment bien.",
	},
	text.English: {"The leader's plan, our leaders.", "Leverage data, leveraging and leveraged.", "The best and the cheapest.", "an innovation, a leader",
		"In order to lead, we met in order to decide; in order to, to."},
}

var houseForProperty = []HouseRule{
	{Kind: Prefer, Words: []string{"leader"}, Use: "expert"}, {Kind: Prefer, Words: []string{"leader"}, Use: "acteur reconnu"},
	{Kind: Prefer, Words: []string{"innovation"}, Use: "nouveauté"}, {Kind: Prefer, Words: []string{"solution"}, Use: "offre"},
	{Kind: Prefer, Words: []string{"booster"}, Use: "améliorer"}, {Kind: Prefer, Words: []string{"révolutionnaire"}, Use: "nouveau"},
	{Kind: Never, Words: []string{"solution révolutionnaire"}, Use: "solution"}, {Kind: Never, Words: []string{"numéro 1", "n° 1"}, Use: "bien placé"},
	{Kind: Name, Words: []string{"Norenko"}}, {Kind: Name, Words: []string{"e-mail"}}, {Kind: Prefer, Words: []string{"leverage"}, Use: "use"},
	{Kind: Prefer, Words: []string{"best"}, Use: "good"}, {Kind: Prefer, Words: []string{"leader"}, Use: "leader reconnu"}, {Kind: Prefer, Words: []string{"a leader"}, Use: "an expert"},
	{Kind: Prefer, Words: []string{"a b"}, Use: "a"}, {Kind: Prefer, Words: []string{"email", "mail"}, Use: "e-mail"},
	{Kind: Prefer, Words: []string{"in order to"}, Use: "to"}, {Kind: Prefer, Words: []string{"a leader du marché", "leader du marché"}, Use: "leader"},
	{Kind: Never, Words: []string{"bien évidemment"}, Use: "évidemment"}, {Kind: Prefer, Words: []string{"in order to", "to"}, Use: "to"},
}

func TestFixesLeaveNoFindingAndChangeNothingElse(t *testing.T) {
	fixes := 0
	for lang, sentences := range copySentences {
		for _, r := range houseForProperty {
			r.ID = "H"
			for _, s := range append(slices.Clone(sentences), strings.Join(sentences, " ")) {
				fixesHold(t, r, s, lang)
				k := (&Checker{}).WithHouse([]HouseRule{r}, Situation{})
				_, n := applied(s, k.Check([]text.Block{{ID: "b", Text: s}}, lang), "H")
				fixes += n
			}
		}
	}
	if fixes < 60 {
		t.Errorf("%d fixes were tried: the test has lost its teeth", fixes)
	}
}

func FuzzHouseFixes(f *testing.F) {
	for _, r := range houseForProperty {
		for _, list := range copySentences {
			for _, s := range list {
				f.Add(r.Words[0], r.Use, s, r.Kind == Name)
			}
		}
	}
	f.Add("a b", "a", "a b b", false)
	f.Add("=é*", "(x|", "é [", false)
	f.Fuzz(func(t *testing.T, word, use, s string, name bool) {
		r := HouseRule{ID: "H", Kind: Prefer, Words: []string{word}, Use: use}
		if name {
			r.Kind = Name
		}
		fixesHold(t, r, s, text.French)
	})
}

func FuzzValidateHouse(f *testing.F) {
	f.Add("leader", "acteur", "Un leader.", "never", "5")
	f.Add("\"a", "", "«", "name", "paragraph")
	f.Fuzz(func(t *testing.T, word, use, example, kind, within string) {
		r := HouseRule{ID: "H", Kind: HouseKind(kind), Words: []string{word}, Use: use, Fires: []string{example}, Except: []string{example}, Within: Reach(within)}
		for _, x := range ValidateHouse([]HouseRule{r, {ID: "I", Kind: Never, Words: []string{use}}}) {
			if x.Code == "" || x.Rule == "" {
				t.Errorf("%+v", x)
			}
		}
	})
}
