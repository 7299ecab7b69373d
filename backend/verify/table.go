package verify

import (
	"strings"

	"probant/backend/text"
)

// view is what a claim is laid beside: a sentence of a passage, or one column of a table row, with what surrounds it.
type view struct {
	sen    *sentence
	index  int              // of the sentence in its passage
	beside *vocabulary      // its heading, its lead-in, its source's title and, in a row, the heading of its column
	title  *vocabulary      // the heading right above it
	lead   *sentence        // in a row, what introduces its own column
	row    bool             // its sense is in the titles or the lead-in around it
	moved  *course          // in a row, its value under two dates
	dates  [2]text.Quantity // of moved
	around []text.Quantity  // the dates of its heading, its lead-in and its source's title
	column *vocabulary      // in a row, the heading of its column alone, when other columns have values of their own
	alone  map[string]bool  // in a row, the families of its quantities that this column alone has
	facet  *facet           // when it is only what a sentence states of one of its figures
	void   bool             // in a row, its cell says that there is none
	answer answer           // when it is a question with its yes or its no
}

// cellMark parts the cells of a row in a passage, and the headings of its columns in the last line of its context.
const cellMark = " | "

// views lists what a claim may be laid beside in a passage.
func (r *reader) views(side *passageSide) []view {
	if side.parts != nil {
		return side.parts
	}
	if columns := r.columns(side); columns != nil {
		return append(r.answered(side, view{beside: &side.beside}), columns...)
	}
	var title *vocabulary
	if h := lastHeading(side.of.Heading); h != "" {
		v := newVocabulary(r.flat(h, side.lang))
		title = &v
	}
	r.underLabel(side)
	dates := datesIn(side.lang, side.of.Heading, side.of.Context, side.of.Source)
	out := make([]view, 0, len(side.sentences))
	for i := range side.sentences {
		if len(side.sentences[i].words) == 0 {
			continue
		}
		v := view{sen: &side.sentences[i], index: i, beside: &side.beside, title: title, row: side.of.Context != "", around: dates}
		out = append(out, v)
	}
	plain := view{beside: &side.beside, title: title, row: side.of.Context != "", around: dates}
	return append(r.answered(side, plain), out...) // an answer says more than the question alone
}

// lastHeading is the heading right above a passage, of the trail of those it stands under.
func lastHeading(trail string) string {
	if i := strings.LastIndex(trail, "›"); i >= 0 {
		return trail[i+len("›"):]
	}
	return trail
}

// columns reads a table row as one statement for each of its columns: the label of the row, the heading of the column and its
// value. It answers nil for what is no such row.
func (r *reader) columns(side *passageSide) []view {
	cells := strings.Split(side.text, cellMark)
	lead, titles := cutTitles(side.of.Context)
	if len(cells) < 2 || len(titles) < 2 || len(titles) > len(cells) || len(titles) < len(cells)-1 {
		return nil
	}
	label := ""
	if len(titles) == len(cells) {
		label, titles = titles[0], titles[1:]
	}
	whole := r.join(side.reading)
	bounds := cellBounds(cells)
	around := [][]word{r.flat(side.of.Heading, side.lang), r.flat(lead, side.lang), r.flat(side.of.Source, side.lang), r.flat(label, side.lang)}
	names := make([]vocabulary, len(titles))
	for k, title := range titles {
		names[k] = newVocabulary(r.flat(title, side.lang))
	}
	withBasis(&whole, bounds[1:], r.basisOfCells(titles, cells[0], label, lead, side.lang))
	moved, dates := movesUnder(&whole, bounds[1:], titles, side.lang)
	alike := moved != nil || alikeCells(&whole, bounds[1:])
	above := strings.Join([]string{lastHeading(side.of.Heading), lead, label, ""}, "\n")
	dated := datesIn(side.lang, side.of.Heading, lead, side.of.Source, label)
	none := noneIn(cells[1:], len(titles))
	out := make([]view, 0, len(titles)+2)
	for k, title := range titles {
		sen := r.project(&whole, bounds[0], bounds[k+1])
		beside := newVocabulary(append(around, r.flat(title, side.lang))...)
		led := r.leading(above+title, side.lang)
		v := view{sen: sen, beside: &beside, row: true, column: &names[k], lead: &led, around: datesIn(side.lang, title), void: none[k]}
		if v.around == nil {
			v.around = dated
		}
		if len(titles) == 1 || !alike {
			v.column = nil
		} else {
			v.alone = alone(&whole, bounds[1:], k)
		}
		out = append(out, v)
	}
	if !alike { // a record: its cells describe one thing
		beside := newVocabulary(append(around, r.flat(strings.Join(filled(titles, none), "\n"), side.lang))...)
		out = append(out, view{sen: &whole, beside: &beside, row: true})
	}
	if moved != nil {
		beside := newVocabulary(append(around, r.flat(strings.Join(titles, "\n"), side.lang))...)
		led := r.leading(above, side.lang)
		out = append(out, view{sen: &whole, beside: &beside, row: true, moved: moved, dates: dates, lead: &led})
	}
	return out
}

// cutTitles parts a row's context into its lead-in and the headings of its columns.
func cutTitles(context string) (lead string, titles []string) {
	last := context
	if i := strings.LastIndexByte(context, '\n'); i >= 0 {
		lead, last = context[:i], context[i+1:]
	}
	if !strings.Contains(last, cellMark) {
		return context, nil
	}
	return lead, strings.Split(last, cellMark)
}

// cellBounds is where each cell of a row stands in its text.
func cellBounds(cells []string) []text.Span {
	out := make([]text.Span, len(cells))
	at := 0
	for i, c := range cells {
		n := text.Length(c)
		out[i] = text.Span{Start: at, End: at + n}
		at += n + len(cellMark)
	}
	return out
}

// project is the part of a row that stands in its label and in one cell, as a sentence of its own.
func (r *reader) project(whole *sentence, label, cell text.Span) *sentence {
	kept := make([]bool, len(whole.words))
	for i := range whole.words {
		kept[i] = label.Contains(whole.words[i].span) || cell.Contains(whole.words[i].span)
	}
	out := r.pick(whole, kept)
	for i := 1; i < len(out.words); i++ {
		if w := &out.words[i]; cell.Contains(w.span) && !cell.Contains(out.words[i-1].span) {
			w.apart = true
		}
	}
	return out
}

// alone lists the families of the quantities of cell k that no other cell has.
func alone(whole *sentence, cells []text.Span, k int) map[string]bool {
	out := map[string]bool{}
	for i := range whole.numbers {
		if cells[k].Contains(whole.numbers[i].Span) {
			out[whole.numbers[i].family] = true
		}
	}
	for i := range whole.numbers {
		for o := range cells {
			if o != k && cells[o].Contains(whole.numbers[i].Span) {
				delete(out, whole.numbers[i].family)
			}
		}
	}
	return out
}

// alikeCells reports whether the cells of a row are values of one kind, so that its columns are things compared; else they
// are the properties of one thing.
func alikeCells(whole *sentence, cells []text.Span) bool {
	family := ""
	for _, c := range cells {
		words, of := 0, ""
		for i := range whole.words {
			if c.Contains(whole.words[i].span) && !whole.words[i].number && whole.words[i].content {
				words++
			}
		}
		for _, n := range whole.numbers {
			if c.Contains(n.Span) {
				of = n.family
				break
			}
		}
		if words > 4 || of != "" && family != "" && of != family {
			return false
		}
		if of != "" {
			family = of
		}
	}
	return true
}
