package verify

import (
	"strings"

	"probant/backend/text"
)

// partsLimit is how many things one claim may say to be read part by part.
const partsLimit = 6

// parts are the claims that a claim makes: "certifiée ISO 27001 et conforme au RGPD" makes two, each with all that narrows both. Nil
// for a claim that says one thing, or whose parts cannot be told apart.
func (r *reader) parts(c *claimSide) []*claimSide {
	if c.heads != (heads{}) {
		return nil
	}
	of := newSyntax(c).coordination()
	if of == nil {
		return nil
	}
	var out []*claimSide
	for k := range of.members {
		part := r.part(c, of.kept(k, len(c.sen.words)))
		if several := r.parts(part); several != nil {
			out = append(out, several...)
			continue
		}
		out = append(out, part)
	}
	if len(out) > partsLimit {
		return nil
	}
	return out
}

// kept tells which words of a sentence are said in member k.
func (c *coordination) kept(k, words int) []bool {
	out := make([]bool, words)
	for i := range out {
		out[i] = true
	}
	set := func(in run, to bool) {
		for i := in.from; i < in.to; i++ {
			out[i] = to
		}
	}
	for _, j := range c.joins {
		set(j, false)
	}
	for m, in := range c.members {
		set(in, m == k)
	}
	if k < len(c.lends) {
		set(c.lends[k], true)
	}
	return out
}

// part is what a claim says with some of its words.
func (r *reader) part(c *claimSide, kept []bool) *claimSide {
	out := &claimSide{text: c.text, lang: c.lang, sen: *r.pick(&c.sen, kept), subject: c.subject, twins: &twins{}}
	out.words = newLookup(out.sen.words)
	if c.us != nil {
		out.us = r.part(c.us, kept)
	}
	return out
}

// wording is what a part says, as text.
func (c *claimSide) wording() string {
	var b strings.Builder
	for i := range c.sen.words {
		b.WriteString(text.Slice(c.text, c.sen.extent(i, i+1)))
		b.WriteByte(' ')
	}
	return b.String()
}
