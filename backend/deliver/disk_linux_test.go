package deliver

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"probant/backend/fault"
)

// TestFullDisk writes to a disk of 16 KB. Without the right to mount one, the disk is made full by an injected error,
// which the log says.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	var d disk = real{}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=16k"); err != nil {
		t.Logf("no disk can be mounted here (%v): writing to one that reports itself full", err)
		d = &brokenDisk{step: "write", after: 2, err: syscall.ENOSPC}
	} else {
		t.Cleanup(func() {
			if err := syscall.Unmount(dir, 0); err != nil {
				t.Error(err)
			}
		})
	}
	files := packFiles(t)
	_, err := writeFolder(d, dir, "relance", files)
	wantReason(t, err, fault.Unavailable, "disk_full")
	if left := listing(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err := WriteFolder(dir, "petit", files[:1]); err != nil {
		t.Errorf("once there is room, got %v", err)
	}
}

// TestReadOnlyFolder writes as a user without rights: root ignores permissions, so as root the thread becomes somebody else
// for its access to files.
func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	files := packFiles(t)
	if os.Geteuid() == 0 {
		const nobody = 65534
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer func() {
			if err := syscall.Setfsuid(0); err != nil {
				t.Fatal(err)
			}
		}()
	}
	_, err := WriteFolder(dir, "relance", files)
	wantReason(t, err, fault.Unavailable, "read_only")
	if left := listing(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestFolderThatTakesNoFiles writes where the kernel answers "no such file" to whoever makes one.
func TestFolderThatTakesNoFiles(t *testing.T) {
	_, err := WriteFolder("/proc", "relance", packFiles(t))
	wantReason(t, err, fault.Unavailable, "read_only")
	if got := fault.As(err).Detail; got != "/proc" {
		t.Errorf("got detail %q, want /proc", got)
	}
}
