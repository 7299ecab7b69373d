package charter

import (
	"hash/maphash"
	"slices"

	"probant/backend/text"
)

// AgainRule is the rule of a paragraph that repeats one of another piece.
const AgainRule = "HOUSE-AGAIN"

// What makes a paragraph the repetition of another.
const (
	leastWords   = 12   // a shorter paragraph is never told
	leastHeading = 8    // nor a shorter heading
	shingle      = 4    // words in a row that are compared
	leastAlike   = 0.5  // of the runs of so many words of the shorter of the two
	leastOrder   = 0.75 // or of its words, in the same order, where the two are of about one length
	leastTitle   = 0.85 // and of a heading's
	leastPairs   = 0.25 // of the pairs of words, for the two to be compared at all
	usual        = 4    // a paragraph in so many pieces is a legal mention or a signature
	setPhrase    = 200  // paragraphs that hold a pair of words that tells nothing: a set phrase
)

// Repeats knows the paragraphs of pieces by their words. Fill it with Add, or change a piece with Add again; a nil one knows nothing.
// It is not for several users at once.
type Repeats struct {
	seed   maphash.Seed
	pieces map[string][]paragraphOf
	places map[uint64][]place // of each pair of words in a row
}

// paragraphOf is a paragraph by its words in order, its pairs of words, sorted and each once, and whether it is a heading.
type paragraphOf struct {
	block string
	words []uint64
	pairs []uint64
	title bool
}

// place is a paragraph of a piece.
type place struct {
	piece string
	n     int
}

// NewRepeats knows no piece.
func NewRepeats() *Repeats {
	return &Repeats{seed: maphash.MakeSeed(), pieces: map[string][]paragraphOf{}, places: map[uint64][]place{}}
}

// read gives a block of prose by its words, false when it is none or too short to be told.
func (r *Repeats) read(b text.Block) (p paragraphOf, ok bool) {
	p = paragraphOf{block: b.ID, title: b.Kind == text.Heading}
	least := leastWords
	switch b.Kind {
	case text.Heading:
		least = leastHeading
	case text.Paragraph, text.ListItem, text.Quote, text.TableCell:
	default:
		return p, false
	}
	toks := text.Tokens(b.Text)
	if len(toks) < least {
		return p, false
	}
	for _, t := range toks {
		p.words = append(p.words, maphash.String(r.seed, t.Fold))
	}
	p.pairs = runs(p.words, 2)
	return p, true
}

// runs are the runs of n words, sorted and each once.
func runs(words []uint64, n int) []uint64 {
	var out []uint64
	for i := 0; i+n <= len(words); i++ {
		h := uint64(14695981039346656037)
		for _, w := range words[i : i+n] {
			h = (h ^ w) * 1099511628211
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Add learns the paragraphs of a piece in the place of those it had.
func (r *Repeats) Add(piece string, blocks []text.Block) {
	r.Remove(piece)
	var all []paragraphOf
	for _, b := range blocks {
		p, ok := r.read(b)
		if !ok {
			continue
		}
		for _, h := range p.pairs {
			r.places[h] = append(r.places[h], place{piece, len(all)})
		}
		all = append(all, p)
	}
	r.pieces[piece] = all
}

// Remove forgets a piece.
func (r *Repeats) Remove(piece string) {
	for _, p := range r.pieces[piece] {
		for _, h := range p.pairs {
			left := slices.DeleteFunc(r.places[h], func(at place) bool { return at.piece == piece })
			if len(left) == 0 {
				delete(r.places, h)
			} else {
				r.places[h] = left
			}
		}
	}
	delete(r.pieces, piece)
}

// Find lists the paragraphs of a piece that say nearly again what a paragraph of another piece says, as advice; each names the piece
// most like it among those that older accepts. What stands in many pieces is a mention or a signature, and is not told; nor is the same
// paragraph twice in one text.
func (r *Repeats) Find(piece string, blocks []text.Block, older func(piece string) bool) []Finding {
	var out []Finding
	told := map[place]bool{}
	for _, b := range blocks {
		p, ok := r.read(b)
		if !ok {
			continue
		}
		at, ok := r.like(piece, p, older)
		if !ok || told[at] {
			continue
		}
		told[at] = true
		span := text.Span{End: text.Length(b.Text)}
		out = append(out, Finding{Rule: AgainRule, Pack: HousePack, Severity: Advice, Block: b.ID, Span: span, Text: b.Text, Sentence: span, Other: at.piece})
	}
	return out
}

// like is the paragraph of another piece most like one, and whether there is one that is no usual mention.
func (r *Repeats) like(piece string, p paragraphOf, older func(string) bool) (place, bool) {
	shared := map[place]int{}
	for _, h := range p.pairs {
		if len(r.places[h]) > setPhrase {
			continue
		}
		for _, at := range r.places[h] {
			if at.piece != piece {
				shared[at]++
			}
		}
	}
	var best place
	most := 0.0
	in := map[string]bool{}
	for at, n := range shared {
		other := r.pieces[at.piece][at.n]
		if float64(n) < leastPairs*float64(min(len(p.pairs), len(other.pairs))) {
			continue
		}
		alike := p.alike(other)
		if alike == 0 {
			continue
		}
		if in[at.piece] = true; !older(at.piece) {
			continue
		}
		if alike > most || alike == most && (at.piece < best.piece || at.piece == best.piece && at.n < best.n) {
			best, most = at, alike
		}
	}
	return best, most > 0 && len(in) < usual
}

// alike is how much of the shorter of two paragraphs the other says too, from 0 to 1; 0 when that is too little to be told.
func (p paragraphOf) alike(q paragraphOf) float64 {
	if len(q.words) < len(p.words) {
		p, q = q, p
	}
	short := runs(p.words, shingle)
	same := 0
	for _, h := range runs(q.words, shingle) {
		if _, found := slices.BinarySearch(short, h); found {
			same++
		}
	}
	if alike := float64(same) / float64(len(short)); alike >= leastAlike && !p.title {
		return alike
	}
	least := leastOrder
	if p.title {
		least = leastTitle
	}
	if len(q.words) > 2*len(p.words) {
		return 0
	}
	if alike := float64(sameOrder(p.words, q.words)) / float64(len(p.words)); alike >= least {
		return alike
	}
	return 0
}

// sameOrder counts the words that two paragraphs have in the same order (their longest common subsequence).
func sameOrder(a, b []uint64) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for j, v := range b {
			above := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// againRule is what a repetition goes by.
func againRule() Rule {
	return Rule{ID: AgainRule, Severity: Advice, Basis: BasisPractice, Title: Said{FR: "Paragraphe déjà écrit ailleurs", EN: "Paragraph already written elsewhere"},
		Why: Said{FR: "Un autre contenu dit presque la même chose, presque dans les mêmes mots. Si le fait change, les deux sont à corriger ; deux pages qui se répètent se nuisent dans les moteurs de recherche.",
			EN: "Another content says nearly the same, nearly in the same words. If the fact changes, both must be corrected; two pages that repeat each other harm each other in search engines."},
		Reference: Reference{Text: Said{FR: "Usage de rédaction", EN: "Editorial practice"}}}
}
