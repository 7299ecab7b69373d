package charter

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// valeSays lints texts, by name, with a style, and gives the rules that fire in each.
func valeSays(t *testing.T, style map[string][]byte, texts map[string]string) map[string]map[string]bool {
	t.Helper()
	vale := os.Getenv("PROBANT_VALE")
	switch {
	case vale != "":
	case os.Getenv("CI") != "":
		t.Fatal("PROBANT_VALE does not name the vale program: build/dev/vale.sh gets it")
	default:
		t.Skip("PROBANT_VALE does not name the vale program: build/dev/vale.sh gets it")
	}
	dir := t.TempDir()
	write := func(name string, data []byte) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, data := range style {
		write(name, data)
	}
	for name, s := range texts {
		write("texts/"+name+".txt", []byte(s+"\n"))
	}
	cmd := exec.Command(vale, "--no-exit", "--output=JSON", "texts")
	cmd.Dir = dir
	data, err := cmd.Output()
	if err != nil {
		t.Fatalf("vale: %v\n%s", err, data)
	}
	var alerts map[string][]struct{ Check, Message string }
	if err := json.Unmarshal(data, &alerts); err != nil {
		t.Fatalf("vale answers %s", data)
	}
	out := map[string]map[string]bool{}
	for file, list := range alerts {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		out[name] = map[string]bool{}
		for _, a := range list {
			out[name][furtherFile.ReplaceAllString(strings.TrimPrefix(a.Check, "Probant."), "$1")] = true
			if strings.Contains(a.Message, "%!") || strings.Contains(a.Message, "%s") {
				t.Errorf("%s says %q", a.Check, a.Message)
			}
		}
	}
	return out
}

// furtherFile is the name of a rule in a file after its first.
var furtherFile = regexp.MustCompile(`(-(?:fr|en))-\d+$`)

// carried reports whether what the style says of a rule fires on a sentence, read as Vale reads it: from left to right, an exception
// before a wording, each past the end of the one before. A wording that holds an exception is none.
func (v *valeRule) carried(t *testing.T, sentence string) bool {
	t.Helper()
	e := newEngine()
	m := e.matchers[v.lang]
	for p, list := range map[part][][]term{partFind: v.find, partExcept: v.except} {
		for _, terms := range list {
			if err := m.addTerms(0, p, terms); err != nil {
				t.Fatal(err)
			}
		}
	}
	s := newScanner()
	s.r.take(text.Block{ID: "b", Kind: text.Paragraph, Text: sentence})
	s.scan(m, v.lang)
	match := func(want part, at int) int {
		for _, p := range m.patterns {
			if p.part == want {
				if end := (&attempt{r: &s.r, m: m, from: at}).run(p.pc, at); end > at {
					return end
				}
			}
		}
		return 0
	}
	for at := 0; at < len(s.r.items); {
		if end := match(partExcept, at); end > 0 {
			at = end
			continue
		}
		end := match(partFind, at)
		if end == 0 {
			at++
			continue
		}
		holds := false
		for i := at; i < end; i++ {
			inside := match(partExcept, i)
			holds = holds || inside > 0 && inside <= end
		}
		if !holds {
			return true
		}
		at = end
	}
	return false
}

// A pack at a time: Vale tries every rule of a style on every sentence.
func TestValeSaysWhatTheStyleCarriesOfThePacks(t *testing.T) {
	for _, pack := range PackNames() {
		t.Run(pack, func(t *testing.T) {
			valeSaysPack(t, Charter{Packs: []string{pack}})
		})
	}
}

func valeSaysPack(t *testing.T, c Charter) {
	rules, silent := c.valeRules()
	style, err := c.Vale("fr")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	want := map[string]bool{}
	fires, quiet := 0, 0
	for i, v := range rules {
		w := v.wording(v.lang)
		for j, s := range slices.Concat(w.Fires, w.Silent) {
			name := fmt.Sprintf("%d.%d", i, j)
			texts[name] = s
			want[name] = v.carried(t, s)
			if want[name] {
				fires++
			} else {
				quiet++
			}
		}
	}
	says := valeSays(t, style, texts)
	wrong := 0
	for i, v := range rules {
		for name, s := range texts {
			if strings.HasPrefix(name, fmt.Sprintf("%d.", i)) && says[name][v.name()] != want[name] {
				wrong++
				t.Errorf("%s: Vale fires is %v, expected %v, on %q", v.name(), says[name][v.name()], want[name], s)
			}
		}
	}
	t.Logf("%d rules carried, %d not; %d sentences fire, %d do not, %d are wrong", len(rules), len(silent), fires, quiet, wrong)
}

func TestValeSaysTheRulesOfTheHouse(t *testing.T) {
	c := Charter{House: []HouseRule{
		{ID: "N1", Kind: Never, Words: []string{"numéro 1", "leader incontesté"}, Except: []string{"numéro 1 de la gamme"}, Lang: text.French},
		{ID: "P1", Kind: Prefer, Words: []string{"écran tactile"}, Use: "dalle tactile", Lang: text.French},
		{ID: "P2", Kind: Prefer, Words: []string{"to leverage"}, Use: "to use 100 % of", Lang: text.English},
		{ID: "M1", Kind: Name, Words: []string{"DataFlow"}},
		{ID: "X1", Kind: Mention, Words: []string{"remise"}, Says: []string{"voir conditions"}},
		{ID: "X2", Kind: Never, Words: []string{"garanti"}, Near: []string{"résultat"}},
	}}
	style, err := c.Vale("fr")
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		says  string
		rules string
	}{
		{"Nous sommes le numéro 1 du marché.", "N1-fr"},
		{"Ils sont leaders incontestés depuis trois ans.", "N1-fr"},
		{"LE NUMÉRO 1 DU MARCHÉ", "N1-fr"},
		{"Voici le numéro 1 de la gamme.", ""},
		{"Le leader est contesté.", ""},
		{"Un écran tactile, deux écrans tactiles.", "P1-fr"},
		{"Une dalle tactile.", ""},
		{"We want to leverage it.", "P2-en"},
		{"Avec Dataflow, tout va.", "M1-en M1-fr"},
		{"Avec data flow, tout va.", "M1-en M1-fr"},
		{"Avec DataFlow, tout va.", ""},
		{"Une remise, un résultat garanti.", ""},
		{"Notre équipe vous répond sous deux jours.", ""},
	}
	texts := map[string]string{}
	for i, k := range cases {
		texts[fmt.Sprint(i)] = k.says
	}
	says := valeSays(t, style, texts)
	for i, k := range cases {
		if got := strings.Join(slices.Sorted(maps.Keys(says[fmt.Sprint(i)])), " "); got != k.rules {
			t.Errorf("%q: Vale says %q, not %q", k.says, got, k.rules)
		}
	}
	if whole, less, left := c.ValeCounts(); whole != 3 || less != 1 || left != 2 {
		t.Errorf("counted %d rules carried whole, %d with less, %d not; want 3, 1 and 2", whole, less, left)
	}
	if readme := string(style["styles/Probant/README.md"]); !strings.Contains(readme, "- X1-fr: ") || !strings.Contains(readme, "- X2-fr: ") {
		t.Errorf("the README keeps silent on what is left out:\n%s", readme)
	}
}
