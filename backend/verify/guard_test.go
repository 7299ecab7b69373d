package verify

import (
	"testing"
)

// guardCase is a claim and a sentence, and whether the guard must object.
type guardCase struct {
	claim, sentence string
	objects         bool
}

// beside aligns a claim with a one-sentence passage, without context.
func beside(c, s string) *pair {
	r := newReader()
	side := r.claim(spoken(c))
	passage := r.passage(Passage{Text: s}, side.lang)
	p := r.pair(side, passage, &passage.sentences[0])
	align(p, surroundings{words: &passage.beside})
	return p
}

func runGuard(t *testing.T, g guard, cases []guardCase) {
	t.Helper()
	for _, c := range cases {
		if got := g(beside(c.claim, c.sentence)); (got != nil) != c.objects {
			t.Errorf("claim %q, sentence %q: got %+v, want an objection: %v", c.claim, c.sentence, got, c.objects)
		}
	}
}

func TestGuardNegation(t *testing.T) {
	runGuard(t, guardNegation, []guardCase{
		{"Les frais sont remboursés.", "Les frais ne sont pas remboursés.", true},
		{"Les frais ne sont jamais remboursés.", "Les frais sont remboursés.", true},
		{"Refunds are available.", "Refunds are not available.", true},
		{"Refunds aren't available.", "Refunds are not available.", false},
		{"Le plan est sans engagement.", "Le plan ne comporte aucun engagement.", false},
		{"Les données sont chiffrées.", "Les données sont chiffrées, et nous ne les vendons pas.", false},
	})
}

func TestGuardDirection(t *testing.T) {
	runGuard(t, guardDirection, []guardCase{
		{"Les ventes augmentent.", "Les ventes baissent.", true},
		{"Churn rose.", "Churn fell.", true},
		{"Les ventes progressent.", "Les ventes augmentent.", false},
	})
}

func TestGuardModality(t *testing.T) {
	runGuard(t, guardModality, []guardCase{
		{"Orvalis réduit les coûts.", "Orvalis peut réduire les coûts.", true},
		{"Orvalis peut réduire les coûts.", "Orvalis réduit les coûts.", false},
		{"Orvalis peut réduire les coûts.", "Orvalis peut réduire les coûts.", false},
		{"Fernway cuts costs.", "Fernway might cut costs.", true},
	})
}

func TestGuardDuty(t *testing.T) {
	runGuard(t, guardDuty, []guardCase{
		{"Les clients doivent signer la charte.", "Les clients signent la charte.", true},
		{"Users must sign the form.", "Users must sign the form.", false},
	})
}

func TestGuardCondition(t *testing.T) {
	runGuard(t, guardCondition, []guardCase{
		{"La livraison est gratuite.", "La livraison est gratuite sauf en Corse.", true},
		{"La livraison est gratuite.", "Si le panier est complet, la livraison est gratuite.", true},
		{"Delivery is free.", "Delivery is free unless stated.", true},
		{"La livraison est gratuite sauf en Corse.", "La livraison est gratuite sauf en Corse.", false},
	})
}

func TestGuardTime(t *testing.T) {
	runGuard(t, guardTime, []guardCase{
		{"Orvalis est disponible en Suisse.", "Orvalis sera disponible en Suisse.", true},
		{"Fernway is certified.", "Fernway was certified.", true},
		{"Fernway was founded in Oslo.", "Fernway was founded in Oslo.", false},
		{"Velmont, fondée à Lyon", "La société Velmont a été fondée à Lyon.", false},
	})
}

func TestGuardScope(t *testing.T) {
	runGuard(t, guardScope, []guardCase{
		{"Tous les plans comprennent un essai.", "Les plans comprennent un essai.", true},
		{"Les clients gagnent du temps.", "Certains clients gagnent du temps.", true},
		{"Fernway is the best platform.", "Fernway is a platform.", true},
		{"Every plan includes a trial.", "All plans include a trial.", false},
	})
}

func TestGuardSubset(t *testing.T) {
	runGuard(t, guardSubset, []guardCase{
		{"Les clients gagnent du temps.", "Les clients qui activent le module gagnent du temps.", true},
		{"Les clients gagnent du temps.", "Les clients gagnent du temps.", false},
	})
}

func TestGuardOnly(t *testing.T) {
	runGuard(t, guardOnly, []guardCase{
		{"Le module est inclus dans les plans.", "Le module n’est inclus que dans le plan Pro annuel.", true},
		{"Le module est inclus.", "Le module n’est inclus que dans le plan Pro.", true},
		{"The rooms have a screen.", "Only the two rooms downstairs have a screen.", true},
		{"Le module est inclus dans le plan Pro.", "Le module n’est inclus que dans le plan Pro.", false},
		{"The two rooms have a screen.", "Only the two rooms have a screen.", false},
		{"Le module est uniquement inclus dans le plan Pro.", "Le module est inclus dans le plan Pro.", true},
		{"The module is included in Pro.", "The module is included in Pro.", false},
	})
}

func TestGuardReport(t *testing.T) {
	runGuard(t, guardReport, []guardCase{
		{"Orvalis améliore la trésorerie.", "Selon son directeur, Orvalis améliore la trésorerie.", true},
		{"Fernway cuts costs.", "The founder says Fernway cuts costs.", true},
		{"Selon l’étude, Orvalis améliore la trésorerie.", "Selon l’étude, Orvalis améliore la trésorerie.", false},
		{"Fernway cuts costs.", "Fernway cuts costs, says its founder.", true},
		{"Fernway cuts costs.", "Fernway cuts costs, yet 12% of buyers say that it is slow.", false},
		{"Fernway cuts costs.", "Buyers say, in 12% of cases, that Fernway cuts costs.", true},
		{"72 % des gérants cherchent un outil libre.", "72 % des gérants disent qu’ils cherchent un outil libre.", false},
		{"72 % des gérants utilisent un outil libre.", "72 % des gérants déclarent utiliser un outil libre.", false},
		{"L’outil est fiable pour 72 % des gérants.", "72 % des gérants disent que l’outil est fiable.", true},
		{"Errors have fallen for 61% of firms.", "61% of firms say picking errors have fallen.", true},
		{"Les gérants cherchent un outil libre.", "Les gérants disent qu’ils cherchent un outil libre.", true},
		{"Le règlement s’applique.", "Le règlement, dit RSGP, s’applique.", false},
		{"Une PME sur cinq évalue ses fournisseurs.", "Une PME sur cinq, en 2024, évalue ses fournisseurs ; les autres les évaluent peu.", false},
	})
}

func TestGuardCause(t *testing.T) {
	runGuard(t, guardCause, []guardCase{
		{"Grâce à Orvalis, les retards baissent.", "Les retards baissent avec Orvalis.", true},
		{"Les retards baissent.", "Grâce à Orvalis, les retards baissent.", false},
	})
}

func TestGuardComparison(t *testing.T) {
	runGuard(t, guardComparison, []guardCase{
		{"Velmont dépasse Kerdaz.", "Kerdaz dépasse Velmont.", true},
		{"Women are less likely than men to leave.", "Men are less likely than women to leave.", true},
		{"Velmont dépasse Kerdaz.", "Velmont dépasse Kerdaz.", false},
	})
}

func TestGuardDegree(t *testing.T) {
	runGuard(t, guardDegree, []guardCase{
		{"Le module est rapide.", "Le module est plus rapide que l’ancien.", true},
		{"The module is fast.", "The module is as fast as before.", true},
		{"Plus de 30 clients utilisent le module.", "Plus de 30 clients utilisent le module.", false},
	})
}

func TestGuardEither(t *testing.T) {
	runGuard(t, guardEither, []guardCase{
		{"Le module exporte en PDF et XML.", "Le module exporte en PDF ou XML.", true},
		{"Le module exporte en PDF ou XML.", "Le module exporte en PDF ou XML.", false},
		{"A manager corrects readings for 14 days.", "A manager corrects or deletes readings for 14 days.", true},
		{"A manager can correct readings for 14 days.", "A manager can correct or delete readings for 14 days.", false},
		{"Les matelas repris ne sont jamais vendus.", "Les matelas repris sont donnés ou recyclés, jamais vendus.", false},
	})
}

func TestGuardQuestion(t *testing.T) {
	runGuard(t, guardQuestion, []guardCase{
		{"Le capteur mesure la température.", "Le capteur mesure-t-il la température ?", true},
		{"Le capteur mesure la température.", "Le capteur mesure la température.", false},
	})
}
