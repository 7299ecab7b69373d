package settings

import (
	"os"
	"path/filepath"
	"testing"

	"probant/backend/fault"
)

func TestSaveAndLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "probant", "settings.json")
	if got, err := Load(path); err != nil || got != Default() {
		t.Errorf("without a file: got %+v (%v)", got, err)
	}
	want := Settings{Lang: "fr", Theme: "dark", Name: "Claire Daubigny", Role: "Marketing", SingleKeys: true, Workspace: "main"}
	given := want
	given.Name = "  Claire Daubigny "
	if got, err := Save(path, given); err != nil || got != want {
		t.Errorf("saved: got %+v (%v), want %+v", got, err, want)
	}
	if got, err := Load(path); err != nil || got != want {
		t.Errorf("loaded: got %+v (%v), want %+v", got, err, want)
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("got %v (%v), want the settings alone", files, err)
	}
}

func TestUnknownWordsBecomeDefaults(t *testing.T) {
	got, err := Save(filepath.Join(t.TempDir(), "s.json"), Settings{Lang: "xx", Theme: "pink", Workspace: "../elsewhere"})
	if err != nil || got.Lang != "" || got.Theme != "system" || got.Workspace != "" {
		t.Errorf("got %+v (%v)", got, err)
	}
}

func TestCorruptFileIsKeptAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	for n, bad := range []string{"{\"lang\": ", "\x00\x00"} {
		if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := Load(path); err != nil || got != Default() {
			t.Errorf("got %+v (%v), want the defaults", got, err)
		}
		kept, err := os.ReadFile(path + []string{".bad-1", ".bad-2"}[n])
		if err != nil || string(kept) != bad {
			t.Errorf("kept %q (%v), want %q", kept, err, bad)
		}
	}
	if _, err := Save(path, Settings{Lang: "en"}); err != nil {
		t.Error(err)
	}
}

func TestUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(filepath.Join(file, "settings.json"), Settings{}); !fault.Is(err, fault.Unavailable) {
		t.Errorf("got %v, want unavailable", err)
	}
}
