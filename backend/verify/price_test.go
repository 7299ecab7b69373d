package verify

import (
	"context"
	"testing"
)

// A document says once what all its prices are: hors taxes, par poste et par mois.
func TestPricesHaveTheTermsOfTheirDocument(t *testing.T) {
	const list = "Tarifs au 1er juin, hors taxes, par poste et par mois.\n\n## Vigie\n\nVigie : 42 €\n\n## Phare\n\nPhare : 58 €\n"
	const both = "Prix TTC en boutique. Nos prix de gros sont hors taxes.\n\nLa lampe Vigie coûte 42 €.\n"
	for _, c := range []struct {
		document, claim string
		want            Verdict
	}{
		{list, "Vigie : 42 € TTC par mois", Contradicted},
		{list, "Phare : 58 € par an", Contradicted},
		{list, "Vigie : 42 € HT par mois", Supported},
		{list, "Phare : 58 € HT", Supported},
		{both, "La lampe Vigie coûte 42 € HT.", NotFound},
		{"Le devis est gratuit, hors taxes locales.\n\nLa lampe Vigie coûte 42 €.", "La lampe Vigie coûte 42 € TTC.", NotFound},
		{"All prices exclude VAT.\n\nThe Vigie lamp costs £42.", "The Vigie lamp costs £42 including VAT.", Contradicted},
		{"Prices include VAT at 20%.\n\nThe Vigie lamp costs £42.", "The Vigie lamp costs £42 including VAT.", Supported},
	} {
		k := Checker{Search: InText(c.document)}
		for i := range k.Search.(*Memory).passages {
			k.Search.(*Memory).passages[i].SourceID = "1"
		}
		res, err := k.Check(context.Background(), spoken(c.claim))
		if err != nil {
			t.Fatal(err)
		}
		if res.Verdict != c.want {
			t.Errorf("%q\n beside %q\n got %s %+v, want %s", c.claim, c.document, res.Verdict, res.Difference, c.want)
		}
	}
}

// What a value is per may stand apart from its figure.
func TestAPeriodIsReadInItsClause(t *testing.T) {
	for _, c := range []struct {
		passage, claim string
		want           Verdict
	}{
		{"Le prix annuel est de 840 €.", "Le prix est de 840 € par mois.", Contradicted},
		{"Le prix annuel est de 840 €.", "Le prix est de 840 € par an.", Supported},
		{"Le taux annuel du livret est de 1,20 %.", "Le taux du livret est de 2,40 % par an.", Contradicted},
		{"Le contrat vaut 90 k€ sur trois ans.", "Le contrat vaut 90 k€ par an.", Contradicted},
		{"Les pannes durent 26 heures par mois.", "Les pannes durent 26 heures par an.", Contradicted},
		{"Le prix mensuel est de 84 €, la remise annuelle de 10 %.", "Le prix est de 84 € par mois.", Supported},
		// A word that says how often something else happens is no price's.
		{"Le prix est de 84 €, le bilan annuel est en sus.", "Le prix est de 84 € par mois.", NotFound},
		{"Le bilan annuel chiffre le prix mensuel à 84 €.", "Le prix est de 84 € par an.", NotFound},
		{"Le contrat vaut 90 k€ sur un an.", "Le contrat vaut 90 k€ par an.", NotFound},
	} {
		if got := Compare(spoken(c.claim), Passage{Text: c.passage}); got.Verdict != c.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", c.claim, c.passage, got.Verdict, got.Difference, c.want)
		}
	}
}
