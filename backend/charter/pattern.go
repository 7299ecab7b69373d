package charter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// A pattern is one line of terms, matched in order inside a sentence. Spaces, hyphens, quotes and brackets of the text part
// words and no more.
//
//	mot          any inflected form of the word (text.Forms), whatever its case and accents
//	=mot         this form only; with an accent, this accent too ("=sûr" is not "sur"), save in capitals; "=CE" in capitals only
//	mot*         any word with this beginning
//	(a|b c|d)    one of these
//	[a|b]        one of these, or nothing
//	…  …8        up to four words, or eight, of any kind
//	<money>      a quantity: percent, points, money, count, duration, date, ratio, rank, other, number (any of them),
//	             thousands (a count from 1,000 on)
//	<year> <figure> <name> <caps> <word>   a year, a number in digits, a capitalised word inside a sentence, an acronym, any word
//	<old> <recent> <past>   a year more than two years before the one of the check, any later, one before that of the check
//	@list        one of the patterns of a named list
//	^ $          the beginning and the end of the sentence
//	% ! ? : , +  this mark
//	\« \–        this mark too, though marks of its kind are stepped over elsewhere
//
// Anything else is an error of the pattern.

// term is a piece of a pattern. A word's members are its ways to match; branches are alternatives.
type term struct {
	op       op
	word     string
	arg      int
	branches [][]term
	optional bool
}

// patternReader reads one pattern.
type patternReader struct {
	s     string
	at    int
	lists map[string][]string
	depth int
}

// parse reads a pattern into terms.
func parse(s string, lists map[string][]string) ([]term, error) {
	p := &patternReader{s: s, lists: lists}
	terms, err := p.sequence()
	if err == nil && p.at < len(p.s) {
		err = fmt.Errorf("%q closes what nothing opened", p.s[p.at:p.at+1])
	}
	if err == nil && len(terms) == 0 {
		err = fmt.Errorf("it holds no word")
	}
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", s, err)
	}
	return terms, nil
}

// sequence reads terms up to the end of a branch.
func (p *patternReader) sequence() ([]term, error) {
	var out []term
	for p.at < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.at:])
		switch {
		case text.IsSpace(r):
			p.at += n
			continue
		case r == '|' || r == ')' || r == ']':
			return out, nil
		}
		terms, err := p.term(r, n)
		if err != nil {
			return nil, err
		}
		out = append(out, terms...)
	}
	return out, nil
}

// term reads what starts with a character: one term, or the words of a compound.
func (p *patternReader) term(r rune, n int) ([]term, error) {
	switch {
	case r == '(' || r == '[':
		t, err := p.group(r == '[')
		return []term{t}, err
	case r == '…':
		p.at += n
		return []term{{op: opGap, arg: p.number(4)}}, nil
	case r == '<':
		end := strings.IndexByte(p.s[p.at:], '>')
		if end < 0 {
			return nil, fmt.Errorf("< is not closed")
		}
		name := p.s[p.at+1 : p.at+end]
		p.at += end + 1
		class := slices.Index(classes, name)
		if class < 0 {
			return nil, fmt.Errorf("<%s> is no class", name)
		}
		return []term{{op: opClass, arg: class}}, nil
	case r == '@':
		return p.list()
	case r == '^' || r == '$':
		p.at += n
		return []term{{op: map[rune]op{'^': opStart, '$': opEnd}[r]}}, nil
	case r == '=' || wordLike(r):
		return p.words()
	}
	p.at += n
	switch {
	case r == '\\' && p.at < len(p.s):
		r, n = utf8.DecodeRuneInString(p.s[p.at:])
		p.at += n
	case soft(r):
		return nil, nil
	}
	return []term{{op: opMark, arg: int(r)}}, nil
}

func wordLike(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// number reads digits, or gives what holds without them.
func (p *patternReader) number(without int) int {
	from := p.at
	for p.at < len(p.s) && p.s[p.at] >= '0' && p.s[p.at] <= '9' {
		p.at++
	}
	if n, err := strconv.Atoi(p.s[from:p.at]); err == nil {
		return min(n, 40)
	}
	return without
}

// words reads one word as written, which the text may hold as several ("l'état", "éco-responsable").
func (p *patternReader) words() ([]term, error) {
	exact := p.s[p.at] == '='
	if exact {
		p.at++
	}
	from := p.at
	for p.at < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.at:])
		if text.IsSpace(r) || strings.ContainsRune("|()[]<>@*=…,:;!?%+€$", r) {
			break
		}
		p.at += n
	}
	written := p.s[from:p.at]
	toks := text.Tokens(written)
	if more := text.Tokens(written + "a"); strings.HasSuffix(written, "'") && len(more) > len(toks) {
		toks = more[:len(more)-1] // an elided word keeps its apostrophe
	}
	if len(toks) == 0 {
		return nil, fmt.Errorf("= without a word")
	}
	prefix := p.at < len(p.s) && p.s[p.at] == '*'
	if prefix {
		p.at++
	}
	var out []term
	for i, t := range toks {
		spec := t.Text
		switch {
		case prefix && i == len(toks)-1:
			spec = t.Fold + "*"
		case exact:
			spec = "=" + t.Text
			if !acronym(t.Text) {
				spec = strings.ToLower(spec)
			}
		}
		out = append(out, term{op: opSet, word: spec})
	}
	return out, nil
}

// acronym reports whether a word is two letters or more, all in capitals.
func acronym(w string) bool {
	return len(w) > 1 && w == strings.ToUpper(w) && w != strings.ToLower(w)
}

// group reads alternatives in brackets.
func (p *patternReader) group(optional bool) (term, error) {
	if p.depth++; p.depth > 8 {
		return term{}, fmt.Errorf("brackets are nested too deep")
	}
	defer func() { p.depth-- }()
	closing := byte(')')
	if optional {
		closing = ']'
	}
	p.at++
	t := term{op: opAlternatives, optional: optional}
	for {
		b, err := p.sequence()
		if err != nil {
			return t, err
		}
		if len(b) == 0 {
			return t, fmt.Errorf("an alternative is empty")
		}
		t.branches = append(t.branches, b)
		switch {
		case p.at >= len(p.s):
			return t, fmt.Errorf("a bracket is not closed")
		case p.s[p.at] == '|':
			p.at++
		case p.s[p.at] == closing:
			p.at++
			return t, nil
		default:
			return t, fmt.Errorf("a bracket is closed by the other kind")
		}
	}
}

// list reads the patterns of a named list as alternatives.
func (p *patternReader) list() ([]term, error) {
	from := p.at + 1
	p.at = from
	for p.at < len(p.s) && (p.s[p.at] == '_' || p.s[p.at] >= 'a' && p.s[p.at] <= 'z') {
		p.at++
	}
	name := p.s[from:p.at]
	entries, ok := p.lists[name]
	if !ok {
		return nil, fmt.Errorf("@%s is no list", name)
	}
	if p.depth++; p.depth > 8 {
		return nil, fmt.Errorf("@%s goes round in circles", name)
	}
	defer func() { p.depth-- }()
	t := term{op: opAlternatives}
	for _, e := range entries {
		inner := &patternReader{s: e, lists: p.lists, depth: p.depth}
		b, err := inner.sequence()
		if err != nil {
			return nil, fmt.Errorf("@%s: %w", name, err)
		}
		if inner.at < len(e) || len(b) == 0 {
			return nil, fmt.Errorf("@%s: %q is no pattern", name, e)
		}
		t.branches = append(t.branches, b)
	}
	return []term{t}, nil
}
