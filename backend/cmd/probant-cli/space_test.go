package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/deliver"
	"probant/backend/pack"
	"probant/backend/sample"
	"probant/backend/workspace"
)

// entries names what stands in a folder.
func entries(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}

func TestDemoLeavesOnePack(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "new", "demo")
			r := cli(t, "", "demo", "--out", dir, "--lang", lang).want(t, clean)
			for _, step := range []string{"import", "check", "resolve", "approve", "export"} {
				if !strings.Contains(r.out, "\n"+step) && !strings.HasPrefix(r.out, step) {
					t.Errorf("the step %s is not told: %s", step, r.out)
				}
			}
			packs := entries(t, dir)
			if len(packs) != 1 {
				t.Fatalf("got %v, want exactly one pack", packs)
			}
			one := filepath.Join(dir, packs[0])
			sealed := read(t, filepath.Join(one, "manifest.json"))
			cli(t, "", "demo", "--out", dir, "--lang", lang).want(t, clean).says(t, "there already")
			if again := entries(t, dir); len(again) != 1 || !bytes.Equal(read(t, filepath.Join(one, "manifest.json")), sealed) {
				t.Errorf("a second run leaves %v, want the one pack untouched", again)
			}
			cli(t, "", "verify-pack", one).want(t, clean).says(t, "intact")
			var answer packJSON
			if err := json.Unmarshal([]byte(cli(t, "", "verify-pack", one, "--format", "json").want(t, clean).out), &answer); err != nil {
				t.Fatal(err)
			}
			cli(t, "", "verify-pack", one).want(t, clean).says(t, "intact: 4 files as the manifest lists them", "revision hash: "+answer.Manifest.Revision.Hash)
			if !answer.Intact || answer.Manifest.Piece.Lang != lang || answer.Manifest.Counts.Total == 0 || len(answer.Manifest.Files) != 4 {
				t.Errorf("got %+v", answer)
			}
			word := answer.Manifest.Files[2].Name
			data, err := os.ReadFile(filepath.Join(one, word))
			if err != nil {
				t.Fatal(err)
			}
			data[len(data)/2] ^= 1
			write(t, one, word, string(data))
			cli(t, "", "verify-pack", one).want(t, open).says(t, "changed: "+word)
			write(t, one, "note.txt", "à relire")
			if err := os.Remove(filepath.Join(one, answer.Manifest.Files[0].Name)); err != nil {
				t.Fatal(err)
			}
			cli(t, "", "verify-pack", one).want(t, open).says(t, "extra: note.txt", "missing: "+answer.Manifest.Files[0].Name)
			cli(t, "", "demo", "--out", dir, "--lang", lang).want(t, clean)
			if again := entries(t, dir); len(again) != 2 {
				t.Errorf("got %v, want the altered pack kept and a new one beside it", again)
			}
		})
	}
}

func TestVerifyPackTellsTheCharter(t *testing.T) {
	dir := t.TempDir()
	cli(t, "", "demo", "--out", dir).want(t, clean)
	one := filepath.Join(dir, entries(t, dir)[0])
	m, err := pack.ParseManifest(read(t, filepath.Join(one, pack.ManifestName)))
	if err != nil {
		t.Fatal(err)
	}
	m.Charter = &pack.ManifestCharter{Version: 3, Checklist: []pack.ManifestCheck{{Text: "Relu par la DPO.", Done: true}, {Text: "Un\nlien suffit."}}}
	sealed, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	write(t, one, pack.ManifestName, string(sealed))
	cli(t, "", "verify-pack", one).want(t, clean).says(t, "charter: version 3, 1 of 2 items of its checklist met\n", "not met: Un lien suffit.\n", "intact")
}

func TestVerifyPackRefuses(t *testing.T) {
	dir := t.TempDir()
	cli(t, "", "verify-pack", filepath.Join(dir, "away")).want(t, failed).says(t, "not there")
	cli(t, "", "verify-pack", dir).want(t, failed).says(t, "no manifest.json")
	write(t, dir, "manifest.json", `{"schema":"probant.pack/9"}`)
	cli(t, "", "verify-pack", dir).want(t, failed).says(t, "later version")
	write(t, dir, "manifest.json", `{`)
	cli(t, "", "verify-pack", dir).want(t, failed).says(t, "damaged")
}

// space makes a workspace by the command line: two sources and a draft with open claims.
func space(t *testing.T) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "space")
	files := t.TempDir()
	write(t, files, "docs/bilan.md", "# Bilan 2026\n\nOrvalis réduit de 31 % la facture d’énergie de ses clients en deux ans.\n")
	write(t, files, "docs/prix.html", "<h1>Tarifs</h1><p>Le suivi coûte 390 € HT par mois.</p>")
	page := write(t, files, "page.md", "# Été serein\n\nOrvalis réduit de 35 % la facture d’énergie de ses clients en deux ans.\n\nLe suivi coûte 390 € HT par mois.\n")
	cli(t, "", "import", "--workspace", dir, filepath.Join(files, "docs")).want(t, failed).says(t, "no workspace")
	cli(t, "", "import", "--workspace", dir, "--create", filepath.Join(files, "docs")).want(t, clean).says(t, "bilan.md: Bilan 2026 (", "prix.html")
	cli(t, "", "import", "--workspace", dir, filepath.Join(files, "docs", "bilan.md")).want(t, clean).says(t, "already there")
	cli(t, "", "import", "--workspace", dir, "--as", "piece", "--kind", "landing_page", page).want(t, clean).says(t, "Été serein")
	return dir
}

func TestPiecesAndRegister(t *testing.T) {
	dir := space(t)
	pieces := rows[workspace.PieceRow](t, cli(t, "", "pieces", "--workspace", dir, "--format", "json").want(t, open))
	if len(pieces) != 1 || pieces[0].Title != "Été serein" || pieces[0].Kind != "landing_page" || pieces[0].Left < 2 || pieces[0].Stage != "verify" {
		t.Fatalf("got %+v", pieces)
	}
	cli(t, "", "pieces", "--workspace", dir, "--stage", "published").want(t, clean)

	claims := rows[workspace.RegisterRow](t, cli(t, "", "register", "--workspace", dir, "--format", "json").want(t, open))
	if len(claims) != pieces[0].Total {
		t.Errorf("got %d claims, want %d", len(claims), pieces[0].Total)
	}
	cli(t, "", "register", "--workspace", dir, "--piece", "another").want(t, failed).says(t, "no such piece")
	cli(t, "", "register", "--workspace", dir).want(t, open).says(t, "35 %", "contradicted", "Été serein")
	table, err := csv.NewReader(strings.NewReader(cli(t, "", "register", "--workspace", dir, "--open", "--format", "csv").want(t, open).out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(table) != len(claims)+1 || table[0][3] != "claim" || !strings.Contains(table[1][3], "35 %") {
		t.Errorf("got %v", table)
	}
	cli(t, "", "export", "--workspace", dir, "--out", t.TempDir()).want(t, failed).says(t, "no piece is approved")
	cli(t, "", "export", "--workspace", dir, "--out", t.TempDir(), "Été serein").want(t, failed).says(t, "not approved")
	cli(t, "", "export", "--workspace", dir, "--out", t.TempDir(), "Hiver").want(t, failed).says(t, "no piece")

	page := write(t, t.TempDir(), "autre.md", "Le suivi coûte 390 € HT par mois.\n")
	cli(t, "", "check", "--workspace", dir, page).want(t, clean).says(t, "supported", "prix.html")
}

// filled makes a workspace with the whole sample: pieces at every stage.
func filled(t *testing.T) (dir string) {
	t.Helper()
	content, err := sample.Open("en")
	if err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(t.TempDir(), "space")
	ctx := context.Background()
	w, err := workspace.Open(ctx, dir, workspace.Options{Name: content.Name, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Fill(ctx, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestExportBackupAndRestore(t *testing.T) {
	dir, out := filled(t), t.TempDir()
	exported := strings.Count(cli(t, "", "export", "--workspace", dir, "--out", out).want(t, clean).out, "\n")
	packs := entries(t, out)
	if exported == 0 || len(packs) != exported {
		t.Fatalf("got %v for %d exports", packs, exported)
	}
	for _, p := range packs {
		if _, report, err := deliver.Verify(filepath.Join(out, p)); err != nil || !report.Intact() {
			t.Errorf("%s: %+v, %v", p, report, err)
		}
	}
	cli(t, "", "export", "--workspace", dir, "--out", filepath.Join(out, "away")).want(t, failed).says(t, "not there")

	before := cli(t, "", "register", "--workspace", dir, "--format", "json")
	saved := filepath.Join(t.TempDir(), "backup.zip")
	cli(t, "", "backup", "--workspace", dir, "--out", saved).want(t, clean)
	if got := entries(t, filepath.Dir(saved)); len(got) != 1 {
		t.Errorf("a backup leaves %v", got)
	}
	cli(t, "", "backup", "--workspace", dir, "--out", saved).want(t, failed).says(t, "already")

	again := filepath.Join(t.TempDir(), "again")
	cli(t, "", "restore", "--workspace", again, saved).want(t, clean)
	after := cli(t, "", "register", "--workspace", again, "--format", "json")
	if after.out != before.out || after.code != before.code || !strings.Contains(after.out, "claim") {
		t.Error("the register restored is not the one saved")
	}
	cli(t, "", "restore", "--workspace", again, saved).want(t, failed).says(t, "not empty")
	ctx := context.Background()
	w, err := workspace.Open(ctx, again, workspace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	sources, err := w.Sources(ctx)
	if err != nil || len(sources) == 0 {
		t.Fatalf("got %d sources, %v", len(sources), err)
	}
	for _, s := range sources {
		if full, err := w.Source(ctx, s.ID); err != nil || !full.Intact {
			t.Errorf("%s: its original is not intact (%v)", s.File, err)
		}
	}
	// The window holds the workspace now: reading it must wait, saving it need not.
	cli(t, "", "pieces", "--workspace", again).want(t, failed).says(t, "open in another program")
	cli(t, "", "backup", "--workspace", again, "--out", filepath.Join(t.TempDir(), "live.zip")).want(t, clean)
}

// TestBackupNamesWhatItLacks takes originals away: one, then the whole folder. The backup and its restoration say which.
func TestBackupNamesWhatItLacks(t *testing.T) {
	dir := space(t)
	originals := entries(t, filepath.Join(dir, "sources"))
	for _, lost := range [][]string{originals[:1], originals} {
		for _, name := range lost {
			if err := os.RemoveAll(filepath.Join(dir, "sources", name)); err != nil {
				t.Fatal(err)
			}
		}
		parent := t.TempDir()
		saved := filepath.Join(parent, "backup.zip")
		b := cli(t, "", "backup", "--workspace", dir, "--out", saved).want(t, open)
		r := cli(t, "", "restore", "--workspace", filepath.Join(parent, "again"), saved).want(t, open)
		for _, got := range []result{b, r} {
			if strings.Count(got.err, "import the document again\n") != len(lost) {
				t.Errorf("got %q, want a line for each of %d", got.err, len(lost))
			}
			for _, name := range lost {
				got.says(t, " (sources/"+name+"): this original is gone")
			}
		}
	}
}

func TestRestoreRefusesADamagedBackup(t *testing.T) {
	dir := space(t)
	saved := filepath.Join(t.TempDir(), "backup.zip")
	cli(t, "", "backup", "--workspace", dir, "--out", saved).want(t, clean)
	list := func(change func(map[string][]byte)) string {
		files := unzip(t, saved)
		change(files)
		return rezip(t, files)
	}
	tests := map[string]string{
		"not a zip": write(t, t.TempDir(), "x.zip", "hello"),
		"truncated": write(t, t.TempDir(), "x.zip", string(read(t, saved)[:200])),
		"no list":   list(func(f map[string][]byte) { delete(f, "backup.json") }),
		"database":  list(func(f map[string][]byte) { f["probant.db"][5000] ^= 1 }),
		"missing":   list(func(f map[string][]byte) { delete(f, "probant.db") }),
		"way out": list(func(f map[string][]byte) {
			f["backup.json"] = bytes.Replace(f["backup.json"], []byte("probant.db"), []byte("../../x.db"), 1)
		}),
		"of tomorrow": list(func(f map[string][]byte) {
			f["backup.json"] = bytes.Replace(f["backup.json"], []byte("backup/1"), []byte("backup/2"), 1)
		}),
	}
	for name, path := range tests {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			cli(t, "", "restore", "--workspace", filepath.Join(parent, "space"), path).want(t, failed)
			if left := entries(t, parent); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
	cli(t, "", "restore", "--workspace", filepath.Join(t.TempDir(), "x"), filepath.Join(t.TempDir(), "away.zip")).want(t, failed)
}

// TestOneSentenceEach gives what cannot be read or written: one line says what, where and what to do.
func TestOneSentenceEach(t *testing.T) {
	dir, out, file := filled(t), t.TempDir(), write(t, t.TempDir(), "a.md", "La facture baisse de 35 %.")
	missing := filepath.Join(out, "away")
	for name, tt := range map[string]struct {
		args []string
		says []string
	}{
		"an empty folder":            {[]string{"import", "--workspace", dir, t.TempDir()}, []string{"holds no document"}},
		"a file for a workspace":     {[]string{"import", "--create", "--workspace", filepath.Join(file, "x"), file}, []string{"a.md", "not a folder"}},
		"a backup that is not there": {[]string{"restore", "--workspace", missing, filepath.Join(out, "x.zip")}, []string{"x.zip", "cannot be read"}},
		"a backup into nowhere":      {[]string{"backup", "--workspace", dir, "--out", filepath.Join(missing, "x.zip")}, []string{"away", "is not there"}},
		"a piece that is not there":  {[]string{"register", "--workspace", dir, "--piece", "nobody"}, []string{"no such piece"}},
		"a text beyond a piece":      {[]string{"import", "--workspace", dir, "--as", "piece", write(t, t.TempDir(), "long.txt", strings.Repeat("mot ", 130_000))}, []string{"long.txt", "too long", "split"}},
		"an emptied database":        {[]string{"pieces", "--workspace", emptied(t)}, []string{"database is damaged", "restore a backup"}},
		"a document not there":       {[]string{"import", "--workspace", dir, filepath.Join(out, "nexistepas.pdf")}, []string{"nexistepas.pdf: there is no such file", "check its name"}},
		"an empty document":          {[]string{"import", "--workspace", dir, write(t, t.TempDir(), "vide.txt", "")}, []string{"vide.txt: the file is empty"}},
		"a document of entities":     {[]string{"import", "--workspace", dir, packed(t, "tarif.docx", `<!DOCTYPE d [<!ENTITY a "aaaa">]><d/>`)}, []string{"tarif.docx: ", "XML entities", "for safety", "save it anew"}},
		"a document that bursts":     {[]string{"import", "--workspace", dir, packed(t, "tarif.docx", strings.Repeat(" ", 40<<20))}, []string{"tarif.docx: ", "384 MB", "for safety"}},
		"a link to a document":       {[]string{"import", "--workspace", dir, write(t, t.TempDir(), "tarif.gdoc", "{}")}, []string{"tarif.gdoc: ", "download the document"}},
		"an old document":            {[]string{"import", "--workspace", dir, write(t, t.TempDir(), "tarif.rtf", `{\rtf1 x}`)}, []string{"tarif.rtf: this format", "save it as .docx"}},
		"a picture under a name":     {[]string{"import", "--workspace", dir, write(t, t.TempDir(), "tarif.pdf", "\x89PNG\r\n\x1a\n\x00\x01")}, []string{"tarif.pdf: ", "not what the file's name says", "save it again"}},
		"a name of two lines":        {[]string{"check", filepath.Join(out, "un\n\x1b[31mdeux.md")}, []string{"un [31mdeux.md: cannot be read"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := cli(t, "", tt.args...).want(t, failed)
			if strings.Count(r.err, "\n") != 1 || strings.Contains(r.err, "fault") {
				t.Errorf("got %q, want one sentence", r.err)
			}
			for _, s := range tt.says {
				if !strings.Contains(r.err, s) {
					t.Errorf("got %q, want it to say %q", r.err, s)
				}
			}
		})
	}
}

// packed is a Word file whose document is what is given.
func packed(t *testing.T, name, document string) (path string) {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = io.WriteString(w, document)
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return write(t, t.TempDir(), name, b.String())
}

// emptied is a workspace whose database lost every byte, with its documents still there.
func emptied(t *testing.T) (dir string) {
	t.Helper()
	dir = space(t)
	write(t, dir, "probant.db", "")
	return dir
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func unzip(t *testing.T, path string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func rezip(t *testing.T, files map[string][]byte) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, t.TempDir(), "x.zip", b.String())
}

func TestBench(t *testing.T) {
	var b benchJSON
	if err := json.Unmarshal([]byte(cli(t, "", "bench", "--runs", "1", "--passages", "1000").want(t, clean).out), &b); err != nil {
		t.Fatal(err)
	}
	if b.Draft.Words < draftWords || b.Draft.Claims == 0 || b.Draft.ExtractMS <= 0 || b.Draft.CheckMS <= 0 || b.Import.Passages == 0 || b.Import.MS <= 0 || b.Search.Passages != 1000 || b.Search.P95MS < b.Search.MS {
		t.Errorf("got %+v", b)
	}
}

// TestRegisterTellsALinkFromAProof links one claim to what says it and another to what does not.
func TestRegisterTellsALinkFromAProof(t *testing.T) {
	dir := space(t)
	page := write(t, t.TempDir(), "delai.md", "# Délais\n\nUn technicien intervient en moins de 4 heures.\n")
	cli(t, "", "import", "--workspace", dir, "--as", "piece", page).want(t, clean)
	ctx := t.Context()
	w, err := workspace.Open(ctx, dir, workspace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sources, err := w.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	passage := map[string]string{}
	for _, s := range sources {
		all, err := w.Passages(ctx, s.ID, 0, 10)
		if err != nil {
			t.Fatal(err)
		}
		passage[s.File] = all[len(all)-1].ID
	}
	lines, err := w.Register(ctx)
	if err != nil {
		t.Fatal(err)
	}
	linked := 0
	for _, l := range lines {
		link := workspace.LinkInput{PassageID: passage["prix.html"]}
		if strings.Contains(l.Claim.Text, "4 heures") {
			link.Reason = "Le tableau joint le montre."
		} else if !strings.Contains(l.Claim.Text, "390") {
			continue
		}
		if _, err := w.LinkProof(ctx, l.Claim.ID, link); err != nil {
			t.Fatal(err)
		}
		linked++
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if linked != 2 {
		t.Fatalf("%d claims linked, want 2", linked)
	}
	table, err := csv.NewReader(strings.NewReader(cli(t, "", "register", "--workspace", dir, "--format", "csv").out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range table[1:] {
		want := map[bool]string{true: "false", false: "true"}[strings.Contains(row[3], "4 heures")]
		if row[8] == "sourced" && row[14] != want {
			t.Errorf("%s: got confirmed %q, want %s", row[3], row[14], want)
		}
	}
	for _, line := range strings.Split(cli(t, "", "register", "--workspace", dir).out, "\n") {
		status, _, _ := strings.Cut(line, " ")
		if strings.Contains(line, "4 heures") && status != "unconfirmed" || strings.Contains(line, "390") && status != "proven" {
			t.Errorf("got %q", line)
		}
	}
	cli(t, "", "register", "--workspace", dir).says(t, "unconfirmed", "proven")
}
