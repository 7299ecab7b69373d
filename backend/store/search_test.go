package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"probant/backend/source"
	"probant/backend/verify"
)

// words asks for each of some words, as written.
func words(list ...string) []verify.Term {
	var out []verify.Term
	for _, w := range list {
		out = append(out, verify.Term{Forms: []string{w}, Weight: 1})
	}
	return out
}

func TestSearch(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	mustAdd(t, s, "etude", "Économie de carburant réduite de 31 %", "Le délai moyen est de 12 jours", "Une économie", "Orvalis compte 1 200 clients",
		"Die Lieferzeiten betragen im Mittel zwei Wochen, und sie werden nicht garantiert.", "The study covers 84 respondents")
	other := mustAdd(t, s, "autre", "Économie réduite ailleurs")
	tests := []struct {
		words string
		want  []string // texts, best first
	}{
		{"ECONOMIES réduites de 31 %", []string{"Économie de carburant réduite de 31 %", "Économie réduite ailleurs", "Une économie"}},
		{`"délais" AND NOT(jours*)`, []string{"Le délai moyen est de 12 jours"}},
		{"1,200 customers of ORVALIS", []string{"Orvalis compte 1 200 clients"}},
		{"notre étude auprès des répondants", []string{"The study covers 84 respondents"}},
		{"Notre partenaire l’écrit : « die Lieferzeit wird mit der Bestellung garantiert ».",
			[]string{"Die Lieferzeiten betragen im Mittel zwei Wochen, und sie werden nicht garantiert."}},
		{"", nil},
		{" % — ", nil},
		{"licorne", nil},
	}
	for _, tt := range tests {
		t.Run(tt.words, func(t *testing.T) {
			got, err := s.Search(ctx, verify.Query{Terms: verify.Ask(tt.words), Limit: 10})
			if err != nil || len(got) != len(tt.want) {
				t.Fatalf("got %d passages %+v (%v), want %d", len(got), got, err, len(tt.want))
			}
			for i := range got {
				if got[i].Text != tt.want[i] {
					t.Errorf("%d: got %q, want %q", i, got[i].Text, tt.want[i])
				}
			}
		})
	}
	if err := s.DeleteSource(ctx, other.ID, 1); err != nil {
		t.Fatal(err)
	}
	if got := answers(t, s, "ailleurs", 10); len(got) != 0 {
		t.Errorf("a deleted source answers: %q", got)
	}
	if err := s.RestoreSource(ctx, other.ID, 2); err != nil {
		t.Fatal(err)
	}
	if got := answers(t, s, "ailleurs", 10); len(got) != 1 {
		t.Errorf("a restored source does not answer: %q", got)
	}
}

// answers lists the texts of the passages that answer some words, best first.
func answers(t testing.TB, s *Store, words string, limit int) []string {
	t.Helper()
	got, err := s.Search(t.Context(), verify.Query{Terms: verify.Ask(words), Limit: limit})
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, p := range got {
		out = append(out, p.Text)
	}
	return out
}

func TestDeletedSourcesLeaveRoom(t *testing.T) {
	s := mustOpen(t)
	for v := range 30 { // as many versions of a price list, of which the last stands
		src := mustAdd(t, s, fmt.Sprint("tarif", v), "Le tarif Pro", "Le tarif Pro et son tarif")
		if v < 29 {
			if err := s.DeleteSource(t.Context(), src.ID, 1); err != nil {
				t.Fatal(err)
			}
		}
	}
	mustAdd(t, s, "note", "Un tarif parmi d’autres mots")
	got := answers(t, s, "tarif Pro", 3)
	if len(got) != 3 || got[2] != "Un tarif parmi d’autres mots" {
		t.Errorf("got %q", got)
	}
}

func TestTheIndexIsWrittenWithItsPassages(t *testing.T) {
	s := mustOpen(t)
	twice := []source.Passage{{Ordinal: 0, Text: "licorne"}, {Ordinal: 0, Text: "licorne"}}
	if _, _, err := s.AddSource(t.Context(), Source{SHA256: "x", File: "f", Format: source.Plain, AddedAt: 1}, twice); err == nil {
		t.Fatal("two passages in one place were accepted")
	}
	var rows int
	if err := s.db.QueryRow("SELECT count(*) FROM posting").Scan(&rows); err != nil || rows != 0 {
		t.Errorf("a source that was refused left %d terms (%v)", rows, err)
	}
}

func TestAnOlderIndexIsMadeAgain(t *testing.T) {
	s := mustOpen(t)
	mustAdd(t, s, "etude", "Une licorne", "Deux licornes à Lyon")
	want := answers(t, s, "licorne Lyon", 5)
	for _, q := range []string{"DELETE FROM posting WHERE term <> 'licorn'", "UPDATE posting SET passages = x'0000'", "UPDATE workspace SET indexed_by = 'before'"} {
		if _, err := s.db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	again := mustOpenAt(t, s.path)
	if got := answers(t, again, "licorne Lyon", 5); len(want) != 2 || !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzSearch(f *testing.F) {
	s := mustOpen(f)
	mustFill(f, s, 1000)
	for _, words := range []string{"commun rare17", `"commun" OR NEAR(`, "12 % de 1 200 €", "«", "„rare3“ commun", "\x00commun\xff", "';--"} {
		f.Add(words, 3)
	}
	f.Fuzz(func(t *testing.T, words string, limit int) {
		limit %= 50
		got, err := s.Search(t.Context(), verify.Query{Terms: verify.Ask(words), Limit: limit})
		if err != nil || len(got) > max(limit, 0) {
			t.Fatalf("%q: %d passages for %d (%v)", words, len(got), limit, err)
		}
	})
}

// mustFill adds n passages in documents of a thousand: one common word, some frequent ones, a rare one.
func mustFill(t testing.TB, s *Store, n int) {
	t.Helper()
	for d := 0; d < n; d += 1000 {
		var in []source.Passage
		for i := range 1000 {
			k := d + i
			txt := fmt.Sprintf("commun frequent%d assez%d rare%d suite de mots qui remplissent", k%7, k%200, k)
			in = append(in, source.Passage{Ordinal: i, Text: txt})
		}
		if _, _, err := s.AddSource(t.Context(), Source{SHA256: fmt.Sprint(d), File: "f", Format: source.Plain, AddedAt: 1}, in); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSearchInALargeLibrary(t *testing.T) {
	s := mustOpen(t)
	mustFill(t, s, 5_000)
	for _, tt := range []struct {
		terms []string
		want  string
	}{
		{[]string{"commun", "frequent3", "rare17"}, "rare17 "},
		{[]string{"commun"}, "commun "},
		{[]string{"commun", "inconnu"}, "commun "},
		{[]string{"inconnu"}, ""},
	} {
		got, err := s.Search(t.Context(), verify.Query{Terms: words(tt.terms...), Limit: 3})
		if err != nil || (len(got) == 0) != (tt.want == "") || tt.want != "" && !strings.Contains(got[0].Text, tt.want) {
			t.Errorf("%v: got %+v (%v)", tt.terms, got, err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	s := mustOpen(b)
	mustFill(b, s, 100_000)
	q := verify.Query{Terms: words("commun", "frequent3", "assez40", "rare17", "mots", "suite"), Limit: 30}
	for b.Loop() {
		if _, err := s.Search(b.Context(), q); err != nil {
			b.Fatal(err)
		}
	}
}
