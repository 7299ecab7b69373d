package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestImportTellsTheLimit(t *testing.T) {
	dir := t.TempDir()
	journal := filepath.Join(dir, "journal.md")
	if err := os.WriteFile(journal, []byte(strings.Repeat("Une phrase de plus. ", 1<<20)), 0o600); err != nil {
		t.Fatal(err)
	}
	cli(t, "", "import", "--workspace", filepath.Join(dir, "espace"), "--create", journal).want(t, failed).says(t, "journal.md: ", "(16 MB)")
}
