package workspace

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"probant/backend/charter"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

// good is the charter's checklist for a piece: what the program knows is answered, what a human must say is answered by ticked, the texts
// of the items that were ticked.
func (w *Workspace) good(ctx context.Context, p piece.Piece, sheet Sheet, ticked []string) ([]GoodView, error) {
	out := []GoodView{}
	c, _, err := w.charterInForce(ctx)
	if err != nil || c == nil {
		return out, err
	}
	for _, item := range c.GoodFor(p.Kind) {
		v := GoodView{Text: item.Text, Auto: item.Auto, Min: item.Min, Max: item.Max}
		switch item.Auto {
		case "":
			v.Done = slices.Contains(ticked, item.Text)
		case charter.AutoClaims:
			v.Count = sheet.Counts.Open
			v.Done = v.Count == 0
		case charter.AutoFindings:
			v.Count = remaining(sheet.Findings)
			v.Done = v.Count == 0
		case charter.AutoWords:
			v.Count = piece.Words(p.Blocks)
			v.Done = v.Count >= item.Min && (item.Max == 0 || v.Count <= item.Max)
		case charter.AutoTitle:
			v.Done = slices.ContainsFunc(p.Blocks, func(b text.Block) bool { return b.Kind == text.Heading && strings.TrimSpace(b.Text) != "" })
		case charter.AutoLinks:
			v.Count = emptyLinks(p.Blocks)
			v.Done = v.Count == 0
		}
		out = append(out, v)
	}
	return out, nil
}

// emptyLinks counts the links that lead nowhere.
func emptyLinks(blocks []text.Block) (n int) {
	for _, b := range blocks {
		for _, m := range b.Marks {
			if to := strings.TrimSpace(m.Href); m.Kind == text.Link && (to == "" || to == "#") {
				n++
			}
		}
	}
	return n
}

// goodKept is the checklist as an approval kept it; empty where it cannot be read, as before there was one.
func goodKept(a store.Approval) []GoodView {
	out := []GoodView{}
	if err := json.Unmarshal(a.Good, &out); err != nil {
		return []GoodView{}
	}
	return out
}

func encodeGood(good []GoodView) (json.RawMessage, error) {
	out, err := json.Marshal(good)
	if err != nil {
		return nil, fmt.Errorf("keep the checklist: %w", err)
	}
	return out, nil
}
