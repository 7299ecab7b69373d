package source

import (
	"context"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// Written is a plain text or Markdown file, to quote its passages as it has them, markup included: what is quoted is found
// again in the file by searching for it.
type Written struct {
	raw    []rune
	layout *Layout
	at     map[Passage]int // a passage, by what is known of it elsewhere, → the first of its blocks
}

// AsWritten reads a file (as Decode returned it) to quote it. It answers nil for formats that hold no text of their own.
func AsWritten(ctx context.Context, format Format, raw string) (*Written, error) {
	layout, err := Locate(ctx, format, raw)
	if layout == nil || err != nil {
		return nil, err
	}
	w := &Written{raw: []rune(raw), layout: layout, at: map[Passage]int{}}
	index := map[string]int{}
	var doc Document
	for i, b := range layout.Blocks {
		index[b.ID] = i
		doc.Blocks = append(doc.Blocks, Block{Block: b.Block})
	}
	for _, p := range Split(doc) {
		if _, twice := w.at[known(p)]; !twice {
			w.at[known(p)] = index[p.block]
		}
	}
	return w, nil
}

// known is what tells a passage from the others of its file, wherever it comes from.
func known(p Passage) Passage { return Passage{Text: p.Text, Context: p.Context, Heading: p.Heading} }

// leadLimit is the longest quote, in characters, that begins with what leads in.
const leadLimit = 600

// Quote is what the file has for a span of a passage, in UTF-16 code units. An item of a list is quoted with what leads in,
// and the row of a table with the first one, when that stays short: by itself it says little. It is false for a passage that
// is not in the file.
func (w *Written) Quote(p Passage, span text.Span) (string, bool) {
	i, ok := w.at[known(p)]
	if !ok {
		return "", false
	}
	from, ok := w.place(i, p.Text, span)
	if !ok {
		return "", false
	}
	if p.Context != "" {
		if lead := w.lead(i, p.Context); lead >= 0 {
			for _, s := range leads(w.layout.Blocks[lead]) {
				if start := w.layout.Place(lead, s).Start; start < from.Start && from.End-start <= leadLimit {
					from.Start = start
					break
				}
			}
		}
	}
	if from.End-from.Start < short {
		from = w.grown(i, from)
	}
	return string(w.raw[from.Start:from.End]), true
}

// short is the length, in characters, under which a quote is a word or two and says nothing by itself.
const short = 12

// grown is a short quote with the block after it, which it announces by a colon, else with the one before it.
func (w *Written) grown(i int, at Place) Place {
	if k := i + 1; strings.HasSuffix(strings.TrimSpace(w.layout.Blocks[i].Text), ":") && k < len(w.layout.Blocks) {
		if end := w.layout.Place(k, text.Span{End: w.layout.Blocks[k].index.Len()}).End; end > at.End && end-at.Start <= leadLimit {
			at.End = end
		}
		return at
	}
	for k := i - 1; k >= 0; k-- {
		if n := w.layout.Blocks[k].index.Len(); n > 0 {
			if start := w.layout.Place(k, text.Span{End: n}).Start; start < at.Start && at.End-start <= leadLimit {
				at.Start = start
			}
			break
		}
	}
	return at
}

// leads are the spans from which a block may lead in, the longest first: the whole of it, or its last sentence.
func leads(b Located) []text.Span {
	out := []text.Span{{End: b.index.Len()}}
	if all := text.Sentences(b.Text); len(all) > 1 {
		out = append(out, all[len(all)-1])
	}
	return out
}

// place finds a span of a passage that begins in block i.
func (w *Written) place(i int, passage string, span text.Span) (Place, bool) {
	b := w.layout.Blocks[i]
	if b.Kind == text.TableCell { // a row is quoted whole
		out := Place{Start: -1}
		for k := i; k < len(w.layout.Blocks) && w.layout.Blocks[k].Parent == b.Parent && w.layout.Blocks[k].Row == b.Row; k++ {
			if cell := w.layout.Blocks[k].index; cell.Len() > 0 {
				at := w.layout.Place(k, text.Span{End: cell.Len()})
				if out.End = at.End; out.Start < 0 {
					out.Start = at.Start
				}
			}
		}
		return out, out.Start >= 0
	}
	before, _, found := strings.Cut(b.Text, passage)
	if !found {
		return Place{}, false
	}
	start := text.Length(before)
	return w.layout.Place(i, text.Span{Start: start + span.Start, End: start + span.End}), true
}

// lead is the block before i with which its context begins: the paragraph or the item above, or a table's first row; -1 for
// none.
func (w *Written) lead(i int, context string) int {
	b := w.layout.Blocks[i]
	if b.Kind == text.TableCell {
		first := -1
		for ; i >= 0 && w.layout.Blocks[i].Kind == text.TableCell && w.layout.Blocks[i].Parent == b.Parent; i-- {
			if w.layout.Blocks[i].Text != "" {
				first = i
			}
		}
		return first
	}
	first, _, _ := strings.Cut(context, "\n")
	for k := i - 1; k >= 0 && w.layout.Blocks[k].Kind != text.Heading; k-- {
		if t := w.layout.Blocks[k].Text; t != "" && utf8.ValidString(t) && strings.HasPrefix(t, first) {
			return k
		}
	}
	return -1
}
