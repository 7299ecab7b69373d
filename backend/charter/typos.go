package charter

import (
	"probant/backend/charter/typography"
	"probant/backend/text"
)

// languagePack is where typography stands among the packs.
const languagePack = "language"

// packStyle is the typography that the packs ask for in some countries, nil where their rules do not apply. No-break spaces that a paste lost are the
// business of the house alone.
func packStyle(e *Engine, severities []Severity, countries []string) *typography.Style {
	for i := range e.rules {
		if e.rules[i].Slips && severities[i] != "" {
			style := typography.Style{Off: []typography.Kind{typography.NoBreak}}.In(countries)
			return &style
		}
	}
	return nil
}

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

// slipRule is the rule of a kind of slip, with what is said of the kind.
func slipRule(k typography.Kind) Rule {
	m, _ := k.Message()
	out := Rule{ID: m.Rule, Severity: Advice, Basis: BasisPractice}
	if r := RuleOf(m.Rule); r != nil {
		out = *r
	}
	out.Title, out.Why, out.Safer = Said{FR: m.LabelFR, EN: m.LabelEN}, Said{FR: m.WhyFR, EN: m.WhyEN}, Said{}
	return out
}
