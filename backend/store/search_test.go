package store

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/source"
	"probant/backend/verify"
)

func TestSearch(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	mustAdd(t, s, "etude", "Économie de carburant réduite de 31 %", "Le délai moyen est de 12 jours", "Une économie")
	other := mustAdd(t, s, "autre", "Économie réduite ailleurs")
	tests := []struct {
		name  string
		terms []string
		want  []string // texts, best first
	}{
		{"accents are folded", []string{"economie", "reduite", "31"}, []string{"Économie de carburant réduite de 31 %", "Économie réduite ailleurs", "Une économie"}},
		{"quotes and operators are words", []string{`d"lai`, "AND", "NOT(", "jours"}, []string{"Le délai moyen est de 12 jours"}},
		{"nothing to look for", []string{"", "  ", "%"}, nil},
		{"nothing found", []string{"licorne"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := s.Search(ctx, verify.Query{Terms: tt.terms, Limit: 10})
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
	got, err := s.Search(ctx, verify.Query{Terms: []string{"ailleurs"}, Limit: 10})
	if err != nil || len(got) != 0 {
		t.Errorf("a deleted source answers: %+v (%v)", got, err)
	}
}

// mustFill adds n passages in documents of a thousand: one common word, some frequent ones, a rare one.
func mustFill(t testing.TB, s *Store, n int) {
	t.Helper()
	for d := 0; d < n; d += 1000 {
		var in []Passage
		for i := range 1000 {
			k := d + i
			txt := fmt.Sprintf("commun frequent%d assez%d rare%d suite de mots qui remplissent", k%7, k%200, k)
			in = append(in, Passage{Passage: source.Passage{Ordinal: i, Text: txt}, Terms: strings.Fields(txt)})
		}
		if _, _, err := s.AddSource(t.Context(), Source{SHA256: fmt.Sprint(d), File: "f", Format: source.Plain, AddedAt: 1}, in); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSearchInALargeLibrary(t *testing.T) {
	s := mustOpen(t)
	mustFill(t, s, largeLibrary)
	for _, tt := range []struct {
		terms []string
		want  string
	}{
		{[]string{"commun", "frequent3", "rare17"}, "rare17 "},
		{[]string{"commun"}, "commun "},
		{[]string{"commun", "inconnu"}, "commun "},
		{[]string{"inconnu"}, ""},
	} {
		got, err := s.Search(t.Context(), verify.Query{Terms: tt.terms, Limit: 3})
		if err != nil || (len(got) == 0) != (tt.want == "") || tt.want != "" && !strings.Contains(got[0].Text, tt.want) {
			t.Errorf("%v: got %+v (%v)", tt.terms, got, err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	s := mustOpen(b)
	mustFill(b, s, 100_000)
	q := verify.Query{Terms: []string{"commun", "frequent3", "assez40", "rare17", "mots", "suite"}, Limit: 30}
	for b.Loop() {
		if _, err := s.Search(b.Context(), q); err != nil {
			b.Fatal(err)
		}
	}
}
