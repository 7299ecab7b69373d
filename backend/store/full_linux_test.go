package store

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	faults "probant/backend/fault"
)

// TestOpenOnAFullDisk opens a database where not one more byte fits. Mounting such a disk takes root; elsewhere TestDiskFull
// covers writing with a page limit.
func TestOpenOnAFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("a small disk cannot be mounted: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
	path := filepath.Join(disk, "probant.db")
	s := mustOpenAt(t, path)
	p := mustCreate(t, s, "Relance", "Texte.")
	s.Close()
	ballast := filepath.Join(disk, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 2<<20), 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("got %v, want a full disk", err)
	}
	_, err := Open(t.Context(), path, disk)
	wantFault(t, err, faults.Unavailable, faults.DiskFull)
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if got, err := mustOpenAt(t, path).Piece(t.Context(), p.ID); err != nil || got.Blocks[0].Text != "Texte." {
		t.Errorf("once there is room: got %+v (%v)", got, err)
	}
}
