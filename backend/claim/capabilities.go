package claim

// capabilities reads effects, functions and the concrete content of an offer. A feature's name weighs by the words that
// qualify it: a bare label of up to four words says nothing that can be contested.
func capabilities(r *reading, c clause, add func(finding)) {
	plain(r, c, add, nil, Effect, Capability)
	if c.to-c.from < 4 && !r.listed() {
		return
	}
	plain(r, c, add, nil, Feature)
}

// listed reports whether the block is an item under a lead-in.
func (r *reading) listed() bool { return r.ctx.LeadIn != "" }
