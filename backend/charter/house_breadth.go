package charter

import (
	_ "embed" // ordinary sentences
	"slices"
	"strings"

	"probant/backend/text"
)

// tooBroadPercent is the share of ordinary sentences on which a rule may fire.
const tooBroadPercent = 15

var (
	//go:embed house/ordinary.fr.txt
	ordinaryFR string
	//go:embed house/ordinary.en.txt
	ordinaryEN string
)

// ordinary lists ordinary sentences of a language.
func ordinary(l text.Lang) []string {
	if l == text.English {
		return strings.Split(strings.TrimSpace(ordinaryEN), "\n")
	}
	return strings.Split(strings.TrimSpace(ordinaryFR), "\n")
}

// breadth tells the rules that fire on too many ordinary sentences.
func (v *validation) breadth() {
	counts := make([]int, len(v.rules))
	worst := make([]int, len(v.rules))
	of := make([]int, len(v.rules))
	for _, l := range languages {
		clear(counts)
		sentences := ordinary(l)
		for _, s := range sentences {
			for i := range v.fired(s, l) {
				counts[i]++
			}
		}
		for i, n := range counts {
			if n > worst[i] {
				worst[i], of[i] = n, len(sentences)
			}
		}
	}
	for i, n := range worst {
		if n*100 > of[i]*tooBroadPercent {
			v.tell(i, Trouble{Code: TroubleBroad, Field: "words", Count: n, Of: of[i]})
		}
	}
}

// grammatical is what is wrong with a wording that is made of grammar words alone, in a language in which it fires on ordinary sentences.
func (r *HouseRule) grammatical(w string) (t Trouble, ok bool) {
	if len(r.Near) > 0 {
		return t, false
	}
	for _, l := range r.langs() {
		grammar, voice := true, r.Kind == Never || r.Kind == Prefer
		for _, p := range pieces(w) {
			grammar = grammar && (p.stop || p.mark == 0 && text.Grammar(p.text, l))
			voice = voice && slices.Contains(voiceWords[l], p.fold)
		}
		if !grammar {
			continue
		}
		n, of := ordinarily(HouseRule{ID: "0", Kind: Never, Words: []string{w}, Lang: l}, l)
		if n <= t.Count {
			continue
		}
		t, ok = Trouble{Code: TroubleGrammar, Detail: w, Count: n, Of: of}, true
		if voice {
			t.Code = TroubleVoice
		}
	}
	return t, ok
}

// voiceWords are those by which a house speaks of its reader and of itself: its voice decides them.
var voiceWords = map[text.Lang][]string{
	text.French: {"vous", "votre", "vos", "tu", "te", "t'", "toi", "ton", "ta", "tes", "nous", "notre", "nos"}, text.English: {"we", "us", "our", "ours"},
}

// ordinarily counts the ordinary sentences of a language on which a rule fires.
func ordinarily(r HouseRule, l text.Lang) (n, of int) {
	e := newHouse([]HouseRule{r})
	sentences := ordinary(l)
	for _, s := range sentences {
		if len(e.Check([]text.Block{{ID: "s", Kind: text.Paragraph, Text: s}}, l, []Severity{Advice})) > 0 {
			n++
		}
	}
	return n, len(sentences)
}

// Content is a text that was approved, by its id.
type Content struct {
	ID      string
	Lang    text.Lang
	Channel string
	Blocks  []text.Block
}

// FiresOn lists the ids of the contents on which a house rule would fire in a market, so that it can be told before the rule is
// saved.
func FiresOn(r HouseRule, market Situation, contents []Content) []string {
	e := newHouse([]HouseRule{r})
	out := []string{}
	for _, c := range contents {
		s := market
		s.Channel = c.Channel
		if len(e.Check(c.Blocks, c.Lang, []Severity{s.severity(&e.rules[0])})) > 0 {
			out = append(out, c.ID)
		}
	}
	return out
}
