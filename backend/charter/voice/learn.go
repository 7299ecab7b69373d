package voice

import (
	"slices"

	"probant/backend/text"
)

// Page is one text of the house to learn from.
type Page struct {
	Blocks []text.Block
	Lang   text.Lang
}

// Lesson is a voice proposed from pages, to be edited by hand, with what was seen in them: over all of them, and in each. Margin is what
// its limits leave beyond what was seen, in per cent: half for a short text, nothing from Enough words on.
type Lesson struct {
	Voice  Voice     `json:"voice"`
	Seen   Figures   `json:"seen"`
	Pages  []Figures `json:"pages"`
	Margin int       `json:"margin"`
	Enough int       `json:"enough"`
}

// What a proposal rests on, at least.
const (
	leastUses      = 3  // words that address the reader, or stand for the house
	leastSentences = 10 // for a length of sentence or of paragraph
)

// The words from which limits follow the pages without a margin, and the margin of the shortest text that a voice is learnt from, in
// per cent.
const (
	enoughWords = 2000
	mostMargin  = 50
)

// marginOf is the margin of what was learnt from a number of words, in per cent.
func marginOf(words int) int {
	short := max(0, enoughWords-max(words, leastWords))
	return (mostMargin*short + (enoughWords-leastWords)/2) / (enoughWords - leastWords)
}

// wider is a limit with a margin in per cent.
func wider(n, margin int) int { return n + (n*margin+99)/100 }

// Learn proposes the voice that the pages already have: each limit is what they keep to, with a margin where they are short, so that
// they stay nearly silent when they are checked against it, and so does the next text of the house. Where they say too little nothing is decided. The company's name may be empty.
func Learn(pages []Page, company string) Lesson {
	all := &reading{lang: mainLanguage(pages)}
	lesson := Lesson{Voice: Voice{Company: company}, Enough: enoughWords}
	used := map[string]int{} // pages, by entry of the lists
	for _, page := range pages {
		r := read(page.Blocks, page.Lang)
		lesson.Pages = append(lesson.Pages, r.figures(company))
		r.countEntries(used)
		all.words += r.words
		all.paragraphs = append(all.paragraphs, r.paragraphs...)
	}
	lesson.Seen = all.figures(company)
	if lesson.Seen.Words < leastWords {
		return lesson
	}
	lesson.Margin = marginOf(lesson.Seen.Words)
	v := &lesson.Voice
	v.Address, v.Self = habitOfAddress(lesson.Seen), habitOfSelf(lesson.Seen)
	all.learnLengths(v, lesson.Margin)
	learnPages(v, lesson.Pages, lesson.Margin)
	learnWords(v, lesson.Seen, used)
	return lesson
}

// mainLanguage is the language of most pages.
func mainLanguage(pages []Page) text.Lang {
	french := 0
	for _, p := range pages {
		if p.Lang == text.French {
			french++
		}
	}
	if 2*french >= len(pages) {
		return text.French
	}
	return text.English
}

func habitOfAddress(f Figures) Address {
	switch {
	case f.Vous+f.Tu < leastUses:
		return ""
	case f.Tu*10 <= f.Vous:
		return Formal
	case f.Vous*10 <= f.Tu:
		return Familiar
	}
	return Consistent
}

func habitOfSelf(f Figures) Self {
	switch {
	case f.We >= leastUses && f.Company*10 <= f.We:
		return We
	case f.Company >= leastUses && f.We == 0:
		return Name
	}
	return ""
}

// learnLengths takes the lengths that 95 sentences, and paragraphs, of 100 keep to, with a margin in per cent.
func (r *reading) learnLengths(v *Voice, margin int) {
	var sentences, paragraphs []int
	for i := range r.paragraphs {
		p := &r.paragraphs[i]
		if !p.prose {
			continue
		}
		paragraphs = append(paragraphs, p.words)
		for _, s := range p.sentences {
			sentences = append(sentences, s.words)
		}
	}
	if len(sentences) < leastSentences {
		return
	}
	v.SentenceMax = roundUp(wider(percentile95(sentences), margin), 5)
	v.ParagraphMax = roundUp(wider(percentile95(paragraphs), margin), 10)
}

func percentile95(list []int) int {
	slices.Sort(list)
	return list[(len(list)*95+99)/100-1]
}

func roundUp(n, step int) int { return (n + step - 1) / step * step }

// learnPages takes, for what is counted in a text, the page that goes furthest, with a margin in per cent: one sign more and some points
// where the pages are short, for what stands in no short text may stand in the next one.
func learnPages(v *Voice, pages []Figures, margin int) {
	passives, exclamations, emoji, readability := 0, 0, 0, 100
	for _, f := range pages {
		if f.Sentences >= leastSentences/4 {
			v.SentenceTarget = max(v.SentenceTarget, wider(f.AverageSentence, margin))
		}
		passives = max(passives, f.PassiveShare)
		exclamations, emoji = max(exclamations, f.Exclamations), max(emoji, f.Emoji)
		if f.Readability != nil {
			readability = min(readability, *f.Readability)
			v.ReadabilityMin = max(0, readability-margin/2) / 5 * 5
		}
	}
	passives = min(100, roundUp(passives+margin/2, 5))
	if margin > mostMargin/2 {
		exclamations++
	}
	if margin > mostMargin*4/5 && emoji > 0 {
		emoji++
	}
	v.PassiveMax, v.ExclamationMax, v.EmojiMax = &passives, &exclamations, &emoji
}

// learnWords switches the lists on when the house seldom uses their words, and keeps those that it uses on two pages.
func learnWords(v *Voice, f Figures, used map[string]int) {
	v.Anglicisms = f.Anglicisms*100 <= f.Words
	v.Jargon = f.Jargon*100 <= f.Words
	for said, pages := range used {
		if pages > 1 {
			v.Kept = append(v.Kept, said)
		}
	}
	slices.Sort(v.Kept)
}

// countEntries adds one to each entry of the lists that stands in the page.
func (r *reading) countEntries(used map[string]int) {
	seen := map[string]bool{}
	for i := range r.paragraphs {
		p := &r.paragraphs[i]
		for _, lx := range []lexicon{anglicisms(p.lang), jargon(p.lang)} {
			for _, m := range r.listed(p, lx, nil) {
				seen[m.entry.said] = true
			}
		}
	}
	for said := range seen {
		used[said]++
	}
}
