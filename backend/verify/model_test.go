package verify

import (
	"bytes"
	"context"
	"strconv"
	"testing"

	"probant/backend/source"
)

// libraryOf reads Markdown documents as the product does.
func libraryOf(t testing.TB, docs ...string) *Memory {
	t.Helper()
	var passages []Passage
	for i, md := range docs {
		doc, err := source.Read(context.Background(), "a.md", bytes.NewReader([]byte(md)), int64(len(md)), source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		id := "d" + strconv.Itoa(i)
		for k, p := range source.Split(doc) {
			passages = append(passages, Passage{ID: id + "/" + strconv.Itoa(k), SourceID: id, Source: doc.Title, Text: p.Text, Context: p.Context, Heading: p.Heading})
		}
	}
	found := make([]Found, len(passages))
	for i, p := range passages {
		found[i] = FoundBy(p.Text, p.Surroundings())
	}
	return NewMemory(passages, found)
}

// overLibrary checks claims, each over documents of its own.
func overLibrary(t *testing.T, cases []overDocs) {
	t.Helper()
	for _, c := range cases {
		k := &Checker{Search: libraryOf(t, c.docs...)}
		res, err := k.Check(context.Background(), read(c.claim))
		if err != nil {
			t.Fatal(err)
		}
		if res.Verdict != c.want {
			t.Errorf("%q over %q: got %s %+v, want %s", c.claim, c.docs, res.Verdict, res.Difference, c.want)
		}
	}
}

type overDocs struct {
	want  Verdict
	claim string
	docs  []string
}

// The figure of a name is no value, and another model, size or variant is another thing.
func TestAnotherModelAccusesNobody(t *testing.T) {
	weights := "| Modèle | Poids |\n|---|---|\n| Glacio 120 | 45 kg |\n| Glacio 300 | 72 kg |"
	sizes := "# Gilet Brume\n\n| Taille | Poids |\n|---|---|\n| S | 290 g |\n| M | 320 g |\n| L | 350 g |"
	range2 := "# Volta 7\n\nAutonomie de 7 h.\n\n# Volta 9\n\nAutonomie de 9 h."
	overLibrary(t, []overDocs{
		{NotFound, "Glacio 500", []string{weights}},
		{Supported, "Le Glacio 300 pèse 72 kg.", []string{weights}},
		{Contradicted, "Le Glacio 300 pèse 45 kg.", []string{weights}},
		{NotFound, "Le Glacio 500 pèse 95 kg.", []string{weights}},
		{NotFound, "Le Glacio 300 est silencieux.", []string{"Le Glacio 120 est silencieux."}},
		{NotFound, "Le Glacio 300 contient 120 bouteilles.", []string{"Le Glacio 120 contient 48 bouteilles."}},
		{Supported, "Le Glacio 120 contient 48 bouteilles.", []string{"Le Glacio 120 contient 48 bouteilles. Le Glacio 48 contient 20 bouteilles."}},
		{Contradicted, "Le Glacio 120 contient 50 bouteilles.", []string{"Le Glacio 120 contient 48 bouteilles. Le Glacio 48 contient 20 bouteilles."}},
		{Supported, "Volta 7 offre 7 h d'autonomie.", []string{range2}},
		{Contradicted, "Volta 9 offre 7 h d'autonomie.", []string{range2}},
		{Supported, "Lyon et Nantes comptent 70 salariés.", []string{"Lyon compte 50 salariés, Nantes 20."}},
		{Contradicted, "Équipez 40 postes en une journée.", []string{"Équipez 25 postes en une journée."}},

		{NotFound, "Le Luma coûte 99 €.", []string{"Le Luma Max coûte 129 €."}},
		{NotFound, "Le Luma coûte 99 €.", []string{"Le Luma 2 coûte 129 €."}},
		{Contradicted, "Le Luma coûte 99 €.", []string{"Le Luma coûte 129 €."}},
		{Contradicted, "Le Luma Max coûte 99 €.", []string{"Le Luma coûte 99 €. Le Luma Max coûte 129 €."}},
		{NotFound, "La version Pro coûte 49 €.", []string{"La version Pro+ coûte 79 €."}},
		{Contradicted, "La version Pro+ coûte 49 €.", []string{"La version Pro+ coûte 79 €."}},
		{Contradicted, "Orvalis emploie 40 personnes.", []string{"Orvalis SA emploie 52 personnes."}},

		{Supported, "Le gilet taille M pèse 320 g.", []string{sizes}},
		{Contradicted, "Le gilet taille M pèse 350 g.", []string{sizes}},
		{NotFound, "Le gilet taille XL pèse 380 g.", []string{sizes}},
	})
}

// What stands in the library for the claim's own thing is not contradicted by the line of another.
func TestALineOfAnotherThingAccusesNobody(t *testing.T) {
	overLibrary(t, []overDocs{
		{Supported, "Autonomie : 30 heures.", []string{"Casque Aro\n\n- Autonomie : 30 heures.\n\nCasque Brio\n\n- Autonomie : 20 heures."}},
		{Supported, "L'atelier dure 2 heures.", []string{"# Atelier pain\n\nL'atelier dure 2 heures.\n\n# Atelier brioche\n\nL'atelier dure 3 heures."}},
		{Supported, "La livraison coûte 4,90 €.", []string{"La livraison coûte 4,90 €.", "La livraison express coûte 9,90 €."}},
		{Supported, "La table mesure 180 cm.", []string{"La table mesure 180 cm.", "La table basse mesure 90 cm."}},
		{Supported, "Le poids est de 4 kg.", []string{"# Fiche Arovel\n\nLe poids est de 4 kg.", "# Fiche Briotan\n\nLe poids est de 6 kg."}},
		{Contradicted, "La table mesure 180 cm.", []string{"La table mesure 170 cm.", "La table basse mesure 90 cm."}},
		{Contradicted, "Le délai de livraison est de 5 jours.", []string{"# Conditions\n\nLe délai de livraison est de 10 jours.", "# Brochure\n\nLe délai de livraison est de 5 jours."}},
		{Contradicted, "Le casque Briotan offre 30 heures d'autonomie.", []string{"# Gamme\n\n## Casque Arovel\n\nAutonomie : 30 heures.\n\n## Casque Briotan\n\nAutonomie : 20 heures."}},
		{Supported, "La table Orme est à 459 €.", []string{"La table Orme est vendue 459,00 € TTC."}},
		{NotFound, "La table Orme coûte 459 € TTC.", []string{"La table Orme : 459 €."}},
		{NotFound, "Trois ateliers sont proposés.", []string{"Les ateliers se tiennent du 3 au 21 juin."}},
		{Supported, "Les ateliers se tiennent du 3 au 21 juin.", []string{"Les ateliers se tiennent du 3 au 21 juin."}},
	})
}

// A claim without a date speaks of today: last year's value does not contradict this year's.
func TestLastYearsValueAccusesNobody(t *testing.T) {
	then, now := "# Chiffres 2025\n\nTaux de satisfaction 2025 : 88 %.", "# Chiffres 2026\n\nTaux de satisfaction 2026 : 92 %."
	overLibrary(t, []overDocs{
		{Supported, "Notre taux de satisfaction est de 92 %.", []string{then, now}},
		{Contradicted, "Notre taux de satisfaction est de 97 %.", []string{then}},
	})
}
