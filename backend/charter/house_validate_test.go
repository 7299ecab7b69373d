package charter

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/text"
)

func told(rules ...HouseRule) string {
	for i := range rules {
		if rules[i].ID == "" {
			rules[i].ID = string(rune('A' + i))
		}
	}
	var out []string
	for _, t := range ValidateHouse(rules) {
		line := fmt.Sprintf("%s %s %s", t.Rule, t.Field, t.Code)
		if t.Other != "" {
			line += " " + t.Other
		}
		if t.Of > 0 {
			line += fmt.Sprintf(" %d/%d", t.Count, t.Of)
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ")
}

func TestWhatIsWrongWithAHouseRule(t *testing.T) {
	never := func(words ...string) HouseRule { return HouseRule{Kind: Never, Words: words} }
	prefer := func(use string, words ...string) HouseRule { return HouseRule{Kind: Prefer, Use: use, Words: words} }
	name := func(words ...string) HouseRule { return HouseRule{Kind: Name, Words: words} }
	for _, c := range []struct {
		rules []HouseRule
		want  string
	}{
		{[]HouseRule{never("leader"), prefer("échanger", "adresser un sujet"), name("Norenko")}, ""},
		{[]HouseRule{never()}, "A words missing"},
		{[]HouseRule{never("leader", "…")}, "A words[1] empty"},
		{[]HouseRule{{Kind: "nevr", Words: []string{"leader"}}}, "A kind kind"},
		{[]HouseRule{{Kind: Never, Words: []string{"leader"}, Within: "near"}}, "A within kind"},
		{[]HouseRule{{Kind: Never, Words: []string{"leader"}, Countries: []string{"ZZ"}}}, "A countries[0] kind"},
		{[]HouseRule{{Kind: Prefer, Words: []string{"leader"}}}, "A use missing"},
		{[]HouseRule{{Kind: Mention, Words: []string{"crédit"}}}, "A says missing"},
		{[]HouseRule{{Kind: Never, Words: []string{"leader"}, Except: []string{"leader"}}}, "A words[0] nothing"},
		{[]HouseRule{{Kind: Never, Words: []string{"www.norenko.fr"}}}, "A words[0] nothing"},
		{[]HouseRule{{ID: "A", Kind: Never, Words: []string{"leader"}}, {ID: "A", Kind: Never, Words: []string{"meilleur"}}}, "A id id"},
		// its own sentences
		{[]HouseRule{{Kind: Never, Words: []string{"leader"}, Fires: []string{"Nos leaders.", "Le chef."}, Silent: []string{"Le chef.", "Un leader."}}},
			"A fires[1] fires, A silent[1] silent"},
		{[]HouseRule{{Kind: Name, Words: []string{"Norenko"}, Fires: []string{"Chez norenko."}, Silent: []string{"Chez Norenko."}}}, ""},
		// one another
		{[]HouseRule{prefer("collaborateur", "salarié"), never("collaborateurs")}, "A use use_forbidden B"},
		{[]HouseRule{prefer("collaborateur", "salarié"), prefer("salarié", "collaborateur")}, "A use use_fires B, B use use_fires A"},
		{[]HouseRule{prefer("leader mondial", "leader")}, ""}, // what it asks for is right
		{[]HouseRule{prefer("leader", "leaders")}, "A words[0] nothing"},
		{[]HouseRule{name("Vert Leader"), never("leader")}, "A use name_forbidden B"},
		{[]HouseRule{name("NORENKO"), name("Norenko")}, "A use name_forbidden B, B use name_forbidden A"},
		{[]HouseRule{{Kind: Mention, Words: []string{"crédit"}, Says: []string{"offre gratuite"}}, never("gratuit")}, "A says[0] mention_forbidden B"},
		{[]HouseRule{prefer("courriel", "mail"), prefer("message", "mails")}, "B words[0] two_replacements A"},
		{[]HouseRule{never("leader"), never("Leader")}, "B words[0] duplicate A"},
		{[]HouseRule{never("leader", "LEADER")}, "A words[1] duplicate A"},
		{[]HouseRule{prefer("collaborateur", "salarié"), {Kind: Never, Words: []string{"collaborateur"}, Countries: []string{"BE"}}}, "A use use_forbidden B"},
		{[]HouseRule{{Kind: Prefer, Use: "collaborateur", Words: []string{"salarié"}, Countries: []string{"FR"}}, {Kind: Never, Words: []string{"collaborateur"}, Countries: []string{"BE"}}}, ""},
		{[]HouseRule{{Kind: Prefer, Use: "collaborateur", Words: []string{"salarié"}, Channels: []string{"email"}}, {Kind: Never, Words: []string{"collaborateur"}, Channels: []string{"article"}}}, ""},
		// everything
		{[]HouseRule{never("leader", "de")}, "A words too_broad 26/100, A words[1] grammar 26/100"},
		{[]HouseRule{never("the")}, "A words too_broad 71/100, A words[0] grammar 71/100"},
		{[]HouseRule{never("pour")}, "A words[0] grammar 8/100"},
		{[]HouseRule{never(`"pour"`)}, "A words[0] grammar 8/100"},
		{[]HouseRule{prefer("tu", "vous"), prefer("us", "we")}, "A words[0] voice 3/100, B words[0] voice 2/100"},
		{[]HouseRule{never("très", "plus de", "afin de", "et/ou", "jamais"), never("and/or", "very")}, ""},
		{[]HouseRule{{Kind: Never, Words: []string{"pour"}, Near: []string{"toujours"}}}, ""},
		// one wording, not several
		{[]HouseRule{never("leader, expert")}, "A words[0] comma"},
		{[]HouseRule{never(`"leader, expert"`), name("Norenko, Fils")}, ""},
		// a spelling
		{[]HouseRule{prefer("ICP", "iCP"), prefer("securité", "sécurité")}, "A words[0] spelling, B words[0] spelling"},
	} {
		if got := told(c.rules...); got != c.want {
			t.Errorf("%+v:\n got %s\nwant %s", c.rules, got, c.want)
		}
	}
}

func TestTroublesThatStopASave(t *testing.T) {
	for code, want := range map[TroubleCode]bool{TroubleBroad: true, TroubleFires: true, TroubleNothing: true, TroubleEmpty: true, TroubleGrammar: true, TroubleVoice: true, TroubleComma: false, TroublePack: false, TroubleTwo: false, TroubleUse: false, TroubleTwice: false} {
		if got := (Trouble{Code: code}).Refused(); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
}

func TestARuleTellsTheApprovedContentsItWouldFireOn(t *testing.T) {
	content := func(id, channel, s string) Content {
		return Content{ID: id, Lang: text.French, Channel: channel, Blocks: []text.Block{{ID: "b", Kind: text.Paragraph, Text: s}}}
	}
	contents := []Content{content("1", "article", "Un leader."), content("2", "email", "Les leaders."), content("3", "article", "Le chef.")}
	r := HouseRule{ID: "H", Kind: Never, Words: []string{"leader"}}
	if got := FiresOn(r, Situation{}, contents); strings.Join(got, " ") != "1 2" {
		t.Errorf("got %v", got)
	}
	r.Channels = []string{"email"}
	if got := FiresOn(r, Situation{}, contents); strings.Join(got, " ") != "2" {
		t.Errorf("by channel: %v", got)
	}
}

// TestAReplacementMayBeAPartOfTheWords checks that a wording may be cut down to some of its words, not to all of them.
func TestAReplacementMayBeAPartOfTheWords(t *testing.T) {
	for _, c := range []struct {
		lang     text.Lang
		words    []string
		use, in  string
		want     string
		troubles int
	}{
		{text.English, []string{"in order to"}, "to", "We met in order to decide.", "to", 0},
		{text.French, []string{"bien évidemment"}, "évidemment", "C’est bien évidemment vrai.", "évidemment", 0},
		{text.French, []string{"leaders du marché"}, "leaders", "Les leaders du marché.", "leaders", 0},
		{text.English, []string{"in order to", "to"}, "to", "We met in order to decide.", "", 2},
		{text.French, []string{"offre"}, "offre", "Une offre.", "", 1},
	} {
		r := HouseRule{ID: "1", Kind: Prefer, Lang: c.lang, Words: c.words, Use: c.use}
		if got := ValidateHouse([]HouseRule{r}); len(got) != c.troubles {
			t.Errorf("%v for %q: got %v, want %d troubles", c.words, c.use, got, c.troubles)
		}
		got := ""
		for _, f := range (&Checker{}).WithHouse([]HouseRule{r}, Situation{}).Check([]text.Block{{ID: "b", Text: c.in}}, c.lang) {
			if f.Fix != nil {
				got = f.Fix.With
			}
		}
		if got != c.want {
			t.Errorf("%v for %q: got the fix %q, want %q", c.words, c.use, got, c.want)
		}
	}
}

// A replacement, a spelling or a mention that the packs remark on is told; what they let pass is not, nor a mention that is due.
func TestWhatAHouseRuleAsksForAgainstThePacks(t *testing.T) {
	for _, c := range []struct {
		rule  HouseRule
		packs []string
		want  string
	}{
		{HouseRule{Kind: Prefer, Words: []string{"sécurisé"}, Use: "100 % sécurisé"}, []string{"security"}, "use 100 % sécurisé SEC-07"},
		{HouseRule{Kind: Prefer, Words: []string{"sécurisé"}, Use: "100 % sécurisé"}, []string{"price"}, ""},
		{HouseRule{Kind: Prefer, Words: []string{"sécurisé"}, Use: "protégé"}, PackNames(), ""},
		{HouseRule{Kind: Prefer, Words: []string{"dès 49"}, Use: "49 € par mois"}, PackNames(), ""},
		{HouseRule{Kind: Mention, Words: []string{"coffre"}, Says: []string{"un service", "100 % sécurisé"}}, []string{"security"}, "says[1] 100 % sécurisé SEC-07"},
		{HouseRule{Kind: "nevr", Words: []string{"sécurisé"}, Use: "100 % sécurisé"}, []string{"security"}, ""},
	} {
		c.rule.ID = "H"
		out := []string{}
		for _, x := range (&Charter{Packs: c.packs, House: []HouseRule{c.rule}}).Troubles() {
			if x.Code == TroublePack {
				out = append(out, x.Field+" "+x.Detail+" "+x.Other)
			}
		}
		if got := strings.Join(out, ", "); got != c.want {
			t.Errorf("%v for %v: got %q, want %q", c.rule.Use, c.rule.Words, got, c.want)
		}
	}
}
