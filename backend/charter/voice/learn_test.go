package voice

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// What is learnt from pages leaves them silent, and tells a page that speaks otherwise.
func TestLearn(t *testing.T) {
	for lang, blocks := range map[text.Lang][]text.Block{text.French: frenchPage, text.English: englishPage} {
		lesson := Learn([]Page{{blocks[:len(blocks)/2], lang}, {blocks[len(blocks)/2:], lang}}, "Le Pain du Canal")
		v := lesson.Voice
		if v.Self != We || lang == text.French && v.Address != Formal || v.SentenceMax == 0 && lang == text.French || *v.EmojiMax != 0 || *v.ExclamationMax != 2 || len(lesson.Pages) != 2 {
			t.Errorf("%s: %+v", lang, v)
		}
		if got := Check(blocks, lang, v); len(got) > 2 {
			t.Errorf("%s: its own page: %s", lang, show(got))
		}
	}
	v := Learn([]Page{{frenchPage, text.French}}, "Le Pain du Canal").Voice
	other := page("Tu cherches un pain ? Viens ! Vraiment ! Oui ! 🥖 Le Pain du Canal propose un feedback.")
	if got := show(Check(other, text.French, v)); got != "address[Tu] address[Viens] exclamation[!]3/2 emoji[🥖]1/0 self[Le] anglicism[feedback]→retour" {
		t.Error(got)
	}
}

func TestLearnTooLittle(t *testing.T) {
	if v := Learn([]Page{{page("Vous gagnez du temps."), text.French}}, "").Voice; !reflect.DeepEqual(v, Voice{}) {
		t.Errorf("%+v", v)
	}
	if v := Learn(nil, "").Voice; !reflect.DeepEqual(v, Voice{}) {
		t.Errorf("%+v", v)
	}
}

// A word that the house writes on two pages is one of its words.
func TestLearnKeepsItsWords(t *testing.T) {
	body := "Nous envoyons la newsletter chaque mois, avec les dates des ateliers et deux recettes pour la semaine. "
	p := Page{page(strings.Repeat(body+strings.Repeat("Le pain est bon et le four est chaud ce matin encore. ", 9), 2)), text.French}
	if v := Learn([]Page{p, p}, "").Voice; !v.Anglicisms || !slices.Equal(v.Kept, []string{"newsletter"}) {
		t.Errorf("%v %v", v.Anglicisms, v.Kept)
	}
}

// What is learnt from little leaves a margin; what is learnt from much keeps to it.
func TestLearnLeavesAMarginWhereItReadLittle(t *testing.T) {
	var last Lesson
	for i, times := range []int{1, 4, 40} {
		var pages []Page
		for range times {
			pages = append(pages, Page{frenchPage, text.French})
		}
		l := Learn(pages, "")
		if l.Seen.Words == 0 || l.Enough == 0 || i > 0 && (l.Margin >= last.Margin || l.Voice.SentenceMax > last.Voice.SentenceMax || *l.Voice.PassiveMax > *last.Voice.PassiveMax) {
			t.Errorf("%d words: %d %%, %+v after %+v", l.Seen.Words, l.Margin, l.Voice, last.Voice)
		}
		last = l
	}
	if last.Margin != 0 || last.Voice.SentenceMax != 15 || *last.Voice.ExclamationMax != 1 {
		t.Errorf("%d words: %d %%, %+v", last.Seen.Words, last.Margin, last.Voice)
	}
	// the next text of the same house, with sentences a little longer, is within the margin
	short := Learn([]Page{{frenchPage, text.French}}, "")
	next := page("Vous venez quand vous voulez, le matin ou en fin de journée, et vous repartez avec un pain chaud. Nous vous attendons !")
	if got := Check(next, text.French, short.Voice); len(got) > 0 {
		t.Errorf("the next text: %s", show(got))
	}
}
