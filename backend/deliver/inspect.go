package deliver

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"probant/backend/fault"
	"probant/backend/pack"
)

// State is how a pack stands where it was put.
type State string

// The closed set of states.
const (
	Present State = "present" // every file is there, unaltered
	Altered State = "altered" // a file was changed or is gone
	Missing State = "missing" // the folder is gone
)

// Report is what was found of a pack, by file name, sorted. Extra files do not alter a pack: colleagues may leave notes.
type Report struct {
	State   State
	Changed []string // other bytes than those sealed, or no longer a plain file
	Gone    []string
	Extra   []string
}

// Intact reports whether the folder holds exactly what was sealed.
func (r Report) Intact() bool { return r.State == Present && len(r.Extra) == 0 }

// droppings are what systems leave in a folder that is looked at.
var droppings = []string{".ds_store", "thumbs.db", "desktop.ini"}

// maxEntries bounds the extra files that are named.
const maxEntries = 1000

// Inspect compares a pack's folder with what was written to it: files is the manifest's list, with the manifest itself where
// it is known. Links are never followed and never count as files. A folder that cannot be read is an Unavailable fault.
func Inspect(path string, files []pack.ManifestFile) (Report, error) {
	r := Report{State: Present, Changed: []string{}, Gone: []string{}, Extra: []string{}}
	root, err := os.OpenRoot(path)
	if errors.Is(err, fs.ErrNotExist) {
		r.State = Missing
		return r, nil
	}
	if err != nil {
		return r, unreadable(path, err)
	}
	defer root.Close()
	known := map[string]bool{pack.ManifestName: true}
	for _, f := range files {
		known[f.Name] = true
		same, err := matches(root, f)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			r.Gone = append(r.Gone, f.Name)
		case err != nil:
			return r, unreadable(path, err)
		case !same:
			r.Changed = append(r.Changed, f.Name)
		}
	}
	if r.Extra, err = extras(root, known); err != nil {
		return r, unreadable(path, err)
	}
	slices.Sort(r.Changed)
	slices.Sort(r.Gone)
	if len(r.Changed)+len(r.Gone) > 0 {
		r.State = Altered
	}
	return r, nil
}

// matches reports whether a file holds the bytes that were sealed. It reads no more than their number.
func matches(root *os.Root, f pack.ManifestFile) (bool, error) {
	info, err := root.Lstat(f.Name)
	if err != nil {
		return false, err
	}
	if !info.Mode().IsRegular() || info.Size() != int64(f.Bytes) {
		return false, nil
	}
	file, err := root.Open(f.Name)
	if err != nil {
		return false, err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, io.LimitReader(file, int64(f.Bytes)+1)); err != nil {
		return false, err
	}
	return hex.EncodeToString(sum.Sum(nil)) == f.SHA256, nil
}

func extras(root *os.Root, known map[string]bool) ([]string, error) {
	dir, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	names, err := dir.Readdirnames(maxEntries)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	out := []string{}
	for _, n := range names {
		if !known[n] && !slices.Contains(droppings, strings.ToLower(n)) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out, nil
}

// Verify reads the manifest of a pack's folder and checks every file against it. Faults: Unavailable as WriteFolder's, with
// "unreadable" for the rest; Invalid "manifest_missing" and those of pack.ParseManifest.
func Verify(dir string) (pack.Manifest, Report, error) {
	if err := checkParent(dir); err != nil {
		return pack.Manifest{}, Report{}, err
	}
	data, err := manifest(dir)
	if err != nil {
		return pack.Manifest{}, Report{}, err
	}
	m, err := pack.ParseManifest(data)
	if err != nil {
		return pack.Manifest{}, Report{}, err
	}
	r, err := Inspect(dir, m.Files)
	return m, r, err
}

// manifest reads the manifest's bytes, one more than allowed at most: the parser refuses that one.
func manifest(dir string) ([]byte, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, unreadable(dir, err)
	}
	defer root.Close()
	info, err := root.Lstat(pack.ManifestName)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return nil, fault.New(fault.Invalid, "manifest_missing").With(dir)
	}
	if err != nil {
		return nil, unreadable(dir, err)
	}
	f, err := root.Open(pack.ManifestName)
	if err != nil {
		return nil, unreadable(dir, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, pack.MaxManifest+1))
	if err != nil {
		return nil, unreadable(dir, err)
	}
	return data, nil
}

// unreadable says why a pack could not be looked at.
func unreadable(path string, err error) error {
	f := fault.As(unavailable(path, err))
	if f.Reason == "write_failed" || f.Reason == "read_only" {
		return fault.New(fault.Unavailable, "unreadable").With(path).Because(err)
	}
	return f
}
