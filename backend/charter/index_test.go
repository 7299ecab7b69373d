package charter

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// everywhere is what every pattern finds in the block of a scanner, tried wherever it may start.
func (s *scanner) everywhere(m *matcher) []hit {
	indexed := slices.Clone(s.hits)
	defer func() { s.hits = indexed }()
	found := map[int32]bool{}
	for _, h := range indexed {
		found[h.rule] = found[h.rule] || h.part == partFind
	}
	silences := map[int32]bool{}
	for rule, list := range m.silences {
		for _, id := range list {
			silences[id] = !found[rule]
		}
	}
	s.hits = nil
	for id := range m.patterns {
		if silences[int32(id)] {
			continue
		}
		p := &m.patterns[id]
		for i := range s.r.items {
			starts := func(set int32) bool {
				return s.r.items[i].sets.has(set) || measured(set) && s.r.startsValue(i) && s.r.quantity(i, set) != nil
			}
			if slices.ContainsFunc(p.opening, starts) {
				s.try(m, p, i)
			}
		}
	}
	for i := range s.r.items {
		if s.r.items[i].mark == 0 {
			for _, rule := range m.names.of(&s.r, i) {
				s.hits = append(s.hits, hit{rule, partFind, i, i + 1, s.r.items[i].sentence, false})
			}
		}
	}
	return ordered(s.hits)
}

// ordered is hits in order, each once.
func ordered(hits []hit) []hit {
	key := func(h hit) string { return fmt.Sprintf("%06d %d %06d %06d %v", h.rule, h.part, h.from, h.to, h.no) }
	out := slices.Clone(hits)
	slices.SortFunc(out, func(a, b hit) int { return cmp.Compare(key(a), key(b)) })
	return slices.Compact(out)
}

// missed says what the index hides of a text, "" for nothing.
func missed(e *Engine, s string, lang text.Lang) string {
	sc := newScanner()
	defer sc.free()
	sc.r.year = 2026
	sc.r.take(text.Block{ID: "b", Kind: text.Paragraph, Text: s})
	m := e.matchers[lang]
	sc.scan(m, lang)
	got, want := ordered(sc.hits), sc.everywhere(m)
	for _, h := range want {
		if !slices.Contains(got, h) {
			return e.rules[h.rule].ID + " at " + s[sc.r.items[h.from].start:sc.r.items[h.to-1].end]
		}
	}
	if len(got) > len(want) {
		return "it finds more than the patterns"
	}
	return ""
}

// The index of a matcher hides no match: it finds what each pattern finds, tried everywhere.
func TestTheIndexHidesNoMatch(t *testing.T) {
	house := newHouse(houseOf(100))
	for lang, file := range map[text.Lang]string{text.French: "silent_fr.txt", text.English: "silent_en.txt"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		texts := strings.Split(string(data), "\n")
		for _, p := range Packs() {
			for i := range p.Rules {
				if w := p.Rules[i].wording(lang); w != nil && len(w.Fires) > 0 {
					texts = append(texts, strings.Join(slices.Concat(w.Fires, w.Silent), " "))
				}
			}
		}
		if testing.Short() {
			texts = texts[:len(texts)/8]
		}
		for _, s := range texts {
			for _, e := range []*Engine{embedded().engine, house} {
				if lost := missed(e, s, lang); lost != "" {
					t.Errorf("%s: %q", lost, s)
				}
			}
		}
	}
}

func FuzzIndex(f *testing.F) {
	for _, p := range Packs() {
		for i := range p.Rules {
			for _, lang := range languages {
				if w := p.Rules[i].wording(lang); w != nil && len(w.Fires) > 0 {
					f.Add(w.Fires[0])
				}
			}
		}
	}
	f.Add("Dès « 49 €. » 3 × 20 %, +12 % ; -5 °C… M. 30 jours. 10 h. 30 clients !")
	house := newHouse(houseOf(60))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		for _, lang := range languages {
			for _, e := range []*Engine{embedded().engine, house} {
				if lost := missed(e, s, lang); lost != "" {
					t.Errorf("%s: %s: %q", lang, lost, s)
				}
			}
		}
	})
}
