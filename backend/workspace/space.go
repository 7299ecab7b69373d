package workspace

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
)

// Space says which workspace is open. Path is its folder; Pieces and Sources are how many it holds.
type Space struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	Sample  bool   `json:"sample"`
	Lang    string `json:"lang"`
	Synced  bool   `json:"synced"` // the folder looks synchronised, which can damage a database: warn
	Pieces  int    `json:"pieces"`
	Sources int    `json:"sources"`
}

// Space returns which workspace this is.
func (w *Workspace) Space() Space {
	sp := Space{Name: w.space.Name, Path: w.dir, Sample: w.space.Sample, Lang: w.space.Lang, Synced: synced(w.dir)}
	var err error
	if sp.Pieces, sp.Sources, err = w.store.Contents(context.Background()); err != nil {
		slog.Error("counting the workspace", "err", err)
	}
	return sp
}

// Folders that synchronisation programs keep, as they begin in lower case, and the files by which some mark theirs.
var (
	syncedNames   = []string{"onedrive", "dropbox", "google drive", "googledrive", "my drive", "mon drive", "icloud", "mobile documents", "nextcloud", "owncloud", "kdrive", "pcloud", "box sync", "synologydrive", "creative cloud files"}
	syncedMarkers = []string{".dropbox", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log"}
)

// synced reports whether a folder looks like one that a program copies elsewhere while it is being written.
func synced(dir string) bool {
	for {
		name := strings.ToLower(filepath.Base(dir))
		for _, s := range syncedNames {
			if strings.HasPrefix(name, s) {
				return true
			}
		}
		for _, m := range syncedMarkers {
			if _, err := os.Lstat(filepath.Join(dir, m)); err == nil {
				return true
			}
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
}
