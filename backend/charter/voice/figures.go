package voice

import (
	"probant/backend/text"
)

// Figures is what a text measures. Headings, tables and code count for the words alone; the words of others, quoted, for
// nothing that tells how the house speaks.
type Figures struct {
	Words           int `json:"words"`
	Sentences       int `json:"sentences"`
	Paragraphs      int `json:"paragraphs"`
	AverageSentence int `json:"averageSentence"` // words, rounded
	LongestSentence int `json:"longestSentence"` // words
	LongestBlock    int `json:"longestBlock"`    // words of the longest paragraph
	Passives        int `json:"passives"`        // sentences
	PassiveShare    int `json:"passiveShare"`    // per cent of the sentences, rounded
	Exclamations    int `json:"exclamations"`
	Emoji           int `json:"emoji"`
	Vous            int `json:"vous"` // words that address the reader so, imperatives included
	Tu              int `json:"tu"`
	We              int `json:"we"`      // nous, notre, nos; we, us, our
	Company         int `json:"company"` // sentences whose subject is the company's name
	Anglicisms      int `json:"anglicisms"`
	Jargon          int `json:"jargon"`
	Syllables       int `json:"syllables"`
	// Readability is 0–100, higher is easier; nil under 100 words, the sample that the formulas were made for.
	//
	// English: Flesch Reading Ease, R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948:
	// 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
	// French: its adaptation by L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers
	// d'études de radio-télévision 19, 1958: 207 − 1.015 × words per sentence − 73.6 × syllables per word.
	Readability *int `json:"readability"`
}

// leastWords is the length under which neither readability nor tone is judged.
const leastWords = 100

// Measure gives the figures of a document in its language. Blocks of another language are left out. The company's name may
// be empty.
func Measure(blocks []text.Block, lang text.Lang, company string) Figures {
	r := read(blocks, lang)
	return r.figures(company)
}

func (r *reading) figures(company string) Figures {
	f := Figures{Words: r.words}
	proseWords := 0
	for i := range r.paragraphs {
		p := &r.paragraphs[i]
		f.Exclamations += len(p.exclamations)
		f.Emoji += len(p.emoji)
		for _, use := range r.addresses(p) {
			if use.formal {
				f.Vous++
			} else {
				f.Tu++
			}
		}
		f.We += len(r.firstPersons(p))
		f.Company += len(r.companySubjects(p, company))
		f.Anglicisms += len(r.listed(p, anglicisms(p.lang), nil))
		f.Jargon += len(r.listed(p, jargon(p.lang), nil))
		if !p.prose {
			continue
		}
		f.Paragraphs++
		f.LongestBlock = max(f.LongestBlock, p.words)
		for _, s := range p.sentences {
			f.Sentences++
			proseWords += s.words
			f.LongestSentence = max(f.LongestSentence, s.words)
			f.Syllables += s.syllables
			if _, _, passive := r.passive(p, s); passive {
				f.Passives++
			}
		}
	}
	if f.Sentences > 0 {
		f.AverageSentence = rounded(proseWords, f.Sentences)
		f.PassiveShare = rounded(100*f.Passives, f.Sentences)
	}
	if proseWords >= leastWords {
		score := readability(r.lang, proseWords, f.Sentences, f.Syllables)
		f.Readability = &score
	}
	return f
}

// rounded is a quotient to the nearest integer.
func rounded(a, b int) int { return (2*a + b) / (2 * b) }

// readability is the score of a text, brought between 0 and 100: see Figures.
func readability(lang text.Lang, words, sentences, syllables int) int {
	perSentence := float64(words) / float64(sentences)
	perWord := float64(syllables) / float64(words)
	score := 206.835 - 1.015*perSentence - 84.6*perWord
	if lang == text.French {
		score = 207 - 1.015*perSentence - 73.6*perWord
	}
	return int(min(100, max(0, score)) + 0.5)
}
