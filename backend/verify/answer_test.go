package verify

import (
	"strings"
	"testing"
)

// A yes or a no is read with its question, in the passage, above it or as its heading.
func TestAnsweredQuestions(t *testing.T) {
	for _, tt := range []struct {
		claim, heading, text string
		want                 Verdict
	}{
		// A yes says what was asked, and what it goes on to say.
		{"Vous pouvez résilier votre abonnement à tout moment.", "", "Puis-je résilier mon abonnement à tout moment ? Oui.", Supported},
		{"Vous pouvez exporter vos données au format CSV.", "", "Peut-on exporter ses données au format CSV ?\nOui, depuis la version 4.", Supported},
		{"Vous pouvez exporter vos données au format XML.", "", "Peut-on exporter ses données au format CSV ?\nOui, depuis la version 4.", NotFound},
		{"La garantie couvre la batterie pendant 24 mois.", "FAQ › La garantie couvre-t-elle la batterie ?", "Oui, pendant 24 mois.", Supported},
		{"La garantie couvre la batterie pendant 36 mois.", "FAQ › La garantie couvre-t-elle la batterie ?", "Oui, pendant 24 mois.", Contradicted},
		{"La garantie ne couvre pas la batterie.", "FAQ › La garantie couvre-t-elle la batterie ?", "Oui, pendant 24 mois.", Contradicted},
		{"La garantie couvre l’écran.", "FAQ › La garantie couvre-t-elle la batterie ?", "Oui, pendant 24 mois.", NotFound},
		{"Les données sont hébergées en France.", "", "Q : Les données sont-elles hébergées en France ?\nR : Oui, à Roubaix.", Supported},
		{"Backups are encrypted with AES-256.", "", "Are backups encrypted? Yes, with AES-256.", Supported},
		{"Backups are encrypted with AES-128.", "", "Are backups encrypted? Yes, with AES-256.", NotFound},
		{"You can cancel your plan at any time.", "", "Can I cancel my plan at any time? Yes.", Supported},
		// What holds for some, or under a condition, is not so for all.
		{"Le support répond le week-end.", "", "Le support répond-il le week-end ? Oui, mais seulement pour les clients Premium.", NotFound},
		{"Le support répond le week-end.", "Le support répond-il le week-end ?", "Oui, uniquement pour les clients Premium.", NotFound},
		{"Le produit est certifié HDS.", "", "Le produit est-il certifié HDS ? Oui, si vous choisissez l’hébergement en France.", NotFound},
		{"Le logiciel est disponible sur Mac.", "", "Le logiciel est-il disponible sur Mac ? Oui. Toutefois, l’impression n’y est pas prise en charge.", NotFound},
		// A no denies what was asked, and no less.
		{"L’application mobile fonctionne hors ligne.", "", "L’application mobile fonctionne-t-elle hors ligne ? Non. Une connexion est nécessaire.", Contradicted},
		{"L’application mobile ne fonctionne pas hors ligne.", "", "L’application mobile fonctionne-t-elle hors ligne ? Non. Une connexion est nécessaire.", Supported},
		{"Nous livrons en Suisse.", "FAQ › Livrez-vous en Suisse ?", "Non, nous livrons en France et en Belgique.", Contradicted},
		{"Nous ne livrons pas en Suisse.", "FAQ › Livrez-vous en Suisse ?", "Non, nous livrons en France et en Belgique.", Supported},
		{"Nous livrons en Corse sous 24 heures.", "", "Livrez-vous en Corse sous 24 heures ? Non.", Contradicted},
		{"Nous livrons en Corse.", "", "Livrez-vous en Corse sous 24 heures ? Non.", NotFound},
		{"Nous ne livrons pas en Corse.", "", "Livrez-vous en Corse sous 24 heures ? Non.", NotFound},
		{"Nous livrons en Corse sous 48 heures.", "", "Livrez-vous en Corse sous 24 heures ? Non.", NotFound},
		{"Tous les forfaits incluent l’authentification unique.", "", "Tous les forfaits incluent-ils l’authentification unique ? Non, uniquement le forfait Enterprise.", Contradicted},
		{"Aucun forfait n’inclut l’authentification unique.", "", "Tous les forfaits incluent-ils l’authentification unique ? Non, uniquement le forfait Enterprise.", NotFound},
		{"Vos données ne sont jamais revendues à des tiers.", "", "Est-ce que mes données sont revendues à des tiers ? Non, jamais.", Supported},
		{"Vos données ne sont jamais revendues à des tiers.", "", "Est-ce que mes données sont revendues à des tiers ? Non.", NotFound},
		{"We never sell data to third parties.", "", "Do you sell data to third parties? No, never.", Supported},
		{"We sell data to third parties.", "", "Do you sell data to third parties? No.", Contradicted},
		{"The plan includes 10 users.", "", "Does the plan include 10 users? No, it includes 5.", Contradicted},
		{"Vous devez signer un contrat annuel.", "", "Dois-je signer un contrat annuel ? Non.", Contradicted},
		// Neither is a yes or a no to what the claim says.
		{"Les frais de port sont remboursés.", "", "Les frais de port sont-ils remboursés ? Non, pas toujours.", NotFound},
		{"Vous pouvez payer par chèque.", "", "Puis-je payer par chèque ? Non seulement par chèque, mais aussi par virement.", NotFound},
		{"Le contrat est sans engagement.", "", "Le contrat est-il sans engagement ou annuel ? Oui.", NotFound},
		{"Il faut un abonnement.", "", "Ne faut-il pas un abonnement ? Non.", NotFound},
		{"Le produit est certifié ISO 27001.", "", "Le produit est-il certifié ISO 27001 ? La certification est prévue en 2027.", NotFound},
		{"Le produit est certifié ISO 27001.", "", "Le produit est-il certifié ISO 27001 ?", NotFound},
		{"Le logiciel est disponible sur Mac.", "Le logiciel est-il disponible sur Mac ?", "La version 4 est sortie en mai. Non sans peine.", NotFound},
		{"Nos clients sont satisfaits du support.", "", "Êtes-vous satisfait du support ? Oui : 62 %. Non : 38 %.", NotFound},
		{"Nous sommes satisfaits du support.", "", "Êtes-vous satisfaits du support ? Oui : 62 %. Non : 38 %.", NotFound},
		{"Nous livrons en Suisse.", "", "Livrez-vous en Suisse ? Oui – Non", NotFound},
		{"Nous avons réduit nos coûts.", "Témoignage de Velmont", "Avez-vous réduit vos coûts ? Oui, de 30 %.", NotFound},
		{"Nous proposons une garantie de 5 ans.", "", "Vos concurrents proposent-ils une garantie de 5 ans ? Oui.", NotFound},
	} {
		if got := Compare(spoken(tt.claim), Passage{Text: tt.text, Heading: tt.heading}); got.Verdict != tt.want {
			t.Errorf("%q by %q under %q: %s, want %s", tt.claim, tt.text, tt.heading, got.Verdict, tt.want)
		}
	}
}

// What accuses is the answer, which the passage shows, and what is quoted is the question with it.
func TestAnswerIsShown(t *testing.T) {
	got := Compare(spoken("Nous livrons en Suisse."), Passage{Text: "Livrez-vous en Suisse ?\nNon."})
	if got.Difference == nil || got.Difference.Source != "Non" || got.Evidence[0].Quote != "Livrez-vous en Suisse ?\nNon." {
		t.Errorf("%+v", got)
	}
	got = Compare(spoken("Le support répond le week-end."), Passage{Text: "Le support répond-il le week-end ? Oui, sauf en août."})
	if got.Difference == nil || !strings.HasSuffix(got.Difference.Source, "Oui, sauf en août") {
		t.Errorf("%+v", got.Difference)
	}
}
