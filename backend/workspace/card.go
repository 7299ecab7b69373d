package workspace

import (
	"context"
	"slices"
	"strings"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
)

const (
	tagLimit  = 40 // characters
	tagsLimit = 20 // on a card
)

// DescribeSource corrects a source's card. A title, a date or a validity that changes may change verdicts and statuses.
func (w *Workspace) DescribeSource(ctx context.Context, id string, d SourceDetails) (SourceRow, error) {
	card, err := d.card()
	if err != nil {
		return SourceRow{}, err
	}
	s, err := w.store.DescribeSource(ctx, id, card, w.millis())
	if err != nil {
		return SourceRow{}, err
	}
	return w.sourceRow(s), w.libraryChanged(ctx, id)
}

// card checks what the user said of a source: invalid/required for a missing title, invalid/field_too_long, and
// invalid/unknown_value for a word out of its closed set.
func (d SourceDetails) card() (source.Card, error) {
	card := source.Card{Title: strings.TrimSpace(d.Title), Author: strings.TrimSpace(d.Author), Owner: strings.TrimSpace(d.Owner),
		Kind: source.Kind(d.Kind), Date: d.Date, ValidUntil: d.ValidUntil, Quotable: source.Answer(d.Quotable), MayLeave: source.Answer(d.MayLeave)}
	if card.Title == "" {
		return card, fault.New(fault.Invalid, "required").On("title")
	}
	for field, value := range map[string]string{"title": card.Title, "author": card.Author, "owner": card.Owner} {
		if len([]rune(value)) > titleLimit {
			return card, fault.New(fault.Invalid, "field_too_long").On(field)
		}
	}
	if card.Kind != "" && !slices.Contains(source.Kinds(), card.Kind) {
		return card, fault.New(fault.Invalid, "unknown_value").On("kind")
	}
	for field, a := range map[string]source.Answer{"quotable": card.Quotable, "mayLeave": card.MayLeave} {
		if a != "" && a != source.Yes && a != source.No {
			return card, fault.New(fault.Invalid, "unknown_value").On(field)
		}
	}
	tags, err := tags(d.Tags)
	card.Tags = tags
	return card, err
}

// tags cleans a list of tags: no blank, none twice whatever its case.
func tags(in []string) ([]string, error) {
	out := []string{}
	seen := map[string]bool{}
	for _, t := range in {
		t = text.Line(t)
		if t == "" || seen[text.Fold(t)] {
			continue
		}
		if len([]rune(t)) > tagLimit || len(out) == tagsLimit {
			return nil, fault.New(fault.Invalid, "field_too_long").On("tags")
		}
		seen[text.Fold(t)] = true
		out = append(out, t)
	}
	return out, nil
}
