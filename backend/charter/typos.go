package charter

import (
	"probant/backend/charter/typography"
	"probant/backend/text"
)

// languagePack is where typography stands among the packs.
const languagePack = "language"

// lostSpace is the rule of the kind that no rule of the packs covers.
const lostSpace = "LAN-00"

// typos are the findings of typography, each with its correction. Langs are the languages of the blocks, "" for one that is not read.
func typos(blocks []text.Block, langs []text.Lang, style typography.Style) []Finding {
	var out []Finding
	style = style.For(blocks)
	for i, b := range blocks {
		if langs[i] == "" {
			continue
		}
		for _, s := range typography.Check(b, langs[i], style) {
			span := seen(b.Text, s.Span)
			out = append(out, Finding{Rule: slipRule(s.Kind).ID, Pack: languagePack, Severity: Advice, Block: b.ID, Span: span,
				Text: text.Slice(b.Text, span), Sentence: span, Kind: string(s.Kind), Fix: &Fix{Span: s.Span, With: s.Replacement}})
		}
	}
	return out
}

// seen is what the user is shown of a slip: of one between two characters, those.
func seen(s string, span text.Span) text.Span {
	if span.Len() > 0 {
		return span
	}
	return text.Span{Start: max(0, span.Start-1), End: min(text.Length(s), span.End+1)}
}

// slipRule is the rule of a kind of slip.
func slipRule(k typography.Kind) Rule {
	m, _ := k.Message()
	id := m.Rule
	if id == "" {
		id = lostSpace
	}
	return Rule{ID: id, Severity: Advice, Basis: BasisPractice, Title: Said{FR: m.LabelFR, EN: m.LabelEN}, Why: Said{FR: m.WhyFR, EN: m.WhyEN},
		Reference: Reference{Text: Said{FR: "Usage typographique", EN: "Typographic usage"}}}
}
