package workspace

import (
	"slices"
	"strings"
	"testing"
	"time"

	"probant/backend/charter"
	"probant/backend/source"
	"probant/backend/verify"
)

const certificate = `# Certificat n° FR-2291

Délivré par Norvane Certification.

Date d’émission : 3 mars 2024

Valable jusqu’au 31/12/2025

La facture d’énergie baisse de 35 % en moyenne.
`

// What a document plainly says of itself fills its card, with the words that say so, until the user confirms it by saving the card.
func TestACardIsFilledFromItsDocument(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	row := s.source("certificat.md", certificate)
	day := func(year int, month time.Month, day int) int64 {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC).UnixMilli()
	}
	if row.Kind != "certificate" || row.Author != "Norvane Certification" || row.Date != day(2024, 3, 3) || row.ValidUntil != day(2025, 12, 31) {
		t.Errorf("got %+v", row)
	}
	want := []ReadFrom{{"kind", "Certificat n° FR-2291"}, {"author", "Délivré par Norvane Certification."},
		{"date", "Date d’émission : 3 mars 2024"}, {"validUntil", "Valable jusqu’au 31/12/2025"}}
	if !slices.Equal(row.ReadFrom, want) {
		t.Errorf("got %+v", row.ReadFrom)
	}
	if again := must(s.Source(ctx, row.ID))(t); !slices.Equal(again.ReadFrom, want) {
		t.Errorf("opened again: got %+v", again.ReadFrom)
	}
	must(s.DescribeSource(ctx, row.ID, SourceDetails{Title: row.Title, Kind: row.Kind, Author: row.Author, Date: row.Date, ValidUntil: row.ValidUntil}))(t)
	if got := must(s.Source(ctx, row.ID))(t); len(got.ReadFrom) != 0 || got.Kind != "certificate" {
		t.Errorf("confirmed: got %+v", got)
	}
}

// A kind that was only read does not make a proof of that kind: the charter waits for the user's word.
func TestAKindThatWasReadProvesNothingYet(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, claimID, src := proven(t, s, strings.Replace(certificate, "31/12/2025", "31/12/2099", 1), "La facture d’énergie baisse de 35 % en moyenne.")
	c := must(s.Check(ctx, pieceID))(t).Claims[0]
	s.publish(charter.Charter{Proof: []charter.Requirement{{Category: c.Categories[0], Kinds: []source.Kind{source.Certificate}}}})
	if got := the(t, must(s.Check(ctx, pieceID))(t), "35 %"); got.Lack == nil || got.Lack.Lack != charter.LackKindSaid {
		t.Errorf("got %s %+v, want the kind asked", got.Status, got.Lack)
	}
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: src.Title, Kind: src.Kind}))(t)
	if got := the(t, must(s.Check(ctx, pieceID))(t), "35 %"); got.ID != claimID || got.Lack != nil || got.Status != verify.Proven {
		t.Errorf("got %s %+v, want it proven", got.Status, got.Lack)
	}
}

// A new version keeps what the user said of the document and states its own dates anew.
func TestANewVersionStatesItsOwnDates(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	old := s.source("certificat.md", certificate)
	must(s.DescribeSource(ctx, old.ID, SourceDetails{Title: "Certificat Norvane", Kind: "certificate", ValidUntil: old.ValidUntil}))(t)
	if got := s.replace(old.ID, "certificat.md", certificate[:len(certificate)-1]+" Tous sites.\n\nDate d’expiration : 30/06/2027\n"); len(got.Failures) > 0 {
		t.Fatalf("got %+v", got.Failures)
	}
	row := only(t, s)
	if row.ValidUntil != 0 {
		t.Errorf("got %d, though it names two last days", row.ValidUntil)
	}
	if row.Title != "Certificat Norvane" || !slices.Equal(row.ReadFrom, []ReadFrom{{"date", "Date d’émission : 3 mars 2024"}}) {
		t.Errorf("got %+v", row)
	}
}

// A quote of a table is shown with the line that it stands on and the headings of its cells, and is quoted word for word.
func TestAQuotedRowHasItsHeadings(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.source("tarifs.csv", "Offre;Prix mensuel HT;Utilisateurs\nEssentiel;29 €;5\nPro;59 €;20\n")
	p := s.draft("L’offre Pro coûte 59 € HT par mois.")
	c := must(s.Check(ctx, p.ID))(t).Claims[0]
	if len(c.Evidence) == 0 {
		t.Fatal("nothing answers")
	}
	e := c.Evidence[0]
	if said := source.Said(e.Cells, ": "); e.Line != 3 || e.Quote != "Pro | 59 € | 20" || said != "Offre: Pro · Prix mensuel HT: 59 € · Utilisateurs: 20" {
		t.Errorf("got line %d, %q, %q", e.Line, e.Quote, said)
	}
}
