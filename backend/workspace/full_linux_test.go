package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
)

// fillDisk takes all the room of a disk but some bytes, and returns how to give it back.
func fillDisk(t *testing.T, dir string) (free func()) {
	t.Helper()
	path := filepath.Join(dir, "ballast")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for chunk := make([]byte, 64<<10); len(chunk) > 0; {
		if _, err := f.Write(chunk); errors.Is(err, syscall.ENOSPC) {
			chunk = chunk[:len(chunk)/2]
		} else if err != nil {
			t.Fatal(err)
		}
	}
	return func() {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFullDisk works on a disk of four megabytes. Mounting one takes root, as the project's own runs have; elsewhere the
// store's TestDiskFull covers the database with a page limit.
func TestFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4m"); err != nil {
		t.Skipf("a small disk cannot be mounted: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
	s := spaceAt(t, filepath.Join(disk, "main"), monday)
	ctx := t.Context()
	p := s.draft("Le texte d'avant.")
	id := s.upload("etude.md", study)
	free := fillDisk(t, disk)

	for range 2 { // and again: nothing is stuck
		_, err := s.SavePiece(ctx, p.ID, p.Seq, blocks(strings.Repeat("Une longue suite. ", 4_000)))
		wantFault(t, err, fault.Unavailable, "disk_full", "")
	}
	_, err := s.ImportSources(ctx, []string{id})
	wantFault(t, err, fault.Unavailable, "disk_full", "")
	if got := must(s.store.Piece(ctx, p.ID))(t); got.Seq != p.Seq || got.Blocks[0].Text != "Le texte d'avant." {
		t.Errorf("got %+v", got)
	}
	free()
	saved := must(s.SavePiece(ctx, p.ID, p.Seq, blocks("Le texte d'après.")))(t)
	if saved.Seq != p.Seq+1 {
		t.Errorf("got %+v", saved)
	}
	if got := s.last(must(s.ImportSources(ctx, []string{id}))(t).ID); got.State != job.Done || len(got.Failures) != 0 {
		t.Errorf("the same upload, once there is room: got %+v", got)
	}
	if _, err := s.store.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
	if kept, err := os.ReadDir(filepath.Join(s.dir, sourcesFolder)); err != nil || len(kept) != 1 {
		t.Errorf("got %v (%v), want the one original whole", kept, err)
	}
}

// TestCreationOnAFullDisk founds a workspace where there is room for its folder and no more.
func TestCreationOnAFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("a small disk cannot be mounted: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
	dir := filepath.Join(disk, "brands", "orvalis")
	_, err := Open(t.Context(), dir, Options{})
	wantFault(t, err, fault.Unavailable, "disk_full", "")
	if got := fault.As(err).Detail; got != dir {
		t.Errorf("got %q, want the folder named", got)
	}
	if left, err := os.ReadDir(disk); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}
