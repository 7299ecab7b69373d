// Package voice is how a house speaks: whom it addresses and how, how long its sentences are, which words it keeps and
// which it leaves. It measures a text, learns a voice from the texts of the house, and finds what departs from it. It
// hides how words, sentences and syllables are told apart.
package voice

import (
	"cmp"
	"slices"
	"strconv"
)

// Address is how the reader is spoken to in French.
type Address string

// The closed set of addresses; empty, nothing is decided.
const (
	Formal     Address = "vous"
	Familiar   Address = "tu"
	Consistent Address = "consistent" // either, but one in a text
)

// Self is how the house speaks of itself.
type Self string

// The closed set; empty, nothing is decided.
const (
	We   Self = "we"   // nous, notre: the company is not the subject of its own sentences
	Name Self = "name" // the company by its name, in the third person
)

// Voice is what a house decided. What it left at zero, or nil, is never looked for.
type Voice struct {
	Address Address `yaml:"address,omitempty" json:"address"`
	Self    Self    `yaml:"self,omitempty" json:"self"`
	// Company is the name of the house as it stands in texts.
	Company string `yaml:"company,omitempty" json:"company"`

	// SentenceTarget is the average that a text should not pass, SentenceMax the length that no sentence should pass, and
	// ParagraphMax that no paragraph should, all in words.
	SentenceTarget int `yaml:"sentence_target,omitempty" json:"sentenceTarget"`
	SentenceMax    int `yaml:"sentence_max,omitempty" json:"sentenceMax"`
	ParagraphMax   int `yaml:"paragraph_max,omitempty" json:"paragraphMax"`
	// PassiveMax is a share of the sentences, in per cent; the two after it are numbers for a text. Zero means none.
	PassiveMax     *int `yaml:"passive_max,omitempty" json:"passiveMax"`
	ExclamationMax *int `yaml:"exclamation_max,omitempty" json:"exclamationMax"`
	EmojiMax       *int `yaml:"emoji_max,omitempty" json:"emojiMax"`
	// ReadabilityMin is the least score of a text, 0–100: see Figures.Readability.
	ReadabilityMin int `yaml:"readability_min,omitempty" json:"readabilityMin"`

	// Anglicisms and Jargon switch the lists that come with Probant; Kept are their words that the house uses all the same.
	Anglicisms bool     `yaml:"anglicisms,omitempty" json:"anglicisms"`
	Jargon     bool     `yaml:"jargon,omitempty" json:"jargon"`
	Kept       []string `yaml:"kept,omitempty" json:"kept"`
	// Wanted are the words that carry the tone: a page without any of them is told so. Unwanted are those that spoil it.
	Wanted   []string `yaml:"wanted,omitempty" json:"wanted"`
	Unwanted []string `yaml:"unwanted,omitempty" json:"unwanted"`
}

// Outside names the first field whose value cannot be, with that value: of no closed set, below zero, a share above 100,
// an average above the most. Both are empty when all is well.
func (v Voice) Outside() (field, value string) {
	if !slices.Contains([]Address{"", Formal, Familiar, Consistent}, v.Address) {
		return "address", string(v.Address)
	}
	if !slices.Contains([]Self{"", We, Name}, v.Self) {
		return "self", string(v.Self)
	}
	for _, n := range []struct {
		field string
		value int
		most  int
	}{
		{"sentence_target", v.SentenceTarget, cmp.Or(max(0, v.SentenceMax), mostWords)}, {"sentence_max", v.SentenceMax, mostWords},
		{"paragraph_max", v.ParagraphMax, mostWords}, {"passive_max", orZero(v.PassiveMax), 100},
		{"exclamation_max", orZero(v.ExclamationMax), mostWords}, {"emoji_max", orZero(v.EmojiMax), mostWords}, {"readability_min", v.ReadabilityMin, 100},
	} {
		if n.value < 0 || n.value > n.most {
			return n.field, strconv.Itoa(n.value)
		}
	}
	return "", ""
}

// mostWords is beyond any sentence, paragraph or number of signs that a house would set.
const mostWords = 10000

func orZero(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// Filled is the voice with no nil list, as it crosses to the interface.
func (v Voice) Filled() Voice {
	for _, list := range []*[]string{&v.Kept, &v.Wanted, &v.Unwanted} {
		if *list == nil {
			*list = []string{}
		}
	}
	return v
}

// silent reports whether nothing was decided that a text could depart from.
func (v Voice) silent() bool {
	return v.Address == "" && v.Self == "" && v.SentenceTarget == 0 && v.SentenceMax == 0 && v.ParagraphMax == 0 && v.ReadabilityMin == 0 &&
		v.PassiveMax == nil && v.ExclamationMax == nil && v.EmojiMax == nil && !v.Anglicisms && !v.Jargon && len(v.Wanted) == 0 && len(v.Unwanted) == 0
}
