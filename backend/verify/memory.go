package verify

import (
	"context"

	"probant/backend/text"
)

// Memory is a Searcher over passages held in memory: no index to walk, for libraries of a few thousand passages and for a
// single text. It is read only, so several goroutines may use it.
type Memory struct {
	passages []Passage
	holding  map[string][]Posting
}

// Found is what a passage is found by: the search terms of its text, and those that only its surroundings hold.
type Found struct{ By, Around []string }

// FoundBy reads a passage for a search, its text and what surrounds it: nearly all of what indexing it costs. One in a
// language that is only searched is found by its stems too.
func FoundBy(said, around string) Found {
	var also []text.Lang
	if lang := text.Language(said + "\n" + around); lang != "" && lang != text.French && lang != text.English {
		also = []text.Lang{lang}
	}
	return Found{terms(said, also), terms(around, also)}
}

// terms are the search terms of a text in order, each once.
func terms(s string, also []text.Lang) []string {
	var out []string
	seen := map[string]bool{}
	eachTerm(s, func(_ string, forms []string) {
		for _, f := range forms {
			if !seen[f] {
				seen[f] = true
				out = append(out, f)
			}
		}
	}, also...)
	return out
}

// Surroundings is what of a passage surrounds its text: its lead-in or column titles, and its headings.
func (p *Passage) Surroundings() string { return p.Context + "\n" + p.Heading }

// NewMemory holds passages, in the order in which equals are to be found, each with what it is found by.
func NewMemory(passages []Passage, found []Found) *Memory {
	m := &Memory{passages: passages, holding: map[string][]Posting{}}
	for i, f := range found {
		for _, t := range f.By {
			m.holding[t] = append(m.holding[t], Posting{Passage: int32(i)})
		}
		for _, t := range f.Around {
			m.holding[t] = append(m.holding[t], Posting{Passage: int32(i), Around: true})
		}
	}
	return m
}

// Search returns the passages that share terms with a query: see Tally. Where there are no more passages than the limit all
// are returned, those that share none last, for a claim may share no word with what denies it.
func (m *Memory) Search(_ context.Context, q Query) ([]Passage, error) {
	limit := q.Limit
	if limit <= 0 {
		limit = candidates
	}
	tally := NewTally(len(m.passages), len(m.passages))
	for _, t := range q.Terms {
		for _, form := range t.Forms {
			for _, p := range m.holding[form] {
				tally.Hold(p)
			}
		}
		tally.Close(t.Weight)
	}
	best := tally.Best(limit)
	out := make([]Passage, 0, min(limit, len(m.passages)))
	for _, i := range best {
		out = append(out, m.passages[i])
	}
	if len(m.passages) > limit {
		return out, nil
	}
	for i := range m.passages {
		if tally.scores[i] == 0 {
			out = append(out, m.passages[i])
		}
	}
	return out, nil
}
