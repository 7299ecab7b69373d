package workspace

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

func TestCreatePiece(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	long := strings.Repeat("mot ", 60)
	for _, tt := range []struct {
		name  string
		in    NewPiece
		title string
		lang  text.Lang
	}{
		{"empty", NewPiece{}, "", text.French},
		{"the heading gives the title", NewPiece{Blocks: []text.Block{
			{Kind: text.Paragraph, Text: "Avant-propos"}, {Kind: text.Heading, Level: 1, Text: " Moins de\nsaisie "}}}, "Moins de saisie", text.French},
		{"else the first line", NewPiece{Blocks: blocks("", "The software is used by our customers in many places.")},
			"The software is used by our customers in many places.", text.English},
		{"a long line is cut between words", NewPiece{Blocks: blocks(long)}, strings.TrimSpace(long[:76]) + " mot…", text.French},
		{"what is said prevails", NewPiece{Title: " Titre ", Kind: "email", Lang: "en", Blocks: blocks("Bonjour à tous.")}, "Titre", text.English},
		{"nothing turns its direction", NewPiece{Title: "\u202eDécret\u202c tertiaire\u00a0: l’échéance\u2069\n"}, "Décret tertiaire\u00a0: l’échéance", text.French},
		{"nor that of a first line", NewPiece{Blocks: blocks("\u202eTenir l’échéance")}, "Tenir l’échéance", text.French},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := must(s.CreatePiece(ctx, tt.in))(t)
			if got.Title != tt.title || got.Lang != tt.lang {
				t.Errorf("got %q in %q, want %q in %q", got.Title, got.Lang, tt.title, tt.lang)
			}
			seen := map[string]bool{"": true}
			for _, b := range got.Blocks {
				if seen[b.ID] {
					t.Errorf("block id %q is not its own", b.ID)
				}
				seen[b.ID] = true
			}
		})
	}
	p := must(s.CreatePiece(ctx, NewPiece{Title: "Décret"}))(t)
	if got := must(s.DescribePiece(ctx, p.ID, "\u2067Décret\ntertiaire", "article", "fr"))(t); got.Title != "Décret tertiaire" {
		t.Errorf("renamed %q", got.Title)
	}
	_, err := s.CreatePiece(ctx, NewPiece{Kind: "poem"})
	wantFault(t, err, fault.Invalid, "unknown_kind", "kind")
	_, err = s.CreatePiece(ctx, NewPiece{Lang: "de"})
	wantFault(t, err, fault.Invalid, "unknown_language", "lang")
	_, err = s.CreatePiece(ctx, NewPiece{Blocks: make([]text.Block, textLimit+2)})
	wantFault(t, err, fault.Invalid, "too_long", "blocks")
	_, err = s.CreatePiece(ctx, NewPiece{Blocks: blocks(strings.Repeat("a", textLimit+1))})
	wantFault(t, err, fault.Invalid, "too_long", "blocks")
}

func TestSaveAndRevert(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Premier jet.")
	s.later(2 * time.Minute)
	saved := must(s.SavePiece(ctx, p.ID, p.Seq, blocks("Deuxième jet.")))(t)
	if saved.At != s.time().UnixMilli() || saved.Seq != p.Seq+1 {
		t.Errorf("got %+v", saved)
	}
	_, err := s.SavePiece(ctx, p.ID, p.Seq, blocks("Autre fenêtre."))
	wantFault(t, err, fault.Stale, "changed_elsewhere", "")
	s.later(spell)
	must(s.SavePiece(ctx, p.ID, saved.Seq, blocks("Troisième jet.")))(t)
	rows := must(s.Revisions(ctx, p.ID))(t)
	if len(rows) != 2 || rows[0].Cause != piece.Autosave || rows[1].Cause != piece.Imported {
		t.Fatalf("got %+v, want the spell before kept", rows)
	}
	back := must(s.RevertPiece(ctx, p.ID, 1))(t)
	if back.Blocks[0].Text != "Premier jet." {
		t.Errorf("got %q", back.Blocks[0].Text)
	}
	if rows = must(s.Revisions(ctx, p.ID))(t); len(rows) != 3 || rows[0].Cause != piece.Restored {
		t.Errorf("got %+v, want the replaced text kept", rows)
	}
	if r := must(s.Revision(ctx, p.ID, 3))(t); r.Blocks[0].Text != "Troisième jet." {
		t.Errorf("got %q", r.Blocks[0].Text)
	}
}

func TestDeleteAndRestore(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Orvalis réduit de 35 % le temps de saisie.")
	if rows := must(s.Pieces(ctx))(t); len(rows) != 1 || rows[0].Left != 1 || rows[0].Stage != piece.Verify {
		t.Fatalf("got %+v", rows)
	}
	if err := s.DeletePiece(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	if rows := must(s.Pieces(ctx))(t); len(rows) != 0 {
		t.Errorf("got %+v", rows)
	}
	if rows := must(s.Register(ctx))(t); len(rows) != 0 {
		t.Errorf("the register still has %+v", rows)
	}
	if err := s.RestorePiece(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	if rows := must(s.Register(ctx))(t); len(rows) != 1 {
		t.Errorf("got %+v", rows)
	}
}

func TestImportDraft(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := must(s.ImportDraft(ctx, s.upload("C:\\Textes\\page.md", "# Moins de saisie\n\nUn **gain** de temps.\n"), ""))(t)
	if p.Title != "Moins de saisie" || len(p.Blocks) != 2 || p.Blocks[1].Marks[0].Kind != text.Bold {
		t.Errorf("got %+v", p)
	}
	events := must(s.store.Events(ctx, p.ID))(t)
	if len(events) != 1 || events[0].Kind != store.Imported {
		t.Errorf("got %+v", events)
	}
	_, err := s.ImportDraft(ctx, s.upload("photo.docx", "\x00\x01\x02\x03 pas un document"), "")
	if f := fault.As(err); f.Code != fault.Invalid || f.Detail != "photo.docx" {
		t.Errorf("got %v, want a refusal that names the file", err)
	}
	if left, err := os.ReadDir(s.uploads.dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}
}

func TestUploads(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	_, err := s.BeginUpload(ctx, "vide.txt", 0)
	wantFault(t, err, fault.Invalid, "empty_file", "")
	for name, limit := range map[string]int64{"gros.pdf": 64, "gros.docx": 64, "gros": 64, "gros.txt": 16, "GROS.MD": 16, "gros.htm": 16} {
		id := must(s.BeginUpload(ctx, name, limit<<20))(t)
		if err := s.DiscardUpload(ctx, id); err != nil {
			t.Error(err)
		}
		_, err = s.BeginUpload(ctx, name, limit<<20+1) // refused before anything is sent
		wantFault(t, err, fault.Invalid, "too_large", "")
		if got := fault.As(err).Detail; got != strconv.FormatInt(limit, 10) {
			t.Errorf("%s: got %q, want the limit in MB", name, got)
		}
	}

	id := must(s.BeginUpload(ctx, "../../../etc/passwd", 4))(t)
	if got := s.uploads.all[id]; got.name != "passwd" || !strings.HasPrefix(got.path, s.dir) {
		t.Errorf("got %+v", got)
	}
	wantFault(t, s.AppendUpload(ctx, id, "pas du base64"), fault.Invalid, "bad_chunk", "")
	_, err = s.ImportDraft(ctx, id, "")
	wantFault(t, err, fault.Invalid, "corrupt", "") // cut short

	id = must(s.BeginUpload(ctx, "a.txt", 4))(t)
	wantFault(t, s.AppendUpload(ctx, id, "YWJjZGVm"), fault.Invalid, "too_large", "")
	wantFault(t, s.AppendUpload(ctx, id, "YQ=="), fault.NotFound, "upload", "")
	if err := s.DiscardUpload(ctx, id); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(s.uploads.dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}
}
