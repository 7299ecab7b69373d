package pack

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"probant/backend/text"
)

// parts unzips a Word document and checks that each part is well-formed XML.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(bytes.NewReader(body))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s is not well-formed: %v", f.Name, err)
				break
			}
		}
		out[f.Name] = string(body)
	}
	return out
}

func TestWordDocumentHoldsTogether(t *testing.T) {
	in := article()
	in.Title = "A & B <c>"
	in.Blocks = append(in.Blocks, text.Block{ID: "x", Kind: text.Paragraph, Text: "a\x00b\x0b]]> \"q\" 'p'\tc\ufffe"})
	p := parts(t, build(t, in)[DOCX].Data)
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/_rels/document.xml.rels", "docProps/core.xml"} {
		if p[name] == "" {
			t.Errorf("no part %s", name)
		}
	}
	body, styles, numbers, rels := p["word/document.xml"], p["word/styles.xml"], p["word/numbering.xml"], p["word/_rels/document.xml.rels"]
	for _, ref := range values(body, "w:pStyle w:val=") {
		if !strings.Contains(styles, `w:styleId="`+ref+`"`) {
			t.Errorf("style %s is used and not defined", ref)
		}
	}
	for _, ref := range values(body, "w:numId w:val=") {
		if !strings.Contains(numbers, `<w:num w:numId="`+ref+`"`) {
			t.Errorf("list %s is used and not defined", ref)
		}
	}
	for _, ref := range values(body, "r:id=") {
		if !strings.Contains(rels, `Id="`+ref+`"`) {
			t.Errorf("link %s is used and not defined", ref)
		}
	}
	if !strings.Contains(styles, `<w:lang w:val="fr-FR"/>`) {
		t.Error("Word would check the spelling of the French text in another language")
	}
	if !strings.Contains(body, "ab]]&gt; ") {
		t.Error("control characters are left in, or text is lost")
	}
}

// values returns each quoted value that follows a key.
func values(s, key string) []string {
	var out []string
	for _, rest := range strings.Split(s, key)[1:] {
		out = append(out, strings.SplitN(rest, `"`, 3)[1])
	}
	return out
}

func TestEachNumberedListStartsAtOne(t *testing.T) {
	in := post()
	in.Blocks = []text.Block{
		{ID: "1", Kind: text.ListItem, Level: 1, Ordered: true, Text: "un"},
		{ID: "2", Kind: text.Paragraph, Text: "entre deux"},
		{ID: "3", Kind: text.ListItem, Level: 1, Ordered: true, Text: "un encore"},
		{ID: "4", Kind: text.ListItem, Level: 2, Parent: "3", Ordered: true, Text: "un dessous"},
	}
	p := parts(t, build(t, in)[DOCX].Data)
	if got := values(p["word/document.xml"], "w:numId w:val="); strings.Join(got, " ") != "2 3 4" {
		t.Errorf("got lists %v, want three that number apart", got)
	}
	if n := strings.Count(p["word/numbering.xml"], "<w:startOverride"); n != 3 {
		t.Errorf("%d lists start again at 1, want 3", n)
	}
}

func TestEmptyTextIsStillADocument(t *testing.T) {
	in := post()
	in.Blocks = nil
	files := build(t, in)
	if !strings.Contains(parts(t, files[DOCX].Data)["word/document.xml"], "<w:p/>") {
		t.Error("Word needs one paragraph")
	}
	if len(files[Markdown].Data) != 0 {
		t.Errorf("got %q, want an empty file", files[Markdown].Data)
	}
}
