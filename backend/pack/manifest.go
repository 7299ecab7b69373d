package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"probant/backend/fault"
)

// ManifestName is the manifest's file name in every pack.
const ManifestName = "manifest.json"

// Schema names the format described by Manifest. A change that an older program would misread takes the next number.
const Schema = "probant.pack/1"

// Limits of a manifest that is read: one that a stranger wrote must not cost us more.
const (
	MaxManifest = 1 << 20   // bytes of the manifest itself
	maxFiles    = 100       // files of one pack
	MaxFileSize = 256 << 20 // bytes of one file of a pack
)

// Manifest seals a pack: what was approved by whom, and the hash of every other file. Instants are RFC 3339 in UTC, to the
// second; hashes are SHA-256 in lower-case hex. Fields keep this order and the JSON is indented by two spaces, so that the same
// pack always gives the same bytes.
type Manifest struct {
	Schema      string           `json:"schema"`
	App         ManifestApp      `json:"app"`
	Space       string           `json:"space"` // the workspace it comes from
	GeneratedAt string           `json:"generatedAt"`
	Piece       ManifestPiece    `json:"piece"`
	Revision    ManifestRevision `json:"revision"`
	Approval    ManifestApproval `json:"approval"`
	Charter     *ManifestCharter `json:"charter,omitempty"`
	Counts      ManifestCounts   `json:"counts"`
	Files       []ManifestFile   `json:"files"` // every file but the manifest
}

// ManifestApp is the program that made the pack.
type ManifestApp struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// ManifestPiece is the content item. Kind is a piece.Kind and Lang "fr" or "en".
type ManifestPiece struct {
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Lang  string `json:"lang"`
}

// ManifestRevision is the frozen text: its number in the piece's history and the SHA-256 of its canonical form (piece.Hash).
type ManifestRevision struct {
	Number int    `json:"number"`
	Hash   string `json:"hash"`
}

// ManifestApproval is who took responsibility, and when. ReviewBy is when the first proof falls, empty for never.
type ManifestApproval struct {
	Name     string `json:"name"`
	Role     string `json:"role"`
	At       string `json:"at"`
	ReviewBy string `json:"reviewBy"`
}

// ManifestCounts tallies the claims as approved. Proven includes Unconfirmed: linked by the user, not confirmed by the check. Total leaves
// Reworded out: other words took their place.
type ManifestCounts struct {
	Total       int `json:"total"`
	Proven      int `json:"proven"`
	Unconfirmed int `json:"unconfirmed"`
	Validated   int `json:"validated"`
	Removed     int `json:"removed"`
	NotAClaim   int `json:"notAClaim"`
	Reworded    int `json:"reworded,omitempty"`
}

// ManifestFile is one file of the pack.
type ManifestFile struct {
	Role   Role   `json:"role"`
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func manifestOf(in Input, w *words, files []File) Manifest {
	c := in.Approval.Counts
	m := Manifest{
		Schema: Schema, App: ManifestApp{"Probant", in.Version}, Space: in.Space, GeneratedAt: instant(in.At),
		Piece:    ManifestPiece{in.Title, string(in.Kind), string(in.Lang)},
		Revision: ManifestRevision{in.Approval.Revision, in.Approval.Hash},
		Approval: ManifestApproval{in.Approval.Name, in.Approval.Role, instant(in.Approval.At), instant(in.Approval.ReviewBy)},
		Charter:  manifestCharter(in.Charter, w),
		Counts:   ManifestCounts{c.Total, c.Proven, c.Unconfirmed, c.Validated, c.Removed, c.NotAClaim, c.Reworded},
		Files:    []ManifestFile{},
	}
	for _, f := range files {
		m.Files = append(m.Files, ManifestFile{f.Role, f.Name, len(f.Data), Sum(f.Data)})
	}
	return m
}

// Sum is the SHA-256 of data, as a manifest writes it.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// instant writes Unix ms as the manifest does; 0 is no instant.
func instant(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).UTC().Format(time.RFC3339)
}

// Encode returns the manifest's canonical bytes.
func (m Manifest) Encode() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(m); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

var (
	hexSum   = regexp.MustCompile(`^[0-9a-f]{64}$`)
	fileRole = []Role{Markdown, HTML, DOCX, Register}
)

// ParseManifest reads a manifest and refuses whatever could mislead or harm. Invalid: "manifest_malformed" (Detail says
// what), "manifest_newer" (a later version of the program wrote it), "manifest_unsafe" (a file name that leaves the
// folder or that some systems cannot hold).
func ParseManifest(data []byte) (Manifest, error) {
	malformed := func(what string) (Manifest, error) {
		return Manifest{}, fault.New(fault.Invalid, "manifest_malformed").With(what)
	}
	if len(data) > MaxManifest {
		return malformed("too large")
	}
	var m Manifest
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&m); err != nil {
		return Manifest{}, fault.New(fault.Invalid, "manifest_malformed").With("not JSON").Because(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return malformed("text after the end")
	}
	switch {
	case m.Schema != Schema && strings.HasPrefix(m.Schema, "probant.pack/"):
		return Manifest{}, fault.New(fault.Invalid, "manifest_newer").With(m.Schema)
	case m.Schema != Schema:
		return malformed("schema")
	case len(m.Files) == 0 || len(m.Files) > maxFiles:
		return malformed("files")
	case m.Revision.Number < 1 || !hexSum.MatchString(m.Revision.Hash):
		return malformed("revision")
	case m.Approval.Name == "":
		return malformed("approval")
	case m.Charter != nil && m.Charter.Version < 1:
		return malformed("charter")
	}
	if _, err := time.Parse(time.RFC3339, m.Approval.At); err != nil {
		return malformed("approval.at")
	}
	seen := map[string]bool{ManifestName: true}
	for _, f := range m.Files {
		name := strings.ToLower(f.Name)
		switch {
		case !safeFile.MatchString(f.Name) || reserved(f.Name):
			return Manifest{}, fault.New(fault.Invalid, "manifest_unsafe").With(f.Name)
		case seen[name]:
			return malformed("file named twice")
		case !slices.Contains(fileRole, f.Role):
			return malformed("role")
		case f.Bytes < 0 || f.Bytes > MaxFileSize:
			return malformed("bytes")
		case !hexSum.MatchString(f.SHA256):
			return malformed("sha256")
		}
		seen[name] = true
	}
	return m, nil
}
