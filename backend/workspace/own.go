package workspace

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

// A text proves nothing of itself: a document of the library that is the text being checked, or a version of it, is left aside. A page
// that takes whole sentences from a product sheet shares half of its runs with it, and is another text.
const (
	ownAlike = 0.6 // of the runs of words of both: a version of which one sentence in five was changed is one still
	ownLeast = 40  // runs of a text that are fewer may well be a quotation
)

// OwnView is a source that is the text being checked, or a version of it.
type OwnView struct {
	SourceID string `json:"sourceId"`
	Title    string `json:"title"`
	File     string `json:"file"`
}

// own lists the sources of the library, as it was turned to last, that are a text or a version of it.
func (l *library) own(ctx context.Context, blocks []text.Block) ([]OwnView, error) {
	runs := text.RunsOf(textsOf(blocks)...)
	if len(runs) < ownLeast {
		return nil, nil
	}
	known, err := l.likely(ctx, blocks)
	if err != nil {
		return nil, err
	}
	var out []OwnView
	for _, d := range known {
		if few, many := min(len(runs), len(d.runs)), max(len(runs), len(d.runs)); float64(few) < ownAlike*float64(many) {
			continue // nor are they alike
		}
		if runs.Alike(d.runs) >= ownAlike {
			out = append(out, d.OwnView)
		}
	}
	slices.SortFunc(out, func(a, b OwnView) int {
		return cmp.Or(strings.Compare(a.Title, b.Title), strings.Compare(a.SourceID, b.SourceID))
	})
	return out, nil
}

func textsOf(blocks []text.Block) []string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		out[i] = b.Text
	}
	return out
}

// writtenSource is a source with the runs of its words.
type writtenSource struct {
	OwnView
	runs text.Runs
}

// bySource joins passages into their sources.
func bySource(passages []verify.Passage) []writtenSource {
	var out []writtenSource
	said := map[string][]string{}
	for i := range passages {
		p := &passages[i]
		if _, known := said[p.SourceID]; !known {
			out = append(out, writtenSource{OwnView: OwnView{SourceID: p.SourceID, Title: p.Source, File: p.File}})
		}
		said[p.SourceID] = append(said[p.SourceID], p.Text)
	}
	for i := range out {
		out[i].runs = text.RunsOf(said[out[i].SourceID]...)
	}
	return out
}

// Where the library is not held in memory, the sources that may be a text are those found for the longest of its paragraphs.
const (
	ownSamples  = 6
	ownFound    = 10
	ownPassages = 2_000 // of a source: a longer one is no draft
)

// likely lists the sources that may be a text: all of a library held in memory, else those found for some of its paragraphs.
func (l *library) likely(ctx context.Context, blocks []text.Block) ([]writtenSource, error) {
	l.mu.Lock()
	held, written := l.held, l.written
	l.mu.Unlock()
	if held != nil {
		return written, nil
	}
	longest := slices.Clone(blocks)
	slices.SortStableFunc(longest, func(a, b text.Block) int { return len(b.Text) - len(a.Text) })
	var out []writtenSource
	seen := map[string]bool{}
	for _, b := range longest[:min(ownSamples, len(longest))] {
		found, err := l.store.Search(ctx, verify.Query{Terms: verify.Ask(b.Text), Limit: ownFound})
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if seen[p.SourceID] {
				continue
			}
			seen[p.SourceID] = true
			w, err := l.readSource(ctx, p)
			if fault.Is(err, fault.NotFound) {
				continue // deleted meanwhile
			}
			if err != nil {
				return nil, err
			}
			out = append(out, w)
		}
	}
	return out, nil
}

// readSource reads the runs of the source of a passage, once for each state of the library.
func (l *library) readSource(ctx context.Context, of verify.Passage) (writtenSource, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if w, known := l.sampled[of.SourceID]; known {
		return w, nil
	}
	passages, err := l.store.Passages(ctx, of.SourceID, 0, ownPassages)
	if err != nil {
		return writtenSource{}, err
	}
	said := make([]string, len(passages))
	for i := range passages {
		said[i] = passages[i].Text
	}
	w := writtenSource{OwnView{of.SourceID, of.Source, of.File}, text.RunsOf(said...)}
	l.sampled[of.SourceID] = w
	return w, nil
}

// sourcesOf are the ids of own sources, and their names in one.
func sourcesOf(own []OwnView) (ids map[string]bool, key string) {
	ids = map[string]bool{}
	for _, o := range own {
		ids[o.SourceID] = true
		key += o.SourceID + " "
	}
	return ids, key
}

// ownOf are the ids of the sources that are a piece's own text, and whether they are others than when it was checked last. The caller
// holds checking.
func (w *Workspace) ownOf(ctx context.Context, p piece.Piece) (ids map[string]bool, afresh bool, err error) {
	own, err := w.library.own(ctx, p.Blocks)
	if err != nil {
		return nil, false, err
	}
	ids, key := sourcesOf(own)
	afresh = w.owns[p.ID] != key
	w.owns[p.ID] = key
	return ids, afresh, nil
}

// isOwn reports whether a source is the text of a piece, or a version of it.
func (w *Workspace) isOwn(ctx context.Context, pieceID, sourceID string) (bool, error) {
	p, err := w.store.Piece(ctx, pieceID)
	if err != nil {
		return false, err
	}
	own, err := w.library.own(ctx, p.Blocks)
	return slices.ContainsFunc(own, func(o OwnView) bool { return o.SourceID == sourceID }), err
}

// JudgeText returns what judges the claims of a text over the whole library as it is now, and what it leaves aside: the sources that are
// the text itself.
func (w *Workspace) JudgeText(ctx context.Context, blocks []text.Block) (Judge, []OwnView, error) {
	sp, err := w.store.Space(ctx)
	if err != nil {
		return nil, nil, err
	}
	if err := w.library.turn(ctx, sp.LibrarySeq); err != nil {
		return nil, nil, err
	}
	if _, err := w.manner(ctx); err != nil {
		return nil, nil, err
	}
	own, err := w.library.own(ctx, blocks)
	if err != nil {
		return nil, nil, err
	}
	ids, _ := sourcesOf(own)
	return func(ctx context.Context, claims ...claim.Claim) ([]verify.Result, error) {
		out := make([]verify.Result, len(claims))
		err := job.Each(ctx, len(claims), func(i int) error {
			found, err := w.checker.Consult(ctx, claims[i])
			if err == nil {
				out[i] = found.Without(ids).Judge()
			}
			return err
		})
		return out, err
	}, own, nil
}
