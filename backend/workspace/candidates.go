package workspace

import (
	"context"
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
	"probant/backend/verify"
)

const (
	searched = 60 // passages asked of the index
	offered  = 10 // the best of them, shown
)

// Candidates ranks passages for a claim. A query replaces the claim's own words in the search; what is found is still
// weighed against the claim.
func (w *Workspace) Candidates(ctx context.Context, claimID string, query string) ([]EvidenceView, error) {
	stored, err := w.store.Claim(ctx, claimID)
	if err != nil {
		return nil, err
	}
	c := asClaim(stored)
	terms := verify.Terms(c)
	if query = strings.TrimSpace(query); query != "" {
		terms = verify.Ask(query)
	}
	return w.ranked(ctx, terms, c)
}

// SearchEvidence finds passages by words.
func (w *Workspace) SearchEvidence(ctx context.Context, query string) ([]EvidenceView, error) {
	query = clip(strings.TrimSpace(query), wordsLimit)
	lang := text.Detect(query)
	if lang == "" {
		lang = text.Lang(w.space.Lang)
	}
	return w.ranked(ctx, verify.Ask(query), claim.Claim{Text: query, Sentence: query, Lang: lang})
}

func (w *Workspace) ranked(ctx context.Context, terms []verify.Term, c claim.Claim) ([]EvidenceView, error) {
	passages, err := w.store.Search(ctx, verify.Query{Terms: terms, Limit: searched})
	if err != nil {
		return nil, err
	}
	best := verify.Rank(c, passages)
	best = best[:min(len(best), offered)]
	ids := make([]string, len(best))
	for i, e := range best {
		ids[i] = e.Passage.ID
	}
	stand, err := w.store.Standings(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]EvidenceView, len(best))
	now := w.millis()
	for i, e := range best {
		out[i] = evidenceView(e.Passage, stand[e.Passage.ID], e.Span, e.Hits, now)
	}
	return out, nil
}
