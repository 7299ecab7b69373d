// Package approve is the gate between verify and publish, and what an approval freezes. It hides the rule of the house:
// nothing is approved while something is open.
package approve

import (
	"strings"

	"probant/backend/text"
	"probant/backend/verify"
)

// Reason is a stable word that says why the gate is closed; the interface turns it into a sentence.
type Reason string

// The closed set of reasons; the empty Reason means that the gate is open.
const (
	EmptyText           Reason = "empty_text"           // there is nothing to approve
	UnsupportedLanguage Reason = "unsupported_language" // some of the text could not be checked at all
	OpenClaims          Reason = "open_claims"          // something must still be settled
	ForbiddenWords      Reason = "forbidden_words"      // the charter forbids words that still stand in the text
)

// Claim is what the gate needs to know of a claim. Confirmed is false for a proof that the user linked and the check
// did not confirm. Reworded tells, of a removed one, that other words took its place. ValidUntil is when the proof falls, in Unix ms,
// 0 for never.
type Claim struct {
	ID         string
	Status     verify.Status
	Confirmed  bool
	Reworded   bool
	ValidUntil int64
}

// Counts tallies claims by status. Open, Proven, Validated, Removed and NotAClaim add up to Total; Unconfirmed are those
// of Proven that the check did not confirm. Reworded are in none of them: what the new wording claims is a claim of its own.
type Counts struct {
	Total       int
	Open        int
	Proven      int
	Unconfirmed int
	Validated   int
	Removed     int
	NotAClaim   int
	Reworded    int
}

// Gate says whether a text may be approved and, when not, why. Left is how many claims are open and wordings forbidden, Forbidden how
// many of these are wordings, and First the id of the first of them, claims before the others, in the order given. NextExpiry is when the first proof in force falls, in Unix ms, 0 for never.
type Gate struct {
	Open       bool
	Reason     Reason
	Left       int
	Forbidden  int
	First      string
	NextExpiry int64
}

// Tally counts claims by status. A status outside the closed set counts as open: the gate must never open on something
// it does not understand.
func Tally(claims []Claim) Counts {
	c := Counts{Total: len(claims)}
	for _, cl := range claims {
		if cl.Reworded && cl.Status == verify.Removed {
			c.Reworded++
			c.Total--
			continue
		}
		switch cl.Status {
		case verify.Proven:
			c.Proven++
			if !cl.Confirmed {
				c.Unconfirmed++
			}
		case verify.Validated:
			c.Validated++
		case verify.Removed:
			c.Removed++
		case verify.NotAClaim:
			c.NotAClaim++
		default:
			c.Open++
		}
	}
	return c
}

// Decide says whether a text may be approved. Unsupported lists the blocks whose language the checker does not read.
// Claims come in the order in which the user meets them; forbidden are the ids of the findings that no proof saves and that no claim
// stands for. An empty text comes first among the reasons, then a language
// that cannot be checked: with either, "no open claim" would mean nothing.
func Decide(blocks []text.Block, unsupported []string, claims []Claim, forbidden []string) Gate {
	var g Gate
	for _, c := range claims {
		if open(c.Status) {
			if g.Left == 0 {
				g.First = c.ID
			}
			g.Left++
		}
		if c.Status == verify.Proven && c.ValidUntil > 0 && (g.NextExpiry == 0 || c.ValidUntil < g.NextExpiry) {
			g.NextExpiry = c.ValidUntil
		}
	}
	if g.Left == 0 && len(forbidden) > 0 {
		g.Reason, g.First = ForbiddenWords, forbidden[0]
	} else if g.Left > 0 {
		g.Reason = OpenClaims
	}
	g.Forbidden = len(forbidden)
	g.Left += g.Forbidden
	switch {
	case blank(blocks):
		g.Reason = EmptyText
	case len(unsupported) > 0:
		g.Reason = UnsupportedLanguage
	}
	g.Open = g.Reason == ""
	return g
}

// open is stricter than Status.Open on an unknown status, as Tally is.
func open(s verify.Status) bool {
	switch s {
	case verify.Proven, verify.Validated, verify.Removed, verify.NotAClaim:
		return false
	}
	return true
}

func blank(blocks []text.Block) bool {
	for _, b := range blocks {
		if strings.TrimSpace(b.Text) != "" {
			return false
		}
	}
	return true
}
