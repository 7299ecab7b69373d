package verify

import "testing"

func TestGuardParty(t *testing.T) {
	runGuard(t, guardParty, []guardCase{
		// Whose a thing is.
		{"Nos données sont hébergées en France.", "Customer data is hosted in France.", true},
		{"Nos données sont hébergées en France.", "Les données de nos clients sont hébergées en France.", true},
		{"Nos données sont hébergées en France.", "Les données clients sont hébergées en France.", true},
		{"Nos données sont hébergées en France.", "Vos données sont hébergées en France.", true},
		{"Vos données sont hébergées en France.", "Les données des salariés sont hébergées en France.", true},
		{"Les données sont hébergées en France.", "Les données de nos fournisseurs sont hébergées en France.", true},
		{"Your data is hosted in France.", "Employee data is hosted in France.", true},
		{"Vos données sont hébergées en France.", "Customer data is hosted in France.", false},
		{"Nos données sont hébergées en France.", "Our data is hosted in France.", false},
		{"Nos données sont hébergées en France.", "Les données sont hébergées en France, à Roubaix.", false},
		{"Notre centre de données est certifié ISO 27001.", "Le centre de données de notre hébergeur est certifié ISO 27001.", true},
		{"Our platform cuts errors by 30%.", "Our partner’s platform cuts errors by 30%.", true},
		{"Our platform cuts errors by 30%.", "The Fernway platform cuts errors by 30%.", true},
		{"Our team has 40 certified engineers.", "The supplier's team has 40 certified engineers.", true},
		{"Notre logiciel réduit les erreurs de 30 %.", "Kerdaz Flow, un logiciel concurrent, réduit les erreurs de 30 %.", true},
		{"Notre logiciel réduit les erreurs de 30 %.", "Le logiciel réduit les erreurs de 30 %.", false},
		{"Notre chiffre d’affaires a augmenté de 12 %.", "Le chiffre d’affaires de nos clients a augmenté de 12 %.", true},
		// What is offered to a reader is also the speaker's.
		{"Notre abonnement est sans engagement.", "Votre abonnement est sans engagement.", false},
		{"Our support answers within two hours.", "Customer support answers within two hours.", false},
		{"Nos techniciens répondent aux demandes de nos clients.", "Les techniciens répondent aux demandes de nos clients.", false},
		// Who acts.
		{"Nous sommes certifiés ISO 27001.", "Notre hébergeur est certifié ISO 27001.", true},
		{"Nous avons réduit nos délais de 30 %.", "Notre client Velmont a réduit ses délais de 30 %.", true},
		{"Nous avons réduit nos délais de 30 %.", "Nos clients ont réduit leurs délais de 30 %.", true},
		{"Nous avons planté 3 000 arbres en 2024.", "L’association a planté 3 000 arbres en 2024.", true},
		{"We can cancel the contract at any time.", "You can cancel the contract at any time.", true},
		{"Vous pouvez résilier le contrat à tout moment.", "Nous pouvons résilier le contrat à tout moment.", true},
		{"Vous pouvez résilier le contrat à tout moment.", "Le client peut résilier le contrat à tout moment.", false},
		{"Nous avons réduit nos délais de 30 %.", "La société a réduit ses délais de 30 %.", false},
		{"Nous avons planté 3 000 arbres en 2024.", "Nos équipes ont planté 3 000 arbres en 2024.", false},
		{"Nous avons baissé nos émissions de 13 %.", "L’intensité de nos émissions baisse de 13 %.", false},
		// One of them is not all of them.
		{"Nos clients réduisent leurs délais de 30 %.", "Un client a réduit ses délais de 30 %.", true},
		{"Nos clients réduisent leurs délais de 30 %.", "Velmont a réduit ses délais de 30 %.", true},
		{"Nos clients réduisent leurs délais de 30 %.", "Le client réduit ses délais de 30 %.", false},
	})
}

// A name is the speaker's own where the title of the document bears it, unless the document tells a customer's story.
// What some do is not what those whom the claim speaks to do.
func TestWhatOthersDoIsNotWhatCustomersDo(t *testing.T) {
	for _, tt := range []struct {
		claim, text string
		want        Verdict
	}{
		{"Nos clients ont réduit leurs achats de 7 %.", "Les hôpitaux ont réduit leurs achats de 7 %.", NotFound},
		{"Nos clients ont réduit leurs achats de 7 %.", "Un hôpital a réduit ses achats de 7 %.", NotFound},
		{"Nos clients ont réduit leurs achats de 7 %.", "Les abonnés premium ont réduit leurs achats de 7 %.", NotFound},
		{"Gagnez 4 heures par semaine.", "Les communes gagnent 4 heures par semaine.", NotFound},
		{"Save 5 hours a week.", "Hospitals save 5 hours a week.", NotFound},
		{"Vous recevez une réponse sous 2 heures.", "Les adhérents de la formule Or reçoivent une réponse sous 2 heures.", NotFound},
		{"Nos clients ont réduit leurs achats de 7 %.", "Les clients ont réduit leurs achats de 7 %.", Supported},
		{"Our customers save 5 hours a week.", "Customers save 5 hours a week.", Supported},
		{"Vous recevez une réponse sous 2 heures.", "Les clients reçoivent une réponse sous 2 heures.", Supported},
	} {
		if got := Compare(spoken(tt.claim), Passage{Text: tt.text}); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.text, got.Verdict, got.Difference, tt.want)
		}
	}
}

func TestACustomersFigureIsNotOurs(t *testing.T) {
	for _, c := range []struct {
		text, heading string
		want          Verdict
	}{
		{"Orvalis a réduit ses délais de 30 %.", "Orvalis en chiffres", Supported},
		{"Velmont a réduit ses délais de 30 %.", "Cas client : Velmont", NotFound},
		{"Velmont a réduit ses délais de 30 %.", "Nos références", NotFound},
		{"Délais réduits de 30 %.", "Les délais de nos clients", NotFound},
	} {
		got := Compare(spoken("Nous avons réduit nos délais de 30 %."), Passage{Text: c.text, Heading: c.heading})
		if got.Verdict != c.want {
			t.Errorf("%s under %q: got %s, want %s", c.text, c.heading, got.Verdict, c.want)
		}
	}
}
