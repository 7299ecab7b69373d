package charter

import (
	"reflect"
	"strings"
	"testing"

	"probant/backend/charter/voice"
	"probant/backend/fault"
	"probant/backend/text"
)

func blocksOf(paragraphs ...string) []text.Block {
	var out []text.Block
	for i, p := range paragraphs {
		out = append(out, text.Block{ID: string(rune('a' + i)), Kind: text.Paragraph, Text: p})
	}
	return out
}

func TestDeparturesFromTheVoiceAreFindings(t *testing.T) {
	none := 0
	c := Charter{Voice: &voice.Voice{Address: voice.Formal, SentenceMax: 8, ExclamationMax: &none, Unwanted: []string{"magique"}}}
	blocks := blocksOf("Tu verras ton tableau de bord chaque matin sans rien avoir à chercher.", "Une solution magique !")
	checker := c.Checker("", "")
	type said struct{ rule, text, fix string }
	var got []said
	for _, f := range checker.Check(blocks, text.French) {
		s := said{rule: checker.Rule(f).Title.FR, text: f.Text}
		if f.Fix != nil {
			s.fix = f.Fix.With
		}
		got = append(got, s)
		if f.Pack != VoicePack || f.Severity != Advice || !strings.HasPrefix(f.Rule, "VOI-") || checker.Rule(f).Why.FR == "" || checker.Rule(f).Why.EN == "" {
			t.Errorf("a remark is %+v, its rule %+v", f, checker.Rule(f))
		}
	}
	want := []said{
		{"Tutoiement et vouvoiement", "Tu", ""},
		{"Phrase longue", blocks[0].Text, ""},
		{"Tutoiement et vouvoiement", "ton", "votre"},
		{"Mot hors du ton", "magique", ""},
		{"Points d’exclamation", "!", ""},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestWhatIsSaidOfTheWholeTextStandsSomewhere(t *testing.T) {
	long := "Le service que nous avons préparé pour vous répond à chaque demande de vos équipes sans que personne ne doive attendre."
	blocks := blocksOf("Un mot bref.", long, strings.Repeat("Nous suivons les relevés de chaque site. ", 14))
	c := Charter{Voice: &voice.Voice{SentenceTarget: 2, ReadabilityMin: 100, Wanted: []string{"preuve"}}}
	checker := c.Checker("", "")
	got := map[string]string{}
	for _, f := range checker.Check(blocks, text.French) {
		got[checker.Rule(f).Title.FR] = f.Text
	}
	want := map[string]string{"Longueur moyenne des phrases": long, "Lisibilité": long, "Mots du ton absents": "Un mot bref."}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestAllIsNoVoice(t *testing.T) {
	for _, f := range NewChecker([]string{All}, Situation{}).Check(blocksOf("Tu vois, vous voyez ! Waouh !!! 🎉"), text.French) {
		if f.Pack == VoicePack {
			t.Errorf("nobody decided %s", f.Rule)
		}
	}
}

func TestVoiceTravelsInTheFile(t *testing.T) {
	none := 0
	c := Charter{Voice: &voice.Voice{Address: voice.Familiar, Self: voice.Name, Company: "Orvalis", SentenceTarget: 18, SentenceMax: 30, ParagraphMax: 90,
		PassiveMax: &none, EmojiMax: &none, ReadabilityMin: 40, Anglicisms: true, Jargon: true, Kept: []string{"feedback"}, Wanted: []string{"preuve"}, Unwanted: []string{"magique"}}}
	data, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(data)
	if err != nil || !reflect.DeepEqual(again.Voice, c.Voice) {
		t.Errorf("%v: %+v", err, again.Voice)
	}
	for file, where := range map[string]string{
		"probant_charter: 1\nname: x\nvoice:\n  sentence_max: -3\n":        "4: voice.sentence_max: -3",
		"probant_charter: 1\nname: x\nvoice:\n  address: thou\n":           "4: voice.address: thou",
		"probant_charter: 1\nname: x\ntypography:\n  spaces: everywhere\n": "4: typography.spaces: everywhere",
	} {
		_, err := Read([]byte(file))
		if f := fault.As(err); f.Reason != "charter_file" || !strings.HasPrefix(f.Detail, where+" (") {
			t.Errorf("got %v (%q), want %q", err, f.Detail, where)
		}
	}
}

// What a remark on the voice writes by itself leaves the sentence right; where that is not certain it only says what to write.
func TestVoiceWritesOnlyWhatIsCertain(t *testing.T) {
	c := (&Charter{Voice: &voice.Voice{Address: voice.Formal, Anglicisms: true, Jargon: true}}).Checker("", "")
	for s, want := range map[string]string{
		"Un deadline court.":              "",
		"Toi aussi, lance-toi.":           "",
		"Range ton bureau et tes stylos.": "votre vos",
		"Nous parlons de synergies.":      "",
	} {
		got := ""
		for _, f := range c.Check(blocksOf(s), text.French) {
			if f.Fix != nil {
				got += " " + f.Fix.With
			}
		}
		if strings.TrimSpace(got) != want {
			t.Errorf("%s: writes %q, want %q", s, strings.TrimSpace(got), want)
		}
	}
}

// A plainer word that the charter remarks on is not proposed; the next one is.
func TestTheVoiceProposesNoWordThatTheCharterForbids(t *testing.T) {
	blocks := []text.Block{{ID: "b", Kind: text.Paragraph, Text: "Nous relisons chaque feedback de nos clients, et le leader de la rue aussi."}}
	for _, c := range []struct {
		house []HouseRule
		packs []string
		want  string
	}{
		{nil, nil, "feedback: retour, avis · leader: "},
		{[]HouseRule{{ID: "1", Kind: Never, Words: []string{"retour"}}}, nil, "feedback: avis"},
		{[]HouseRule{{ID: "1", Kind: Never, Words: []string{"retour", "avis"}}}, nil, "feedback:  · leader"},
		{[]HouseRule{{ID: "1", Kind: Never, Words: []string{"meneur"}, Channels: []string{"sms"}}}, nil, "meneur"},
		{[]HouseRule{{ID: "1", Kind: Never, Words: []string{"meneur"}}}, nil, "-meneur"},
	} {
		k := (&Charter{House: c.house, Packs: c.packs, Voice: &voice.Voice{Anglicisms: true}}).Checker("article", "")
		var out []string
		for _, f := range k.Check(blocks, text.French) {
			if f.Pack == VoicePack {
				out = append(out, f.Text+": "+k.Rule(f).Safer.FR)
				if f.Fix != nil && !strings.HasPrefix(k.Rule(f).Safer.FR, f.Fix.With) {
					t.Errorf("the fix of %s is %s, and %s is said", f.Text, f.Fix.With, k.Rule(f).Safer.FR)
				}
			}
		}
		got := strings.Join(out, " · ")
		if not, no := strings.CutPrefix(c.want, "-"); no == strings.Contains(got, not) {
			t.Errorf("%+v: got %q, want %q", c.house, got, c.want)
		}
	}
}
