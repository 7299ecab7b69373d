package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"probant/backend/fault"
)

// Path is where the settings stand: probant/settings.json under the user's config directory.
func Path() string { return filepath.Join(xdg.ConfigHome, "probant", "settings.json") }

// Default is what a user has who never chose anything. Lang is empty: the interface takes the system's.
func Default() Settings { return Settings{Theme: "system", SingleKeys: true, KeyHints: true} }

// Load reads the settings. Without a file it returns the defaults; a file that cannot be understood is set aside under
// another name, never overwritten, and gives the defaults too.
func Load(path string) (Settings, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if err != nil {
		return Default(), fault.OnDisk(fmt.Errorf("read the settings: %w", err))
	}
	s := Default()
	if err := json.Unmarshal(b, &s); err != nil {
		return Default(), fault.OnDisk(os.Rename(path, aside(path)))
	}
	return s.cleaned(), nil
}

// aside is a free name beside path.
func aside(path string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s.bad-%d", path, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}

// Save writes the settings and returns them as kept: the file is the old one or the new one, whole, whatever happens.
func Save(path string, s Settings) (Settings, error) {
	s = s.cleaned()
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return s, fmt.Errorf("encode the settings: %w", err)
	}
	if err := write(path, append(b, '\n')); err != nil {
		return s, fault.OnDisk(fmt.Errorf("write the settings: %w", err))
	}
	return s, nil
}

func write(path string, b []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".settings-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone once renamed
	_, err = f.Write(b)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// cleaned replaces what is outside its closed set by the default.
func (s Settings) cleaned() Settings {
	if !slices.Contains([]string{"fr", "en"}, s.Lang) {
		s.Lang = ""
	}
	if !slices.Contains([]string{"system", "light", "dark"}, s.Theme) {
		s.Theme = Default().Theme
	}
	s.Assistance = s.Assistance.cleaned()
	s.Name, s.Role = strings.TrimSpace(s.Name), strings.TrimSpace(s.Role)
	if s.Workspace != filepath.Base(s.Workspace) || s.Workspace == "." || s.Workspace == ".." {
		s.Workspace = ""
	}
	return s
}
