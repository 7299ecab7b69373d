package deliver

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"probant/backend/approve"
	"probant/backend/fault"
	"probant/backend/pack"
	"probant/backend/piece"
	"probant/backend/text"
)

// packFiles is a real pack.
func packFiles(t *testing.T) []pack.File {
	t.Helper()
	files, err := pack.Build(pack.Input{
		Title: "Relance de printemps", Kind: piece.Email, Lang: text.French, Version: "0.1.0", Space: "Orvalis", At: 1,
		Blocks:   []text.Block{{ID: "a", Kind: text.Paragraph, Text: strings.Repeat("Bonjour à tous. ", 500)}},
		Approval: approve.Approval{Revision: 2, Hash: strings.Repeat("0a", 32), Name: "Marc Lefèvre", At: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// listing names everything that stands in a folder.
func listing(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func wantReason(t *testing.T, err error, code fault.Code, reason string) {
	t.Helper()
	if !fault.Is(err, code) || fault.As(err).Reason != reason {
		t.Errorf("got %v, want %s/%s", err, code, reason)
	}
}

func TestPackArrivesWholeAndIsNeverOverwritten(t *testing.T) {
	dir, files := t.TempDir(), packFiles(t)
	for _, want := range []string{"relance", "relance-2", "relance-3"} {
		got, err := WriteFolder(dir, "relance", files)
		if err != nil {
			t.Fatal(err)
		}
		if got != filepath.Join(dir, want) {
			t.Errorf("got %s, want it named %s", got, want)
		}
		for _, f := range files {
			if data, err := os.ReadFile(filepath.Join(got, f.Name)); err != nil || string(data) != string(f.Data) {
				t.Errorf("%s is not what was written (%v)", f.Name, err)
			}
		}
		_, report, err := Verify(got)
		if err != nil || !report.Intact() {
			t.Errorf("the pack does not verify: %+v, %v", report, err)
		}
	}
	if got := listing(t, dir); !reflect.DeepEqual(got, []string{"relance", "relance-2", "relance-3"}) {
		t.Errorf("the folder holds %v", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "note"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := WriteFolder(dir, "note", files); err != nil || filepath.Base(got) != "note-2" {
		t.Errorf("got %s, %v: want the file of that name left alone", got, err)
	}
}

// brokenDisk fails at one step, as a disk would half-way.
type brokenDisk struct {
	real
	step  string // write, sync or rename
	after int    // how many of that step go well first
	err   error
}

func (d *brokenDisk) fails(step string) bool {
	if d.step != step {
		return false
	}
	d.after--
	return d.after < 0
}

func (d *brokenDisk) Write(path string, data []byte) error {
	if d.fails("write") {
		_ = os.WriteFile(path, data[:len(data)/2], 0o644)
		return &fs.PathError{Op: "write", Path: path, Err: d.err}
	}
	return d.real.Write(path, data)
}

func (d *brokenDisk) Sync(dir string) error {
	if d.fails("sync") {
		return &fs.PathError{Op: "sync", Path: dir, Err: d.err}
	}
	return d.real.Sync(dir)
}

func (d *brokenDisk) Rename(from, to string) error {
	if d.fails("rename") {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: d.err}
	}
	return d.real.Rename(from, to)
}

func TestFailureLeavesNothingBehind(t *testing.T) {
	full, ro, long := syscall.ENOSPC, syscall.EACCES, syscall.ENAMETOOLONG
	tests := []struct {
		step   string
		after  int
		err    error
		reason string
	}{
		{"write", 0, full, "disk_full"},
		{"write", 3, full, "disk_full"},
		{"write", 4, ro, "read_only"},
		{"write", 1, long, "path_too_long"},
		{"write", 2, fs.ErrNotExist, "folder_missing"},
		{"write", 2, syscall.EIO, "write_failed"},
		{"sync", 0, full, "disk_full"},
		{"rename", 0, ro, "read_only"},
	}
	for _, tt := range tests {
		t.Run(tt.step+" "+tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			path, err := writeFolder(&brokenDisk{step: tt.step, after: tt.after, err: tt.err}, dir, "relance", packFiles(t))
			wantReason(t, err, fault.Unavailable, tt.reason)
			if path != "" {
				t.Errorf("got a path, %s, for a pack that is not there", path)
			}
			if left := listing(t, dir); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
	t.Run("the parent cannot be flushed", func(t *testing.T) {
		if _, err := writeFolder(&brokenDisk{step: "sync", after: 1, err: syscall.EIO}, t.TempDir(), "relance", packFiles(t)); err != nil {
			t.Errorf("got %v: the pack stands, so it is no failure", err)
		}
	})
}

func TestFoldersThatCannotTakeAPack(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := WriteFolder(filepath.Join(dir, "away"), "relance", packFiles(t))
	wantReason(t, err, fault.Unavailable, "folder_missing")
	_, err = WriteFolder(file, "relance", packFiles(t))
	wantReason(t, err, fault.Unavailable, "not_a_folder")
	_, err = WriteFolder(dir, strings.Repeat("x", 300), packFiles(t))
	wantReason(t, err, fault.Unavailable, "path_too_long")
	for _, name := range []string{"../out", "a/b", "", ".", "..", `a\b`, "c:x"} {
		if path, err := WriteFolder(dir, name, packFiles(t)); !fault.Is(err, fault.Internal) {
			t.Errorf("%q: got %s, %v, want our own fault", name, path, err)
		}
	}
	if got := listing(t, dir); !reflect.DeepEqual(got, []string{"file"}) {
		t.Errorf("the folder holds %v", got)
	}
}

func TestWhatAKilledProgramLeftIsSwept(t *testing.T) {
	dir := t.TempDir()
	old, fresh := filepath.Join(dir, unfinished+"old"), filepath.Join(dir, unfinished+"fresh")
	for _, d := range []string{old, fresh} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * abandoned)
	if err := os.Chtimes(old, long, long); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteFolder(dir, "relance", packFiles(t)); err != nil {
		t.Fatal(err)
	}
	if got := listing(t, dir); !reflect.DeepEqual(got, []string{filepath.Base(fresh), "relance"}) {
		t.Errorf("the folder holds %v: want the old one gone and the fresh one left to its writer", got)
	}
}

func TestVerify(t *testing.T) {
	put := func(name, data string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	drop := func(name string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	link := func(name, to string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			drop(name)(t, dir)
			if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
				t.Skipf("links cannot be made here: %v", err)
			}
		}
	}
	secret := filepath.Join(t.TempDir(), "secret")
	tests := map[string]struct {
		change               func(*testing.T, string)
		state                State
		changed, gone, extra string
	}{
		"untouched":    {func(*testing.T, string) {}, Present, "", "", ""},
		"one byte":     {func(t *testing.T, dir string) { flip(t, filepath.Join(dir, "texte.docx")) }, Altered, "texte.docx", "", ""},
		"longer":       {put("texte.md", "autre chose"), Altered, "texte.md", "", ""},
		"gone":         {drop("affirmations.csv"), Altered, "", "affirmations.csv", ""},
		"a note":       {put("note.txt", "à relire"), Present, "", "", "note.txt"},
		"system files": {put(".DS_Store", "x"), Present, "", "", ""},
		"a link out":   {link("texte.md", secret), Altered, "texte.md", "", ""},
		"a link in":    {link("texte.md", "texte.html"), Altered, "texte.md", "", ""},
		"a folder": {func(t *testing.T, dir string) {
			drop("texte.md")(t, dir)
			if err := os.Mkdir(filepath.Join(dir, "texte.md"), 0o755); err != nil {
				t.Fatal(err)
			}
		}, Altered, "texte.md", "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir, err := WriteFolder(t.TempDir(), "relance", packFiles(t))
			if err != nil {
				t.Fatal(err)
			}
			tt.change(t, dir)
			m, r, err := Verify(dir)
			if err != nil {
				t.Fatal(err)
			}
			if r.State != tt.state || strings.Join(r.Changed, " ") != tt.changed || strings.Join(r.Gone, " ") != tt.gone || strings.Join(r.Extra, " ") != tt.extra {
				t.Errorf("got %+v", r)
			}
			if r.Intact() != (tt.changed+tt.gone+tt.extra == "") {
				t.Errorf("intact: %v for %+v", r.Intact(), r)
			}
			if m.Piece.Title != "Relance de printemps" {
				t.Errorf("got the manifest of %q", m.Piece.Title)
			}
		})
	}
}

func flip(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestVerifyRefuses(t *testing.T) {
	_, _, err := Verify(filepath.Join(t.TempDir(), "away"))
	wantReason(t, err, fault.Unavailable, "folder_missing")
	empty := t.TempDir()
	_, _, err = Verify(empty)
	wantReason(t, err, fault.Invalid, "manifest_missing")
	file := filepath.Join(empty, pack.ManifestName)
	if err := os.Mkdir(file, 0o755); err != nil {
		t.Fatal(err)
	}
	_, _, err = Verify(empty)
	wantReason(t, err, fault.Invalid, "manifest_missing")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, make([]byte, pack.MaxManifest+2), 0o644); err != nil {
		t.Fatal(err)
	}
	_, _, err = Verify(empty)
	wantReason(t, err, fault.Invalid, "manifest_malformed")
	_, _, err = Verify(file)
	wantReason(t, err, fault.Unavailable, "not_a_folder")
}

func TestInspectSeesAFolderThatLeft(t *testing.T) {
	r, err := Inspect(filepath.Join(t.TempDir(), "away"), nil)
	if err != nil || r.State != Missing {
		t.Errorf("got %+v, %v, want missing", r, err)
	}
	if r.Changed == nil || r.Gone == nil || r.Extra == nil {
		t.Error("a list is nil")
	}
}

func TestEachReasonIsKeptWithItsCause(t *testing.T) {
	cause := errors.Join(&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOTDIR})
	err := unavailable("x", cause)
	if !errors.Is(err, syscall.ENOTDIR) || fault.As(err).Detail != "x" {
		t.Errorf("got %v: the log needs its cause and the sentence its path", err)
	}
}

func TestExportsTakeAFreeNameAndTouchNothing(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"charte.yaml", "charte-2.yaml"} {
		path, err := WriteFile(dir, "charte.yaml", []byte(want))
		if err != nil || filepath.Base(path) != want {
			t.Fatalf("got %s, %v, want it named %s", path, err, want)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != want {
			t.Errorf("got %q, %v", data, err)
		}
	}
	tree := map[string][]byte{".vale.ini": []byte("a"), "styles/Probant/N1.yml": []byte("b")}
	for _, want := range []string{"style", "style-2"} {
		path, err := WriteTree(dir, "style", tree)
		if err != nil || filepath.Base(path) != want {
			t.Fatalf("got %s, %v, want it named %s", path, err, want)
		}
		for name, body := range tree {
			if data, err := os.ReadFile(filepath.Join(path, filepath.FromSlash(name))); err != nil || string(data) != string(body) {
				t.Errorf("%s: got %q, %v", name, data, err)
			}
		}
	}
	if got := listing(t, dir); len(got) != 4 {
		t.Errorf("the folder holds %v", got)
	}
	_, err := WriteFile(filepath.Join(dir, "away"), "charte.yaml", nil)
	wantReason(t, err, fault.Unavailable, "folder_missing")
	_, err = WriteTree(filepath.Join(dir, "charte.yaml"), "style", tree)
	wantReason(t, err, fault.Unavailable, "not_a_folder")
	for _, bad := range []string{"../x", "/x", "a/../../x", ""} {
		if _, err := WriteTree(dir, "style", map[string][]byte{bad: nil}); err == nil {
			t.Errorf("%q was written", bad)
		}
	}
}
