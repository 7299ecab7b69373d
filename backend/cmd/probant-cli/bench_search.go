package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// searchJSON is what a library far larger than the sample costs. A claim or a draft is checked by a checker
// that has read no passage yet.
type searchJSON struct {
	Passages   int     `json:"passages"`
	Claims     int     `json:"claims"`
	FillMS     float64 `json:"fill_ms"`     // for 1,000 passages
	IndexShare float64 `json:"index_share"` // bytes that the index takes on the disk, by byte of the passages' text
	MS         float64 `json:"ms"`          // to find the passages of a claim
	P95MS      float64 `json:"p95_ms"`
	VerdictMS  float64 `json:"verdict_ms"` // to find them and give the verdict
	VerdictP95 float64 `json:"verdict_p95_ms"`
	Draft      int     `json:"draft_claims"`
	DraftMS    float64 `json:"draft_ms"` // the verdicts of so many claims, on all cores
}

// draftClaims is how many claims a long draft makes.
const draftClaims = 40

// search measures the library's index and the verdicts over it.
func (b *benchJSON) search(ctx context.Context, blocks []text.Block, claims []claim.Claim, passages int) (err error) {
	dir, done, err := scratch()
	if err != nil {
		return err
	}
	defer done()
	path := filepath.Join(dir, "probant.db")
	s, err := store.Open(ctx, path, dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if _, err := s.Found(ctx, store.Space{Name: "bench", Lang: "fr", CreatedAt: 1}); err != nil {
		return err
	}
	out := &b.Search
	out.Passages, out.Claims, out.Draft = passages, len(claims), min(draftClaims, len(claims))
	var said int
	out.FillMS = timed(func() { said, err = stock(ctx, s, blocks, passages) }) * 1000 / float64(passages)
	if err != nil {
		return err
	}
	if out.IndexShare, err = indexShare(ctx, s, said); err != nil {
		return err
	}
	var finds, verdicts, drafts []float64
	for range b.Runs {
		for _, c := range claims {
			terms := verify.Terms(c)
			finds = append(finds, timed(func() {
				if err == nil {
					_, err = s.Search(ctx, verify.Query{Terms: terms, Limit: 50})
				}
			}))
			verdicts = append(verdicts, timed(func() { err = errors.Join(err, judge(ctx, s, c)) }))
		}
		drafts = append(drafts, timed(func() { err = errors.Join(err, judge(ctx, s, claims[:out.Draft]...)) }))
	}
	out.MS, out.P95MS = middle(finds), late(finds)
	out.VerdictMS, out.VerdictP95 = middle(verdicts), late(verdicts)
	out.DraftMS = middle(drafts)
	return err
}

// judge gives the verdicts of claims by a checker that has read nothing yet.
func judge(ctx context.Context, s *store.Store, claims ...claim.Claim) error {
	checker := &verify.Checker{Search: s}
	return job.Each(ctx, len(claims), func(i int) error {
		_, err := checker.Check(ctx, claims[i])
		return err
	})
}

// indexShare is how much larger the file is than it would be without the index, by byte of text.
func indexShare(ctx context.Context, s *store.Store, said int) (float64, error) {
	size, err := s.IndexSize(ctx)
	return float64(size) / float64(said), err
}

// late is the time that nineteen in twenty stay below.
func late(times []float64) float64 {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)*95/100]
}

// stock fills a library with passages drawn by a fixed sequence, and returns the bytes of their text: a third of their words are those of a text, in the
// proportions of the text, and the rest are of a vocabulary as large as a company's papers have.
func stock(ctx context.Context, s *store.Store, blocks []text.Block, passages int) (said int, err error) {
	const each, size, vocabulary = 5000, 40, 30_000 // passages of a document, words of a passage
	var words []string
	for _, b := range blocks {
		words = append(words, strings.Fields(b.Text)...)
	}
	draw := uint32(1)
	next := func(n int) int {
		draw = draw*1664525 + 1013904223 // Numerical Recipes, § 7.1
		return int(draw>>8) % n
	}
	for at := 0; at < passages; at += each {
		var batch []source.Passage
		for i := range min(each, passages-at) {
			line := make([]string, size)
			for k := range line {
				if k%3 == 0 {
					line[k] = words[next(len(words))]
				} else {
					line[k] = invented(next(vocabulary))
				}
			}
			p := source.Passage{Ordinal: i, Text: fmt.Sprintf("%s %d %%", strings.Join(line, " "), next(1000))}
			batch = append(batch, p)
			said += len(p.Text)
		}
		src := store.Source{SHA256: fmt.Sprintf("%064x", at+1), File: fmt.Sprintf("%d.md", at), Format: source.Markdown, Card: source.Card{Title: "bench"}, Lang: text.French, Size: 1, AddedAt: 1}
		if _, _, err := s.AddSource(ctx, src, batch); err != nil {
			return 0, err
		}
	}
	return said, nil
}

// invented is the n-th word of a language of open syllables.
func invented(n int) string {
	const consonants, vowels = "bcdfglmnprstvz", "aeiou"
	word := ""
	for range 4 {
		word += string(consonants[n%len(consonants)])
		n /= len(consonants)
		word += string(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	return word
}
