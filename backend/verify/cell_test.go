package verify

import (
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

// celled is a claim that stands in a table.
func celled(row, column, s string) claim.Claim {
	c := spoken(s)
	c.Cell, c.Lang = claim.Cell{Row: row, Column: column}, text.French
	return c
}

// offers is a line of a price list, as a reader of spreadsheets and documents makes it.
func offers(title, line string) Passage { return Passage{Text: line, Context: title, Source: "Tarifs"} }

func TestAClaimOfACellIsReadWithItsHeadings(t *testing.T) {
	monthly := offers("Offre | Prix HT (€/mois)", "Essentiel | 29")
	for _, tt := range []struct {
		claim claim.Claim
		of    Passage
		want  Verdict
	}{
		{celled("Essentiel", "Prix mensuel", "29 € HT"), monthly, Supported},
		{celled("Essentiel", "Prix HT (€/mois)", "29"), monthly, Supported},
		{celled("Essentiel", "Prix mensuel HT", "29 €"), monthly, Supported},
		{celled("Prix mensuel", "Essentiel", "29 € HT"), monthly, Supported},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix mensuel HT", "Essentiel | 29 €"), Supported},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix", "Essentiel | 29 € HT par mois"), Supported},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("", "Le forfait Essentiel est à un prix de 29 € HT par mois."), Supported},
		// Another basis, another period, another value.
		{celled("Essentiel", "Prix mensuel", "29 € TTC"), monthly, Contradicted},
		{celled("Essentiel", "Prix TTC", "29 € par mois"), monthly, Contradicted},
		{celled("Essentiel", "Prix annuel", "29 € HT"), monthly, Contradicted},
		{celled("Essentiel", "Prix mensuel", "39 € HT"), monthly, Contradicted},
		// The source says less, or of another offer.
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix (€/mois)", "Essentiel | 29"), NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix HT", "Essentiel | 29 €"), NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix HT (€/mois)", "Avancé | 29"), NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("Offre | Prix HT (€/mois)", "Avancé | 59"), NotFound},
		{celled("Essentiel", "Frais d'installation", "29 € HT"), monthly, NotFound},
		{celled("Essentiel", "Frais d'installation", "90 € HT"), monthly, NotFound},
		{celled("", "", "29 € HT"), monthly, NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("", "L'offre Avancé coûte 59 € HT par mois."), NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), offers("", "Le prix mensuel de l'option Courrier est de 5 € HT."), NotFound},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), Passage{Text: "Prix mensuel HT | 29 €", Heading: "Essentiel", Source: "Tarifs"}, Supported},
		{celled("Essentiel", "Prix mensuel", "29 € HT"), Passage{Text: "Prix mensuel HT | 59 €", Heading: "Avancé", Source: "Tarifs"}, NotFound},
		// Columns that set offers beside each other, and years.
		{celled("Disponibilité", "Essentiel", "99,5 %"), offers("Engagement | Essentiel | Avancé", "Disponibilité | 99,5 % | 99,9 %"), Supported},
		{celled("Essentiel", "Disponibilité", "99,9 %"), offers("Engagement | Essentiel | Avancé", "Disponibilité | 99,5 % | 99,9 %"), Contradicted},
		{celled("Disponibilité", "Premium", "99,9 %"), offers("Engagement | Essentiel | Avancé", "Disponibilité | 99,5 % | 99,9 %"), NotFound},
		{celled("Chiffre d'affaires", "2025", "4,2 M€"), offers("Indicateur (en M€) | 2024 | 2025", "Chiffre d'affaires | 3,9 | 4,2"), Supported},
		{celled("Chiffre d'affaires", "2024", "4,2 M€"), offers("Indicateur (en M€) | 2024 | 2025", "Chiffre d'affaires | 3,9 | 4,2"), Contradicted},
		{celled("Chiffre d'affaires", "2023", "4,2 M€"), offers("Indicateur (en M€) | 2024 | 2025", "Chiffre d'affaires | 3,9 | 4,2"), NotFound},
		// What a sentence says of the cell's own thing.
		{celled("Essentiel", "Délai de réponse", "4 h"), offers("", "Le délai de réponse de l'offre Essentiel est de 4 heures."), Supported},
		{celled("Essentiel", "Délai de réponse", "4 h"), offers("", "Le délai de réponse de l'offre Essentiel est de 8 heures."), Contradicted},
		{celled("Essentiel", "Délai de réponse", "4 h"), offers("", "Le délai de réponse est de 4 heures."), NotFound},
		{celled("Essentiel", "Délai de réponse", "4 h"), offers("", "Le délai de réponse est de 8 heures."), NotFound},
	} {
		got := Compare(tt.claim, tt.of)
		if got.Verdict != tt.want {
			t.Errorf("%s %q beside %q under %q: got %s %+v, want %s", tt.claim.Cell, tt.claim.Text, tt.of.Text, tt.of.Context, got.Verdict, got.Difference, tt.want)
		}
	}
}
