package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user who owns no file here. Tests run by an ordinary user need none: the system refuses them as well.
const nobody = 65534

// guest runs the program as a user whom the system may refuse.
func guest(t *testing.T, args ...string) result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// reachable lets other users walk into the test's temporary folders.
func reachable(t *testing.T) {
	t.Helper()
	if err := os.Chmod(filepath.Dir(t.TempDir()), 0o755); err != nil {
		t.Fatal(err)
	}
}

// allow sets the rights of a whole tree, and gives them back when the test ends.
func allow(t *testing.T, dir string, folders, files fs.FileMode) {
	t.Helper()
	set := func(folders, files fs.FileMode) {
		var all []string
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil {
				all = append(all, path)
			}
			return nil
		})
		for i := len(all) - 1; i >= 0; i-- { // what a folder holds comes before the folder is shut
			mode := files
			if info, err := os.Lstat(all[i]); err == nil && info.IsDir() {
				mode = folders
			}
			if err := os.Chmod(all[i], mode); err != nil {
				t.Fatal(err)
			}
		}
	}
	set(folders, files)
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700); set(0o700, 0o600) })
}

// TestReadsAWorkspaceItMayNotWrite lists, checks and saves a workspace from a folder where nothing can be written.
func TestReadsAWorkspaceItMayNotWrite(t *testing.T) {
	reachable(t)
	dir := space(t)
	page := write(t, t.TempDir(), "autre.md", "Le suivi coûte 390 € HT par mois.\n")
	pieces := cli(t, "", "pieces", "--workspace", dir).want(t, open)
	register := cli(t, "", "register", "--workspace", dir).want(t, open)
	before := entries(t, dir)
	allow(t, dir, 0o555, 0o444)
	if got := guest(t, "pieces", "--workspace", dir).want(t, open); got != pieces {
		t.Errorf("got %+v, want %+v", got, pieces)
	}
	if got := guest(t, "register", "--workspace", dir).want(t, open); got != register {
		t.Errorf("got %+v, want %+v", got, register)
	}
	guest(t, "check", "--workspace", dir, page).want(t, clean).says(t, "supported", "prix.html")
	to := t.TempDir()
	if err := os.Chmod(to, 0o777); err != nil {
		t.Fatal(err)
	}
	guest(t, "backup", "--workspace", dir, "--out", filepath.Join(to, "b.zip")).want(t, clean)
	guest(t, "import", "--workspace", dir, page).want(t, failed).says(t, "cannot be written here ("+dir+")")
	if after := entries(t, dir); strings.Join(after, " ") != strings.Join(before, " ") {
		t.Errorf("got %v, want %v", after, before)
	}
}

// TestSaysWhatIsRefused goes where the system lets nobody in: each sentence names the place and tells reading from writing.
func TestSaysWhatIsRefused(t *testing.T) {
	reachable(t)
	shut := space(t)
	saved := filepath.Join(t.TempDir(), "backup.zip")
	cli(t, "", "backup", "--workspace", shut, "--out", saved).want(t, clean)
	allow(t, shut, 0, 0)
	allow(t, saved, 0, 0)
	locked := t.TempDir()
	allow(t, locked, 0, 0)
	away := filepath.Join(t.TempDir(), "away")
	page := write(t, t.TempDir(), "page.md", "La facture baisse de 35 %.\n")
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"pieces", "--workspace", shut}, "cannot be read (" + shut + ")"},
		{[]string{"backup", "--workspace", shut, "--out", away}, "cannot be read (" + shut + ")"},
		{[]string{"restore", "--workspace", away, saved}, "cannot be read (" + saved + ")"},
		{[]string{"check", "--library", locked, page}, "cannot be read (" + locked + ": permission denied)"},
		{[]string{"demo", "--out", filepath.Join(locked, "demo")}, "cannot be written here (" + filepath.Join(locked, "demo") + ")"},
	} {
		r := guest(t, tt.args...).want(t, failed).says(t, tt.says)
		if strings.Count(r.err, "\n") != 1 {
			t.Errorf("%q: got %q, want one sentence", tt.args, r.err)
		}
	}
}

// TestATemporaryFolderThatCannotBeUsed names it, and says how to choose another.
func TestATemporaryFolderThatCannotBeUsed(t *testing.T) {
	away := filepath.Join(t.TempDir(), "away")
	out, err := inTemp(away, "demo", "--out", t.TempDir()).CombinedOutput()
	if want := "probant-cli: the temporary folder " + away + " is not there; make it, or set TMPDIR to another\n"; err == nil || string(out) != want {
		t.Errorf("got %q (%v), want %q", out, err, want)
	}
}

// TestAnAnswerThatCannotBeWritten sends each answer to a device that is always full.
func TestAnAnswerThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	page := write(t, dir, "page.md", "La facture baisse de 35 %.\n")
	cli(t, "", "demo", "--out", filepath.Join(dir, "demo")).want(t, clean)
	pack := filepath.Join(dir, "demo", entries(t, filepath.Join(dir, "demo"))[0])
	for _, args := range [][]string{
		{"--help"}, {"version"}, {"check", "--help"}, {"check", page, page}, {"check", "--format", "json", page}, {"check", "--format", "sarif", page},
		{"verify-pack", pack}, {"verify-pack", "--format", "json", pack}, {"demo", "--out", filepath.Join(dir, "other")},
		{"import", "--create", "--workspace", filepath.Join(dir, "space"), page},
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skipf("no device is full here: %v", err)
		}
		cmd := exec.Command(binary, args...)
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &errs
		_ = cmd.Run()
		full.Close()
		want := "probant-cli: the disk is full (standard output); make room and try again\n"
		if got := cmd.ProcessState.ExitCode(); got != failed || errs.String() != want {
			t.Errorf("%q: got %d, %q; want %d, %q", args, got, errs.String(), failed, want)
		}
	}
}
