package workspace

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"probant/backend/fault"
)

// TestALostDatabaseIsNotMadeAgain empties the database, then deletes it: the originals beside it say that it was no new
// workspace, and nothing is written there.
func TestALostDatabaseIsNotMadeAgain(t *testing.T) {
	s := newSpace(t)
	s.source("etude.md", study)
	dir := s.dir
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	database := filepath.Join(dir, databaseFile)
	for _, lose := range []func() error{
		func() error { return os.Truncate(database, 0) },
		func() error { return os.Remove(database) },
	} {
		if err := lose(); err != nil {
			t.Fatal(err)
		}
		before := must(os.ReadDir(dir))(t)
		_, err := Open(t.Context(), dir, Options{})
		wantFault(t, err, fault.Unavailable, "corrupt_database", "")
		wantFault(t, Existing(dir), fault.Unavailable, "corrupt_database", "")
		_, err = Backup(t.Context(), dir, filepath.Join(t.TempDir(), "b.zip"), monday)
		wantFault(t, err, fault.Unavailable, "corrupt_database", "")
		if after := must(os.ReadDir(dir))(t); len(after) != len(before) || exists(database) {
			t.Errorf("got %v, want the folder as it was: %v", after, before)
		}
	}
}

// TestAnEmptyFileIsNoWorkspace finds what a creation cut off leaves: it is none yet, and may become one.
func TestAnEmptyFileIsNoWorkspace(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, databaseFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	// A user's own folder of documents may bear the same name.
	if err := os.MkdirAll(filepath.Join(dir, sourcesFolder), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, sourcesFolder, "etude.md"), []byte(study), 0o600); err != nil {
		t.Fatal(err)
	}
	wantFault(t, Existing(dir), fault.NotFound, "no_workspace", "")
	w := must(Open(t.Context(), dir, Options{}))(t)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Existing(dir); err != nil {
		t.Error(err)
	}
}

// TestAFailedCreationLeavesNothing stops a founding half-way: the files and folders made for it go, what was there stays.
func TestAFailedCreationLeavesNothing(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "brands", "orvalis")
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Open(stopped, dir, Options{}); err == nil {
		t.Fatal("the workspace opened")
	}
	if left := must(os.ReadDir(home))(t); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	inTheWay := databaseFile + "-journal" // the database itself can be made, nothing can be written to it
	if err := os.MkdirAll(filepath.Join(dir, inTheWay, "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), dir, Options{}); err == nil {
		t.Fatal("the workspace opened")
	}
	if left := must(os.ReadDir(dir))(t); len(left) != 1 || left[0].Name() != inTheWay {
		t.Errorf("left behind: %v", left)
	}
}
