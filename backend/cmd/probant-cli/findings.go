package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"probant/backend/charter"
	"probant/backend/piece"
	"probant/backend/text"
)

// findingJSON is a rule of the charter that fired. Line, Start and End are as for a claim.
type findingJSON struct {
	Rule       string           `json:"rule"`
	Family     string           `json:"family"`
	Severity   charter.Severity `json:"severity"`
	Line       int              `json:"line"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Text       string           `json:"text"`
	Message    string           `json:"message"`
	Reference  string           `json:"reference"`
	Basis      charter.Basis    `json:"basis"`     // what the reference is: law, case_law, professional…
	CheckedOn  string           `json:"checkedOn"` // the day on which it was read, as 2026-11-23; empty for a rule of the house
	Suggestion string           `json:"suggestion"`
}

// charterOptions are the packs and the situation that a command was asked for.
type charterOptions struct{ packs, country, sector, audience, channel, on *string }

func newCharterOptions(o *options) charterOptions {
	return charterOptions{
		packs:    o.String("charter", "", "`PACKS` of rules, parted by commas: "+strings.Join(charter.PackNames(), ", ")+"; all, or none; without it, the charter that a workspace has published"),
		country:  o.String("country", "", "`COUNTRIES` the text is published in: "+strings.Join(charter.Countries(), ", ")+"; all without it"),
		sector:   o.String("sector", "", "`SECTORS` of the company: "+strings.Join(charter.Sectors(), ", ")+"; all without it"),
		audience: o.String("audience", "", "`WHOM` the text addresses: consumers or business; both without it"),
		channel:  o.String("channel", "", "`CHANNEL` of the text: "+strings.Join(channels(), ", ")+"; all without it"),
		on:       o.String("on", "", "`DAY` of publication, as 2026-11-23; today without it"),
	}
}

// checker is what the options ask for: packs, or the charter of a workspace, which may be nil; nil for no charter.
func (c charterOptions) checker(published *charter.Charter) (*charter.Checker, error) {
	packs := words(*c.packs)
	for _, p := range packs {
		if p != charter.All && p != "none" && !slices.Contains(charter.PackNames(), p) {
			return nil, misuse("--charter knows no pack %q: use all, none, or some of %s", p, strings.Join(charter.PackNames(), ", "))
		}
	}
	for _, k := range words(*c.country) {
		if err := choice("country", k, "FR", "BE", "LU", "CH", "EU", "UK"); err != nil {
			return nil, err
		}
	}
	for _, k := range words(*c.sector) {
		if err := choice("sector", k, charter.Sectors()...); err != nil {
			return nil, err
		}
	}
	if *c.channel != "" {
		if err := choice("channel", *c.channel, charter.Channels()...); err != nil {
			return nil, err
		}
	}
	if err := choice("audience", cmp.Or(*c.audience, string(charter.Consumers)), string(charter.Consumers), string(charter.Business)); err != nil {
		return nil, err
	}
	on := *c.on
	if on == "" {
		on = time.Now().Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, on); err != nil {
		return nil, misuse("--on takes a day as 2026-11-23, not %q", on)
	}
	switch {
	case *c.packs == "none" || *c.packs == "" && published == nil:
		return nil, nil
	case *c.packs == "":
		return published.Checker(*c.channel, on), nil
	}
	s := charter.Situation{Countries: words(*c.country), Sectors: words(*c.sector), Audience: charter.Audience(*c.audience), Channel: *c.channel, On: on}
	return charter.NewChecker(packs, s), nil
}

// channels are the kinds of piece, which a rule may speak of.
func channels() []string {
	out := []string{}
	for _, k := range piece.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// words parts a list at its commas.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

// findings lists what the charter says of a text.
func (k *checking) findings(m manuscript, at map[string]int, lang text.Lang) []findingJSON {
	out := []findingJSON{}
	for _, f := range k.charter.Check(m.blocks, lang) {
		p := m.place(at[f.Block], f.Span)
		r := k.charter.Rule(f)
		out = append(out, findingJSON{Rule: f.Rule, Family: f.Pack, Severity: f.Severity, Line: p.Line, Start: p.Start, End: p.End, Text: f.Text,
			Message: r.Why.In(string(lang)), Reference: r.Reference.In(string(lang)), Basis: r.Basis, CheckedOn: r.CheckedOn, Suggestion: suggestion(f, r, lang)})
	}
	return out
}

// suggestion is what to write instead: the correction, else the rule's own wording.
func suggestion(f charter.Finding, r charter.Rule, lang text.Lang) string {
	if f.Fix != nil {
		return f.Fix.With
	}
	return r.Safer.In(string(lang))
}
