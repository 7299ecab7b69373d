package deliver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"probant/backend/fault"
)

// WriteTree writes files, by their slash paths, into a new folder of parent and returns its path. It appears whole and touches nothing
// that stands there, as WriteFolder does, with the same faults.
func WriteTree(parent, name string, files map[string][]byte) (string, error) {
	for path := range files {
		if !fs.ValidPath(path) || !filepath.IsLocal(filepath.FromSlash(path)) {
			return "", fmt.Errorf("a folder cannot hold the file %q", path)
		}
	}
	if err := checkNames(parent, name, nil); err != nil {
		return "", err
	}
	return place(real{}, parent, name, func(temp string) error {
		for path, data := range files {
			to := filepath.Join(temp, filepath.FromSlash(path))
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			if err := (real{}).Write(to, data); err != nil {
				return err
			}
		}
		return nil
	})
}

// WriteFile writes one new file into parent and returns its path. A name that is taken is followed by "-2", "-3"…, before its
// extension. The faults are those of WriteFolder.
func WriteFile(parent, name string, data []byte) (string, error) {
	if err := checkNames(parent, name, nil); err != nil {
		return "", err
	}
	if err := checkParent(parent); err != nil {
		return "", err
	}
	ext := filepath.Ext(name)
	for n := 1; n <= maxCopies; n++ {
		path := filepath.Join(parent, name)
		if n > 1 {
			path = filepath.Join(parent, strings.TrimSuffix(name, ext)+"-"+strconv.Itoa(n)+ext)
		}
		err := real{}.Write(path, data)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			_ = os.Remove(path) // half a file is worse than none
			return "", unavailable(parent, err)
		}
		return path, nil
	}
	return "", fault.New(fault.Conflict, "too_many_copies").With(filepath.Join(parent, name))
}
