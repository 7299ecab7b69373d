package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Originals is the folder of source documents as they came, each named by the SHA-256 of its bytes, in hex.
type Originals struct{ dir string }

// NewOriginals returns the originals kept in a folder, which is made when the first one is kept.
func NewOriginals(dir string) Originals { return Originals{dir} }

// Keep copies a document in and returns its hash and size. It is whole or absent whatever happens: written aside, synced,
// then renamed. Keeping the same bytes again changes nothing, or puts back an original that was lost or altered.
func (o Originals) Keep(ctx context.Context, from io.Reader) (hash string, size int64, err error) {
	hash, size, err = o.keep(from)
	if err != nil {
		return "", 0, fault(ctx, fmt.Errorf("keep an original: %w", err))
	}
	return hash, size, nil
}

func (o Originals) keep(from io.Reader) (hash string, size int64, err error) {
	if err := os.MkdirAll(o.dir, 0o700); err != nil {
		return "", 0, err
	}
	out, err := os.CreateTemp(o.dir, incoming+"*")
	if err != nil {
		return "", 0, err
	}
	defer os.Remove(out.Name()) // gone once renamed
	sum := sha256.New()
	size, err = io.Copy(io.MultiWriter(out, sum), from)
	if err := errors.Join(err, out.Sync(), out.Close()); err != nil {
		return "", 0, err
	}
	hash = hex.EncodeToString(sum.Sum(nil))
	if whole, err := o.Intact(hash); whole && err == nil {
		return hash, size, nil
	}
	return hash, size, os.Rename(out.Name(), o.path(hash))
}

// incoming begins the name of an original being written.
const incoming = "incoming-"

// Sweep removes what a killed program was writing. Nothing may be kept meanwhile.
func (o Originals) Sweep() error {
	entries, err := os.ReadDir(o.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), incoming) {
			err = errors.Join(err, os.Remove(filepath.Join(o.dir, e.Name())))
		}
	}
	return err
}

// Intact reports whether the original with this hash is there, unchanged.
func (o Originals) Intact(hash string) (bool, error) {
	f, err := os.Open(o.path(hash))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("open an original: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return false, fmt.Errorf("read an original: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)) == hash, nil
}

// Read returns the bytes of an original.
func (o Originals) Read(hash string) ([]byte, error) { return os.ReadFile(o.path(hash)) }

func (o Originals) path(hash string) string { return filepath.Join(o.dir, hash) }
