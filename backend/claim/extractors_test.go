package claim

import (
	"slices"
	"testing"

	"probant/backend/text"
)

// sees lists the codes that one extractor finds in a sentence.
func sees(d detector, lang text.Lang, s string) []string {
	r := read(Context{}, text.Block{ID: "b", Kind: text.Paragraph, Text: s}, lang)
	var out []string
	d(r, clause{end: len(s), to: len(r.toks), first: true}, func(f finding) { out = append(out, f.code) })
	return out
}

// Each extractor by itself: the words that it reads, and those that only look like them.
func TestExtractors(t *testing.T) {
	for _, c := range []struct {
		name    string
		reads   detector
		code    string
		yes, no map[text.Lang][]string
	}{
		{"superlatives", superlatives, SuperlativeWord,
			map[text.Lang][]string{text.French: {"Le meilleur logiciel de paie du marché", "Notre offre est la plus rapide"}, text.English: {"The best payroll software", "The most accurate sensor"}},
			map[text.Lang][]string{text.French: {"Une meilleure organisation", "Le plus souvent, un appel suffit"}, text.English: {"Most people call first", "Best practices for teams", "Choose your best photo"}}},
		{"only one of its kind", superlatives, Exclusive,
			map[text.Lang][]string{text.French: {"Le seul fabricant de la région"}, text.English: {"The only maker in the region"}},
			map[text.Lang][]string{text.French: {"Disponible uniquement le lundi"}, text.English: {"It only takes a call"}}},
		{"comparisons", superlatives, Comparison,
			map[text.Lang][]string{text.French: {"Plus rapide que la concurrence"}, text.English: {"Faster than any rival"}},
			map[text.Lang][]string{text.French: {"Une gestion plus simple"}, text.English: {"A faster start"}}},
		{"guarantees", guarantees, GuaranteeWord,
			map[text.Lang][]string{text.French: {"Satisfait ou remboursé"}, text.English: {"Your money back, guaranteed"}},
			map[text.Lang][]string{text.French: {"Nous livrons le lundi"}, text.English: {"We deliver on Monday"}}},
		{"absolutes", guarantees, Absolute,
			map[text.Lang][]string{text.French: {"Vos données ne quittent jamais nos murs", "100 % de nos sites"}, text.English: {"Your data never leaves us"}},
			map[text.Lang][]string{text.French: {"Tous les matins", "Plus de 100 sites"}, text.English: {"All mornings", "Over 100 sites"}}},
		{"laws", compliance, Law,
			map[text.Lang][]string{text.French: {"Conforme au RGPD"}, text.English: {"Covered by the Data Act", "GDPR compliant"}},
			map[text.Lang][]string{text.French: {"Conforme à vos attentes"}, text.English: {"It is time to act"}}},
		{"standards", compliance, Standard,
			map[text.Lang][]string{text.French: {"Certifié ISO 27001"}, text.English: {"ISO 27001 certified"}},
			map[text.Lang][]string{text.French: {"La norme du secteur"}, text.English: {"Our standard opening hours"}}},
		{"security", security, SecurityMeasure,
			map[text.Lang][]string{text.French: {"Des données chiffrées de bout en bout"}, text.English: {"Encrypted backups every night"}},
			map[text.Lang][]string{text.French: {"Des données lisibles"}, text.English: {"Readable reports every night"}}},
		{"hosting", security, DataLocation,
			map[text.Lang][]string{text.French: {"Hébergé en France"}, text.English: {"Hosted in Germany"}},
			map[text.Lang][]string{text.French: {"Né en France"}, text.English: {"Born in Germany"}}},
		{"free", pricing, Free,
			map[text.Lang][]string{text.French: {"Un devis gratuit"}, text.English: {"A free trial"}},
			map[text.Lang][]string{text.French: {"Un devis détaillé"}, text.English: {"Feel free to call", "A risk-free choice"}}},
		{"terms", pricing, CommitmentTerms,
			map[text.Lang][]string{text.French: {"Sans engagement"}, text.English: {"Cancel any time"}},
			map[text.Lang][]string{text.French: {"Avec passion"}, text.English: {"Call any day"}}},
		{"delivery", availability, Delivery,
			map[text.Lang][]string{text.French: {"Livraison en 48 h"}, text.English: {"Next-day delivery"}},
			map[text.Lang][]string{text.French: {"Ouvrez la porte"}, text.English: {"Open the door"}}},
		{"customers", customers, CustomerBase,
			map[text.Lang][]string{text.French: {"Plus de 350 entreprises nous font confiance"}, text.English: {"Trusted by 300 law firms"}},
			map[text.Lang][]string{text.French: {"Les clients entrent par le jardin"}, text.English: {"Customers enter by the garden"}}},
		{"studies", statistics, StudyCited,
			map[text.Lang][]string{text.French: {"Selon une étude de 2024, 62 % des PME hésitent"}, text.English: {"According to a 2024 study, 62% hesitate"}},
			map[text.Lang][]string{text.French: {"Une étude personnalisée de votre toiture"}, text.English: {"A study of your roof"}}},
		{"company facts", companies, CompanyFact,
			map[text.Lang][]string{text.French: {"Fondée en 1998", "Depuis 2019, nous équipons les mairies"}, text.English: {"Founded in 1998", "Since 2019 we have served towns"}},
			map[text.Lang][]string{text.French: {"Un prix stable depuis 2019", "Un groupe de parole"}, text.English: {"Prices have been stable since 2019"}}},
		{"environment", wellbeing, EnvironmentWord,
			map[text.Lang][]string{text.French: {"Un emballage recyclé"}, text.English: {"Carbon-neutral shipping"}},
			map[text.Lang][]string{text.French: {"Un emballage bleu"}, text.English: {"Prompt shipping"}}},
		{"health", wellbeing, HealthWord,
			map[text.Lang][]string{text.French: {"Testé sous contrôle dermatologique"}, text.English: {"Clinically tested"}},
			map[text.Lang][]string{text.French: {"Testé par nos équipes"}, text.English: {"Tested by our team"}}},
		{"effects", capabilities, Effect,
			map[text.Lang][]string{text.French: {"Réduit les erreurs de saisie"}, text.English: {"Cuts typing errors"}},
			map[text.Lang][]string{text.French: {"Une saisie, deux écrans"}, text.English: {"One form, two screens"}}},
		{"capabilities", capabilities, Capability,
			map[text.Lang][]string{text.French: {"Le module permet de suivre les absences"}, text.English: {"The app lets you track leave"}},
			map[text.Lang][]string{text.French: {"Le lundi et le mardi matin"}, text.English: {"Monday and Tuesday morning"}}},
		{"amounts", numbers, PriceFigure,
			map[text.Lang][]string{text.French: {"Dès 49 € par mois"}, text.English: {"From £9 per month"}},
			map[text.Lang][]string{text.French: {"Dès 9 h", "ISO 27001"}, text.English: {"From 9 am", "ISO 27001"}}},
		{"ranks", numbers, RankFigure,
			map[text.Lang][]string{text.French: {"Le n° 1 de la paie"}, text.English: {"The No. 1 payroll tool"}},
			map[text.Lang][]string{text.French: {"Le lot n° 12"}, text.English: {"No 24-hour limit"}}},
		{"dates", numbers, DateFigure,
			map[text.Lang][]string{text.French: {"Depuis mars 2024"}, text.English: {"Since March 2024"}},
			map[text.Lang][]string{text.French: {"Depuis toujours"}, text.English: {"Since ever"}}},
		{"names", assertions, NamedParty,
			map[text.Lang][]string{text.French: {"la mairie de Lyon utilise notre planning depuis peu"}, text.English: {"the town of Leeds now uses our planning board"}},
			map[text.Lang][]string{text.French: {"la mairie utilise notre planning"}, text.English: {"the town now uses our planning board"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, lang := range []text.Lang{text.French, text.English} {
				for _, s := range c.yes[lang] {
					if got := sees(c.reads, lang, s); !slices.Contains(got, c.code) {
						t.Errorf("%q: %v, want %s", s, got, c.code)
					}
				}
				for _, s := range c.no[lang] {
					if got := sees(c.reads, lang, s); slices.Contains(got, c.code) {
						t.Errorf("%q: %v, no %s wanted", s, got, c.code)
					}
				}
			}
		})
	}
}
