package claim

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"probant/backend/text"
)

//go:embed lexicon
var lexiconFiles embed.FS

// pattern is how one word of an entry matches.
type pattern struct {
	how  byte // '=' this form, '~' this stem, '*' this beginning, '_' any word
	word string
}

// entry is an expression of a lexicon under its code.
type entry struct {
	code     string
	patterns []pattern
	source   string // as written, for messages
}

// lexicon is the entries of one language, found by their first word.
type lexicon struct {
	lang    text.Lang
	entries []entry
	exact   map[string][]int
	stem    map[string][]int
	prefix  map[string][]int // by the first three bytes
}

// hit is an entry found at tokens [from, to).
type hit struct {
	code     string
	from, to int
}

var lexicons = sync.OnceValue(func() map[text.Lang]*lexicon {
	m := map[text.Lang]*lexicon{}
	for _, l := range []text.Lang{text.French, text.English} {
		lex, err := loadLexicon(lexiconFiles, l)
		if err != nil {
			panic(err) // embedded data, tested
		}
		m[l] = lex
	}
	return m
})

func loadLexicon(files fs.FS, lang text.Lang) (*lexicon, error) {
	lx := &lexicon{lang: lang, exact: map[string][]int{}, stem: map[string][]int{}, prefix: map[string][]int{}}
	dir := path.Join("lexicon", string(lang))
	list, err := fs.ReadDir(files, dir)
	if err != nil {
		return nil, fmt.Errorf("reading the lexicons: %w", err)
	}
	for _, f := range list {
		data, err := fs.ReadFile(files, path.Join(dir, f.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading the lexicon %s: %w", f.Name(), err)
		}
		code := ""
		for n, line := range strings.Split(string(data), "\n") {
			line, _, _ = strings.Cut(line, "#")
			line = strings.TrimSpace(line)
			switch {
			case line == "":
			case strings.HasPrefix(line, "["):
				code = strings.Trim(line, "[]")
				if slices.Contains(guards, code) {
					code = guardPrefix + code
				}
				if !slices.Contains(codes, code) && !slices.Contains(guardCodes(), code) {
					return nil, fmt.Errorf("%s:%d: unknown code %q", f.Name(), n+1, code)
				}
			case code == "":
				return nil, fmt.Errorf("%s:%d: an entry before any code", f.Name(), n+1)
			default:
				lx.add(code, line)
			}
		}
	}
	return lx, nil
}

func (lx *lexicon) add(code, line string) {
	e := entry{code: code, source: line}
	for _, w := range strings.Fields(line) {
		switch {
		case w == "_":
			e.patterns = append(e.patterns, pattern{'_', ""})
		case strings.HasPrefix(w, "="):
			e.patterns = append(e.patterns, pattern{'=', text.Fold(w[1:])})
		case strings.HasSuffix(w, "*"):
			e.patterns = append(e.patterns, pattern{'*', text.Fold(strings.TrimSuffix(w, "*"))})
		default:
			e.patterns = append(e.patterns, pattern{'~', text.Stem(w, lx.lang)})
		}
	}
	at := len(lx.entries)
	lx.entries = append(lx.entries, e)
	switch first := e.patterns[0]; first.how {
	case '=':
		lx.exact[first.word] = append(lx.exact[first.word], at)
	case '~':
		lx.stem[first.word] = append(lx.stem[first.word], at)
	case '*':
		lx.prefix[first.word[:3]] = append(lx.prefix[first.word[:3]], at)
	}
}

// find lists the entries that match at each token, the longest of each code at a token.
func (lx *lexicon) find(toks []token) []hit {
	if lx == nil {
		return nil // a language that we do not read
	}
	var out []hit
	for i := range toks {
		start := len(out)
		f := toks[i].Fold
		out = lx.try(out, start, lx.exact[f], toks, i)
		out = lx.try(out, start, lx.stem[toks[i].stem], toks, i)
		if len(f) > 3 {
			out = lx.try(out, start, lx.prefix[f[:3]], toks, i)
		}
	}
	return out
}

func (lx *lexicon) try(out []hit, start int, candidates []int, toks []token, i int) []hit {
next:
	for _, c := range candidates {
		e := &lx.entries[c]
		if i+len(e.patterns) > len(toks) {
			continue
		}
		for k, p := range e.patterns {
			if !p.matches(&toks[i+k]) || k > 0 && toks[i+k].apart {
				continue next
			}
		}
		h := hit{e.code, i, i + len(e.patterns)}
		for k := start; k < len(out); k++ {
			if out[k].code == h.code {
				out[k].to = max(out[k].to, h.to)
				continue next
			}
		}
		out = append(out, h)
	}
	return out
}

func (p pattern) matches(t *token) bool {
	switch p.how {
	case '=':
		return t.Fold == p.word
	case '~':
		return t.stem == p.word
	case '*':
		return strings.HasPrefix(t.Fold, p.word)
	}
	return true
}
