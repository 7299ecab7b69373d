package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// waiting starts a run that has opened its library in a temporary folder and waits for its next line.
func waiting(t *testing.T, temp, library string) *exec.Cmd {
	t.Helper()
	cmd := inTemp(temp, "verify", "--library", library, "--format", "json")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); cmd.Process.Kill(); cmd.Wait() })
	if _, err := io.WriteString(in, `{"id":"a","claim":"Le support répond en 8 heures."}`+"\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return cmd
}

func inTemp(temp string, args ...string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "TMPDIR="+temp, "TMP="+temp, "TEMP="+temp)
	return cmd
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// What a killed run left is cleared by the next one; what is in use, or another's, is not.
func TestTheFolderOfAKilledRunIsCleared(t *testing.T) {
	temp, library := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(library, "offer.md"), []byte("Le support répond en 8 heures."), 0o600); err != nil {
		t.Fatal(err)
	}
	others := []string{"probant-cli-notes", "probant-else"}
	for _, name := range others {
		if err := os.Mkdir(filepath.Join(temp, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	waiting(t, temp, library)
	alive := names(t, temp)
	if len(alive) != len(others)+1 {
		t.Fatalf("%q: a run has one folder", alive)
	}
	killed := waiting(t, temp, library)
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	if left := names(t, temp); len(left) != len(alive)+1 {
		t.Fatalf("%q: a killed run leaves its folder", left)
	}
	if out, err := inTemp(temp, "verify", "--library", library).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if left := names(t, temp); !slices.Equal(left, alive) {
		t.Errorf("got %q, want %q", left, alive)
	}
}
