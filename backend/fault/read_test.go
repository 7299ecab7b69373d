package fault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What the system says of a file that is not there, or inside another file, is that there is none of that name.
func TestOnRead(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "tarif.pdf")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, gone := os.Open(filepath.Join(dir, "parti.pdf"))
	_, inside := os.Open(filepath.Join(file, "parti.pdf"))
	for _, tt := range []struct {
		err  error
		want string
	}{
		{gone, FileMissing},
		{inside, FileMissing},
		{fmt.Errorf("open: %w", fs.ErrPermission), FileDenied},
		{refusedFor(t, FileInUse), FileInUse},
		{refusedFor(t, NotHere), NotHere},
		{refusedFor(t, DiskError), Unreadable},
		{errors.New("odd"), Unreadable},
		{New(Invalid, "corrupt"), "corrupt"},
	} {
		f := As(OnRead("parti.pdf", tt.err))
		if f.Reason != tt.want || tt.want != "corrupt" && (f.Code != Unavailable || f.Detail != "parti.pdf") {
			t.Errorf("%v: got %s/%s %q, want %s", tt.err, f.Code, f.Reason, f.Detail, tt.want)
		}
	}
	if OnRead("a.pdf", nil) != nil {
		t.Error("no error became one")
	}
}

// refusedFor is what this system answers for a reason.
func refusedFor(t *testing.T, reason string) error {
	t.Helper()
	for _, r := range refusals {
		if r.reason == reason {
			return &fs.PathError{Op: "read", Path: "parti.pdf", Err: r.codes[0]}
		}
	}
	t.Fatalf("no code for %s", reason)
	return syscall.EIO
}
