package charter

import (
	"fmt"
	"strings"
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

// ordinaryPage is 10,000 words of ordinary sentences in paragraphs of five, with a wording of the house in each.
func ordinaryPage(rules []HouseRule) []text.Block {
	sentences := strings.Split(strings.TrimSpace(ordinaryFR), "\n")
	var out []text.Block
	for n := 0; n < 10_000; {
		k := len(out)
		s := fmt.Sprintf("%s %s Notre %s vous attend. %s %s", sentences[k*5%100], sentences[(k*5+1)%100], rules[k%len(rules)].Words[0], sentences[(k*5+2)%100], sentences[(k*5+3)%100])
		out = append(out, text.Block{ID: fmt.Sprint(k), Kind: text.Paragraph, Text: s})
		n += text.Words(s)
	}
	return out
}

func BenchmarkAllPacksAndFiveHundredHouseRules(b *testing.B) {
	blocks := ordinaryPage(houseOf(500))
	s := Situation{}
	c := NewChecker([]string{All}, s).WithHouse(houseOf(500), s)
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found = len(c.Check(blocks, text.French))
	}
	b.ReportMetric(float64(found), "findings")
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
