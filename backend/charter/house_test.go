package charter

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/text"
)

// houseFinds is what one house rule finds in a text of one paragraph, parted by " · ", each with its fix after "→".
func houseFinds(r HouseRule, s string, lang text.Lang) string {
	c := (&Checker{}).WithHouse([]HouseRule{r}, Situation{})
	var out []string
	for _, f := range c.Check([]text.Block{{ID: "b", Kind: text.Paragraph, Text: s}}, lang) {
		line := f.Text
		if f.Fix != nil {
			line += " → " + f.Fix.With
		}
		out = append(out, line)
	}
	return strings.Join(out, " · ")
}

func TestWordsOfTheHouseAreFoundInEveryForm(t *testing.T) {
	for _, c := range []struct{ word, text, want string }{
		{"numéro 1", "Le NUMÉRO 1 du secteur, les numéros 1.", "NUMÉRO 1 · numéros 1"},
		{"le meilleur", "La meilleure offre, les meilleurs prix, au meilleur prix.", "La meilleure · les meilleurs"},
		{"neutre en carbone", "Des livraisons neutres en carbone.", "neutres en carbone"},
		{"neutre en carbone", "Une livraison neutre‑en‑carbone.", "neutre‑en‑carbone"},
		{"sur-mesure", "Une offre sur mesure, du sur-mesure, un surmesure.", "sur mesure · sur-mesure · surmesure"},
		{"sur mesure", "Du sur-mesure.", "sur-mesure"},
		{"l'innovation", "L’innovation, les innovations.", "L’innovation · les innovations"},
		{"révolutionner le marché", "Nous révolutionnons les marchés.", "révolutionnons les marchés"},
		{"s'engager", "Nous nous engageons.", "nous engageons"},
		{"100 % sécurisé", "Une application 100 % sécurisée, à 100 %.", "100 % sécurisée"},
		{"C++", "Du C++ et du C.", "C++"},
		{"Waouh !", "Waouh ! Voilà.", "Waouh !"},
		{`"leader"`, "Le leader, les leaders.", "leader"},
		{"« sûr »", "Un service sûr, sur mesure, sûrs.", "sûr"},
		{`garanti "à vie"`, "Garantie à vie, garanti a vie.", "Garantie à vie"},
		{"marché", "Le marché, les marchés ; elle marche, tu marches. LE MARCHE", "marché · marchés · MARCHE"},
		{"marche", "Une marche, les marches, le marché.", "marche · marches"},
		{"gratuit", "Gratuite, gratuits, la gratuité.", "Gratuite · gratuits"},
		{"securite", "La sécurité d’abord.", "sécurité"},
		{"sûr", "Un prix sûr, une valeur sûre, sur la table, SUR.", "sûr · sûre · SUR"},
		{"maïs", "Du maïs, mais oui.", "maïs"},
		{"tâche", "La tâche, une tache, des tâches.", "tâche · tâches"},
		{"jeune", "Un jeune public, le jeûne, deux jeunes.", "jeune · jeunes"},
		{"prêt à l’emploi", "Une solution prête à l’emploi, des kits prêts à l’emploi.", "prête à l’emploi · prêts à l’emploi"},
		{"bas", "Un prix bas, une voix basse.", "bas · basse"},
		{"naïf", "Une approche naïve.", "naïve"},
		{"de qualité", "Un gage d’excellence et de qualité.", "de qualité"},
		{"booster", "Boostez vos ventes : on booste, boosté, boostées.", "Boostez · booste · boosté · boostées"},
		{"leader", "Nous ne sommes pas le leader.", "leader"}, // never is never
		{"probant", "Voir probant.fr, contact@probant.eu, https://x.eu/probant, #probant et probant.", "probant"},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Never, Words: []string{c.word}}, c.text, text.French); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.word, c.text, got, c.want)
		}
	}
	for _, c := range []struct{ word, text, want string }{
		{"best", "The best. Best-selling.", "best · Best"},
		{"a leader", "We are leaders; an industry leader’s word; a leader’s word.", "a leader’s"},
		{"is the cheapest", "They are the cheapest.", "are the cheapest"},
		{"leverage", "Leveraging data, they leveraged it.", "Leveraging · leveraged"},
		{"state-of-the-art", "A state of the art tool.", "state of the art"},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Never, Words: []string{c.word}}, c.text, text.English); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.word, c.text, got, c.want)
		}
	}
}

func TestReplacementsAgree(t *testing.T) {
	for _, c := range []struct{ word, use, text, want string }{
		{"révolutionnaire", "innovant", "Des offres révolutionnaires. Révolutionnaire !", "révolutionnaires · Révolutionnaire"},
		{"performant", "efficace", "Des outils PERFORMANTS.", "PERFORMANTS → EFFICACES"},
		{"booster", "améliorer", "Vos ventes boostées, on booste, Booster.", "boostées → améliorées · booste → améliore · Booster → Améliorer"},
		{"leader", "acteur reconnu", "Le leader du marché.", "leader → L’acteur reconnu"},
		{"leader", "acteur", "Des leaders, de leader.", "leaders → acteurs · leader → d’acteur"},
		{"innovation", "nouveauté", "Une innovation, l’innovation, d’innovations.", "innovation → nouveauté · innovation → la nouveauté · innovations → de nouveautés"},
		{"solution", "offre", "Sa solution, la solution, cette solution", "solution → Son offre · solution → l’offre · solution → offre"},
		{"email", "e-mail", "Un email, des emails.", "email → e-mail · emails"},
		{"collaborateur", "salarié", "Nos collaboratrices.", "collaboratrices → salariées"},
		{"logiciel", "DataFlow", "Le Logiciel. Logiciel !", "Logiciel · Logiciel → DataFlow"},
		{"en termes de", "en matière de", "En termes d’accueil.", "En termes d’ → En matière d’"},
		{"au niveau de", "pour", "Au niveau du prix, au niveau des prix, au niveau de l’offre, au niveau d’un prix.", "Au niveau du → Pour le · au niveau des → pour les · au niveau de → pour · au niveau d’ → pour "},
		{"grâce à", "par", "Grâce au prix, grâce à vous.", "Grâce au → Par le · grâce à → par"},
		{"utilisateur", "client", "L’utilisateur, l’utilisatrice.", "utilisateur → Le client · utilisatrice"},
		{"innovation", "création", "L’innovation.", "innovation → La création"},
		{"mail", "courriel", "Un mail, un e-mail.", "mail → courriel"},
		{"leader", "expert", "Un leader-né.", "leader"},
		{"leader", "leader mondial", "Le leader, nos leaders mondiaux.", "leader → leader mondial"},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Prefer, Words: []string{c.word}, Use: c.use}, c.text, text.French); got != c.want {
			t.Errorf("%s: got %q, want %q", c.word, got, c.want)
		}
	}
	en := HouseRule{ID: "H", Kind: Prefer, Words: []string{"client"}, Use: "customer"}
	if got := houseFinds(en, "Our client's needs, our clients.", text.English); got != "client's → customer · clients → customers" {
		t.Errorf("got %q", got)
	}
}

func TestNamesHaveOneSpelling(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Norenko", "Norenko, norenko et NORENKO.", "norenko → Norenko · NORENKO → Norenko"},
		{"Norenko", "NORENKO ARRIVE", ""},
		{"Norenko", "NORENKO", "NORENKO → Norenko"},
		{"Norenko", "Chez Norenco, Norrenko vous aide. Nornko.", "Norenco → Norenko · Norrenko → Norenko · Nornko → Norenko"},
		{"Norenko", "Les Norenkos, un norenco, norenko.fr, @norenko", ""},
		{"Optima", "Optimal pour vous. Avec Optiam, c’est mieux.", "Optiam → Optima"},
		{"DataFlow", "Dataflow, Data Flow, data-flow, DataFlow.", "Dataflow → DataFlow · Data Flow → DataFlow · data-flow → DataFlow"},
		{"Wi-Fi", "Le wifi, le Wi-Fi, le WIFI et le wi fi.", "wifi → Wi-Fi · WIFI → Wi-Fi · wi fi → Wi-Fi"},
		{"L’Atelier Vert", "L'Atelier Vert, l'atelier vert.", "l'atelier vert → L'Atelier Vert"},
		{"iLien", "ILien vous aide. Avec ILien.", "ILien → iLien"},
		{"Vela", "Velo et Vela.", ""},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Name, Words: []string{c.name}}, c.text, text.French); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.name, c.text, got, c.want)
		}
	}
	two := HouseRule{ID: "H", Kind: Name, Words: []string{"Norenko", "NORENKO SAS"}}
	if got := houseFinds(two, "NORENKO SAS, au capital", text.French); got != "" {
		t.Errorf("a second spelling: %q", got)
	}
	if got := houseFinds(HouseRule{ID: "H", Kind: Name, Words: []string{"Norenko"}}, "Norenko's team, norenko's team.", text.English); got != "norenko's → Norenko" {
		t.Errorf("possessive: %q", got)
	}
}

func TestWhatNarrowsAHouseRule(t *testing.T) {
	for _, c := range []struct {
		rule HouseRule
		want map[string]string
	}{
		{HouseRule{Words: []string{"leader"}, Except: []string{"leader d'équipe"}, Unless: []string{"selon"}}, map[string]string{
			"Le leader.": "leader", "Nos leaders d’équipe.": "", "Leader, selon Panelia.": ""}},
		{HouseRule{Words: []string{"garantie"}, Near: []string{"vie", "toujours"}}, map[string]string{
			"Une garantie longue, toute la vie.": "garantie", "Une garantie. La vie.": "", "Une garantie.": ""}},
		{HouseRule{Words: []string{"garantie"}, Near: []string{"vie"}, Within: "2"}, map[string]string{
			"Une garantie à vie.": "garantie", "La vie sous garantie.": "garantie", "Une garantie pour toute la vie.": ""}},
		{HouseRule{Words: []string{"garantie"}, Near: []string{"vie"}, Within: InParagraph}, map[string]string{
			"Une garantie. Pour la vie.": "garantie"}},
		{HouseRule{Kind: Mention, Words: []string{"crédit"}, Says: []string{"un crédit vous engage"}}, map[string]string{
			"Un crédit rapide.": "crédit", "Un crédit vous engage.": ""}},
	} {
		c.rule.ID = "H"
		if c.rule.Kind == "" {
			c.rule.Kind = Never
		}
		for s, want := range c.want {
			if got := houseFinds(c.rule, s, text.French); got != want {
				t.Errorf("%v in %q: got %q, want %q", c.rule.Words, s, got, want)
			}
		}
	}
}

func TestAHouseRuleHasItsPlace(t *testing.T) {
	blocks := []text.Block{{ID: "b", Kind: text.Paragraph, Text: "Notre offre est gratuite."}}
	rules := []HouseRule{
		{ID: "H1", Kind: Never, Words: []string{"gratuit"}, Channels: []string{"email"}},
		{ID: "H2", Kind: Never, Words: []string{"gratuit"}, Countries: []string{"BE"}},
		{ID: "H3", Kind: Never, Words: []string{"gratuit"}, Lang: text.English},
		{ID: "H4", Kind: Prefer, Words: []string{"gratuit"}, Use: "offert"},
	}
	for _, c := range []struct {
		s    Situation
		want string
	}{
		{Situation{Countries: []string{"FR"}, Channel: "article"}, "H4 advice"},
		{Situation{Countries: []string{"BE"}, Channel: "email"}, "H1 forbidden, H2 forbidden, H4 advice"},
	} {
		k := (&Checker{}).WithHouse(rules, c.s)
		var got []string
		for _, f := range k.Check(blocks, text.French) {
			got = append(got, fmt.Sprintf("%s %s", f.Rule, f.Severity))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%+v: got %s, want %s", c.s, s, c.want)
		}
	}
}

func TestHouseRulesTravelInTheCharter(t *testing.T) {
	c := Charter{Name: "Norenko", House: []HouseRule{{ID: "H1", Kind: Prefer, Words: []string{"booster", `"n° 1"`}, Use: "améliorer", Reason: "Nous écrivons en français.",
		Near: []string{"ventes"}, Within: "5", Channels: []string{"email"}, Countries: []string{"FR"}, Severity: Advice, Fires: []string{"Boostez vos ventes."}}}}
	data, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	back, err := Read(data)
	if err != nil || fmt.Sprint(back.House) != fmt.Sprint(c.Filled().House) {
		t.Errorf("%v\n got %+v\nwant %+v", err, back.House, c.House)
	}
	for field, broken := range map[string]string{"kind": "kind: prefers", "within": "within: close\n    kind: name", "countries[0]": "countries: [ZZ]\n    kind: name", "channels[0]": "channels: [linkdin]\n    kind: name", "wrods": "wrods: [a]"} {
		file := "probant_charter: 1\nhouse:\n  - id: H1\n    " + broken + "\n"
		_, err := Read([]byte(file))
		if detail := fault.As(err).Detail; err == nil || !strings.HasPrefix(detail, "4: ") && !strings.HasPrefix(detail, "5: ") || !strings.Contains(detail, field) && field != "kind" {
			t.Errorf("%s: %v, %q", broken, err, detail)
		}
	}
}

func TestACardSaysTheRuleOfTheHouse(t *testing.T) {
	rules := []HouseRule{
		{ID: "H1", Kind: Never, Words: []string{"leader", `"n° 1"`}, Reason: "Invérifiable."}, {ID: "H2", Kind: Prefer, Words: []string{"booster"}, Use: "améliorer"},
		{ID: "H3", Kind: Name, Words: []string{"Norenko"}}, {ID: "H4", Kind: Mention, Words: []string{"crédit"}, Says: []string{"un crédit vous engage"}},
	}
	c := &Charter{House: rules}
	k := c.Checker("", "")
	var got []string
	for _, r := range rules {
		got = append(got, k.Rule(Finding{Rule: r.ID, Pack: HousePack}).Title.FR)
	}
	want := "Ne pas écrire « leader », « n° 1 » | Écrire « améliorer » plutôt que « booster » | Le nom s’écrit « Norenko » | Avec « crédit », une mention est attendue : « un crédit vous engage »"
	if s := strings.Join(got, " | "); s != want {
		t.Errorf("got  %q\nwant %q", s, want)
	}
	if k.Rule(Finding{Rule: "H1", Pack: HousePack}).Why.FR != "Invérifiable." || k.Rule(Finding{Rule: "none"}).Title.FR != "" {
		t.Error("the card of H1, or of no rule")
	}
}
