package workspace

import (
	"cmp"
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

// foundClaim is a claim of the text, by whom it was seen, and the stored one that it is, if any.
type foundClaim struct {
	claim.Claim
	origin store.Origin
	known  *store.Claim
}

// extract finds the claims of a text, in its order: those the checker sees, and those the user marked that still stand
// there. Unsupported lists the blocks in a language that cannot be checked.
func (w *Workspace) extract(p piece.Piece, stored []store.Claim) (found []foundClaim, unsupported []string) {
	type place struct {
		block string
		span  text.Span
	}
	taken := map[place]bool{}
	order := map[string]int{}
	for i, b := range p.Blocks {
		order[b.ID] = i
		if _, ok := text.Supported(b.Text, p.Lang); !ok && b.Kind != text.Code {
			unsupported = append(unsupported, b.ID)
		}
	}
	add := func(c claim.Claim, by store.Origin) {
		if at := (place{c.Block, c.Span}); !taken[at] {
			taken[at] = true
			found = append(found, foundClaim{Claim: c, origin: by})
		}
	}
	for _, c := range w.seen(p, stored).Claims {
		add(c, store.ByChecker)
	}
	for _, s := range stored {
		if s.Origin != store.ByUser {
			continue
		}
		i, span, ok := text.Locate(p.Blocks, s.Anchor)
		if !ok && s.InText {
			i, span, ok = reworded(p.Blocks, s.Anchor)
		}
		if ok {
			add(marked(p.Blocks, i, span, p.Lang), store.ByUser)
		}
	}
	slices.SortStableFunc(found, func(a, b foundClaim) int {
		return cmp.Or(order[a.Block]-order[b.Block], a.Span.Start-b.Span.Start, a.Span.End-b.Span.End)
	})
	recognise(p.Blocks, found, stored)
	return found, unsupported
}

// seen is what the checker sees in a text whose stored claims it knows.
func (w *Workspace) seen(p piece.Piece, stored []store.Claim) claim.Found {
	return w.found.Extract(p.Blocks, p.Lang, knownTo(stored))
}

// knownTo is the meanings of the claims that the checker saw in a text.
func knownTo(stored []store.Claim) map[string]bool {
	known := map[string]bool{}
	for _, s := range stored {
		if s.InText && s.Origin == store.ByChecker {
			known[s.Meaning] = true
		}
	}
	return known
}

// longestRewording bounds what may stand in the place of a marked stretch, in bytes.
const longestRewording = 600

// reworded finds what now stands between the neighbours of a stretch that is gone, in its own block: what the user saw as
// a claim stays one when she changes its words.
func reworded(blocks []text.Block, a text.Anchor) (int, text.Span, bool) {
	for i, b := range blocks {
		if b.ID != a.Block {
			continue
		}
		start := strings.Index(b.Text, a.Before)
		if start < 0 {
			break
		}
		start += len(a.Before)
		length := len(b.Text) - start
		if a.After != "" {
			length = strings.Index(b.Text[start:], a.After)
		}
		if length <= 0 || length > longestRewording {
			break
		}
		words := strings.TrimFunc(b.Text[start:start+length], text.IsSpace)
		if words == "" {
			break
		}
		start += strings.Index(b.Text[start:], words)
		return i, text.NewIndex(b.Text).Span(start, start+len(words)), true
	}
	return 0, text.Span{}, false
}

// recognise pairs the claims of a text with the stored ones of the same meaning. A decision follows its wording, so those
// decided upon are paired first, in the text or waiting for an undo; a claim that was removed comes back last, when
// nothing else explains the wording.
func recognise(blocks []text.Block, found []foundClaim, stored []store.Claim) {
	turns := []func(store.Claim) bool{
		func(c store.Claim) bool { return c.InText && c.Decision != nil },
		func(c store.Claim) bool { return !c.InText && c.Decision != nil && c.Removal == nil },
		func(c store.Claim) bool { return c.InText && c.Decision == nil },
		func(c store.Claim) bool { return !c.InText && (c.Decision == nil || c.Removal != nil) },
	}
	for _, mine := range turns {
		var known []claim.Known
		var which, open []int
		for i, s := range stored {
			if mine(s) {
				known = append(known, claim.Known{ID: s.ID, Anchor: s.Anchor, Meaning: s.Meaning})
				which = append(which, i)
			}
		}
		var left []claim.Claim
		for i, f := range found {
			if f.known == nil {
				left = append(left, f.Claim)
				open = append(open, i)
			}
		}
		for _, m := range claim.Reconcile(known, left, blocks) {
			found[open[m.Found]].known = &stored[which[m.Known]]
		}
	}
}

// marked makes a claim of a stretch of the block at an index that the user saw herself. What the checker sees in those words alone
// says what it is about.
func marked(blocks []text.Block, at int, span text.Span, lang text.Lang) claim.Claim {
	b := blocks[at]
	if l, ok := text.Supported(b.Text, lang); ok {
		lang = l
	}
	around := sentenceOf(b.Text, span)
	quote := text.Slice(b.Text, span)
	sentence := text.Slice(b.Text, around)
	cell := claim.Contexts(blocks)[at].Cell
	c := claim.Claim{Block: b.ID, Span: span, Text: quote, Sentence: sentence, Cell: cell, Lang: lang, Risk: claim.Low,
		Quantities: text.Quantities(quote, lang),
		Meaning:    cell.Meaning(claim.Meaning(sentence, text.Span{Start: span.Start - around.Start, End: span.End - around.Start}, lang), lang)}
	for _, seen := range claim.ExtractBlock(claim.Context{}, text.Block{Kind: text.Paragraph, Text: quote}, lang).Claims {
		for _, k := range seen.Categories {
			if !slices.Contains(c.Categories, k) {
				c.Categories = append(c.Categories, k)
			}
		}
		if seen.Risk == claim.High {
			c.Risk = claim.High
		}
	}
	if len(c.Categories) == 0 {
		c.Categories = []claim.Category{claim.Product}
	}
	if len(c.Quantities) > 0 {
		c.Risk = claim.High
	}
	return c
}

// sentenceOf is the sentence, or the run of them, that a span stands in.
func sentenceOf(s string, span text.Span) text.Span {
	out := span
	for _, at := range text.Sentences(s) {
		if at.Overlaps(span) {
			out.Start, out.End = min(out.Start, at.Start), max(out.End, at.End)
		}
	}
	return out
}
