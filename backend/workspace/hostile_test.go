package workspace

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probant/backend/deliver"
	"probant/backend/fault"
	"probant/backend/text"
)

// hostile are drafts as the page could send them, in JSON: each is saved, checked, settled, approved and exported.
var hostile = map[string]string{
	"a lone surrogate":   `[{"id":"a","kind":"paragraph","text":"Orvalis r\ud800duit de 35 % la facture.","marks":[]}]`,
	"a zero":             `[{"id":"a","kind":"paragraph","text":"Orvalis\u0000 réduit de 35\u0000 % la facture.","marks":[]}]`,
	"right to left":      `[{"id":"a","kind":"paragraph","text":"\u202eOrvalis réduit de 35 % la facture.\u202c شركة ٣٥٪","marks":[]}]`,
	"one id twice":       `[{"id":"a","kind":"paragraph","text":"Orvalis réduit de 35 % la facture.","marks":[]},{"id":"a","kind":"paragraph","text":"Orvalis réduit de 12 % le bruit.","marks":[]}]`,
	"no id":              `[{"id":"","kind":"paragraph","text":"Orvalis réduit de 35 % la facture.","marks":[]},{"kind":"heading","level":-4,"text":"Un titre"}]`,
	"marks out of range": `[{"id":"a","kind":"paragraph","text":"Orvalis réduit de 35 % 😀 la facture.","marks":[{"kind":"bold","span":{"start":-5,"end":900}},{"kind":"italic","span":{"start":9,"end":3}},{"kind":"link","href":"javascript:alert(1)","span":{"start":24,"end":25}},{"kind":"odd","span":{"start":1,"end":2}}]}]`,
	"its own parent":     `[{"id":"a","parent":"a","kind":"list_item","text":"Orvalis réduit de 35 % la facture.","marks":[]},{"id":"b","parent":"c","kind":"table_cell","text":"x"},{"id":"c","parent":"b","kind":"table_cell","text":"y","row":-1,"col":900000000}]`,
	"an unknown kind":    `[{"id":"a","kind":"marquee","level":99,"text":"Orvalis réduit de 35 % la facture.","marks":null}]`,
	"markup":             `[{"id":"a","kind":"paragraph","text":"<script>alert(1)</script> ]]> Orvalis réduit de 35 % la facture & plus.","marks":[]}]`,
	"only accents":       `[{"id":"a","kind":"paragraph","text":"` + strings.Repeat("\u0301", 10_000) + ` 35 %","marks":[]}]`,
	"one long line":      `[{"id":"a","kind":"paragraph","text":"` + strings.Repeat("mot ", 40_000) + `35 %","marks":[]}]`,
}

func TestHostileDrafts(t *testing.T) {
	for name, sent := range hostile {
		t.Run(name, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			var given []text.Block
			if err := json.Unmarshal([]byte(sent), &given); err != nil {
				t.Fatal(err)
			}
			p := must(s.CreatePiece(ctx, NewPiece{Title: "Un \u0000 titre / \\ : \n", Lang: "fr"}))(t)
			must(s.SavePiece(ctx, p.ID, p.Seq, given))(t)
			sheet := must(s.Check(ctx, p.ID))(t)
			for range 2 { // a decision may settle others of the same meaning
				for _, c := range sheet.Claims {
					if c.Resolution == nil {
						sheet = must(s.DismissClaim(ctx, c.ID, "un \u0000 exemple"))(t)
					}
				}
			}
			must(s.SearchEvidence(ctx, "35\u0000 \"* OR NEAR( : ^ -"))(t)
			got := must(s.OpenPiece(ctx, p.ID))(t)
			if len(got.Blocks) != len(given) {
				t.Fatalf("got %d blocks, want %d", len(got.Blocks), len(given))
			}
			for i := range given {
				if got.Blocks[i].Text != given[i].Text {
					t.Errorf("block %d: got %.60q, want %.60q", i, got.Blocks[i].Text, given[i].Text)
				}
			}
			if _, err := s.Approve(ctx, p.ID, got.Seq, "Marc Lefèvre", "\u0000"); fault.Is(err, fault.Denied) {
				t.Logf("not approved: %v", err)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			path := must(s.ExportTo(ctx, p.ID, t.TempDir()))(t)
			if _, report, err := deliver.Verify(path); err != nil || !report.Intact() {
				t.Errorf("%s: got %+v (%v)", path, report, err)
			}
			for _, file := range must(filepath.Glob(filepath.Join(path, "*.docx")))(t) {
				readsAgain(t, file)
			}
		})
	}
}

// readsAgain parses every part of a Word file as Word does: one character that XML cannot hold, and it does not open.
func readsAgain(t *testing.T, path string) {
	t.Helper()
	z := must(zip.OpenReader(path))(t)
	defer z.Close()
	for _, f := range z.File {
		r := must(f.Open())(t)
		for d := xml.NewDecoder(r); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s in %s: %v", f.Name, filepath.Base(path), err)
			}
		}
		r.Close()
	}
}

// TestNamesOfFiles brings in documents under names that other systems and careless programs give.
func TestNamesOfFiles(t *testing.T) {
	s := newSpace(t)
	for i, name := range []string{"e\u0301tude.md", "😀.md", "a\nb.md", strings.Repeat("é", 125) + ".md", "..md", "a\\b.md", "\xff\xfe.md", "%2e%2e.md", "CON.md"} {
		dir := t.TempDir()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(fmt.Sprintf("La facture baisse de %d %%.", i+5)), 0o600); err != nil {
			t.Logf("%q: this disk takes no such name: %v", name, err)
			continue
		}
		row, isNew, err := s.AddSource(t.Context(), path)
		if err != nil || !isNew || row.Passages != 1 {
			t.Errorf("%q: got %+v (%v)", name, row, err)
		}
		if _, err := s.AddDraft(t.Context(), path, NewPiece{}); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	if rows, err := json.Marshal(must(s.Sources(t.Context()))(t)); err != nil || !json.Valid(rows) {
		t.Error(err)
	}
}

// TestWhatIsNoDocument is refused at once, with its name; a pipe must not hold up the import.
func TestWhatIsNoDocument(t *testing.T) {
	s := newSpace(t)
	dir := t.TempDir()
	loop := filepath.Join(dir, "loop.md")
	if err := os.Symlink(loop, loop); err != nil {
		t.Logf("no link can be made here: %v", err)
	}
	for path, reason := range map[string]string{dir: "is_folder", filepath.Join(dir, "parti.md"): "file_missing", loop: "unreadable", os.DevNull: "unreadable"} {
		_, _, err := s.AddSource(t.Context(), path)
		wantFault(t, err, fault.Unavailable, reason, "")
		if fault.As(err).Detail != filepath.Base(path) {
			t.Errorf("got %q, want the file named", fault.As(err).Detail)
		}
	}
}

// TestLostOriginals deletes the documents under the program: it says so, keeps working, and takes them back.
func TestLostOriginals(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("etude.md", study)
	kept := filepath.Join(s.dir, sourcesFolder)
	if err := os.RemoveAll(kept); err != nil {
		t.Fatal(err)
	}
	if got := must(s.Source(ctx, src.ID))(t); got.Intact {
		t.Error("a lost original reads as intact")
	}
	if got := must(s.Passages(ctx, src.ID, 0, 10))(t); len(got) == 0 {
		t.Error("its passages went with it")
	}
	without := filepath.Join(t.TempDir(), "b.zip")
	label := "etude.md (sources/" + src.SHA256 + ")"
	if b := must(Backup(ctx, s.dir, without, monday))(t); !slices.Equal(b.Missing, []string{label}) || len(b.Damaged) != 0 {
		t.Errorf("got %+v, want the missing original named", b)
	}
	if b := must(Restore(ctx, without, filepath.Join(t.TempDir(), "again")))(t); !slices.Equal(b.Missing, []string{label}) {
		t.Errorf("got %+v, want the missing original named again", b)
	}
	s.source("etude.md", study)
	if got := must(s.Source(ctx, src.ID))(t); !got.Intact {
		t.Error("the same document again did not put its original back")
	}

	if err := os.WriteFile(filepath.Join(kept, src.SHA256), []byte("autre chose"), 0o600); err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(t.TempDir(), "b.zip")
	if b := must(Backup(ctx, s.dir, saved, monday))(t); !slices.Equal(b.Damaged, []string{label}) || len(b.Files) != 1 || len(b.Missing) != 0 {
		t.Errorf("got %+v, want the altered original named and left out", b)
	}
	if b := must(Restore(ctx, saved, filepath.Join(t.TempDir(), "again")))(t); !slices.Equal(b.Damaged, []string{label}) || len(b.Missing) != 0 {
		t.Errorf("got %+v, want the altered original named once", b)
	}
}

// TestUploadCutOff writes half a chunk, then the whole one again.
func TestUploadCutOff(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	id := must(s.BeginUpload(ctx, "a.md", 8))(t)
	path := s.uploads.all[id].path
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantFault(t, s.AppendUpload(ctx, id, "YWJjZA=="), fault.Unavailable, "unreadable", "")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.AppendUpload(ctx, id, "YWJjZA=="); err != nil {
			t.Fatal(err)
		}
	}
	if got := must(os.ReadFile(path))(t); string(got) != "abcdabcd" {
		t.Errorf("got %q", got)
	}
	p := must(s.ImportDraft(ctx, id, ""))(t)
	if p.Blocks[0].Text != "abcdabcd" {
		t.Errorf("got %+v", p.Blocks)
	}
	half := must(s.BeginUpload(ctx, "b.md", 8))(t)
	_, err := s.ImportDraft(ctx, half, "")
	wantFault(t, err, fault.Invalid, "corrupt", "")
	if _, err := os.Stat(filepath.Join(s.uploads.dir, half)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("half an upload stays: %v", err)
	}
}
