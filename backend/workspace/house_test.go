package workspace

import (
	"testing"

	"probant/backend/charter"
	"probant/backend/verify"
)

// A charter that names the house has its notes read as what it says of itself, from the day it is published on.
func TestAHouseThatIsNamedIsNousInItsNotes(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("bilan.md", "# Bilan\n\nNous suivons 1 240 machines chez 86 clients industriels.\n")
	p := s.draft("Norvane suit 1 240 machines chez 86 clients industriels.")
	verdict := func() verify.Verdict {
		t.Helper()
		return the(t, must(s.Check(ctx, p.ID))(t), "1 240 machines").Verdict
	}
	if got := verdict(); got != verify.NotFound {
		t.Fatalf("with no charter: %s", got)
	}
	s.publish(charter.Charter{Company: []string{"Norvane"}})
	if got := verdict(); got != verify.NotFound {
		t.Errorf("nobody said whose document it is, and it proves all the same: %s", got)
	}
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: src.Title, Kind: "internal_note"}))(t)
	if got := verdict(); got != verify.Supported {
		t.Errorf("the house's note: %s", got)
	}
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: src.Title, Kind: "study", Author: "Institut Velmont"}))(t)
	if got := verdict(); got != verify.NotFound {
		t.Errorf("somebody else's study: %s", got)
	}
	tariff := s.source("tarifs.md", "# Grille tarifaire 2026\n\nNous suivons 95 machines par technicien.\n")
	if tariff.Kind != "price_list" {
		t.Fatalf("read as %q", tariff.Kind)
	}
	q := s.draft("Norvane suit 95 machines par technicien.")
	read := func() verify.Verdict { t.Helper(); return the(t, must(s.Check(ctx, q.ID))(t), "95 machines").Verdict }
	if got := read(); got != verify.NotFound {
		t.Errorf("a kind that was only read: %s", got)
	}
	must(s.DescribeSource(ctx, tariff.ID, SourceDetails{Title: tariff.Title, Kind: tariff.Kind}))(t)
	if got := read(); got != verify.Supported {
		t.Errorf("the house's price list: %s", got)
	}
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: src.Title, Kind: "study", Author: "Norvane SAS"}))(t)
	if got := verdict(); got != verify.Supported {
		t.Errorf("the house's study: %s", got)
	}
	s.publish(charter.Charter{Company: []string{"Orvalis"}})
	if got := verdict(); got != verify.NotFound {
		t.Errorf("the house has another name, and the old verdict stands: %s", got)
	}
}
