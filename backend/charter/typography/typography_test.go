package typography

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// The files of testdata show the no-break spaces: ~ is U+00A0, ¬ is U+202F.
var (
	toSpaces = strings.NewReplacer("~", wide, "¬", narrow)
	toSigns  = strings.NewReplacer(wide, "~", narrow, "¬")
)

func fileLines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimRight(toSpaces.Replace(string(data)), "\n"), "\n")
}

func check(s string, lang text.Lang, style Style) []Slip {
	return Check(text.Block{ID: "b", Kind: text.Paragraph, Text: s}, lang, style)
}

func show(slips []Slip) string {
	var b strings.Builder
	for _, s := range slips {
		fmt.Fprintf(&b, " %s[%s→%s]", s.Kind, s.Text, s.Replacement)
	}
	return toSigns.Replace(b.String())
}

func only(slips []Slip, k Kind) []Slip {
	return slices.DeleteFunc(slices.Clone(slips), func(s Slip) bool { return s.Kind != k })
}

func kindsOf(slips []Slip) string {
	var out []string
	for _, s := range slips {
		out = append(out, string(s.Kind))
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), ",")
}

func TestCorrectTextsStaySilent(t *testing.T) {
	for _, c := range []struct {
		file  string
		lang  text.Lang
		style Style
		least int
	}{
		{"silent-fr.txt", text.French, Style{}, 300},
		{"silent-fr.txt", text.French, Style{Exact: true}, 300},
		{"silent-fr.txt", text.French, Style{Apostrophe: Typographic, Ellipsis: Typographic}, 300},
		{"silent-fr-usage.txt", text.French, Style{}, 230},
		{"silent-fr-usage.txt", text.French, Style{}.In([]string{"FR", "EU"}), 230},
		{"silent-fr-usage.txt", text.French, Style{Country: "CA"}, 230},
		{"silent-ca.txt", text.French, Style{Country: "CA"}, 15},
		{"silent-en.txt", text.English, Style{}, 150},
		{"silent-be.txt", text.French, Style{}.In([]string{"FR", "BE"}), 35},
		{"silent-be.txt", text.French, Style{Country: "LU"}, 35},
		{"silent-ch.txt", text.French, Style{}.In([]string{"CH"}), 45},
	} {
		list := fileLines(t, c.file)
		if len(list) < c.least {
			t.Errorf("%s: %d lines, %d at least", c.file, len(list), c.least)
		}
		for _, line := range list {
			if slips := check(line, c.lang, c.style); len(slips) > 0 {
				t.Errorf("%s %+v: %s\n\t%s", c.file, c.style, toSigns.Replace(line), show(slips))
			}
		}
	}
}

// The usages of Belgium and of Switzerland are slips in France.
func TestCountriesDiffer(t *testing.T) {
	for _, line := range []string{"Le prix est de 1.250 euros.", "Ouvert de 9h30 à 18 heures.", "Seulement €29 par mois.", "Prix: 12.", "Quel prix?", "«Oui», dit-elle."} {
		if len(check(line, text.French, Style{})) == 0 {
			t.Errorf("silent in France: %s", line)
		}
	}
	if len(check("Quel prix?", text.French, Style{Country: "BE"})) == 0 {
		t.Error("Belgium has a space before the question mark")
	}
}

func TestPairs(t *testing.T) {
	for file, least := range map[string]int{"pairs-fr.txt": 290, "pairs-en.txt": 60} {
		lang := text.Lang(file[6:8])
		list := fileLines(t, file)
		if len(list) < least {
			t.Errorf("%s: %d pairs", file, len(list))
		}
		for _, line := range list {
			part := strings.Split(line, " | ")
			if len(part) != 3 {
				t.Fatalf("%s: %q", file, line)
			}
			slips := check(part[1], lang, Style{})
			if got := Apply(part[1], slips); got != part[2] || kindsOf(slips) != part[0] {
				t.Errorf("%s\n got %s %s\nwant %s %s\n\t%s", part[1], kindsOf(slips), toSigns.Replace(got), part[0], toSigns.Replace(part[2]), show(slips))
			}
			mended(t, part[1], lang, Style{})
		}
	}
}

// mended is the promise of the fixes: those of one kind leave none of that kind and touch nothing but the places that
// they name; all of them settle a text in a few rounds.
func mended(t testing.TB, s string, lang text.Lang, style Style) {
	t.Helper()
	slips := check(s, lang, style)
	last := 0
	for _, slip := range slips {
		if slip.Span.Start < last || slip.Span.End < slip.Span.Start || text.Slice(s, slip.Span) != slip.Text || slip.Text == slip.Replacement {
			t.Fatalf("%q: slips out of order or out of place: %s", s, show(slips))
		}
		last = slip.Span.End
	}
	for _, k := range Kinds() {
		mine := only(slips, k)
		if len(mine) == 0 {
			continue
		}
		fixed := Apply(s, mine)
		if again := only(check(fixed, lang, style), k); len(again) > 0 {
			t.Errorf("%q mended of %s is %q, which still has%s", s, k, fixed, show(again))
		}
		if !sameBetween(s, fixed, mine) {
			t.Errorf("%q mended of %s is %q: more than its slips has changed", s, k, fixed)
		}
	}
	fixed := s
	for range 4 {
		fixed = Apply(fixed, check(fixed, lang, style))
	}
	if again := check(fixed, lang, style); len(again) > 0 {
		t.Errorf("%q all mended is %q, which still has%s", s, fixed, show(again))
	}
}

// sameBetween reports whether fixed is s with its slips replaced, reading both side by side.
func sameBetween(s, fixed string, slips []Slip) bool {
	at := 0
	x := text.NewIndex(s)
	for _, slip := range slips {
		start, end := x.Bytes(slip.Span)
		kept := s[at:start] + slip.Replacement
		if !strings.HasPrefix(fixed, kept) {
			return false
		}
		fixed, at = fixed[len(kept):], end
	}
	return fixed == s[at:]
}

// A page whose no-break spaces were all lost is one choice: all its slips are of one kind, and the kind may be off.
func TestLostSpacesAreOneKind(t *testing.T) {
	lost := strings.NewReplacer(wide, " ", narrow, " ")
	n := 0
	for _, line := range fileLines(t, "silent-fr.txt") {
		slips := check(lost.Replace(line), text.French, Style{})
		n += len(slips)
		if len(only(slips, NoBreak)) != len(slips) {
			t.Errorf("%s\n\t%s", line, show(slips))
		}
		if left := check(lost.Replace(line), text.French, Style{Off: []Kind{NoBreak}}); len(left) > 0 {
			t.Errorf("%s: %s", line, show(left))
		}
	}
	if n < 150 {
		t.Errorf("%d slips", n)
	}
}

func TestStyleChooses(t *testing.T) {
	for _, c := range []struct {
		style       Style
		lang        text.Lang
		wrong, want string
	}{
		{Style{}, text.French, "L'offre d'hiver.", "L'offre d'hiver."},
		{Style{Apostrophe: Typographic}, text.French, "L'offre d'hiver.", "L’offre d’hiver."},
		{Style{Apostrophe: Typewriter}, text.French, "L’offre d'hiver.", "L'offre d'hiver."},
		{Style{Apostrophe: Either}, text.French, "L’offre d'hiver.", "L’offre d'hiver."},
		{Style{Apostrophe: Typographic}, text.French, "1'250.50 CHF", "1'250.50~CHF"},
		{Style{Ellipsis: Either}, text.French, "Une suite...", "Une suite..."},
		{Style{}, text.English, "The end...", "The end..."},
		{Style{Ellipsis: Typographic}, text.English, "The end...", "The end…"},
		{Style{}, text.English, `She said "yes".`, `She said "yes".`},
		{Style{Quotes: Typographic}, text.English, `She said "yes".`, "She said “yes”."},
		{Style{Quotes: Typewriter}, text.English, "She said “yes”.", `She said "yes".`},
		{Style{Spaces: Wide}, text.French, "Prêt ? Dès 10 % !", "Prêt~? Dès 10~%~!"},
		{Style{Spaces: Narrow}, text.French, "Prêt : oui ; «non».", "Prêt¬: oui¬; «¬non¬»."},
		{Style{Spaces: Tight}, text.French, "Prêt? Oui: «non».", "Prêt? Oui: «non»."},
		{Style{Exact: true}, text.French, "Prêt~?", "Prêt¬?"},
		{Style{}, text.French, "Prêt~?", "Prêt~?"},
		{Style{Off: []Kind{Quotes}}, text.French, `Il dit "oui"!`, `Il dit "oui"¬!`},
	} {
		wrong := toSpaces.Replace(c.wrong)
		if got := toSigns.Replace(Apply(wrong, check(wrong, c.lang, c.style))); got != c.want {
			t.Errorf("%+v %s: got %s, want %s", c.style, c.wrong, got, c.want)
		}
	}
}

// One curly apostrophe in a page decides for the whole page.
func TestStyleForWholeText(t *testing.T) {
	blocks := []text.Block{{Text: "L'offre d'hiver."}, {Text: "C’est simple."}}
	style := Style{}.For(blocks)
	if n := len(Check(blocks[0], text.French, style)); n != 2 {
		t.Errorf("%d apostrophes, 2 wanted", n)
	}
	if n := len(Check(blocks[0], text.French, Style{}.For(blocks[:1]))); n != 0 {
		t.Errorf("a text that is straight throughout is left alone, got %d", n)
	}
}

func TestStyleOutside(t *testing.T) {
	for want, style := range map[string]Style{
		"":                      {Country: "CH", Spaces: Tight, Apostrophe: Either, Off: Kinds()},
		"country Mars":          {Country: "Mars"},
		"spaces large":          {Spaces: "large"},
		"quotes straight":       {Quotes: "straight"},
		"off[1] double_spacing": {Off: []Kind{NoBreak, "double_spacing"}},
	} {
		field, value := style.Outside()
		if got := strings.TrimSpace(field + " " + value); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCodeAndOtherLanguages(t *testing.T) {
	if slips := Check(text.Block{Kind: text.Code, Text: "if (a){b!}"}, text.French, Style{}); len(slips) > 0 {
		t.Error(show(slips))
	}
	if slips := check("Fertig ? Ja!", text.German, Style{}); len(slips) > 0 {
		t.Error(show(slips))
	}
}

// Spans are in UTF-16 code units, whatever stands before.
func TestSpansAreUTF16(t *testing.T) {
	slips := check("🎉 été prêt?", text.French, Style{})
	if len(slips) != 1 || slips[0].Span != (text.Span{Start: 11, End: 11}) {
		t.Errorf("got %+v", slips)
	}
}

func TestEveryKindHasItsMessages(t *testing.T) {
	for _, k := range Kinds() {
		m, ok := k.Message()
		if !ok || m.LabelFR == "" || m.LabelEN == "" || m.WhyFR == "" || m.WhyEN == "" {
			t.Errorf("%s: %+v", k, m)
		}
		if slips := append(check(m.WhyFR, text.French, Style{Exact: true}), check(m.WhyEN, text.English, Style{})...); len(slips) > 0 {
			t.Errorf("%s: the message itself has%s", k, show(slips))
		}
	}
	if len(messages) != len(Kinds()) {
		t.Errorf("%d messages for %d kinds", len(messages), len(Kinds()))
	}
}

func FuzzCheck(f *testing.F) {
	for _, file := range []string{"pairs-fr.txt", "pairs-en.txt", "silent-fr.txt", "silent-en.txt", "silent-ch.txt"} {
		for _, line := range fileLines(f, file) {
			f.Add(line, byte(len(line)))
		}
	}
	f.Fuzz(func(t *testing.T, s string, choice byte) {
		lang := text.French
		if choice&1 > 0 {
			lang = text.English
		}
		style := Style{Country: []string{"", "BE", "CH", "FR"}[choice>>1&3], Spaces: []Spaces{Classic, Wide, Narrow, Tight}[choice>>3&3]}
		style.Exact = choice&32 > 0
		style.Apostrophe = []Form{"", Typographic, Typewriter, Either}[choice>>6]
		mended(t, s, lang, style)
	})
}

// BenchmarkCheck reads pages of correct and of faulty lines.
func BenchmarkCheck(b *testing.B) {
	for _, lang := range []text.Lang{text.French, text.English} {
		b.Run(string(lang), func(b *testing.B) {
			list := fileLines(b, "silent-"+string(lang)+".txt")
			for _, pair := range fileLines(b, "pairs-"+string(lang)+".txt")[:60] {
				list = append(list, strings.Split(pair, " | ")[1])
			}
			words := 0
			var blocks []text.Block
			for i := 0; i < len(list); i += 6 {
				s := strings.Join(list[i:min(i+6, len(list))], " ")
				words += text.Words(s)
				blocks = append(blocks, text.Block{Text: s})
			}
			b.ReportAllocs()
			for b.Loop() {
				for _, block := range blocks {
					Check(block, lang, Style{})
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N)*10000/float64(words), "ms/10kwords")
		})
	}
}

// Bytes that are no text are left where they are.
func TestBrokenBytes(t *testing.T) {
	for _, s := range []string{"\xffetc...", "9h\xff", "«\xff»", "\xe2\x80 !", "A\xcc partir"} {
		mended(t, s, text.French, Style{})
		mended(t, s, text.English, Style{})
	}
}
