package pack

import (
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/text"
)

func TestManifestReadsBack(t *testing.T) {
	files := build(t, article())
	m, err := ParseManifest(files[Sealing].Data)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != len(files)-1 {
		t.Fatalf("the manifest seals %d files, want %d", len(m.Files), len(files)-1)
	}
	for _, f := range m.Files {
		if data := files[f.Role].Data; f.SHA256 != Sum(data) || f.Bytes != len(data) || f.Name != files[f.Role].Name {
			t.Errorf("%s: the manifest does not describe its file", f.Name)
		}
	}
	again, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(files[Sealing].Data) {
		t.Error("reading and writing a manifest changes its bytes")
	}
}

// TestAManifestWithoutACharterReadsAsBefore: packs left before the charter was sealed are read, and written, unchanged.
func TestAManifestWithoutACharterReadsAsBefore(t *testing.T) {
	sealed := build(t, post())[Sealing].Data
	if strings.Contains(string(sealed), "charter") {
		t.Fatalf("a text approved without a charter names one: %s", sealed)
	}
	m, err := ParseManifest(sealed)
	if err != nil || m.Charter != nil {
		t.Fatalf("got %v, %v", m.Charter, err)
	}
	if again, err := m.Encode(); err != nil || string(again) != string(sealed) {
		t.Errorf("its bytes change: %s, %v", again, err)
	}
}

// TestTheChecklistIsSealedAsItWasAnswered: words of the text's own language, what was counted, what was left.
func TestTheChecklistIsSealedAsItWasAnswered(t *testing.T) {
	for _, tt := range []struct {
		in    Input
		texts []string
		page  []string
	}{
		{article(), []string{"Toutes les affirmations sont réglées", "Aucune remarque ne reste", "De 400 à 1\u202f500 mots", "Quelqu’un du métier l’a relu.",
			"Le premier paragraphe dit à qui s’adresse l’article."},
			[]string{"Vérifié avec la version\u00a03 de la charte.", "vérifié (1\u202f240 mots)", "non rempli", "coché par l’approbateur", "non coché par l’approbateur"}},
		{inEnglish(article()), []string{"Every claim is settled", "No remark is left", "From 400 to 1,500 words", "Quelqu’un du métier l’a relu.",
			"Le premier paragraphe dit à qui s’adresse l’article."}, []string{"Checked against version\u00a03 of the charter.", "checked (1,240 words)", "not ticked by the approver"}},
	} {
		files := build(t, tt.in)
		m, err := ParseManifest(files[Sealing].Data)
		if err != nil || m.Charter == nil || m.Charter.Version != 3 || len(m.Charter.Checklist) != len(tt.texts) {
			t.Fatalf("got %+v, %v", m.Charter, err)
		}
		for i, check := range m.Charter.Checklist {
			if want := tt.in.Charter.Checklist[i]; check.Text != tt.texts[i] || check.Done != want.Done || check.Count != want.Count {
				t.Errorf("item %d: got %+v, want %q as %+v", i, check, tt.texts[i], want)
			}
		}
		for _, want := range append(tt.page, tt.texts...) {
			if !strings.Contains(string(files[HTML].Data), want) {
				t.Errorf("the page does not say %q", want)
			}
		}
	}
}

func inEnglish(in Input) Input {
	in.Lang = text.English
	return in
}

func TestHostileManifests(t *testing.T) {
	good := string(build(t, article())[Sealing].Data)
	swap := func(from, to string) string {
		if !strings.Contains(good, from) {
			t.Fatalf("the manifest does not hold %q", from)
		}
		return strings.Replace(good, from, to, 1)
	}
	tests := map[string]struct{ data, reason string }{
		"empty":              {"", "manifest_malformed"},
		"not JSON":           {"{", "manifest_malformed"},
		"a list":             {"[]", "manifest_malformed"},
		"null":               {"null", "manifest_malformed"},
		"text after the end": {good + "{}", "manifest_malformed"},
		"enormous":           {good + strings.Repeat(" ", MaxManifest), "manifest_malformed"},
		"another schema":     {swap(`"probant.pack/1"`, `"other/1"`), "manifest_malformed"},
		"a later schema":     {swap(`"probant.pack/1"`, `"probant.pack/2"`), "manifest_newer"},
		"no file":            {good[:strings.Index(good, `"files"`)] + `"files":[]}`, "manifest_malformed"},
		"path":               {swap(`"texte.md"`, `"../texte.md"`), "manifest_unsafe"},
		"Windows path":       {swap(`"texte.md"`, `"..\\texte.md"`), "manifest_unsafe"},
		"absolute":           {swap(`"texte.md"`, `"/etc/passwd"`), "manifest_unsafe"},
		"drive":              {swap(`"texte.md"`, `"c:texte.md"`), "manifest_unsafe"},
		"device":             {swap(`"texte.md"`, `"nul.md"`), "manifest_unsafe"},
		"hidden":             {swap(`"texte.md"`, `".md"`), "manifest_unsafe"},
		"no name":            {swap(`"texte.md"`, `""`), "manifest_unsafe"},
		"NUL":                {swap(`"texte.md"`, `"a\u0000.md"`), "manifest_unsafe"},
		"twice":              {swap(`"texte.md"`, `"texte.html"`), "manifest_malformed"},
		"itself":             {swap(`"texte.md"`, `"manifest.json"`), "manifest_malformed"},
		"unknown role":       {swap(`"markdown"`, `"virus"`), "manifest_malformed"},
		"negative size":      {swap(`"bytes": `, `"bytes": -`), "manifest_malformed"},
		"enormous file":      {swap(`"bytes": `, `"bytes": 99999999`), "manifest_malformed"},
		"short hash":         {swap(`"hash": "7c1e`, `"hash": "`), "manifest_malformed"},
		"no approver":        {swap(`"Marc Lefèvre"`, `""`), "manifest_malformed"},
		"no charter number":  {swap(`"version": 3`, `"version": 0`), "manifest_malformed"},
		"no date":            {swap(`"2026-11-12T17:03:00Z"`, `"yesterday"`), "manifest_malformed"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := ParseManifest([]byte(tt.data))
			if !fault.Is(err, fault.Invalid) || fault.As(err).Reason != tt.reason {
				t.Errorf("got %v, want invalid/%s", err, tt.reason)
			}
		})
	}
}

func FuzzParseManifest(f *testing.F) {
	files, err := Build(article())
	if err != nil {
		f.Fatal(err)
	}
	good := files[len(files)-1].Data
	f.Add(good)
	f.Add([]byte(`{"schema":"probant.pack/1","files":[{"name":"../x"}]}`))
	f.Add(good[:len(good)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := ParseManifest(data)
		if err != nil {
			if !fault.Is(err, fault.Invalid) {
				t.Fatalf("got %v, want an invalid fault", err)
			}
			return
		}
		for _, file := range m.Files {
			if strings.ContainsAny(file.Name, `/\:`+"\x00") || strings.HasPrefix(file.Name, ".") {
				t.Fatalf("let %q through", file.Name)
			}
		}
		again, err := m.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseManifest(again); err != nil {
			t.Fatalf("its own encoding is refused: %v", err)
		}
	})
}
