package charter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// families are the grammar words that change with the word after them: one written in a rule stands for all of its family. A space
// parts two words.
var families = map[text.Lang][][]string{
	text.French: {
		{"le", "la", "les", "l'"}, {"un", "une"}, {"de", "d'"}, {"du", "des", "de la", "de l'"}, {"au", "aux", "à la", "à l'"},
		{"notre", "nos"}, {"votre", "vos"}, {"leur", "leurs"}, {"mon", "ma", "mes"}, {"ton", "ta", "tes"}, {"son", "sa", "ses"},
		{"ce", "cet", "cette", "ces"}, {"tout", "toute", "tous", "toutes"}, {"aucun", "aucune"}, {"même", "mêmes"}, {"autre", "autres"},
		{"quel", "quelle", "quels", "quelles"}, {"que", "qu'"}, {"ne", "n'"}, {"je", "j'"}, {"se", "s'", "me", "m'", "te", "t'", "nous", "vous"},
		{"est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient"},
	},
	text.English: {{"a", "an"}, {"this", "these"}, {"that", "those"}, {"is", "are", "was", "were", "be", "been", "being"}, {"has", "have", "had"}, {"our", "your", "their", "its"}},
}

// family is the family of a folded grammar word, as alternatives.
func family(fold string, lang text.Lang) (term, bool) {
	for _, list := range families[lang] {
		for _, w := range list {
			if text.Fold(w) != fold {
				continue
			}
			t := term{op: opAlternatives}
			for _, member := range list {
				var branch []term
				for _, part := range strings.Fields(member) {
					branch = append(branch, term{op: opSet, word: "=" + part})
				}
				t.branches = append(t.branches, branch)
			}
			return t, true
		}
	}
	return term{}, false
}

// unquoted is what the user typed without the quotes around it.
func unquoted(s string) string { return strings.Trim(s, "\"“”«» \u00a0\u202f") }

// contractions are the forms that the last word of a wording takes with the article after it: "au niveau du prix".
var contractions = map[string][]string{"de": {"de", "d'", "du", "des"}, "a": {"à", "au", "aux"}}

// contracted is the last word of a French wording with its contractions.
func contracted(fold string, lang text.Lang) (term, bool) {
	list := contractions[fold]
	if lang != text.French || list == nil {
		return term{}, false
	}
	t := term{op: opAlternatives}
	for _, w := range list {
		t.branches = append(t.branches, []term{{op: opSet, word: "=" + w}})
	}
	return t, true
}

// wordPiece is a word, or a mark, of what the user typed.
type wordPiece struct {
	text, fold string
	exact      bool // in quotes
	mark       rune
	stop       bool // the mark is a comma or its like, which the text may lack
	hyphen     bool // a hyphen joins it to the piece before
}

// pieces cuts what the user typed in words and marks. Quotes hold exact words; stops that no word follows, hyphens and what the texts
// may lack are dropped.
func pieces(s string) []wordPiece {
	var out []wordPiece
	exact := false
	at := 0
	gap := func(to int) bool {
		hyphen, words := false, len(out) > 0 && to < len(s)
		for i := at; i < to; {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == '"' || r == '“' || r == '”' || r == '«' || r == '»':
				exact = !exact
			case r == '-' || r == '‑':
				hyphen = true
			case stops(r):
				if words {
					out = append(out, wordPiece{mark: r, stop: !exact})
				}
			case text.IsSpace(r) || soft(r) || unicode.Is(unicode.Cf, r):
			default:
				out = append(out, wordPiece{mark: r})
			}
			i += n
		}
		return hyphen && strings.Trim(s[at:to], "-‑") == ""
	}
	for _, t := range text.Tokens(s) {
		hyphen := gap(t.Start)
		out = append(out, wordPiece{text: t.Text, fold: t.Fold, exact: exact, hyphen: hyphen && len(out) > 0})
		at = t.End
	}
	gap(len(s))
	return out
}

// stops reports whether a mark may stand between the words of a wording, in the text or not.
func stops(r rune) bool { return strings.ContainsRune(".,;:…", r) }

// plain reads what the user typed as the terms of a pattern, nil when it holds nothing. A compound written with hyphens is found
// in one word too.
func plain(s string, lang text.Lang) []term {
	all := pieces(s)
	var out []term
	i := 0
	if lang == text.French {
		if t, n := verbal(all); n > 0 {
			out, i = []term{t}, n
		}
	}
	for i < len(all) {
		n := 1
		for i+n < len(all) && all[i+n].hyphen {
			n++
		}
		compound := plainWords(all[i:i+n], lang, len(all) == 1)
		if last, ok := severalOf(all[i+n-1].text); ok && n > 1 && !all[i].exact {
			compound[n-1] = last
		}
		if last := len(all) - 1; i == last && last > 0 && !all[last].exact && all[last].text != "A" {
			if t, ok := contracted(all[last].fold, lang); ok {
				compound = []term{t}
			}
		}
		if joined := joinedWord(all[i : i+n]); joined != "" {
			out = append(out, term{op: opAlternatives, branches: [][]term{compound, {{op: opSet, word: joined}}}})
		} else {
			out = append(out, compound...)
		}
		i += n
	}
	return out
}

func plainWords(all []wordPiece, lang text.Lang, alone bool) []term {
	var out []term
	for _, p := range all {
		switch f, grammar := family(p.fold, lang); {
		case p.stop:
			out = append(out, term{op: opAlternatives, optional: true, branches: [][]term{{{op: opMark, arg: int(p.mark)}}}})
		case p.mark != 0:
			out = append(out, term{op: opMark, arg: int(p.mark)})
		case p.exact:
			out = append(out, term{op: opSet, word: exactWord(p.text)})
		case grammar && !alone:
			out = append(out, f)
		default:
			out = append(out, spelledOut(p, lang, len(all) > 1))
		}
	}
	return out
}

// spelledOut is a word in every way in which it may be written: with the forms of a verb that read as another word, in capitals with an
// s, and, by itself, with a hyphen.
func spelledOut(p wordPiece, lang text.Lang, compound bool) term {
	w := strings.ToLower(p.text)
	word := term{op: opSet, word: w}
	if acronym(p.text) {
		if t, ok := severalOf(p.text); ok && !text.StopWord(p.text, lang) {
			word = t
		}
	}
	branches := [][]term{{word}}
	if lang == text.French {
		for _, f := range text.Homographs(w) {
			if f == "du" {
				f = "dû"
			}
			branches = append(branches, []term{{op: opSet, word: "=" + f}})
		}
	}
	if !compound {
		branches = append(branches, parted(w)...)
	}
	if len(branches) == 1 {
		return word
	}
	return oneOf(branches...)
}

// exactWord is a word that only its own form matches. An apostrophe is a straight one.
func exactWord(s string) string {
	return "=" + strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// joinedWord is a compound in one word, "" for none.
func joinedWord(all []wordPiece) string {
	if len(all) < 2 {
		return ""
	}
	var b strings.Builder
	for _, p := range all {
		if p.mark != 0 {
			return ""
		}
		b.WriteString(p.text)
	}
	if all[0].exact {
		return exactWord(b.String())
	}
	return strings.ToLower(b.String())
}

// nameTerms are the ways in which a name may be written: its own words, in one word, and parted where its capitals are.
func nameTerms(name string) [][]term {
	var apart, whole []term
	joined := ""
	words := true
	for _, p := range pieces(name) {
		switch {
		case p.stop:
			apart = append(apart, term{op: opAlternatives, optional: true, branches: [][]term{{{op: opMark, arg: int(p.mark)}}}})
			continue
		case p.mark != 0:
			apart = append(apart, term{op: opMark, arg: int(p.mark)})
			words = false
			continue
		}
		apart = append(apart, term{op: opSet, word: "=" + p.fold})
		joined += p.text
	}
	out := [][]term{apart}
	if !words || joined == "" {
		return out
	}
	if len(apart) > 1 {
		whole = []term{{op: opSet, word: "=" + text.Fold(joined)}}
		return append(out, whole)
	}
	if parts := capitals(joined); len(parts) > 1 {
		var split []term
		for _, p := range parts {
			split = append(split, term{op: opSet, word: "=" + text.Fold(p)})
		}
		out = append(out, split)
	}
	return out
}

// capitals parts a word before each capital that follows a small letter: "DataFlow".
func capitals(s string) []string {
	var out []string
	from := 0
	small := false
	for i, r := range s {
		if unicode.IsUpper(r) && small {
			out = append(out, s[from:i])
			from = i
		}
		small = unicode.IsLower(r)
	}
	return append(out, s[from:])
}

// twins are French words, folded, that an accent inside tells from another word: "sûr" and "sur", "tâche" and "tache".
var twins = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("sur mais tache tacher du mur jeune cote foret peche pecher hale mat gene roder notre votre boucher cru") {
		m[w] = true
	}
	return m
}()

// lastE tells a word that ends in a mute e ('e') from one in é ('E'), plural or not; 0 for any other.
func lastE(s string) byte {
	s = strings.TrimSuffix(strings.ToLower(s), "s")
	switch {
	case strings.HasSuffix(s, "é"), strings.HasSuffix(s, "e\u0301"):
		return 'E'
	case strings.HasSuffix(s, "e"):
		return 'e'
	}
	return 0
}

// endsAs reports whether a word of a text ends as a set wants: with a mute e ('e'), with é ('E'), or with either where the user
// typed no accents at all and the word has others ('?').
func endsAs(want byte, s string) bool {
	end := lastE(s)
	switch {
	case want == 0 || end == 0 || end == want:
		return true
	case want != '?':
		return false
	}
	s = strings.TrimSuffix(strings.ToLower(s), "s")
	return end == 'e' || text.Fold(s[:len(s)-len("é")]) != s[:len(s)-len("é")]
}

// learnEnds notes how the forms of a noun or adjective end, where e and é would make two words.
func (v *vocabulary) learnEnds(id int32, w string) {
	for _, f := range text.Accented(w, v.lang) {
		end := lastE(f)
		if end == 0 {
			continue
		}
		if end == 'e' && text.Fold(w) == strings.ToLower(w) && text.Fold(f) == f {
			end = '?'
		}
		key := accent{id, text.Fold(f)}
		if known, ok := v.last[key]; ok && known != end {
			end = 0 // either will do
		}
		v.last[key] = end
	}
}

// shortens reports whether what the rule writes is a part of what it looks for and holds none of it, as "to" for "in order to": it
// stands in every match and makes none.
func (r *HouseRule) shortens(l text.Lang) bool {
	use, part := pieces(r.use()), false
	for _, w := range r.Words {
		looked := pieces(w)
		if runsIn(looked, use, l) {
			return false
		}
		part = part || runsIn(use, looked, l)
	}
	return part
}

// runsIn reports whether a run of words stands in another, in any of its forms.
func runsIn(run, in []wordPiece, l text.Lang) bool {
	for i := 0; i+len(run) <= len(in); i++ {
		j := 0
		for j < len(run) && sameWord(run[j], in[i+j], l) {
			j++
		}
		if j == len(run) {
			return true
		}
	}
	return false
}

// sameWord reports whether two pieces are one mark, or forms of one word.
func sameWord(a, b wordPiece, l text.Lang) bool {
	if a.mark != 0 || b.mark != 0 || a.fold == b.fold {
		return a.mark == b.mark && a.fold == b.fold
	}
	forms := text.Forms(b.text, l)
	return slices.ContainsFunc(text.Forms(a.text, l), func(f string) bool { return slices.Contains(forms, f) })
}
