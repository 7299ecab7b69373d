package charter

import (
	"fmt"
	"testing"

	"probant/backend/text"
)

// houseOf is as many rules as a large house may write: half forbid or replace, some are names, some ask for a mention.
func houseOf(n int) []HouseRule {
	nouns := []string{"solution", "leader", "innovation", "garantie", "expert", "marché", "client", "offre", "plateforme", "écosystème", "synergie", "disruption", "partenaire", "livraison", "facture"}
	adjectives := []string{"révolutionnaire", "unique", "inégalé", "durable", "gratuit", "premier", "meilleur", "performant", "sécurisé", "neutre en carbone", "sur mesure", "clé en main", "nouvelle génération"}
	verbs := []string{"booster", "impacter", "révolutionner", "adresser", "délivrer", "challenger", "solutionner"}
	out := make([]HouseRule, 0, n)
	for i := range n {
		noun, adjective, verb := nouns[i%len(nouns)], adjectives[i/2%len(adjectives)], verbs[i/3%len(verbs)]
		r := HouseRule{ID: fmt.Sprintf("H%d", i), Kind: Never, Words: []string{noun + " " + adjective}}
		switch i % 5 {
		case 1:
			r.Kind, r.Words, r.Use = Prefer, []string{verb + " votre " + noun, fmt.Sprintf("%s numéro %d", adjective, i)}, "améliorer"
		case 2:
			r.Kind, r.Words = Name, []string{fmt.Sprintf("%c%s%co", 'A'+i%26, []string{"lvena", "rvalo", "orenk", "anelu"}[i%4], 'a'+i/26%26)}
		case 3:
			r.Kind, r.Words, r.Says = Mention, []string{noun + " " + verb}, []string{"voir conditions"}
		case 4:
			r.Near, r.Within, r.Except = []string{adjective}, "6", []string{noun + " de demain"}
		}
		out = append(out, r)
	}
	return out
}

func BenchmarkAllPacksAndFiveHundredHouseRules(b *testing.B) {
	blocks := page(10_000)
	s := Situation{}
	c := NewChecker([]string{All}, s).WithHouse(houseOf(500), s)
	c.Check(blocks, text.French)
	b.ReportAllocs()
	for b.Loop() {
		c.Check(blocks, text.French)
	}
}

func BenchmarkHouseRulesCompile(b *testing.B) {
	rules := houseOf(500)
	b.ReportAllocs()
	for b.Loop() {
		newHouse(rules)
	}
}

func BenchmarkHouseRulesValidate(b *testing.B) {
	rules := houseOf(500)
	for b.Loop() {
		ValidateHouse(rules)
	}
}
