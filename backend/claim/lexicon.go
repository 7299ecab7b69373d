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

// lexicon is the entries of one language, as a tree of their words.
type lexicon struct {
	lang    text.Lang
	root    node
	entries []entry
}

// entry is an expression of a lexicon under its code, as written.
type entry struct {
	code, source string
	words        int
}

// node is a place in the tree: the codes of the entries that end there, and the words that may follow.
type node struct {
	codes  []string
	exact  map[string]*node // this form
	stem   map[string]*node // this stem
	prefix []prefix         // this beginning
	any    *node            // any word
}

type prefix struct {
	start string
	next  *node
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
	lx := &lexicon{lang: lang}
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
	at := &lx.root
	words := strings.Fields(line)
	for _, w := range words {
		switch {
		case w == "_":
			if at.any == nil {
				at.any = &node{}
			}
			at = at.any
		case strings.HasPrefix(w, "="):
			at = child(&at.exact, text.Fold(w[1:]))
		case strings.HasSuffix(w, "*"):
			at = at.begin(text.Fold(strings.TrimSuffix(w, "*")))
		default:
			at = child(&at.stem, text.Stem(w, lx.lang))
		}
	}
	if !slices.Contains(at.codes, code) {
		at.codes = append(at.codes, code)
	}
	lx.entries = append(lx.entries, entry{code, line, len(words)})
}

func child(of *map[string]*node, word string) *node {
	if *of == nil {
		*of = map[string]*node{}
	}
	if (*of)[word] == nil {
		(*of)[word] = &node{}
	}
	return (*of)[word]
}

func (n *node) begin(start string) *node {
	for _, p := range n.prefix {
		if p.start == start {
			return p.next
		}
	}
	next := &node{}
	n.prefix = append(n.prefix, prefix{start, next})
	return next
}

// after tells where a word leads.
func (n *node) after(fold, stem string, visit func(*node)) {
	if next := n.exact[fold]; next != nil {
		visit(next)
	}
	if next := n.stem[stem]; next != nil {
		visit(next)
	}
	for _, p := range n.prefix {
		if strings.HasPrefix(fold, p.start) {
			visit(p.next)
		}
	}
	if n.any != nil {
		visit(n.any)
	}
}

// find lists the entries that match at each token, the longest of each code at a token.
func find(toks []token) []hit {
	var out []hit
	for i := range toks {
		start := len(out)
		for _, n := range toks[i].roots {
			out = n.match(out, start, toks, i, i+1)
		}
	}
	return out
}

// match adds the entries that end at the node, having read tokens [from, at), or further on.
func (n *node) match(out []hit, start int, toks []token, from, at int) []hit {
	for _, code := range n.codes {
		out = keep(out, start, hit{code, from, at})
	}
	if at == len(toks) || toks[at].apart || n.exact == nil && n.stem == nil && n.prefix == nil && n.any == nil {
		return out
	}
	n.after(toks[at].Fold, toks[at].stem, func(next *node) { out = next.match(out, start, toks, from, at+1) })
	return out
}

// keep adds a hit unless a longer one of its code begins at the same token.
func keep(out []hit, start int, h hit) []hit {
	for k := start; k < len(out); k++ {
		if out[k].code == h.code {
			out[k].to = max(out[k].to, h.to)
			return out
		}
	}
	return append(out, h)
}
