package voice

import (
	"strconv"
	"strings"

	"probant/backend/text"
)

// Message is what the interface says of a kind: its name in a list, and a sentence where {text}, {figure} and {limit}
// stand for those of the remark.
type Message struct {
	LabelFR, LabelEN string
	SayFR, SayEN     string
}

var messages = map[Kind]Message{
	AddressKind: {"Tutoiement et vouvoiement", "Tu and vous",
		"\u00ab\u00a0{text}\u00a0\u00bb n’est pas la façon dont la maison s’adresse à ses lecteurs.",
		"“{text}” is not how the house addresses its readers."},
	SelfKind: {"Nous ou le nom de la maison", "We or the company’s name",
		"La charte choisit comment la maison parle d’elle-même\u00a0: \u00ab\u00a0{text}\u00a0\u00bb s’en écarte.",
		"The charter says how the house speaks of itself: “{text}” departs from it."},
	LongSentence: {"Phrase longue", "Long sentence",
		"Cette phrase a {figure} mots\u202f; la charte en demande {limit} au plus.",
		"This sentence has {figure} words; the charter asks for {limit} at most."},
	Average: {"Longueur moyenne des phrases", "Average sentence length",
		"Les phrases ont en moyenne {figure} mots\u202f; la charte vise {limit}.",
		"Sentences average {figure} words; the charter aims at {limit}."},
	LongBlock: {"Paragraphe long", "Long paragraph",
		"Ce paragraphe a {figure} mots\u202f; la charte en demande {limit} au plus.",
		"This paragraph has {figure} words; the charter asks for {limit} at most."},
	Passive: {"Voix passive", "Passive voice",
		"{figure}\u202f% des phrases sont au passif\u202f; la charte en admet {limit}\u202f%.",
		"{figure}% of the sentences are passive; the charter allows {limit}%."},
	Exclamation: {"Points d’exclamation", "Exclamation marks",
		"Points d’exclamation dans le texte\u00a0: {figure}. La charte en admet\u00a0: {limit}.",
		"Exclamation marks in the text: {figure}. The charter allows: {limit}."},
	Emoji: {"Émojis", "Emoji",
		"Émojis dans le texte\u00a0: {figure}. La charte en admet\u00a0: {limit}.",
		"Emoji in the text: {figure}. The charter allows: {limit}."},
	Readability: {"Lisibilité", "Readability",
		"Lisibilité de {figure} sur 100 (Kandel et Moles)\u202f; la charte demande {limit} au moins.",
		"Readability is {figure} out of 100 (Flesch Reading Ease); the charter asks for {limit} at least."},
	Anglicism: {"Anglicisme", "Anglicism",
		"\u00ab\u00a0{text}\u00a0\u00bb a son équivalent en français.",
		"“{text}” has a French equivalent."},
	Jargon: {"Jargon", "Jargon",
		"\u00ab\u00a0{text}\u00a0\u00bb est du jargon\u00a0: un mot plus simple dit la même chose.",
		"“{text}” is jargon: a plainer word says the same."},
	ToneMissing: {"Mots du ton absents", "Tone words missing",
		"Aucun des mots qui portent le ton de la maison n’est dans ce texte.",
		"None of the words that carry the tone of the house is in this text."},
	ToneUnwanted: {"Mot hors du ton", "Word out of tone",
		"La charte écarte \u00ab\u00a0{text}\u00a0\u00bb.",
		"The charter leaves “{text}” out."},
}

// Message gives what the interface says of a kind, and false for a kind that is not of the set.
func (k Kind) Message() (Message, bool) {
	m, ok := messages[k]
	return m, ok
}

// Say is the sentence of a remark in French or in English.
func (r Remark) Say(lang text.Lang) string {
	m := messages[r.Kind]
	s := m.SayEN
	if lang == text.French {
		s = m.SayFR
	}
	return strings.NewReplacer("{text}", r.Text, "{figure}", strconv.Itoa(r.Figure), "{limit}", strconv.Itoa(r.Limit)).Replace(s)
}
