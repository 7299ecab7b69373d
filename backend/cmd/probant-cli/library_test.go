package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/verify"
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

const ownDraft = "# Des cantines sans gaspillage\n\nOrvalis pèse les restes de 240 cantines depuis 2019.\n\n" +
	"Chaque balance envoie ses mesures au cuisinier avant la fin du service, sans que personne ait à saisir un chiffre.\n\n" +
	"La mise en service prend deux jours, avec un technicien sur place et une formation pour toute la brigade.\n"

func TestADraftDoesNotProveItself(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "brouillon-v1.md", strings.Replace(ownDraft, "deux jours", "trois jours", 1))
	path := write(t, t.TempDir(), "page.md", ownDraft)
	r := cli(t, "", "check", "--library", dir, "--format", "json", path).want(t, open)
	for _, f := range rows[fileJSON](t, r) {
		for _, c := range f.Claims {
			if c.Judged == nil || c.Verdict == verify.Supported {
				t.Errorf("%q proves itself", c.Text)
			}
		}
	}
	if !strings.Contains(r.err, "brouillon-v1.md: left aside") {
		t.Errorf("nobody is told: %q", r.err)
	}
	claims := `{"id":"a","claim":"Orvalis pèse les restes de 240 cantines depuis 2019."}`
	if r := cli(t, claims, "verify", "--library", dir, "--format", "json"); !strings.Contains(r.out, `"supported"`) {
		t.Errorf("a claim of no draft: %s", r.out)
	}
	if r := cli(t, claims, "verify", "--library", dir, "--draft", path, "--format", "json"); strings.Contains(r.out, `"supported"`) || !strings.Contains(r.err, "left aside") {
		t.Errorf("a claim of the draft: %s %s", r.out, r.err)
	}
}
