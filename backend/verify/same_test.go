package verify

import (
	"strings"
	"testing"

	"probant/backend/text"
)

// A figure of the same unit about something else, or about others, is neither a contradiction nor worth showing.
func TestAnotherAttributeSaysNothing(t *testing.T) {
	for claim, passage := range map[string]string{
		"Notre outil réduit de 70 % votre facture d'eau.":                "La baisse des coûts de maintenance est de 22 % en moyenne.",
		"Notre outil réduit de 40 % le temps de saisie.":                 "L’outil réduit de 25 % le temps de réponse.",
		"C'est offert pendant 2 mois.":                                   "Le client peut demander un avoir pendant 45 jours.",
		"L'abonnement est gratuit pendant 2 mois.":                       "Le client peut résilier l’abonnement pendant 45 jours.",
		"Les artisans réduisent leurs coûts de transport de 35 %.":       "Les hôpitaux réduisent leurs coûts de transport de 31 %.",
		"Nos clients réduisent leurs coûts de transport de 35 %.":        "Les concurrents réduisent leurs coûts de transport de 31 %.",
		"Le taux de renouvellement des abonnés est de 94 %.":             "Le taux de recommandation des abonnés est de 88 %.",
		"Le plan Duo coûte 35 € avec 9 000 envois dans le mois.":         "Plan Duo : 0,30 € par 500 envois au-delà de 6 000 par mois.",
		"Le forfait Duo coûte 35 € par mois.":                            "Si vous n’êtes pas satisfait du forfait dans les 14 jours, nous vous remboursons.",
		"Our software cuts paper use by 80%.":                            "Our software cuts storage costs by 31%.",
		"Patients wait 12 days on average.":                              "Suppliers wait 30 days on average.",
		"0 tracas avec Velmont":                                          "Chez les clients de Velmont (n = 54), les tracas ont disparu.",
		"12 ateliers clients de Velmont ont répondu":                     "Les ateliers clients de Velmont (n = 54) ont répondu.",
		"Le délai de livraison des pièces détachées est de 3 jours.":     "Le délai de paiement des pièces détachées est de 30 jours.",
		"Le remboursement des frais de port est versé sous 14 jours.":    "Le remboursement des frais de dossier est versé sous 30 jours.",
		"Nos équipes traitent les réclamations en 2 jours en moyenne.":   "Les sous-traitants traitent les réclamations en 5 jours en moyenne.",
		"Le stockage de base est de 50 Go par utilisateur et par projet": "La bande passante est de 20 Go par utilisateur et par projet",
	} {
		if got := Compare(spoken(claim), Passage{Text: passage}); got.Verdict != NotFound || got.Difference != nil {
			t.Errorf("%q beside %q: got %s %+v, want not_found and nothing to explain", claim, passage, got.Verdict, got.Difference)
		}
	}
}

// Other words around the same measure do not hide that its value is another.
func TestTheSameAttributeIsRecognized(t *testing.T) {
	for claim, passage := range map[string]string{
		"Notre taux de satisfaction atteint 95 %.":                 "Le taux de satisfaction est de 88 %.",
		"Nos clients réduisent leurs coûts de transport de 35 %.":  "La baisse des coûts de transport déclarée est de 31 % en moyenne.",
		"Nos clients gagnent en moyenne 6 heures par semaine.":     "Chez les clients de Velmont (n = 54), le gain moyen déclaré est de 4 heures par semaine.",
		"Nos clients réduisent leurs coûts de transport de 36 %.":  "L’enquête conclut à une baisse des coûts de transport de 31 %.",
		"Velmont forme 40 techniciens par an.":                     "Velmont forme 28 techniciens par an.",
		"Notre outil réduit de 40 % le temps de saisie.":           "L’outil réduit de 25 % le temps de saisie des factures.",
		"Our software cuts storage costs by 80% without training.": "Storage costs fell by 31% on average.",
	} {
		if got := Compare(spoken(claim), Passage{Text: passage}); got.Verdict != Contradicted || got.Difference == nil || got.Difference.Kind != NumberDiffers {
			t.Errorf("%q beside %q: got %s %+v, want contradicted by the number", claim, passage, got.Verdict, got.Difference)
		}
	}
}

// What is asked of "n" people agrees with the same "n" and with nothing else.
func TestASampleSizeIsNoValue(t *testing.T) {
	r := newReader()
	read := func(s string) *number { return &r.read(s, text.French, text.French).sentences[0].numbers[0] }
	n, same, other, count := read("Clients (n = 54)"), read("n=54 ateliers"), read("Ateliers (n = 60)"), read("54 ateliers")
	for _, c := range []struct {
		a, b *number
		want relation
	}{{n, same, agrees}, {n, other, excludes}, {count, n, apart}, {n, count, apart}} {
		if got, _ := relate(c.a, c.b); got != c.want {
			t.Errorf("%q beside %q: got %d, want %d", c.a.Raw, c.b.Raw, got, c.want)
		}
	}
}

// A difference shows phrases of both texts that begin and end where they do, never a cut-off fragment.
func TestADifferenceShowsWholePhrases(t *testing.T) {
	for _, c := range []struct {
		claim, passage string
		want           Difference
	}{
		{"réduisent leurs coûts de transport de 31 %", "La baisse des coûts de transport déclarée est de 31 % en moyenne, deux ans après la pose du capteur.",
			Difference{Kind: ScopeDiffers, Claim: "réduisent leurs coûts de transport de 31 %", Source: "La baisse des coûts de transport déclarée est de 31 % en moyenne"}},
		{"La livraison est gratuite en Corse", "La livraison est gratuite en Corse (hors colis de plus de 30 kg).",
			Difference{Kind: ScopeDiffers, Claim: "La livraison est gratuite en Corse", Source: "La livraison est gratuite en Corse (hors colis de plus de 30 kg)"}},
		{"La livraison est gratuite en Corse", "La livraison est gratuite en Corse si la commande dépasse 80 €, port compris.",
			Difference{Kind: ScopeDiffers, Claim: "La livraison est gratuite en Corse", Source: "La livraison est gratuite en Corse si la commande dépasse 80 €"}},
		{"Toutes les bornes comprennent un badge", "Les bornes comprennent un badge.",
			Difference{Kind: ScopeDiffers, Claim: "Toutes les bornes comprennent un badge", Source: "Les bornes comprennent un badge"}},
	} {
		got := Compare(spoken(c.claim), Passage{Text: c.passage})
		if got.Difference == nil {
			t.Errorf("%q beside %q: got %s and no difference", c.claim, c.passage, got.Verdict)
			continue
		}
		if *got.Difference != c.want {
			t.Errorf("%q beside %q: got %+v, want %+v", c.claim, c.passage, *got.Difference, c.want)
		}
	}
	long := "L’équipement est " + strings.Repeat("soigneusement ", 20) + "vérifié si le client le demande"
	if got := Compare(spoken("L’équipement est soigneusement vérifié"), Passage{Text: long}); got.Difference != nil {
		t.Errorf("half a page explains nothing: %+v", *got.Difference)
	}
	said := `Ben said: "Delivery to the island is free", says the shop.`
	if got := Compare(spoken("Delivery to the island is free"), Passage{Text: said}); got.Difference != nil && strings.Count(got.Difference.Source, `"`) == 1 {
		t.Errorf("a quotation is left open: %+v", *got.Difference)
	}
	open := "Selon l’audit : « La livraison est gratuite en Corse si le stock, sur place, suffit. »"
	if got := Compare(spoken("La livraison est gratuite en Corse"), Passage{Text: open}); got.Difference != nil && strings.Count(got.Difference.Source, "«") != strings.Count(got.Difference.Source, "»") {
		t.Errorf("a quotation is left open: %+v", *got.Difference)
	}
}

// One modal verb in two persons is no difference of modality.
func TestTheSameModalIsNoDifference(t *testing.T) {
	for claim, passage := range map[string]string{
		"vous pouvez suspendre le service à tout moment, avec un préavis de 15 jours": "L’abonné peut suspendre le service à tout moment, moyennant un préavis de 15 jours.",
		"Vous pourrez exporter les relevés en PDF":                                    "Les utilisateurs pourront exporter les relevés en PDF sur demande.",
		"Nous pouvons auditer le site":                                                "Le fournisseur peut auditer le site une fois par an.",
	} {
		if got := Compare(spoken(claim), Passage{Text: passage}); got.Difference != nil && got.Difference.Kind == ModalityDiffers {
			t.Errorf("%q beside %q: got %+v", claim, passage, *got.Difference)
		}
	}
	if got := Compare(spoken("Vous exportez les relevés en PDF"), Passage{Text: "Vous pouvez exporter les relevés en PDF."}); got.Verdict != NotFound || got.Difference == nil || got.Difference.Kind != ModalityDiffers {
		t.Errorf("got %s %+v, want the modal verb", got.Verdict, got.Difference)
	}
}

// A passage is near for its words: a figure by itself brings nothing.
func TestTheNearestPassageSharesWords(t *testing.T) {
	library := InText("Norme 9001:2015\n\nRéférence 320\n\n320 pages, reliées\n\nL’équipe compte douze personnes.")
	for wording, want := range map[string]string{
		"Plus de 320 ateliers nous font confiance":  "",
		"Un manuel de 320 pages":                    "320 pages, reliées",
		"Une équipe de 320 experts":                 "L’équipe compte douze personnes.",
		"Les litiges sont réglés en 9001 secondes.": "",
	} {
		res := check(t, library, wording)
		got := ""
		if len(res.Evidence) > 0 {
			got = res.Evidence[0].Quote
		}
		if got != want || want == "" && len(res.Evidence) > 0 {
			t.Errorf("%q: got %q, want %q", wording, got, want)
		}
	}
}

// Across two languages a common figure is what few words can be.
func TestAFigureIsNearAcrossLanguages(t *testing.T) {
	library := InText("The regulatory burden: 47% of the managers view it as a barrier to growth.")
	if res := check(t, library, "47 % voient dans la paperasse le premier frein."); len(res.Evidence) != 1 {
		t.Errorf("got %+v, want the English sentence", res.Evidence)
	}
}

// A figure alone, as a cell of a table, is near where it stands itself.
func TestAFigureAloneIsNearItself(t *testing.T) {
	prices := InText("- Base : 59 €\n- Expert : 189 €")
	if res := check(t, prices, "189 €"); len(res.Evidence) != 1 || res.Evidence[0].Quote != "Expert : 189 €" {
		t.Errorf("got %+v", res.Evidence)
	}
	if res := check(t, prices, "139 €"); len(res.Evidence) != 0 {
		t.Errorf("got %+v, want nothing near", res.Evidence)
	}
}
