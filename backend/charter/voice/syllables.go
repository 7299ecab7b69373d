package voice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// syllables counts those of a word or a number, one at least for a word. An elided word ("l’") has none of its own. A
// number counts one for each digit, as it would not be fair to spell it out.
func syllables(word string, lang text.Lang) int {
	if word[0] >= '0' && word[0] <= '9' {
		n := 0
		for _, c := range []byte(word) {
			if c >= '0' && c <= '9' {
				n++
			}
		}
		return min(n, 4)
	}
	if last, _ := utf8.DecodeLastRuneInString(word); last == '\'' || last == '’' {
		return 0
	}
	w := strings.ToLower(word)
	if n := acronym(word); n > 0 {
		return n
	}
	if lang == text.French {
		return frenchSyllables(w)
	}
	return englishSyllables(w)
}

// acronym counts a short word in capitals without a vowel as spelt: one for each letter.
func acronym(word string) int {
	if len(word) > 5 || strings.ContainsAny(word, "AEIOUYaeiouy") || strings.ToUpper(word) != word {
		return 0
	}
	return len(word)
}

// frenchSyllables counts the groups of vowels that are spoken. The last e is mute, and so is the ending of most verbs in
// -ent; an accent, a diaeresis and a y between two vowels part a group.
func frenchSyllables(w string) int {
	if strings.HasPrefix(w, "pays") { // "pa-ys", "pa-y-sage"
		return 1 + frenchSyllables("i"+w[3:])
	}
	w = muteEnding(w)
	letters := make([]rune, 3, len(w)+4) // three before and one after, for the rules that look around
	for _, c := range w {
		letters = append(letters, plainVowel(c))
	}
	letters = append(letters, 0)
	n := 0
	for i := 3; i+1 < len(letters); i++ {
		if startsSyllable(letters, i) {
			n++
		}
	}
	return max(n, 1)
}

// plainVowel keeps the accents that part a group of vowels, é and the diaereses, and drops the others.
func plainVowel(c rune) rune {
	switch c {
	case 'à', 'â':
		return 'a'
	case 'è', 'ê':
		return 'è'
	case 'î':
		return 'i'
	case 'ô':
		return 'o'
	case 'û', 'ù':
		return 'u'
	case 'œ':
		return 'e'
	}
	return c
}

func frenchVowel(c rune) bool { return strings.ContainsRune("aeiouyéèïëüö", c) }

// startsSyllable reports whether letter i begins the vowel of a new syllable.
func startsSyllable(w []rune, i int) bool {
	c, last, before := w[i], w[i-1], w[i-2]
	if !frenchVowel(c) {
		return false
	}
	if !frenchVowel(last) {
		return true
	}
	switch {
	case c == 'y':
		return false // "payer": the y goes with what follows
	case last == 'y':
		return frenchVowel(before)
	case c == 'ï' || c == 'ë' || c == 'ü' || c == 'ö':
		return last != 'u' || c != 'ë'
	case last == 'é' || last == 'ï' || last == 'ö':
		return true
	case last == 'i' && !frenchVowel(before):
		return partsI(c, before, w[i-3])
	case c == 'é' || c == 'è':
		return last != 'i' && !(last == 'u' && muteU(before))
	case last == 'u' && (c == 'a' || c == 'e' || c == 'o'):
		return !muteU(before) && before != 'a' && before != 'e'
	case last == 'a' && c == 'o':
		return w[i+1] != 'u'
	case last == 'o' && (c == 'a' || c == 'o'), last == 'e' && c == 'o' && before != 'g':
		return true
	}
	return false
}

// partsI reports whether a vowel after an i is one more syllable: after two consonants the second of which is l or r
// ("client", "oublié"), and in "-ia", "-io" but for "-tion" and "-sion".
func partsI(c, before, third rune) bool {
	if (before == 'l' || before == 'r') && third != 0 && !frenchVowel(third) && third != 'r' && third != 'l' {
		return true
	}
	return c == 'a' || c == 'o' && before != 't' && before != 's'
}

// muteU reports whether a u after a consonant is not heard before a vowel: "guide", "quatre", "accueil".
func muteU(before rune) bool { return before == 'g' || before == 'q' || before == 'c' }

// muteEnding takes off the letters at the end of a French word that are not heard and hold a vowel.
func muteEnding(w string) string {
	stem := strings.TrimSuffix(w, "s")
	switch {
	case strings.HasSuffix(w, "aient"):
		return strings.TrimSuffix(w, "ent")
	case strings.HasSuffix(w, "ent") && len(w) > 5 && !spokenEnding(w):
		stem = strings.TrimSuffix(w, "nt")
	case !strings.HasSuffix(stem, "e"):
		return w
	}
	short := strings.TrimSuffix(stem, "e")
	if strings.IndexFunc(short, func(c rune) bool { return frenchVowel(plainVowel(c)) }) < 0 {
		return w // "le", "ce"
	}
	if strings.HasSuffix(short, "qu") || strings.HasSuffix(short, "gu") {
		short = short[:len(short)-1]
		if strings.IndexFunc(short, func(c rune) bool { return frenchVowel(plainVowel(c)) }) < 0 {
			return w
		}
	}
	return short
}

// spokenEnding reports whether the -ent of a word is heard: a noun, an adverb, an adjective, and not the plural of a verb.
func spokenEnding(w string) bool {
	if strings.HasSuffix(w, "ment") {
		return !muteVerbs[w]
	}
	return strings.HasSuffix(w, "ient") && !strings.HasSuffix(w, "rient") && !strings.HasSuffix(w, "lient") || heard[w]
}

var muteVerbs = set(`aiment forment informent transforment animent expriment confirment affirment consomment nomment ferment dorment estiment
résument assument programment impriment suppriment priment enferment réclament proclament entament consument présument fument allument`)

var heard = set(`client argent agent souvent présent absent récent content patient différent fréquent permanent excellent évident urgent talent
accent parent prudent président incident accident équivalent pertinent transparent cohérent adhérent référent efficient compétent précédent
intelligent résident occident orient ingrédient quotient inconvénient continent innocent violent indifférent immanent éminent imminent concurrent
apparent décent adolescent divergent convergent exigent négligent indulgent intermittent astringent ciment serpent torrent détergent fervent
couvent avent auvent arpent onguent fluent affluent influent congruent conséquent subséquent délinquant éloquent dissident confident strident
évent relent opulent turbulent corpulent virulent insolent somnolent équipollent ascendent antécédent provident inhérent déférent afférent
belligérent régent contingent diligent émergent tangent réticent adjacent latent potent patent pénitent impotent omnipotent`)

// englishSyllables counts the groups of vowels, less the endings that are not heard, with the pairs that are two.
func englishSyllables(w string) int {
	w = strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s"), "'")
	if n, known := englishCounts[w]; known {
		return n
	}
	n, vowel := 0, false
	for i, c := range w {
		is := strings.ContainsRune("aeiouyéèêïöüàâô", c) && !(c == 'y' && (i == 0 || vowel && i+1 < len(w) && strings.IndexByte("aeiou", w[i+1]) >= 0))
		if is && !vowel {
			n++
		}
		vowel = is
	}
	n += twoVowels(w) - muteEnglish(w)
	return max(n, 1)
}

// twoVowels counts the pairs of vowels of a word that are heard as two.
func twoVowels(w string) int {
	n := 0
	for _, pair := range []string{"ia", "io", "iu", "eo", "ua", "uou", "eate", "eati", "eing", "uing", "ying", "oing", "iet", "ien", "uel", "iest", "uest"} {
		from := 0
		for {
			j := strings.Index(w[from:], pair)
			if j < 0 {
				break
			}
			at := from + j
			from = at + 1
			if !single(w, at, pair) {
				n++
			}
		}
	}
	return n
}

// single reports whether a pair of vowels is one sound where it stands: "-tion", "-cial", "people", "quality".
func single(w string, at int, pair string) bool {
	prev := byte(0)
	if at > 0 {
		prev = w[at-1]
	}
	switch pair {
	case "ia", "io", "iu", "ien", "iet":
		return prev == 't' && pair != "iet" || prev == 's' && pair != "iet" || prev == 'c' && pair != "iet" || prev == 'g' ||
			prev == 'x' || pair == "ien" && (prev == 'r' && strings.HasPrefix(w[at:], "iend"))
	case "eo":
		return prev == 'p' || prev == 'g'
	case "ua", "uel", "uest":
		return prev == 'q' || prev == 'g'
	case "ying":
		return prev == 'a' || prev == 'o' || prev == 'e' || prev == 'u' || at == 0
	case "eing":
		return prev == 0
	case "uing":
		return prev == 'q'
	case "oing":
		return false
	}
	return false
}

// muteEnglish counts the vowels at the end that are not heard: the last e, "-es" and "-ed" after most consonants.
func muteEnglish(w string) int {
	n := utf8.RuneCountInString(w)
	if n < 3 {
		return 0
	}
	consonant := func(i int) bool { return i >= 0 && i < len(w) && strings.IndexByte("aeiouy", w[i]) < 0 }
	end := len(w)
	mute := 0
	switch {
	case strings.HasSuffix(w, "ely"), strings.HasSuffix(w, "eful"), strings.HasSuffix(w, "eless"), strings.HasSuffix(w, "ement"), strings.HasSuffix(w, "eness"):
		mute = 1
		if strings.HasSuffix(w, "plement") || strings.HasSuffix(w, "blement") || strings.HasSuffix(w, "eement") || n < 5 {
			mute = 0
		}
	}
	switch {
	case strings.HasSuffix(w, "le") && consonant(end-3), strings.HasSuffix(w, "re") && consonant(end-3) && w[end-3] != 'r':
	case strings.HasSuffix(w, "que"), strings.HasSuffix(w, "ques"), strings.HasSuffix(w, "gue"), strings.HasSuffix(w, "gues"):
		mute++
	case strings.HasSuffix(w, "les") && consonant(end-4):
	case strings.HasSuffix(w, "e") && consonant(end-2):
		mute++
	case strings.HasSuffix(w, "es") && consonant(end-3):
		if !strings.ContainsRune("sxzcg", rune(w[end-3])) && !strings.HasSuffix(w, "ches") && !strings.HasSuffix(w, "shes") {
			mute++
		}
	case strings.HasSuffix(w, "ed") && consonant(end-3):
		if w[end-3] != 't' && w[end-3] != 'd' && !(w[end-3] == 'l' && consonant(end-4) && w[end-4] != 'l' && w[end-4] != 'r') {
			mute++
		}
	}
	return mute
}

// englishCounts are common words that the rules count wrong.
var englishCounts = map[string]int{
	"business": 2, "businesses": 3, "every": 2, "everyone": 3, "everything": 3, "people": 2, "area": 3, "areas": 3, "idea": 3, "ideas": 3,
	"real": 1, "really": 2, "being": 2, "science": 2, "client": 2, "clients": 2, "quiet": 2, "create": 2, "creates": 2, "created": 3,
	"creating": 3, "creation": 3, "somewhere": 2, "something": 2, "sometimes": 2, "someone": 2, "anyone": 3, "therefore": 2, "more": 1,
	"are": 1, "were": 1, "there": 1, "where": 1, "here": 1, "before": 2, "because": 2, "useful": 2, "whole": 1, "evening": 2, "different": 3,
	"interest": 3, "interesting": 4, "vegetable": 4, "chocolate": 3, "camera": 3, "family": 3, "several": 3, "average": 3, "general": 3,
	"wednesday": 2, "recipe": 3, "naive": 2, "cafe": 2, "cliche": 2, "aged": 1, "poem": 2, "poet": 2, "lion": 2, "riot": 2, "diet": 2,
	"society": 4, "variety": 4, "anxiety": 4, "experience": 4, "experiences": 5, "audience": 3, "patient": 2, "patients": 2, "ancient": 2,
	"efficient": 3, "sufficient": 3, "friend": 1, "friends": 1, "view": 1, "views": 1, "review": 2, "reviews": 2, "hundred": 2, "wicked": 2,
	"naked": 2, "sacred": 2, "beloved": 3, "media": 3, "usually": 4, "actually": 4, "casual": 3, "visual": 3, "manual": 3, "annual": 3,
	"value": 2, "values": 2, "continue": 3, "continues": 3, "issue": 2, "issues": 2, "does": 1, "goes": 1, "shoes": 1, "doing": 2, "going": 2,
	"seeing": 2, "lawyer": 2, "employer": 3, "employee": 3, "employees": 3, "layer": 2, "buyer": 2, "power": 2, "hour": 1, "our": 1,
	"eye": 1, "eyes": 1, "fire": 1, "hire": 1, "quality": 3, "question": 2, "questions": 2, "request": 2, "language": 2, "guarantee": 3, "statement": 2,
	"moment": 2, "element": 3, "supplement": 3, "implement": 3, "cement": 2, "document": 3, "safety": 2, "ninety": 2, "lovely": 2, "likely": 2,
	"premium": 3, "medium": 3, "radio": 3, "studio": 3, "ratio": 3, "period": 3, "serious": 3, "previous": 3, "obvious": 3, "various": 3,
	"museum": 3, "video": 3, "videos": 3, "theory": 3, "leopard": 2, "truly": 2, "argue": 2, "argues": 2, "barbecue": 3, "theatre": 3, "theatres": 3, "simple": 2, "table": 2,
}

// set reads a list of words.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.FieldsFunc(list, unicode.IsSpace) {
		m[w] = true
	}
	return m
}
