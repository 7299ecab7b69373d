package fault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDiskReason asks the system itself for refusals, and its code tables for those that cannot be provoked here.
func TestDiskReason(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, missing := os.Open(file + "2")
	_, long := os.Create(filepath.Join(filepath.Dir(file), strings.Repeat("a", 40_000)))
	for _, tt := range []struct {
		err  error
		want string
	}{
		{missing, Missing},
		{long, PathTooLong},
		{fmt.Errorf("write: %w", fs.ErrPermission), ReadOnly},
		{errors.New("no space left on device"), ""}, // a message says nothing
		{nil, ""},
	} {
		if got := DiskReason(tt.err); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.err, got, tt.want)
		}
	}
	seen := map[string]bool{}
	for _, r := range refusals {
		for _, code := range r.codes {
			if got := DiskReason(&fs.PathError{Op: "write", Path: file, Err: code}); got != r.reason {
				t.Errorf("%v: got %q, want %q", code, got, r.reason)
			}
		}
		seen[r.reason] = true
	}
	for _, must := range DiskReasons() {
		if !seen[must] && must != Missing { // fs.ErrNotExist stands for its codes
			t.Errorf("no code of this system means %s", must)
		}
	}
}

func TestOnDisk(t *testing.T) {
	_, missing := os.Open(filepath.Join(t.TempDir(), "gone"))
	coded := New(Invalid, "corrupt")
	for _, tt := range []struct {
		err    error
		code   Code
		reason string
	}{
		{missing, Unavailable, "unreadable"},
		{errors.New("odd"), Unavailable, DiskError},
		{fmt.Errorf("read: %w", coded), Invalid, "corrupt"},
	} {
		if f := As(OnDisk(tt.err)); f.Code != tt.code || f.Reason != tt.reason {
			t.Errorf("%v: got %s/%s, want %s/%s", tt.err, f.Code, f.Reason, tt.code, tt.reason)
		}
	}
	if OnDisk(nil) != nil {
		t.Error("no error became one")
	}
}
