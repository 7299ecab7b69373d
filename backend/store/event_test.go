package store

import (
	"errors"
	"testing"
)

func TestTrail(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Un texte.")
	if err := s.RecordOpened(ctx, p.ID, 2_000); err != nil {
		t.Fatal(err)
	}
	mustAdd(t, s, "aa", "une baisse de 31 %")
	if err := s.DeletePiece(ctx, p.ID, 3_000); err != nil {
		t.Fatal(err)
	}
	events, err := s.Events(ctx, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []EventKind
	for _, e := range events {
		kinds = append(kinds, e.Kind)
	}
	if len(kinds) != 3 || kinds[0] != Created || kinds[1] != Opened || kinds[2] != Deleted {
		t.Errorf("got %v, want created, opened, deleted", kinds)
	}
	if last, err := s.VerifyTrail(ctx); err != nil || last != events[2].Hash {
		t.Errorf("got %q (%v), want %q", last, err, events[2].Hash)
	}

	for _, q := range []string{"UPDATE event SET at = 0", "DELETE FROM event"} {
		if _, err := s.db.Exec(q); err == nil {
			t.Errorf("%s was allowed", q)
		}
	}
}

func TestTrailShowsTampering(t *testing.T) {
	for name, change := range map[string]string{
		"a time changed":   "UPDATE event SET at = at + 1 WHERE seq = 2",
		"a fact changed":   `UPDATE event SET data = '{"words":9}' WHERE seq = 1`,
		"a row removed":    "DELETE FROM event WHERE seq = 2",
		"the start cut":    "DELETE FROM event WHERE seq = 1",
		"a row slipped in": "INSERT INTO event SELECT 4, at, kind, piece, subject, data, hash, 'made up' FROM event WHERE seq = 3",
	} {
		t.Run(name, func(t *testing.T) {
			s := mustOpen(t)
			p := mustCreate(t, s, "Relance", "Un texte.")
			for at := range int64(2) {
				if err := s.RecordOpened(t.Context(), p.ID, at); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := s.VerifyTrail(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, q := range []string{"DROP TRIGGER event_is_immutable", "DROP TRIGGER event_is_kept", change} {
				if _, err := s.db.Exec(q); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := s.VerifyTrail(t.Context()); !errors.Is(err, ErrTampered) {
				t.Errorf("got %v, want %v", err, ErrTampered)
			}
		})
	}
}
