package verify

import "testing"

func TestAcronymsAreTheirWords(t *testing.T) {
	grant := Passage{Text: "Fernway has received a National Testing Board (NTB) Provisional Approval to Ship (P-ATS) at the second level."}
	book := Passage{Text: "Le livret est ouvert à tous les adhérents.", Heading: "Livret d’accueil populaire (LAP)"}
	sign := Passage{Text: "The Pro plan offers SSO (Single Sign-On). Sign-on logs are kept for 90 days."}
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Fernway received an NTB P-ATS at the second level.", grant, Supported},
		{"Fernway received a National Testing Board approval to ship at the second level.", grant, Supported},
		{"Fernway received an NTB approval to sell at the second level.", grant, NotFound},
		{"Fernway received a KTB P-ATS at the second level.", grant, NotFound},
		{"The Pro plan offers single sign-on.", sign, Supported},
		{"The Pro plan offers SSO.", sign, Supported},
		{"The Pro plan offers SMS.", sign, NotFound},
		{"Le LAP est ouvert à tous les adhérents.", book, Supported},
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
	for _, s := range []string{"Our team (FR only) answers.", "The site (ISO 9001) opens.", "Nous livrons en France (DOM compris)."} {
		r := newReader()
		if read := r.read(s, "", "en"); len(read.sentences[0].explains) > 0 {
			t.Errorf("%q: got %+v, want no acronym explained", s, read.sentences[0].explains)
		}
	}
}
