package text

import "testing"

func TestFindAgain(t *testing.T) {
	for _, tt := range []struct{ name, s, words, want string }{
		{"as it stands", "Sur 36 mois, la baisse est de 31 % en moyenne.", "la baisse est de 31 %", "la baisse est de 31 %"},
		{"other spaces and a line break", "Sur 36 mois, la\nbaisse est de 31\u202f% en moyenne.", "la baisse est de 31 %", "la\nbaisse est de 31\u202f%"},
		{"decomposed accents, curly apostrophe", "L’e\u0301nergie a baisse\u0301 de 31 %.", "l'énergie a baissé de 31 %", "L’e\u0301nergie a baisse\u0301 de 31 %"},
		{"another sign is another figure", "La baisse est de 31 €.", "de 31 %", ""},
		{"another figure", "La baisse est de 27 %.", "La baisse est de 31 %", ""},
		{"the second place, where the sign is right", "de 31 € puis de 31 %", "de 31 %", "de 31 %"},
		{"a word missing", "La baisse de 31 %.", "La baisse est de 31 %", ""},
		{"no word", "31 %", "%", ""},
		{"nothing", "", "31", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			sp, ok := FindAgain(tt.s, tt.words)
			if got := Slice(tt.s, sp); ok != (tt.want != "") || got != tt.want {
				t.Errorf("got %q (%v), want %q", got, ok, tt.want)
			}
		})
	}
}

func FuzzFindAgain(f *testing.F) {
	f.Add("La baisse est de 31 %.", "31 %")
	f.Add("œuvre\u0301", "oeuvre")
	f.Fuzz(func(t *testing.T, s, words string) {
		sp, ok := FindAgain(s, words)
		if !ok {
			return
		}
		if got := Slice(s, sp); bare(got) != bare(words[Tokens(words)[0].Start:]) {
			t.Fatalf("found %q for %q", got, words)
		}
	})
}
