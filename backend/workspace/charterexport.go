package workspace

import (
	"context"

	"probant/backend/charter"
	"probant/backend/deliver"
	"probant/backend/fault"
	"probant/backend/pack"
	"probant/backend/text"
)

// CharterExport is a charter that was written out. Path is empty when the user closed the dialog. The counts are of a style of Vale:
// the rules that it carries as they are, those that say less there, and those that stay here.
type CharterExport struct {
	Path  string `json:"path"`
	Whole int    `json:"whole"`
	Less  int    `json:"less"`
	Left  int    `json:"left"`
}

// ExportCharter writes the working copy into a folder, under a name that is free: as one file that another workspace reads, or with vale
// its word rules as a style of Vale, in the language lang of the interface. It fails as deliver.WriteFile, and is not_found (charter) while
// nothing was decided.
func (w *Workspace) ExportCharter(ctx context.Context, folder string, vale bool, lang string) (CharterExport, error) {
	d, err := w.store.CharterDraft(ctx)
	if err != nil {
		return CharterExport{}, err
	}
	if d.Body == "" {
		return CharterExport{}, fault.New(fault.NotFound, "charter")
	}
	c, err := charter.Kept([]byte(d.Body))
	if err != nil {
		return CharterExport{}, err
	}
	name := charterName(c.Name, lang)
	if !vale {
		path, err := deliver.WriteFile(folder, name+".yaml", []byte(d.Body))
		return CharterExport{Path: path}, err
	}
	files, err := c.Vale(lang)
	if err != nil {
		return CharterExport{}, err
	}
	out := CharterExport{}
	out.Whole, out.Less, out.Left = c.ValeCounts()
	out.Path, err = deliver.WriteTree(folder, name+"-vale", files)
	return out, err
}

// charterName is what the file of a house's charter is called.
func charterName(house, lang string) string {
	word := "charte"
	if lang == string(text.English) {
		word = "charter"
	}
	if house == "" {
		return word
	}
	return pack.FolderName(word + " " + house)
}
