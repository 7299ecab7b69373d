package charter

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"probant/backend/fault"
)

const filed = "probant_charter: 1\nname: Société Éléa\nhouse:\n  - {id: N1, kind: never, words: [coûte que coûte]}\n"

func TestACharterIsReadAsEditorsWriteIt(t *testing.T) {
	latin, _ := charmap.Windows1252.NewEncoder().String(filed)
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(filed)
	for name, file := range map[string]string{
		"UTF-8": filed, "with a byte order mark": "\ufeff" + filed, "Windows-1252": latin, "UTF-16": wide,
		"Windows line ends": strings.ReplaceAll(filed, "\n", "\r\n"), "one document, marked": "---\n" + filed + "---\n", "ended": filed + "...\n",
	} {
		c, err := Read([]byte(file))
		if err != nil || c.Name != "Société Éléa" || len(c.House) != 1 || c.House[0].Words[0] != "coûte que coûte" {
			t.Errorf("%s: %v, %+v", name, err, c)
		}
	}
}

func TestABrokenCharterNamesItsLine(t *testing.T) {
	for name, c := range map[string]struct{ file, where string }{
		"a second document":      {filed + "---\nprobant_charter: 1\nname: B\n", "5: ---"},
		"a list left open":       {"probant_charter: 1\nhouse:\n  - id: A\n    words: [x, y\n  - id: B\n    words: [z]\n", "4: words, [ is not closed"},
		"the last list":          {"probant_charter: 1\npacks: [price", "2: packs, [ is not closed"},
		"closed by the other":    {"probant_charter: 1\nmarket: {countries: [FR, BE}\nname: x\n", "2: market, [ is not closed"},
		"a binary file":          {"probant_charter: 1\x00\x00\x01\x02", "1: "},
		"an unknown validator":   {"probant_charter: 1\nexperts: [{name: Ana Rey}]\nproof:\n  - category: pricing\n    validators: [Nobody]\n", "5: proof[0].validators[0]: Nobody"},
		"a validator, no expert": {"probant_charter: 1\nproof: [{category: pricing, validators: [Ana Rey]}]\n", "2: proof[0].validators[0]: Ana Rey"},
	} {
		_, err := Read([]byte(c.file))
		if f := fault.As(err); f == nil || f.Reason != "charter_file" || !strings.HasPrefix(f.Detail, c.where) {
			t.Errorf("%s: %v, %+v, want %q", name, err, f, c.where)
		}
	}
	ok := "probant_charter: 1\nexperts: [{name: Ana Rey}]\nproof: [{category: pricing, validators: [ana rey]}]\n"
	if _, err := Read([]byte(ok)); err != nil {
		t.Error(err)
	}
	if _, err := Kept([]byte(strings.Replace(ok, "ana rey", "Nobody", 1))); err != nil {
		t.Errorf("one that was kept: %v", err)
	}
}

// FuzzRead holds that no file makes reading fail otherwise than by saying so, and that what is read writes the same again.
func FuzzRead(f *testing.F) {
	for _, s := range []string{filed, "\ufeff" + filed, "", "---\n", "probant_charter: 1\nhouse: [", "a: &x [*x]", "probant_charter: 1\n---\n---\nx", "probant_charter: 1\nname: \"\\u00e9\"\n"} {
		f.Add([]byte(s))
	}
	for _, name := range Starters() {
		c, _ := Starter(name, "fr")
		data, err := c.Write()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Read(data)
		if err != nil {
			if code := fault.As(err).Code; code != fault.Invalid {
				t.Fatalf("%s: %v", code, err)
			}
			return
		}
		once, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(once)
		if err != nil {
			t.Fatalf("its own file: %v\n%s", err, once)
		}
		if twice, err := again.Write(); err != nil || string(twice) != string(once) {
			t.Fatalf("%v: %s, then %s", err, once, twice)
		}
	})
}

func TestAChecklistAsksForAPossibleLength(t *testing.T) {
	const head = "probant_charter: 1\nname: Atelier\ngood:\n  - kind: article\n    items:\n      - {auto: words, min: 500, max: "
	if _, err := Read([]byte(head + "900}\n")); err != nil {
		t.Errorf("from 500 to 900 words: %v", err)
	}
	if _, err := Read([]byte(head + "100}\n")); err == nil {
		t.Error("from 500 to 100 words: taken")
	}
}
