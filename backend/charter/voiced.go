package charter

import (
	"fmt"
	"slices"
	"strings"

	"probant/backend/charter/voice"
	"probant/backend/text"
)

// VoicePack is the pack that remarks on the voice name.
const VoicePack = "voice"

// voiced are the remarks on the voice of a text. What is true of the whole text stands where it shows best: each passive sentence, the
// longest one, the first one. A wording that the charter remarks on is not proposed: banned reports it.
func voiced(blocks []text.Block, lang text.Lang, v voice.Voice, banned func(wording string) bool) []Finding {
	byID := make(map[string]text.Block, len(blocks))
	for _, b := range blocks {
		byID[b.ID] = b
	}
	var out []Finding
	for _, r := range voice.Check(blocks, lang, v) {
		r.Instead = slices.DeleteFunc(slices.Clone(r.Instead), banned)
		f := Finding{Rule: voiceRule(r.Kind).ID, Pack: VoicePack, Severity: Advice,
			Note: &Note{Why: Said{FR: r.Say(text.French), EN: r.Say(text.English)}}}
		if more := strings.Join(slices.DeleteFunc(slices.Clone(r.Instead), func(s string) bool { return s == "" }), ", "); more != "" {
			f.Note.Safer = Said{FR: more, EN: more}
		}
		places := r.Places
		if r.Block != "" {
			places = []voice.Place{{Block: r.Block, Span: r.Span}}
		}
		for _, p := range places {
			b := byID[p.Block]
			f.Block, f.Span = p.Block, p.Span
			if r.Kind == voice.LongBlock {
				f.Span = firstSentence(b.Text)
			}
			f.Text, f.Sentence = text.Slice(b.Text, f.Span), f.Span
			if len(r.Instead) > 0 && r.Block != "" && voicedFor(r, f.Text, before(b.Text, f.Span), lang) {
				f.Fix = &Fix{Span: f.Span, With: r.Instead[0]}
			}
			out = append(out, f)
		}
	}
	return out
}

// banned reports whether the rules of the house or of the packs remark on a wording, in a language. What it found out it remembers.
func (c *Checker) banned(engines []ruled, lang text.Lang) func(string) bool {
	known := map[string]bool{}
	return func(wording string) bool {
		if is, ok := known[wording]; ok || wording == "" {
			return is
		}
		found, _ := check(engines, []text.Block{{ID: "w", Kind: text.Paragraph, Text: wording}}, lang, c.on)
		known[wording] = slices.ContainsFunc(found, func(f Finding) bool { return f.Severity != NeedsMention })
		return known[wording]
	}
}

// before is what stands before a place of a text.
func before(s string, at text.Span) string { return text.Slice(s, text.Span{End: at.Start}) }

// voicedFor reports whether the first wording of a remark may be written in the place of what it was found for.
func voicedFor(r voice.Remark, found, before string, lang text.Lang) bool {
	with := r.Instead[0]
	switch {
	case with == "":
		return false
	case lang != text.French:
		_, _, ok := article(before, len(before), with)
		return ok && !strings.HasSuffix(strings.ToLower(before), " a ") && !strings.HasSuffix(strings.ToLower(before), " an ")
	case r.Kind == voice.AddressKind:
		return slices.Contains(possessives, text.Fold(found)) // a pronoun goes with the person of its verb
	}
	return standsFor(found, with, before)
}

// possessives are those of one person and of several: no verb agrees with them.
var possessives = []string{"ton", "ta", "tes", "votre", "vos"}

// firstSentence is where the first sentence of a text stands.
func firstSentence(s string) text.Span {
	for _, b := range text.SentenceBytes(s) {
		return text.NewIndex(s).Span(b[0], b[1])
	}
	return text.Span{End: text.Length(s)}
}

// voiceRule is the rule of a kind of remark.
func voiceRule(k voice.Kind) Rule {
	m, _ := k.Message()
	return Rule{ID: fmt.Sprintf("VOI-%02d", slices.Index(voice.Kinds(), k)+1), Severity: Advice, Basis: BasisPractice,
		Title:     Said{FR: m.LabelFR, EN: m.LabelEN},
		Reference: Reference{Text: Said{FR: "Voix de la maison", EN: "Voice of the house"}}}
}

// ruleOfVoice is the rule that a remark on the voice names.
func ruleOfVoice(id string) Rule {
	for _, k := range voice.Kinds() {
		if r := voiceRule(k); r.ID == id {
			return r
		}
	}
	return Rule{ID: id}
}
