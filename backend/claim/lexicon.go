package claim

import (
	"cmp"
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
	lang text.Lang
	root node
}

// node is a place in the tree: the codes of the entries that end there, and the words that may follow, sorted.
type node struct {
	codes []string
	edges []edge
}

// edge leads on by a word: '=' this form, '~' this stem, '*' this beginning, '_' any word. They sort in that order.
type edge struct {
	how  byte
	word string
	next *node
}

// rank is the order of the kinds of edges.
func (e edge) rank() int { return strings.IndexByte("=~*_", e.how) }

func compareEdges(a, b edge) int {
	return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.word, b.word))
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
	if err := eachEntry(files, lang, lx.add); err != nil {
		return nil, err
	}
	return lx, nil
}

// eachEntry visits the entries of a language, as written, with the code of each.
func eachEntry(files fs.FS, lang text.Lang, visit func(code, line string)) error {
	dir := path.Join("lexicon", string(lang))
	list, err := fs.ReadDir(files, dir)
	if err != nil {
		return fmt.Errorf("reading the lexicons: %w", err)
	}
	for _, f := range list {
		data, err := fs.ReadFile(files, path.Join(dir, f.Name()))
		if err != nil {
			return fmt.Errorf("reading the lexicon %s: %w", f.Name(), err)
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
					return fmt.Errorf("%s:%d: unknown code %q", f.Name(), n+1, code)
				}
			case code == "":
				return fmt.Errorf("%s:%d: an entry before any code", f.Name(), n+1)
			default:
				visit(code, line)
			}
		}
	}
	return nil
}

func (lx *lexicon) add(code, line string) {
	at := &lx.root
	for _, w := range strings.Fields(line) {
		switch {
		case w == "_":
			at = at.child('_', "")
		case strings.HasPrefix(w, "="):
			at = at.child('=', text.Fold(w[1:]))
		case strings.HasSuffix(w, "*"):
			at = at.child('*', text.Fold(strings.TrimSuffix(w, "*")))
		default:
			at = at.child('~', text.Stem(w, lx.lang))
		}
	}
	if len(at.codes) == 0 {
		at.codes = alone[code]
	} else if !slices.Contains(at.codes, code) {
		at.codes = append(at.codes, code)
	}
}

// alone is the list of each code by itself, shared by the many nodes that have one code.
var alone = func() map[string][]string {
	m := map[string][]string{}
	for _, code := range append(guardCodes(), codes...) {
		m[code] = []string{code}[:1:1]
	}
	return m
}()

// child is the node that an edge leads to, made when there is none.
func (n *node) child(how byte, word string) *node {
	e := edge{how: how, word: word}
	at, ok := slices.BinarySearchFunc(n.edges, e, compareEdges)
	if !ok {
		e.next = &node{}
		n.edges = slices.Insert(n.edges, at, e)
	}
	return n.edges[at].next
}

// after tells where a word leads.
func (n *node) after(fold, stem string, visit func(*node)) {
	if len(n.edges) == 0 {
		return
	}
	for _, e := range [2]edge{{how: '=', word: fold}, {how: '~', word: stem}} {
		if at, ok := slices.BinarySearchFunc(n.edges, e, compareEdges); ok {
			visit(n.edges[at].next)
		}
	}
	for i := len(n.edges) - 1; i >= 0 && n.edges[i].rank() > 1; i-- {
		if e := n.edges[i]; e.how == '_' || strings.HasPrefix(fold, e.word) {
			visit(e.next)
		}
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
	if at == len(toks) || toks[at].apart || len(n.edges) == 0 {
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
