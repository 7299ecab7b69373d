package verify

import "testing"

func TestGuardKind(t *testing.T) {
	runGuard(t, guardKind, []guardCase{
		// A share, a count, a measure or a generic plural of a kind is not that of the wider kind.
		{"30 % des entreprises exportent.", "30 % des PME exportent.", true},
		{"30% of companies export.", "30% of SMEs export.", true},
		{"Les entreprises peuvent récupérer la taxe.", "Les PME peuvent récupérer la taxe.", true},
		{"Companies may recover the tax.", "SMEs may recover the tax.", true},
		{"Une entreprise peut récupérer la taxe.", "Une PME peut récupérer la taxe.", true},
		{"Nous comptons 40 entreprises clientes.", "Nous comptons 40 PME clientes.", true},
		{"Les ventes d’une entreprise augmentent de 4 %.", "Les ventes d’une PME augmentent de 4 %.", true},
		{"European companies export their wine.", "French companies export their wine.", true},
		{"Tous nos emballages sont repris.", "Toutes nos bouteilles sont reprises.", true},
		{"Nous sommes la première entreprise de la vallée.", "Nous sommes la première PME de la vallée.", true},
		// A negation turns what implies round.
		{"Le produit est sans métal.", "Le produit est sans acier.", true},
		{"Our packaging contains no metal.", "Our packaging contains no steel.", true},
		{"Sans engagement.", "Sans engagement annuel.", false},
		{"Nos données ne sont pas protégées.", "Nos données ne sont pas chiffrées.", true},
		{"Toutes les études le confirment.", "Toutes les enquêtes le confirment.", true},
		{"Seules les données protégées sortent.", "Seules les données chiffrées sortent.", true},
		// What one thing is, what it is made of and where it is.
		{"Le Fournil d’Anselme est une entreprise.", "Le Fournil d’Anselme est une PME.", false},
		{"Nos cadres sont en métal.", "Nos cadres sont en acier.", false},
		{"The frame is made of metal.", "The frame is made of steel.", false},
		{"Vos données sont hébergées en Europe.", "Vos données sont hébergées en France.", false},
		{"Vos données sont hébergées en France.", "Vos données sont hébergées à Lille.", false},
		{"Your data is hosted in Europe.", "Your data is hosted in France.", false},
		{"Les données sont protégées.", "Les données sont chiffrées.", false},
		{"Nous avons mené une étude en 2024.", "Nous avons mené une enquête en 2024.", false},
		// The same word needs no kind.
		{"30 % des entreprises exportent.", "30 % des entreprises exportent.", false},
		{"30 % des sociétés exportent.", "30 % des entreprises exportent.", false},
	})
}

// What a source says of a kind never supports a claim of all, of none or of a share of a wider one.
func TestKindsSupportNothingOfMany(t *testing.T) {
	for _, c := range []struct {
		claim, source string
		want          Verdict
	}{
		{"62 % des entreprises ont un site internet.", "62 % des PME ont un site internet.", NotFound},
		{"Deux entreprises sur trois exportent leur vin.", "Deux PME sur trois exportent leur vin.", NotFound},
		{"Companies pay the levy every quarter.", "SMEs pay the levy every quarter.", NotFound},
		{"Le flacon ne contient aucun métal ajouté.", "Le flacon ne contient aucun acier ajouté.", NotFound},
		{"Vos sauvegardes sont stockées en Europe chaque nuit.", "Vos sauvegardes sont stockées en France chaque nuit.", Supported},
		{"Vos sauvegardes sont stockées en France chaque nuit.", "Vos sauvegardes sont stockées en Europe chaque nuit.", NotFound},
	} {
		if got := Compare(spoken(c.claim), Passage{Text: c.source}); got.Verdict != c.want {
			t.Errorf("claim %q, source %q: got %s, want %s", c.claim, c.source, got.Verdict, c.want)
		}
	}
}
