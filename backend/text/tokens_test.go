package text

import (
	"strings"
	"testing"
)

// What shows nothing inside a word does not cut it.
func TestInvisibleCharactersDoNotCutWords(t *testing.T) {
	for in, want := range map[string]string{"lea\u00adder": "leader", "lea\u200bder euro\u2060péen": "leader europeen", "fin\u00ad de": "fin de", "\u00adleader": "leader"} {
		var got []string
		for _, x := range Tokens(in) {
			got = append(got, x.Fold)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: got %q, want %q", in, s, want)
		}
	}
}
