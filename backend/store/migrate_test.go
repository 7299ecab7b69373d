package store

import (
	"database/sql"
	"path/filepath"
	"slices"
	"testing"

	"probant/backend/source"
)

// A workspace of the first schema keeps its library, its links and their order, and takes every format.
func TestFormatsMigration(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "probant.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	first, err := migrations.ReadFile("migrations/0001_first.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		string(first), "PRAGMA application_id = 1349676898", "PRAGMA user_version = 1",
		`INSERT INTO workspace VALUES (1, 'Orvalis', 0, 'fr', 7, 1)`,
		// Added at the same moment; the rowid alone says which came last.
		`INSERT INTO source (rowid, id, sha256, file, format, title, author, lang, date, valid_until, pages, size, added_at) VALUES
			(4, 'old', 'aa', 'a.pdf', 'pdf', 'Ancienne', 'Paul', 'fr', 1, 2, 3, 4, 5), (9, 'new', 'bb', 'b.md', 'md', 'Nouvelle', '', '', 0, 0, 0, 4, 5),
			(12, 'gone', 'cc', 'c.md', 'md', 'Partie', '', '', 0, 0, 0, 4, 5)`,
		`UPDATE source SET deleted_at = 6 WHERE id = 'gone'`,
		`INSERT INTO passage VALUES (1, 'g', 'old', 0, 'Un gain de 31 %.', '', '', 2, '', '')`,
		`INSERT INTO passage_index (rowid, terms, around) VALUES (1, 'gain n31', '')`,
	} {
		if _, err := db.Exec(q); err != nil {
			t.Fatalf("%.60s: %v", q, err)
		}
	}
	db.Close()

	s, err := Open(t.Context(), path, filepath.Join(dir, "backups"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	all, err := s.Sources(t.Context())
	if err != nil || len(all) != 2 || all[0].ID != "new" || all[1].ID != "old" || all[1].Passages != 1 || all[1].ValidUntil != 2 {
		t.Fatalf("got %+v (%v)", all, err)
	}
	if got, err := s.Passages(t.Context(), "old", 0, 10); err != nil || len(got) != 1 || got[0].Typed {
		t.Errorf("got %+v (%v)", got, err)
	}
	if err := s.RestoreSource(t.Context(), "gone", 8); err != nil {
		t.Errorf("a deleted source does not come back: %v", err)
	}
	for i, f := range append(source.Formats(), source.Extract) {
		if _, _, err := s.AddSource(t.Context(), Source{SHA256: string(rune('d' + i)), Format: f, AddedAt: 9}, nil); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
	if _, _, err := s.AddSource(t.Context(), Source{SHA256: "zz", Format: "exe", AddedAt: 9}, nil); err == nil {
		t.Error("an unknown format was taken")
	}
	if _, err := s.db.Exec("INSERT INTO passage (id, source_id, ordinal, text, context, heading, page, sheet, cell) VALUES ('x', 'nobody', 0, '', '', '', 0, '', '')"); err == nil {
		t.Error("a passage of no source was taken: the table it refers to is lost")
	}
	if saved, _ := filepath.Glob(filepath.Join(dir, "backups", "probant-v1-*.db")); len(saved) != 1 {
		t.Errorf("got backups %v, want one", slices.Clip(saved))
	}
}
