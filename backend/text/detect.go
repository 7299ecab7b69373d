package text

import "math/bits"

// profile holds frequent small words of a language; those that several languages share weigh less by being in several.
type profile struct {
	lang  Lang
	words map[string]bool
}

var profiles = []profile{
	{"fr", wordSet(`le la les l' un une des d' de du au aux et ou mais donc est sont etre a ont avec pour par sur sous dans en chez vers entre
nous vous il elle ils elles on je notre nos votre vos leur leurs son sa ses ce cette ces qui que qu' dont ne n' pas plus tres sans jusqu' c' s' j' se y aussi comme tout tous toute toutes
fait faire peut etes avez avons sommes depuis afin ainsi si moins meme`)},
	{"en", wordSet(`the a an and or but of to in on at by for with from is are was were be been it its it's this that these those you your we our they their
he she his her i my not no can will all any as if so than more most what which who how when where do does has have had up out about into only every`)},
	{"es", wordSet(`el la los las un una unos unas de del al y o pero en con por para sin sobre entre es son fue ser estar esta este estos estas que como mas su sus
nuestro nuestra nuestros nuestras usted ustedes se lo no si muy tambien desde hasta cada todo todos todas nos ha han hay`)},
	{"de", wordSet(`der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war wird werden mit von zu zum zur im in auf fur aus bei nach
uber unter sie wir ihr ihre ihren unser unsere unseren es auch als wie dass wenn nur noch mehr kein keine haben hat sich so bis`)},
	{"it", wordSet(`il lo la i gli le un uno una di del della dei delle dello degli al alla ai alle e ed o ma in nel nella con per da dal dalla su sul sulla
sono essere che non piu come anche suo sua nostri nostro nostra vostro vostra questo questa si ci ha hanno tutti tutte ogni senza`)},
	{"pt", wordSet(`o a os as um uma de do da dos das e ou mas em no na nos nas com por para sem sobre entre ser foi sao nao mais como seu sua seus suas
nosso nossa voce ao aos que se esta este isso tambem ate cada todos todas tem sao pelo pela`)},
	{"nl", wordSet(`de het een en of maar van in op aan met voor door bij uit naar over onder is zijn was wordt worden niet geen ook als dat die dit deze
wij we ons onze u uw je jouw hun er te om meer alle kan kunnen hebben heeft zonder tot`)},
}

// profiled tells in which profiles a word is, a bit for each.
var profiled = func() map[string]uint8 {
	m := map[string]uint8{}
	for i, p := range profiles {
		for w := range p.words {
			m[w] |= 1 << i
		}
	}
	return m
}()

// evidence counts how many tokens each profile knows.
func evidence(toks []Token, into *[7]int) (tokens int) {
	for _, t := range toks {
		if t.Number() {
			continue
		}
		tokens++
		for in := profiled[t.Fold]; in != 0; in &= in - 1 {
			into[bits.TrailingZeros8(in)]++
		}
	}
	return tokens
}

// best gives the leading profile and its lead over the next.
func best(n *[7]int) (lead Lang, first, second int) {
	for i, c := range n {
		switch {
		case c > first:
			lead, first, second = profiles[i].lang, c, first
		case c > second:
			second = c
		}
	}
	return lead, first, second
}

// Detect gives the language of a text, or "" when it is too short to tell or is none of ours.
func Detect(s string) Lang {
	var n [7]int
	evidence(Tokens(s), &n)
	return decide(&n, 1)
}

// DetectBlocks gives the language of most of a document, code left out, or "" when it cannot tell.
func DetectBlocks(blocks []Block) Lang {
	var n [7]int
	for _, b := range blocks {
		if b.Kind != Code {
			evidence(Tokens(b.Text), &n)
		}
	}
	return decide(&n, 1)
}

func decide(n *[7]int, margin int) Lang {
	lead, first, second := best(n)
	if first < second+margin || first == 0 {
		return ""
	}
	if lead != French && lead != English {
		return ""
	}
	return lead
}

// Language gives the language of a text among those that sources are searched in, or "" when it is too short to tell or is
// none of them. It asks for more than Detect: three small words, and a third more than any other language has.
func Language(s string) Lang {
	var n [7]int
	evidence(Tokens(s), &n)
	lead, first, second := best(&n)
	if first < 3 || 3*first < 4*second || stemmers[lead] == nil {
		return ""
	}
	return lead
}

// Supported gives the language in which to check a block and true, or "" and false when the block is clearly in
// another language (Spanish, German, Italian, Portuguese, Dutch). A block too short to tell takes the fallback.
func Supported(s string, fallback Lang) (Lang, bool) { return SupportedTokens(Tokens(s), fallback) }

// SupportedTokens is Supported for a text already cut in words.
func SupportedTokens(toks []Token, fallback Lang) (Lang, bool) {
	var n [7]int
	tokens := evidence(toks, &n)
	lead, first, second := best(&n)
	if lead != French && lead != English && lead != "" {
		// Foreign only on strong grounds: enough words, and neither French nor English near.
		if tokens >= 6 && first >= 3 && first*2 >= 3*max(n[0], n[1]) && first > max(n[0], n[1])+1 {
			return "", false
		}
		return fallback, true
	}
	if lead == "" || first < second+1 || lead != fallback && (first < 2 || first < second+2) {
		return fallback, true
	}
	return lead, true
}
