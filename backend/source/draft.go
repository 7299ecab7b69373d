package source

import "probant/backend/text"

// Draft returns a document as a text to edit, each block under an identity from newID. Running headers and footers of pages
// are left out.
func Draft(doc Document, newID func() string) []text.Block {
	ids := map[string]string{"": ""}
	rename := func(id string) string {
		if _, known := ids[id]; !known {
			ids[id] = newID()
		}
		return ids[id]
	}
	out := []text.Block{}
	for _, b := range doc.Blocks {
		if b.running {
			continue
		}
		block := b.Block
		block.Parent = rename(block.Parent)
		block.ID = rename(block.ID)
		block.Marks = append([]text.Mark(nil), block.Marks...)
		out = append(out, block)
	}
	return out
}
