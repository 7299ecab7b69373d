package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	faults "probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/text"
)

// mustOpen opens a founded workspace on a real file.
func mustOpen(t testing.TB) *Store {
	t.Helper()
	return mustOpenAt(t, filepath.Join(t.TempDir(), "probant.db"))
}

func mustOpenAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, filepath.Join(filepath.Dir(path), "backups"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Found(t.Context(), Space{Name: "Orvalis", Lang: "fr", CreatedAt: 1}); err != nil {
		t.Fatal(err)
	}
	return s
}

func paragraphs(lines ...string) []text.Block {
	out := []text.Block{}
	for i, l := range lines {
		out = append(out, text.Block{ID: string(rune('a' + i)), Kind: text.Paragraph, Text: l})
	}
	return out
}

func mustCreate(t testing.TB, s *Store, title string, lines ...string) piece.Piece {
	t.Helper()
	p, err := s.CreatePiece(t.Context(), piece.Piece{Title: title, Kind: piece.Article, Lang: text.French,
		Blocks: paragraphs(lines...), CreatedAt: 1_000}, len(strings.Fields(strings.Join(lines, " "))), Created)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func mustAdd(t testing.TB, s *Store, sha string, passages ...string) Source {
	t.Helper()
	var in []source.Passage
	for i, p := range passages {
		in = append(in, source.Passage{Ordinal: i, Text: p, Page: 1})
	}
	src, _, err := s.AddSource(t.Context(), Source{SHA256: sha, File: sha + ".pdf", Format: source.PDF, Card: source.Card{Title: sha}, AddedAt: 5}, in)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func wantFault(t *testing.T, err error, code faults.Code, reason string) {
	t.Helper()
	if f := faults.As(err); err == nil || f.Code != code || f.Reason != reason {
		t.Fatalf("got %v, want %s/%s", err, code, reason)
	}
}

func TestOpen(t *testing.T) {
	ctx := context.Background()

	t.Run("an empty file becomes a database", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "probant.db")
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		s := mustOpenAt(t, path)
		for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "user_version": "13"} {
			var got string
			if err := s.db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
				t.Errorf("%s: got %s (%v), want %s", pragma, got, err, want)
			}
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(path), "backups")); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("a new file was backed up: %v", err)
		}
	})

	t.Run("every pooled connection has the pragmas", func(t *testing.T) {
		s := mustOpen(t)
		for range connections {
			c, err := s.db.Conn(ctx)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			var on int
			if err := c.QueryRowContext(ctx, "PRAGMA foreign_keys").Scan(&on); err != nil || on != 1 {
				t.Errorf("foreign keys: got %d (%v), want 1", on, err)
			}
		}
	})

	t.Run("a path with odd characters", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "à 100 % #1?")
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		mustOpenAt(t, filepath.Join(dir, "probant.db"))
		if _, err := os.Stat(filepath.Join(dir, "probant.db")); err != nil {
			t.Error(err)
		}
	})

	t.Run("a newer file is refused and left alone", func(t *testing.T) {
		s := mustOpen(t)
		if _, err := s.db.Exec("PRAGMA user_version = 99"); err != nil {
			t.Fatal(err)
		}
		s.Close()
		_, err := Open(ctx, s.path, filepath.Join(t.TempDir(), "backups"))
		wantFault(t, err, faults.Denied, "newer_database")
	})

	t.Run("a file that is no database", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "probant.db")
		if err := os.WriteFile(path, []byte(strings.Repeat("not a database ", 400)), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(ctx, path, t.TempDir())
		wantFault(t, err, faults.Unavailable, "corrupt_database")
	})

	t.Run("another program's database", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "probant.db")
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("CREATE TABLE recipe (name TEXT)"); err != nil {
			t.Fatal(err)
		}
		db.Close()
		_, err = Open(ctx, path, t.TempDir())
		wantFault(t, err, faults.Unavailable, "corrupt_database")
	})

	t.Run("a folder where the file should be", func(t *testing.T) {
		_, err := Open(ctx, t.TempDir(), t.TempDir())
		wantFault(t, err, faults.Unavailable, "read_only")
	})
}

func TestMigrationBacksUpFirst(t *testing.T) {
	dir := t.TempDir()
	path, backups := filepath.Join(dir, "probant.db"), filepath.Join(dir, "backups")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	// A file of ours from before the first migration.
	for _, q := range []string{"PRAGMA application_id = 1349676898", "CREATE TABLE kept (word TEXT)", "INSERT INTO kept VALUES ('preuve')"} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	s, err := Open(t.Context(), path, backups)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	saved, err := filepath.Glob(filepath.Join(backups, "probant-v0-*.db"))
	if err != nil || len(saved) != 1 {
		t.Fatalf("got backups %v (%v), want one", saved, err)
	}
	db, err = sql.Open("sqlite", saved[0])
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var word string
	if err := db.QueryRow("SELECT word FROM kept").Scan(&word); err != nil || word != "preuve" {
		t.Errorf("the backup holds %q (%v)", word, err)
	}
}

func TestForeignKeyViolationsAreRead(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	c, err := s.db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.ExecContext(ctx, "PRAGMA foreign_keys = 0"); err != nil {
		t.Fatal(err)
	}
	tx, err := c.BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if err := checkForeignKeys(ctx, tx); err != nil {
		t.Fatalf("a sound file: %v", err)
	}
	_, err = tx.Exec("INSERT INTO passage (id, source_id, ordinal, text, context, heading, page, sheet, cell) VALUES ('x', 'nobody', 0, '', '', '', 0, '', '')")
	if err != nil {
		t.Fatal(err)
	}
	if err := checkForeignKeys(ctx, tx); err == nil {
		t.Error("an orphan was not seen")
	}
}

func TestDiskFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "probant.db")
	s := mustOpenAt(t, path)
	p := mustCreate(t, s, "Avant", "Le texte d'avant.")
	var pages int
	if err := s.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	s.Close()
	// The file may not grow: what SQLite meets on a full disk.
	full, err := open(t.Context(), path, t.TempDir(), append([]string{"max_page_count(1)"}, pragmas...))
	if err != nil {
		t.Fatal(err)
	}
	_, err = full.SavePiece(t.Context(), p.ID, 1, paragraphs(strings.Repeat("Une longue suite. ", 20_000)), 60_000, 2_000, 1)
	wantFault(t, err, faults.Unavailable, "disk_full")
	full.Close()

	again := mustOpenAt(t, path)
	got, err := again.Piece(t.Context(), p.ID)
	if err != nil || got.Seq != 1 || got.Blocks[0].Text != "Le texte d'avant." {
		t.Errorf("after a full disk: got %+v (%v)", got, err)
	}
	if _, err := again.VerifyTrail(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestReadOnly(t *testing.T) {
	s := mustOpen(t)
	path := s.path
	s.Close()
	ro, err := open(t.Context(), path, t.TempDir(), append([]string{"query_only(1)"}, pragmas...))
	if err != nil {
		t.Fatal(err)
	}
	defer ro.Close()
	_, err = ro.CreatePiece(t.Context(), piece.Piece{Kind: piece.Article, CreatedAt: 1}, 0, Created)
	wantFault(t, err, faults.Unavailable, "read_only")
}

func TestAbortedTransactionLeavesNothing(t *testing.T) {
	s := mustOpen(t)
	p := mustCreate(t, s, "Stable", "Un texte.")
	// A process killed in the middle of a save: its transaction is open and never ends.
	killed, err := Open(t.Context(), s.path, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	tx, err := killed.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec("UPDATE piece SET title = 'half'"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Piece(t.Context(), p.ID); err != nil || got.Title != "Stable" {
		t.Errorf("while it runs: got %q (%v)", got.Title, err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	killed.Close()
	if _, err := s.SavePiece(t.Context(), p.ID, 1, paragraphs("Un autre."), 2, 2_000, 1); err != nil {
		t.Errorf("after it is gone: %v", err)
	}
}

func TestBusy(t *testing.T) {
	s := mustOpen(t)
	other, err := open(t.Context(), s.path, t.TempDir(), append([]string{"busy_timeout(1)"}, pragmas[1:]...))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := s.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	_, err = other.CreatePiece(t.Context(), piece.Piece{Kind: piece.Article, CreatedAt: 1}, 0, Created)
	wantFault(t, err, faults.Unavailable, "busy")
}

func TestCancelled(t *testing.T) {
	s := mustOpen(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.Pieces(ctx)
	wantFault(t, err, faults.Cancelled, "")
}

func TestClosed(t *testing.T) {
	s := mustOpen(t)
	s.Close()
	_, err := s.Pieces(t.Context())
	wantFault(t, err, faults.Cancelled, "closing")
}

func TestBackup(t *testing.T) {
	s := mustOpen(t)
	mustCreate(t, s, "Relance", "Un texte.")
	to := filepath.Join(t.TempDir(), "copie.db")
	if err := s.Backup(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	copied := mustOpenAt(t, to)
	if rows, err := copied.Pieces(t.Context()); err != nil || len(rows) != 1 || rows[0].Title != "Relance" {
		t.Errorf("got %+v (%v)", rows, err)
	}
}
