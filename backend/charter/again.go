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
	leastWords = 12  // a shorter paragraph is never told
	shingle    = 4   // words in a row that are compared
	leastAlike = 0.5 // of the shingles of the shorter of the two
	usual      = 4   // a paragraph in so many pieces is a legal mention or a signature
	setPhrase  = 200 // paragraphs that hold a run of words that tells nothing: a set phrase
)

// Repeats knows the paragraphs of pieces by their runs of words. Fill it with Add, or change a piece with Add again; a nil one knows
// nothing. It is not for several users at once.
type Repeats struct {
	seed   maphash.Seed
	pieces map[string][]paragraphOf
	places map[uint64][]place
}

type paragraphOf struct {
	block string
	runs  []uint64
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

// runs are the runs of words of a paragraph, sorted and each once; nil when it is too short to be told.
func (r *Repeats) runs(s string) []uint64 {
	toks := text.Tokens(s)
	if len(toks) < leastWords {
		return nil
	}
	out := make([]uint64, 0, len(toks))
	var h maphash.Hash
	for i := 0; i+shingle <= len(toks); i++ {
		h.SetSeed(r.seed)
		for _, t := range toks[i : i+shingle] {
			h.WriteString(t.Fold)
			h.WriteByte(0)
		}
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Add learns the paragraphs of a piece in the place of those it had.
func (r *Repeats) Add(piece string, blocks []text.Block) {
	r.Remove(piece)
	var all []paragraphOf
	for _, b := range blocks {
		if !repeatable(b) {
			continue
		}
		runs := r.runs(b.Text)
		for _, h := range runs {
			r.places[h] = append(r.places[h], place{piece, len(all)})
		}
		if runs != nil {
			all = append(all, paragraphOf{b.ID, runs})
		}
	}
	r.pieces[piece] = all
}

// repeatable reports whether a block is one of prose.
func repeatable(b text.Block) bool { return b.Kind == text.Paragraph || b.Kind == text.ListItem }

// Remove forgets a piece.
func (r *Repeats) Remove(piece string) {
	for _, p := range r.pieces[piece] {
		for _, h := range p.runs {
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
		if !repeatable(b) {
			continue
		}
		runs := r.runs(b.Text)
		at, ok := r.like(piece, runs, older)
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
func (r *Repeats) like(piece string, runs []uint64, older func(string) bool) (place, bool) {
	shared := map[place]int{}
	for _, h := range runs {
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
		alike := float64(n) / float64(min(len(runs), len(r.pieces[at.piece][at.n].runs)))
		if alike < leastAlike {
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

// againRule is what a repetition goes by.
func againRule() Rule {
	return Rule{ID: AgainRule, Severity: Advice, Basis: BasisPractice, Title: Said{FR: "Paragraphe déjà écrit ailleurs", EN: "Paragraph already written elsewhere"},
		Why: Said{FR: "Un autre contenu dit presque la même chose, presque dans les mêmes mots. Si le fait change, les deux sont à corriger ; deux pages qui se répètent se nuisent dans les moteurs de recherche.",
			EN: "Another content says nearly the same, nearly in the same words. If the fact changes, both must be corrected; two pages that repeat each other harm each other in search engines."},
		Reference: Reference{Text: Said{FR: "Usage de rédaction", EN: "Editorial practice"}}}
}
