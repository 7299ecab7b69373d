package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/source"
	"probant/backend/verify"
)

// knownReasons are those that the packages below list themselves.
func knownReasons() []string {
	return append(source.Reasons(), "disk_full", "read_only", "folder_missing", "not_a_folder", "path_too_long", "write_failed")
}

const draft = "# Un été serein\n\nOrvalis réduit de **35 %** votre facture d’énergie 😀 en deux ans.\n\n- Plus de 40 clients nous font confiance\n- Bonne journée\n"

// slice cuts by code points, as the documentation counts.
func slice(s string, start, end int) string { return string([]rune(s)[start:end]) }

func TestCheckSaysWhereEachClaimIs(t *testing.T) {
	dir := t.TempDir()
	plain := strings.ReplaceAll(draft, "**", "")
	for name, content := range map[string]string{"page.md": draft, "page.txt": plain, "dos.txt": strings.ReplaceAll(plain, "\n", "\r\n"), "bom.txt": "\ufeff" + plain} {
		path := write(t, dir, name, content)
		files := rows[fileJSON](t, cli(t, "", "check", "--charter", "none", "--format", "json", path).want(t, open))
		if len(files) != 1 || files[0].File != path || files[0].Lang != "fr" || files[0].Words < 15 || len(files[0].Claims) < 2 {
			t.Fatalf("%s: got %+v", name, files)
		}
		for _, c := range files[0].Claims {
			shown := strings.TrimPrefix(content, "\ufeff")
			there := slice(shown, c.Start, c.End)
			if strings.ReplaceAll(there, "**", "") != c.Text {
				t.Errorf("%s: the file says %q at %d–%d, the claim %q", name, there, c.Start, c.End, c.Text)
			}
			if line := strings.Count(slice(shown, 0, c.Start), "\n") + 1; line != c.Line {
				t.Errorf("%s: got line %d, want %d", name, c.Line, line)
			}
			if len(c.Categories) == 0 || c.Quantities == nil || c.Sentence == "" || c.Risk == "" {
				t.Errorf("%s: something is missing of %+v", name, c)
			}
			if c.Judged != nil {
				t.Errorf("%s: a verdict with nothing to check against", name)
			}
		}
	}
}

func TestCheckKeepsSilent(t *testing.T) {
	path := write(t, t.TempDir(), "quiet.md", "Bonjour à toutes et à tous.\n\nNous vous souhaitons une belle journée.\n")
	r := cli(t, "", "check", path, "--format", "json").want(t, clean)
	if got := rows[fileJSON](t, r); len(got) != 1 || len(got[0].Claims) != 0 || !strings.Contains(r.out, `"claims":[]`) {
		t.Errorf("got %s", r.out)
	}
}

func TestCheckGoesOnPastABadFile(t *testing.T) {
	dir := t.TempDir()
	good := write(t, dir, "good.md", draft)
	bad := map[string]string{
		write(t, dir, "german.md", strings.Repeat("Unsere Kunden sparen mit dieser Lösung jedes Jahr viel Zeit und Geld, weil wir ihnen helfen. ", 3)): "neither French nor English",
		write(t, dir, "empty.md", ""):                                  "empty",
		write(t, dir, "image.md", "\x89PNG\r\n\x1a\n\x00\x00\x00\x00"): "",
		write(t, dir, "fake.docx", "PK\x03\x04 not really"):            "",
		write(t, dir, "fake.pdf", "%PDF-1.7 not really"):               "",
		filepath.Join(dir, "away.md"):                                  "no such file",
		dir:                                                            "folder",
	}
	for path, words := range bad {
		r := cli(t, "", "check", "--format", "json", path, good).want(t, failed).says(t, path+": ", words)
		if got := rows[fileJSON](t, r); len(got) != 1 || got[0].File != good {
			t.Errorf("%s: the good file after it was not checked: %s", path, r.out)
		}
	}
	if os.Geteuid() != 0 {
		locked := write(t, dir, "locked.md", draft)
		if err := os.Chmod(locked, 0); err != nil {
			t.Fatal(err)
		}
		cli(t, "", "check", locked).want(t, failed).says(t, "permission")
	}
	// Another language than detected is the user's to say.
	cli(t, "", "check", "--lang", "fr", filepath.Join(dir, "german.md")).want(t, clean)
}

func TestCheckReadsStandardInputAndOtherFormats(t *testing.T) {
	got := rows[fileJSON](t, cli(t, draft, "check", "-", "--format", "json").want(t, open))
	if len(got) != 1 || got[0].File != "-" || len(got[0].Claims) < 2 {
		t.Errorf("got %+v", got)
	}
	page := write(t, t.TempDir(), "page.html", "<html><body><h1>Un été serein</h1><p>Orvalis réduit de <b>35 %</b> votre facture.</p><ul><li>Plus de 40 clients</li></ul></body></html>")
	r := cli(t, "", "check", "--show-text", "--format", "json", page).want(t, open)
	for _, f := range rows[fileJSON](t, r) {
		if f.Text == nil || len(f.Claims) == 0 {
			t.Fatalf("got %s", r.out)
		}
		for _, c := range f.Claims {
			if slice(*f.Text, c.Start, c.End) != c.Text || strings.Count(slice(*f.Text, 0, c.Start), "\n")+1 != c.Line {
				t.Errorf("line %d, %d–%d of the text shown is not %q", c.Line, c.Start, c.End, c.Text)
			}
		}
	}
}

func TestCheckAgainstALibrary(t *testing.T) {
	dir := t.TempDir()
	lib := filepath.Join(dir, "library")
	write(t, lib, "bilan.md", "# Bilan 2026\n\nOrvalis réduit de 31 % la facture d’énergie de ses clients en deux ans.\n")
	write(t, lib, "broken.pdf", "%PDF-1.7 not really")
	page := write(t, dir, "page.md", "Orvalis réduit de 35 % la facture d’énergie de ses clients en deux ans.\n")
	r := cli(t, "", "check", "--library", lib, "--format", "json", page).want(t, open).says(t, "broken.pdf: ")
	files := rows[fileJSON](t, r)
	if len(files) != 1 || len(files[0].Claims) == 0 || files[0].Claims[0].Judged == nil {
		t.Fatalf("got %s", r.out)
	}
	c := files[0].Claims[0]
	if c.Verdict != verify.Contradicted || c.Difference == nil || c.Difference.Kind != verify.NumberDiffers || !strings.Contains(c.Difference.Source, "31") {
		t.Errorf("got %+v %+v, want a number that differs", c.Judged, c.Difference)
	}
	if len(c.Evidence) == 0 || c.Evidence[0].Source != "bilan.md" || !strings.Contains(c.Evidence[0].Locator, "Bilan 2026") || !strings.Contains(c.Evidence[0].Quote, "31 %") {
		t.Errorf("got evidence %+v", c.Evidence)
	}
	cli(t, "", "check", "--library", lib, page).want(t, open).says(t, "contradicted", "31", "bilan.md")

	same := write(t, dir, "same.md", "Orvalis réduit de 31 % la facture d’énergie de ses clients en deux ans.\n")
	cli(t, "", "check", "--library", lib, same).want(t, clean).says(t, "supported")
}

// A row of a table and a line of a text are told by their line, and a cell by the headings that give it its sense.
func TestVerifySaysWhereAndUnderWhatHeadings(t *testing.T) {
	lib := t.TempDir()
	write(t, lib, "tarifs.csv", "Offre;Prix mensuel HT\nEssentiel;29 €\nPro;59 €\n")
	write(t, lib, "notes.txt", "Notes de réunion\n\nLe site de Lannion compte 12 lignes de production.\n")
	ask := `{"id":"a","claim":"L’offre Pro coûte 59 € HT par mois."}` + "\n" + `{"id":"b","claim":"Le site de Lannion compte 12 lignes de production."}`
	got := rows[answer](t, cli(t, ask, "verify", "--library", lib, "--format", "json").want(t, clean))
	if len(got) != 2 || len(got[0].Evidence) == 0 || len(got[1].Evidence) == 0 {
		t.Fatalf("got %+v", got)
	}
	if e := got[0].Evidence[0]; e.Locator != "line 3" || e.Quote != "Pro | 59 €" || e.Row != "Offre: Pro · Prix mensuel HT: 59 €" {
		t.Errorf("got %+v", e)
	}
	if e := got[1].Evidence[0]; e.Locator != "line 3" || e.Row != "" {
		t.Errorf("got %+v", e)
	}
	cli(t, ask, "verify", "--library", lib).want(t, clean).says(t, "tarifs.csv, line 3: Offre: Pro · Prix mensuel HT: 59 €", "notes.txt, line 3: Le site")
}

func TestSARIF(t *testing.T) {
	dir := t.TempDir()
	page := write(t, dir, "une page.md", draft)
	r := cli(t, "", "check", "--format", "sarif", page).want(t, open)
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct{ ID string }
				}
			}
			ColumnKind string
			Results    []sarifResult
		}
	}
	if err := json.Unmarshal([]byte(r.out), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.Contains(log.Schema, "sarif-2.1.0") || len(log.Runs) != 1 || log.Runs[0].ColumnKind != "unicodeCodePoints" || len(log.Runs[0].Results) < 2 {
		t.Fatalf("got %s", r.out)
	}
	rules := map[string]bool{}
	for _, rule := range log.Runs[0].Tool.Driver.Rules {
		rules[rule.ID] = true
	}
	for _, res := range log.Runs[0].Results {
		at := res.Locations[0].Physical
		if !rules[res.RuleID] || res.Message.Text == "" || at.Region.StartLine < 1 || at.Region.CharLength < 1 || strings.Contains(at.Artifact.URI, " ") {
			t.Errorf("not a result that a host can show: %+v", res)
		}
		if res.Level != "note" && res.Level != "warning" && res.Level != "error" {
			t.Errorf("got level %q", res.Level)
		}
	}
	quiet := write(t, dir, "quiet.md", "Bonjour à toutes et à tous.")
	cli(t, "", "check", "--format", "sarif", quiet).want(t, clean).says(t, `"results": []`)
}

func TestVerify(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"a1","claim":"Orvalis réduit le temps de saisie de 31 %.","source":"Orvalis réduit le temps de saisie de 31 %."}`,
		`{"id":"a2","claim":"Orvalis réduit le temps de saisie de 35 %.","source":"Orvalis réduit le temps de saisie de 31 %."}`,
		`not JSON`,
		``,
		`{"id":"a3","claim":"Nos bureaux sont à Lyon.","source":"La pluie tombe sur la plaine depuis ce matin."}`,
		`{"id":"a4","claim":"Orvalis suit 40 sites."}`,
		`{"id":"a5","claim":" "}`,
		`{"id":"a6","claim":"Le prix est de 10 €.","source":""}`,
	}, "\n")
	r := cli(t, in, "verify", "--format", "json").want(t, open)
	type line struct {
		ID         string
		Line       int
		Error      string
		Verdict    verify.Verdict
		Confidence int
		Evidence   []evidenceJSON
		Difference *verify.Difference
	}
	got := rows[line](t, r)
	want := []struct {
		id      string
		line    int
		verdict verify.Verdict
	}{{"a1", 0, "supported"}, {"a2", 0, "contradicted"}, {"", 3, ""}, {"a3", 0, "not_found"}, {"a4", 6, ""}, {"a5", 7, ""}, {"a6", 0, "not_found"}}
	if len(got) != len(want) {
		t.Fatalf("got %d answers, want %d: %s", len(got), len(want), r.out)
	}
	for i, w := range want {
		g := got[i]
		if g.ID != w.id || g.Line != w.line || g.Verdict != w.verdict || (g.Error != "") != (w.line > 0) {
			t.Errorf("answer %d: got %+v, want %+v", i+1, g, w)
		}
		if g.Error == "" && (g.Evidence == nil || g.Confidence < 0 || g.Confidence > 100) {
			t.Errorf("answer %d: got %+v", i+1, g)
		}
	}
	if d := got[1].Difference; d == nil || d.Kind != verify.NumberDiffers {
		t.Errorf("got difference %+v", d)
	}
	ok := cli(t, strings.SplitN(in, "\n", 2)[0], "verify").want(t, clean)
	ok.says(t, "supported")
}

func TestVerifyAgainstALibrary(t *testing.T) {
	lib := t.TempDir()
	write(t, lib, "bilan.md", "Orvalis réduit de 31 % la facture d’énergie de ses clients.\n")
	write(t, lib, ".hidden/secret.md", "Orvalis réduit de 35 % la facture d’énergie de ses clients.\n")
	r := cli(t, `{"id":"a","claim":"Orvalis réduit de 31 % la facture d’énergie de ses clients."}`, "verify", "--library", lib, "--format", "json").want(t, clean)
	if !strings.Contains(r.out, `"source":"bilan.md"`) || strings.Contains(r.out, "secret") {
		t.Errorf("got %s", r.out)
	}
	write(t, lib, "tarifs.md", "Ce que comprend l’offre :\n\n- un **hébergement** *chiffré* à Lyon.\n")
	r = cli(t, `{"id":"b","claim":"L’offre comprend un hébergement chiffré à Lyon."}`, "verify", "--library", lib, "--format", "json")
	r.says(t, `"quote":"Ce que comprend l’offre :\n\n- un **hébergement** *chiffré* à Lyon."`)
	r = cli(t, `{"id":"b","claim":"L’offre comprend un hébergement chiffré à Lyon."}`, "verify", "--library", lib)
	r.says(t, "un hébergement chiffré à Lyon.") // people read no markup
}
