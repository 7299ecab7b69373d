package charter

import (
	"slices"
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
		"a second document":      {filed + "---\nprobant_charter: 1\nname: B\n", "5: --- (second_document)"},
		"a list left open":       {"probant_charter: 1\nhouse:\n  - id: A\n    words: [x, y\n  - id: B\n    words: [z]\n", "4: words (unclosed)"},
		"the last list":          {"probant_charter: 1\npacks: [price", "2: packs (unclosed)"},
		"closed by the other":    {"probant_charter: 1\nmarket: {countries: [FR, BE}\nname: x\n", "2: market (unclosed)"},
		"a binary file":          {"probant_charter: 1\x00\x00\x01\x02", "1: "},
		"an unknown validator":   {"probant_charter: 1\nexperts: [{name: Ana Rey}]\nproof:\n  - category: pricing\n    validators: [Nobody]\n", "5: proof[0].validators[0]: Nobody (unknown_validator)"},
		"a validator, no expert": {"probant_charter: 1\nproof: [{category: pricing, validators: [Ana Rey]}]\n", "2: proof[0].validators[0]: Ana Rey (unknown_validator)"},
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
			f := fault.As(err)
			if f.Code != fault.Invalid {
				t.Fatalf("%s: %v", f.Code, err)
			}
			if f.Reason == "charter_file" && !slices.ContainsFunc(Flaws(), func(x Flaw) bool { return strings.HasSuffix(f.Detail, " ("+string(x)+")") }) {
				t.Fatalf("%q names no flaw", f.Detail)
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

// What is wrong with a file is told by its line, its field and a name of the fault, none of it in the words of the parser.
func TestABrokenFileNamesLineFieldAndFlaw(t *testing.T) {
	const head = "probant_charter: 1\n"
	for name, c := range map[string]struct{ file, want string }{
		"an unknown field":      {head + "name: A\ncolour: red\n", "3: colour (unknown_field)"},
		"one of a rule":         {head + "house:\n  - id: A\n    wrods: [x]\n", "4: wrods (unknown_field)"},
		"a field twice":         {head + "name: A\nname: B\n", "3: name (twice)"},
		"a number for a list":   {head + "packs: 3\n", "2: packs (not_a_list)"},
		"a list for a text":     {head + "name: [A, B]\n", "2: name (not_a_text)"},
		"a text for a number":   {head + "proof:\n  - category: pricing\n    max_age_months: douze\n", "4: max_age_months (not_a_number)"},
		"a text for fields":     {head + "market: France\n", "2: market (not_fields)"},
		"a text for yes or no":  {head + "voice:\n  jargon: peut-être\n", "3: jargon (not_true_or_false)"},
		"a quote left open":     {head + "name: \"Atelier\n", "2: name (unclosed_quote)"},
		"a tab":                 {head + "market:\n\tcountries: [FR]\n", "3: countries (tab)"},
		"no colon":              {head + "packs: [price]\nname Atelier\n", "3: (colon)"},
		"too far in":            {head + "name: Atelier\n  packs: [price]\n", "2: name (indent)"},
		"an unknown value":      {head + "packs: [magic]\n", "2: packs[0]: magic (unknown_value)"},
		"too large":             {head + "voice: {sentence_max: 20000}\n", "2: voice.sentence_max: 20000 (out_of_range)"},
		"an expert, no name":    {head + "experts:\n  - role: x\n", "3: experts[0].name (missing)"},
		"no version":            {"name: A\n", "1: probant_charter (missing)"},
		"a value in a list":     {head + "packs:\n  - price\n  - {a: b}\n", "4: a (not_a_text)"},
		"an item of a long one": {head + "packs:\n  - price\n  - [b]\n", "4: packs (not_a_text)"},
	} {
		_, err := Read([]byte(c.file))
		if f := fault.As(err); f == nil || f.Reason != "charter_file" || f.Detail != c.want {
			t.Errorf("%s: got %q, want %q (%v)", name, f.Detail, c.want, err)
		}
	}
}
