package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPackProvesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "demo")
	cli(t, "", "demo", "--out", out).want(t, clean)
	var packed string
	err := filepath.WalkDir(out, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.Name() == "manifest.json" {
			packed = filepath.Dir(path)
		}
		return err
	})
	if err != nil || packed == "" {
		t.Fatalf("the demonstration left no pack: %v", err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "pack"), os.DirFS(packed)); err != nil {
		t.Fatal(err)
	}
	if r := cli(t, "Une phrase.", "check", "--library", dir, "-"); r.code != failed || !strings.Contains(r.err, "no document") {
		t.Errorf("a text is checked against a pack: exit %d, %s", r.code, r.err)
	}
}

func TestImportSaysWhatItLeavesAside(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "study.md", "L’usine de Lannion compte 12 lignes.\n")
	write(t, dir, "old.doc", "x")
	r := cli(t, "", "import", "--workspace", filepath.Join(t.TempDir(), "space"), "--create", dir).want(t, clean)
	if !strings.Contains(r.err, "1 file left aside") {
		t.Errorf("said %q", r.err)
	}
}
