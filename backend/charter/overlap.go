package charter

// once leaves out, of two findings on the same words, one of the packs and one of a wording that the house avoids, the less strict; the
// pack's stays where both are as strict, for it has a reference. A name or a mention of the house is another matter.
func (c *Checker) once(findings []Finding) []Finding {
	if c.house.Engine == nil || len(findings) < 2 {
		return findings
	}
	wordings := map[string]bool{}
	for i, h := range c.house.houses {
		wordings[c.house.rules[i].ID] = h.rule.Kind == Never || h.rule.Kind == Prefer
	}
	weaker := make([]bool, len(findings))
	for i, house := range findings {
		if house.Pack != HousePack || !wordings[house.Rule] {
			continue
		}
		for j, pack := range findings {
			if pack.Pack == HousePack || pack.Pack == VoicePack || pack.Kind != "" || pack.Block != house.Block || !overlap(pack, house) {
				continue
			}
			if house.Severity.rank() > pack.Severity.rank() {
				weaker[j] = true
			} else {
				weaker[i] = true
			}
		}
	}
	out := findings[:0:0]
	for i, f := range findings {
		if !weaker[i] {
			out = append(out, f)
		}
	}
	return out
}

// overlap reports whether two findings of a block share words, one within the other.
func overlap(a, b Finding) bool {
	within := func(x, y Finding) bool { return x.Span.Start >= y.Span.Start && x.Span.End <= y.Span.End }
	return within(a, b) || within(b, a)
}
