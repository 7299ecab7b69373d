package source

import (
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
)

// A note's reference glued to a word is no part of it, in whatever way a program raises it; an exponent is one, an ordinal stays.
func TestWhatIsRaised(t *testing.T) {
	parts := []string{"Livré sous 3 jours ouvrées", "1", " pour 40 m", "2", " et 10", "6", " pièces, dès le 1", "er", " mars."}
	const want = "Livré sous 3 jours ouvrées pour 40 m² et 10⁶ pièces, dès le 1er mars."
	line := func(plain, above string) string {
		var b strings.Builder
		for i, part := range parts {
			b.WriteString(strings.ReplaceAll([]string{plain, above}[i%2], "%", part))
		}
		return b.String()
	}
	word := func(above string) []byte {
		return []byte(line(`<w:r><w:t xml:space="preserve">%</w:t></w:r>`, `<w:r><w:rPr>`+above+`</w:rPr><w:t>%</w:t></w:r>`))
	}
	written := writer(t, `<text:p>`+line("%", `<text:span text:style-name="T3">%</text:span>`)+`</text:p>`)
	printed := pdf(t, func(p *fpdf.Fpdf, latin func(string) string) {
		p.AddPage()
		for i, part := range parts {
			p.SetFont("Helvetica", "", []float64{11, 7}[i%2])
			if i%2 == 1 {
				p.SubWrite(5, latin(part), 7, 4, 0, "")
			} else {
				p.Write(5, latin(part))
			}
		}
	})
	for name, doc := range map[string]Document{
		"a.html":  read(t, "a.html", []byte("<p>"+line("%", "<sup>%</sup>")+"</p>")),
		"a.docx":  readWord(t, "<w:p>"+string(word(`<w:vertAlign w:val="superscript"/>`))+"</w:p>"),
		"lo.docx": readWord(t, "<w:p>"+string(word(`<w:position w:val="8"/><w:sz w:val="19"/>`))+"</w:p>"),
		"a.pptx":  read(t, "a.pptx", deck(t, placed("", "<a:p>"+line(`<a:r><a:t>%</a:t></a:r>`, `<a:r><a:rPr baseline="33000"/><a:t>%</a:t></a:r>`)+"</a:p>"), "")),
		"a.odt":   read(t, "a.odt", written),
		"a.pdf":   read(t, "a.pdf", printed),
	} {
		if len(doc.Blocks) == 0 || doc.Blocks[0].Text != want {
			t.Errorf("%s: got %s", name, show(texts(doc.Blocks)))
		}
	}
}

func TestRaised(t *testing.T) {
	for _, tt := range []struct{ before, above, want string }{
		{"ouvrées", "1", ""}, {"94 %", "(2)", ""}, {"mot", "1, 2", ""}, {"mot", "*", ""},
		{"m", "2", "²"}, {"40 km", "2", "²"}, {"10", "6", "⁶"},
		{"1", "er", "er"}, {"M", "me", "me"}, {"", "1", "1"}, {"mot ", "1", "1"}, {"Orvalis", "™", "™"},
	} {
		if got := raised(tt.before, tt.above); got != tt.want {
			t.Errorf("%q raised after %q: got %q, want %q", tt.above, tt.before, got, tt.want)
		}
	}
}
