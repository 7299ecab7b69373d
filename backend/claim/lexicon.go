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

// lexicon is the entries of one language, as a tree of their words. The words of the entries are numbered, so that a word
// of a text is compared by its numbers alone.
type lexicon struct {
	lang    text.Lang
	root    node
	numbers map[string]key // of "=form", "~stem" and "*beginning"
}

// key is the number of a way to match a word; anyWord matches every one.
type key int32

const anyWord key = 0

// node is a place in the tree: the codes of the entries that end there, and the words that may follow, by number.
type node struct {
	codes []string
	edges []edge
}

// edge leads on by a word.
type edge struct {
	key  key
	next *node
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
	lx := &lexicon{lang: lang, numbers: map[string]key{}}
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
		at = at.child(lx.number(w))
	}
	if len(at.codes) == 0 {
		at.codes = alone[code]
	} else if !slices.Contains(at.codes, code) {
		at.codes = append(at.codes, code)
	}
}

// number is the key of a word of an entry: "=form" for this form, "beginning*", "_" for any word, else for its stem.
func (lx *lexicon) number(w string) key {
	switch {
	case w == "_":
		return anyWord
	case strings.HasPrefix(w, "="):
		w = "=" + text.Fold(w[1:])
	case strings.HasSuffix(w, "*"):
		w = "*" + text.Fold(strings.TrimSuffix(w, "*"))
	default:
		w = "~" + text.Stem(w, lx.lang)
	}
	k, ok := lx.numbers[w]
	if !ok {
		k = key(len(lx.numbers) + 1)
		lx.numbers[w] = k
	}
	return k
}

// keys are the numbers that a word of a text matches: its form, its stem, its beginnings from the longest, any word.
func (lx *lexicon) keys(fold, stem string) []key {
	var out []key
	add := func(how, word string) {
		if k, ok := lx.numbers[how+word]; ok {
			out = append(out, k)
		}
	}
	add("=", fold)
	add("~", stem)
	for n := len(fold); n > 0; n-- {
		add("*", fold[:n])
	}
	return append(out, anyWord)
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
func (n *node) child(k key) *node {
	at, ok := slices.BinarySearchFunc(n.edges, k, edge.compare)
	if !ok {
		n.edges = slices.Insert(n.edges, at, edge{k, &node{}})
	}
	return n.edges[at].next
}

func (e edge) compare(k key) int { return cmp.Compare(e.key, k) }

// after is where a word with one of its keys leads, nil for nowhere.
func (n *node) after(k key) *node {
	lo, hi := 0, len(n.edges)
	for lo < hi {
		mid := (lo + hi) / 2
		if n.edges[mid].key < k {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(n.edges) && n.edges[lo].key == k {
		return n.edges[lo].next
	}
	return nil
}

// find adds the entries that match at each token, the longest of each code at a token.
func find(out []hit, toks []token) []hit {
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
	for _, k := range toks[at].keys {
		if next := n.after(k); next != nil {
			out = next.match(out, start, toks, from, at+1)
		}
	}
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
