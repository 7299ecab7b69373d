package charter

import (
	"cmp"
	"slices"

	"probant/backend/text"
)

// unit is where a mention counts: a paragraph, a row of a table, or one of the places of a text.
type unit struct {
	block   string
	parent  string
	row     int
	group   int
	heading int
}

func unitOf(b text.Block) unit {
	if b.Kind == text.TableCell {
		return unit{parent: b.Parent, row: b.Row}
	}
	return unit{block: b.ID}
}

// candidate is a finding that a mention elsewhere may still silence.
type candidate struct {
	Finding
	engine int
	rule   int32
	unit   unit
	at     int  // the position of its block
	asks   bool // its rule asks for something else of the text
}

// mentioned is a rule of an engine whose mention stands in a unit; the zero unit is the whole text.
type mentioned struct {
	engine int
	rule   int32
	unit   unit
}

// ruled is an engine with the severities of its rules, by position; "" is a rule that does not apply.
type ruled struct {
	*Engine
	severities []Severity
}

// mentions reports whether a hit is a mention that counts on a day.
func (e *Engine) mentions(h hit, on string) bool {
	return h.part == partMention || h.part == partFormer && on != "" && on < e.rules[h.rule].Former
}

// Check lists what the rules find in a text, in order. Severities are those of the rules, by position; "" is a rule that does not
// apply. A block is read in its own language, else in the text's; code is not read.
func (e *Engine) Check(blocks []text.Block, lang text.Lang, severities []Severity) []Finding {
	found, _ := check([]ruled{{e, severities}}, blocks, lang, "")
	return found
}

// check reads a text once for several engines, on a day ("" is the one of the packs' last review). Langs are the languages of the
// blocks, "" for one that is not read.
func check(engines []ruled, blocks []text.Block, lang text.Lang, on string) (findings []Finding, langs []text.Lang) {
	langs = make([]text.Lang, len(blocks))
	s := newScanner()
	defer s.free()
	s.r.year = yearOfDay(on)
	var found []candidate
	said, told, along := map[mentioned]bool{}, map[mentioned]bool{}, map[mentioned]bool{}
	places := placesOf(blocks)
	for i, b := range blocks {
		if b.Kind == text.Code {
			continue
		}
		s.r.take(b)
		l, ok := text.SupportedTokens(s.r.toks, lang)
		if !ok {
			continue
		}
		langs[i] = l
		first := len(found)
		for n, e := range engines {
			m := e.matchers[l]
			if m == nil || m.empty() || len(e.severities) == 0 {
				continue
			}
			s.scan(m, l)
			for _, h := range s.hits {
				key := mentioned{engine: n, rule: h.rule}
				along[key] = along[key] || h.part == partWith
				if e.mentions(h, on) && !s.r.refused(h.from) {
					said[mentioned{n, h.rule, unitOf(b)}], said[key] = true, true
					for _, u := range places.reach(i, b) {
						said[mentioned{n, h.rule, u}] = true
					}
				}
			}
			from := len(found)
			found = e.judge(s, l, n, e.severities, found)
			for k := range found[from:] {
				found[from+k].at = i
			}
			if len(e.houses) > 0 && len(found) > from {
				e.prove(s.again(), b, l, found[from:])
			}
		}
		slices.SortStableFunc(found[first:], func(a, b candidate) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	}
	out := make([]Finding, 0, len(found))
	for _, c := range found {
		u, scope := c.unit, engines[c.engine].rules[c.rule].Scope
		if scope != Paragraph {
			u = unit{}
		}
		if scope == Document && c.asks && !along[mentioned{engine: c.engine, rule: c.rule}] {
			continue
		}
		if said[mentioned{c.engine, c.rule, u}] || engines[c.engine].asksMention(c.rule) && lacked(places.around(c.at), c, said, told) {
			continue
		}
		out = append(out, c.Finding)
		if scope == Document {
			said[mentioned{engine: c.engine, rule: c.rule}] = true // a text lacks something once
		}
	}
	return out, langs
}

// judge adds the findings of the block that was scanned.
func (e *Engine) judge(s *scanner, lang text.Lang, engine int, severities []Severity, out []candidate) []candidate {
	slices.SortFunc(s.hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rule, b.rule), cmp.Compare(a.part, b.part), cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	for len(s.hits) > 0 {
		rule := s.hits[0].rule
		n := 1
		for n < len(s.hits) && s.hits[n].rule == rule {
			n++
		}
		mine := s.hits[:n]
		s.hits = s.hits[n:]
		if severities[rule] == "" {
			continue
		}
		last := 0
		for _, h := range mine {
			if h.part != partFind || h.from < last || e.silenced(&s.r, lang, h, mine) {
				continue
			}
			last = h.to
			if !e.houseOf(rule).keeps(&s.r, h) {
				continue
			}
			c := e.candidate(s, h, e.softened(h, mine, severities[rule]))
			c.engine, c.asks = engine, len(e.rules[rule].wording(lang).With) > 0
			out = append(out, c)
		}
	}
	return out
}

// candidate is the finding of a hit.
func (e *Engine) candidate(s *scanner, h hit, severity Severity) candidate {
	b, x := s.r.block, s.r.units()
	from, to := s.r.items[h.from].start, s.r.items[h.to-1].end
	sentence := s.r.sentences[h.sentence]
	return candidate{rule: h.rule, unit: unitOf(b), Finding: Finding{Rule: e.rules[h.rule].ID, Pack: e.packs[h.rule], Severity: severity,
		Block: b.ID, Span: x.Span(from, to), Text: b.Text[from:to], Sentence: x.Span(sentence[0], sentence[1]), Fix: e.houseOf(h.rule).fix(s.r.lang, b.Text, from, to, x)}}
}

// softened is the severity of a hit, which another hit in its sentence may make mild.
func (e *Engine) softened(h hit, mine []hit, severity Severity) Severity {
	mild := e.rules[h.rule].Mild
	if mild.rank() < severity.rank() && slices.ContainsFunc(mine, func(o hit) bool { return o.part == partMild && o.sentence == h.sentence }) {
		return mild
	}
	return severity
}

// silenced reports whether the other hits of a rule, a question or a denial silence one.
func (e *Engine) silenced(r *reading, lang text.Lang, h hit, mine []hit) bool {
	w := e.rules[h.rule].wording(lang)
	with := len(w.With) == 0 || e.rules[h.rule].Scope == Document // told once the text is read
	for _, o := range mine {
		switch o.part {
		case partExcept:
			if o.from < h.to && h.from < o.to {
				return true
			}
		case partUnless:
			if o.sentence == h.sentence {
				return true
			}
		case partWith:
			with = with || e.houseOf(h.rule).near(r, o, h)
		}
	}
	if !with || !w.Asked && e.houseOf(h.rule) == nil && r.asks(h.from) {
		return true
	}
	return !w.Denied && (r.denied(h.from) || !h.no && r.deniedInside(h.from, h.to))
}

// lacked reports whether a mention stands around a candidate, or whether its table or list was told to lack it.
func lacked(around []unit, c candidate, said, told map[mentioned]bool) bool {
	for _, u := range around {
		m := mentioned{c.engine, c.rule, u}
		if said[m] || told[m] {
			return true
		}
		told[m] = u.group > 0
	}
	return false
}

// asksMention reports whether a rule of the packs is silenced by a mention; the house says itself where its own count.
func (e *Engine) asksMention(rule int32) bool {
	r := &e.rules[rule]
	return len(e.houses) == 0 && (r.FR != nil && len(r.FR.Mention) > 0 || r.EN != nil && len(r.EN.Mention) > 0)
}
