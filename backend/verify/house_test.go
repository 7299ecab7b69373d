package verify

import (
	"context"
	"testing"
)

// A house that is known by its name speaks of itself as "nous" in what it writes, and by its name in its drafts and in the press.
func TestTheHouseIsNous(t *testing.T) {
	note := Passage{Kind: "internal_note", Source: "Bilan d’activité"}
	report := Passage{Author: "Orvalis SAS", Kind: "study", Source: "Enquête annuelle"}
	press := Passage{Kind: "press", Author: "L’Écho de l’Ouest", Source: "Les entreprises qui recrutent"}
	study := Passage{Kind: "study", Author: "Institut Velmont", Source: "Baromètre de la maintenance"}
	for _, tt := range []struct {
		claim string
		of    Passage
		text  string
		want  Verdict
	}{
		{"Orvalis suit 1 240 machines chez 86 clients industriels.", note, "Nous suivons 1 240 machines chez 86 clients industriels.", Supported},
		{"Orvalis suit 1 400 machines.", note, "Nous suivons 1 240 machines.", Contradicted},
		{"Orvalis compte 51 salariés.", note, "Notre équipe compte 51 salariés, dont 14 techniciens.", Supported},
		{"Les clients d’Orvalis gagnent 3 heures par semaine.", note, "Nos clients gagnent 3 heures par semaine.", Supported},
		{"Orvalis a été créée en 2016.", note, "L’entreprise a été créée en 2014.", NotFound},
		{"Orvalis intervient sous 48 heures.", report, "Nous intervenons sous 48 heures.", Supported},
		{"Orvalis monitors 1,240 machines.", note, "We monitor 1,240 machines.", Supported},
		{"Orvalis’s team has 51 employees.", note, "Our team has 51 employees.", Supported},
		{"Nous avons levé 3 millions d’euros.", press, "Orvalis a levé 3 millions d’euros.", Supported},
		{"Orvalis a levé 3 millions d’euros.", press, "Orvalis a levé 3 millions d’euros.", Supported},
		{"Nous avons levé 4 millions d’euros.", press, "Orvalis a levé 3 millions d’euros.", Contradicted},

		{"Nous avons interrogé 400 dirigeants.", study, "Nous avons interrogé 400 dirigeants.", NotFound},
		{"Orvalis a interrogé 400 dirigeants.", study, "Nous avons interrogé 400 dirigeants.", NotFound},
		{"Orvalis a levé 3 millions d’euros.", press, "Velmont a levé 3 millions d’euros.", NotFound},
		{"Nous avons levé 3 millions d’euros.", press, "Velmont a levé 3 millions d’euros.", NotFound},
		{"Orvalis compte 51 salariés.", note, "Notre client Velmont compte 51 salariés.", NotFound},
		{"Orvalis compte 51 salariés.", note, "Velmont compte 51 salariés.", NotFound},
		{"Orvalis compte 51 salariés.", press, "L’entreprise compte 51 salariés.", NotFound},
		{"Notre délai de réponse est de 4 heures.", study, "Notre délai de réponse est de 4 heures.", NotFound},
		{"Orvalis Academy forme 300 personnes par an.", note, "Nous formons 300 personnes par an.", NotFound},
		{"Orvalis gagne 3 heures par semaine.", note, "Velmont : nous gagnons 3 heures par semaine.", NotFound},
		{"Orvalis gagne 3 heures par semaine.", note, "Claire Vasseur (Velmont) : « Nous gagnons 3 heures par semaine. »", NotFound},
		{"Orvalis est certifiée ISO 27001.", note, "Le certificat ISO 27001 de Velmont est en cours.", NotFound},
		{"Orvalis répond en 4 heures.", note, "Nous répondons en 4 heures.", Supported},
		{"Velmont suit 1 240 machines.", note, "Nous suivons 1 240 machines.", NotFound},
	} {
		p := tt.of
		p.ID, p.SourceID, p.Text = "p", "s", tt.text
		k := &Checker{Search: NewMemory([]Passage{p}, []Found{FoundBy(p.Text, p.Surroundings())})}
		k.ForHouse([]string{"Orvalis"})
		for way, got := range map[string]Result{"checked": must(t)(k.Check(context.Background(), read(tt.claim))), "linked": k.Compare(read(tt.claim), p)} {
			if got.Verdict != tt.want {
				t.Errorf("%s: %q beside %q (%s): %s, want %s", way, tt.claim, tt.text, p.Kind, got.Verdict, tt.want)
			}
		}
	}
}

// What another did, lacks or is proves and denies nothing of the house, however near her "nous" stands.
func TestOthersAreNotTheHouse(t *testing.T) {
	for _, tt := range [][3]string{ // the claim, the heading, the sentence of a note
		{"Orvalis est certifiée ISO 27001.", "", "Notre hébergeur n’est pas certifié ISO 27001."},
		{"Orvalis est certifiée ISO 27001.", "", "Velmont n’est pas certifiée ISO 27001."},
		{"Orvalis compte 340 salariés.", "", "Notre client Velmont, basé à Laval, compte 340 salariés."},
		{"Orvalis compte 200 salariés.", "", "Velmont, notre client, compte 340 salariés."},
		{"Orvalis vend 300 machines par an.", "Veille concurrentielle", "Nous vendons 300 machines par an."},
		{"Orvalis vend 300 machines par an.", "Témoignage de Velmont", "Nous vendons 300 machines par an."},
		{"Orvalis vend 500 machines par an.", "Cahier des charges de Velmont", "Nous vendons 300 machines par an."},
		{"Orvalis vend 300 machines par an.", "", "Paul Terrier (Velmont) : nous vendons 300 machines par an."},
		{"Orvalis vend 300 machines par an.", "", "Le client : nous vendons 300 machines par an."},
		{"300 hôpitaux font confiance à Orvalis.", "", "Nous faisons confiance à 300 hôpitaux."},
		{"Le logiciel Fernand est édité par Orvalis.", "", "Nous utilisons le logiciel Fernand, édité par Velmont."},
		{"Orvalis a été créée en 2014.", "", "L’agence de Lyon a été créée en 2019."},
		{"Les clients d’Orvalis paient 45 €.", "", "Les clients de Velmont paient 60 €."},
		{"Orvalis vend 300 machines par an.", "", "Nous vendions 300 machines par an avant 2020."},
	} {
		p := Passage{ID: "p", SourceID: "s", Kind: "internal_note", Heading: tt[1], Text: tt[2]}
		k := &Checker{Search: NewMemory([]Passage{p}, []Found{FoundBy(p.Text, p.Surroundings())})}
		k.ForHouse([]string{"Orvalis"})
		if got := must(t)(k.Check(context.Background(), read(tt[0]))); got.Verdict != NotFound {
			t.Errorf("%q beside %q › %q: %s", tt[0], tt[1], tt[2], got.Verdict)
		}
	}
}

// A document of nobody knows whom shows its "nous" beside the name that the claim has.
func TestWhoseNous(t *testing.T) {
	p := Passage{ID: "p", SourceID: "s", Text: "Nous suivons 1 240 machines chez 86 clients industriels."}
	k := &Checker{Search: NewMemory([]Passage{p}, []Found{FoundBy(p.Text, p.Surroundings())})}
	k.ForHouse([]string{"Atelier Orvalis"})
	c := read("Atelier Orvalis suit 1 240 machines chez 86 clients industriels.")
	got := must(t)(k.Check(context.Background(), c))
	if d := got.Difference; got.Verdict != NotFound || d == nil || *d != (Difference{Kind: EntityDiffers, Claim: "Atelier Orvalis", Source: "Nous", Unowned: true}) {
		t.Errorf("%s %+v", got.Verdict, d)
	}
}

// A name may hold a space or an apostrophe, be a common word, or be written without a capital.
func TestNamesOfAHouse(t *testing.T) {
	for _, tt := range []struct {
		house, claim string
		want         Verdict
	}{
		{"L’Atelier Morvan", "L’Atelier Morvan suit 1 240 machines.", Supported},
		{"L’Atelier Morvan", "Chez L’Atelier Morvan, nous suivons 1 240 machines.", Supported},
		{"Orange Bleue", "Orange Bleue suit 1 240 machines.", Supported},
		{"norvex", "norvex suit 1 240 machines.", Supported},
		{"Norvex SAS", "NORVEX SAS suit 1 240 machines.", Supported},
		{"Norvex", "Norvex SAS suit 1 240 machines.", Supported},
		{"Norvex SAS", "Norvex suit 1 240 machines.", Supported},
		{"Norvex", "Norvex Belgique suit 1 240 machines.", NotFound},
		{"Norvex", "Le concurrent de Norvex suit 1 240 machines.", NotFound},
		{"Norvex", "Le client de Norvex suit 1 240 machines.", NotFound},
		{"", "Norvex suit 1 240 machines.", NotFound},
		{" — ", "Norvex suit 1 240 machines.", NotFound},
	} {
		p := Passage{ID: "p", SourceID: "s", Kind: "internal_note", Text: "Nous suivons 1 240 machines."}
		k := &Checker{Search: NewMemory([]Passage{p}, []Found{FoundBy(p.Text, p.Surroundings())})}
		k.ForHouse([]string{tt.house})
		if got := must(t)(k.Check(context.Background(), read(tt.claim))); got.Verdict != tt.want {
			t.Errorf("%q, %q: %s, want %s", tt.house, tt.claim, got.Verdict, tt.want)
		}
	}
}

func must(t *testing.T) func(Result, error) Result {
	return func(r Result, err error) Result {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}
