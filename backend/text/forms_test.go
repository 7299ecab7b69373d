package text

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func shown(s string, lang Lang) []string {
	var out []string
	for _, q := range Quantities(s, lang) {
		out = append(out, show(q))
	}
	return out
}

// TestEveryForm goes through the forms in which a quantity is written, in each language.
func TestEveryForm(t *testing.T) {
	for _, c := range []struct {
		lang Lang
		in   string
		want []string
	}{
		// spans of time named by a word, parts of years, days of any month, counts per time
		{French, "pendant un semestre, deux semestres, un jour et demi", []string{"un semestre|6 month duration", "deux semestres|12 month duration", "un jour et demi|1.5 day duration"}},
		{English, "for a full year, for a fortnight, two fortnights", []string{"a full year|1 year duration", "a fortnight|2 week duration", "two fortnights|4 week duration"}},
		{French, "mi-2019, mi-décembre 2024, l'été 2019", []string{"mi-2019|18017..18169 day date", "mi-décembre 2024|20067..20077 day date", "été 2019|18048..18169 day date"}},
		{English, "in mid-2019, the summer of 2019", []string{"mid-2019|18017..18169 day date", "summer of 2019|18048..18169 day date"}},
		{French, "le 1er et le 16 de chaque mois", []string{"1er|1 day_of_month other", "16|16 day_of_month other"}},
		{English, "on the 1st and the 16th", []string{"1st|1 day_of_month other", "16th|16 day_of_month other"}},
		{French, "300 requêtes par minute, 12 visites annuelles", []string{"300|300  count /minute", "12|12  count /year"}},
		{English, "5 requests per second", []string{"5|5  count /second"}},
		{French, "0/10, près des deux tiers, d'un tiers environ, plus du double, plus que doublé", []string{"0/10|0 /10 other", "deux tiers|0.6666666666666666  ratio at_most ~", "un tiers|0.3333333333333333  ratio ~", "double|2 × ratio more_than", "doublé|2 × ratio more_than"}},
		{English, "fell by 5% to 71%", []string{"5%|5 % percent", "71%|71 % percent"}},
		{English, "took a day and a half, five of the twelve members", []string{"a day and a half|1.5 day duration", "five of the twelve|0.4166666666666667  ratio"}},
		{French, "trois de nos huit ateliers, cinq des douze membres", []string{"trois de nos huit|0.375  ratio", "cinq des douze|0.4166666666666667  ratio"}},
		{French, "l'option 20 €, l'étape 2", []string{"20 €|20 EUR money"}},
		{French, "à moitié prix", []string{"moitié prix|0.5  ratio"}},
		{English, "half price", []string{"half price|0.5  ratio"}},
		// separators and spaces
		{French, "1 234,5 kg", []string{"1 234,5 kg|1234.5 kg other"}},
		{French, "1,234.5 kg", []string{"1,234.5 kg|1234.5 kg other"}},
		{French, "1'234.50 kg", []string{"1'234.50 kg|1234.5 kg other"}},
		{French, "1.234,5 kg", []string{"1.234,5 kg|1234.5 kg other"}},
		{French, "12\u202f345 clients et 1\u00a0234,5\u202f€, 1\u2009000, 1\u2007000", []string{"12\u202f345|12345  count", "1\u00a0234,5\u202f€|1234.5 EUR money", "1\u2009000|1000  count", "1\u2007000|1000  count"}},
		{French, "2.500.000 €", []string{"2.500.000 €|2.5e+06 EUR money"}},
		{French, "1,000 clients, 12,345 clients, 1,234 kg", []string{"1,000|1000  count", "12,345|12345  count", "1,234 kg|1.234 kg other"}},
		{English, "1.000 customers, 1.234 kg", []string{"1.000|1000  count", "1.234 kg|1.234 kg other"}},
		{English, "35% fewer errors than 2023", []string{"35%|35 % percent", "2023|19358..19722 day date"}},
		{French, ".5 %", []string{".5 %|0.5 % percent"}},
		{English, "1,234.5 kg", []string{"1,234.5 kg|1234.5 kg other"}},
		{English, "1 234,5 kg", []string{"1 234,5 kg|1234.5 kg other"}},
		{English, "12,345 customers", []string{"12,345|12345  count"}},
		{English, ".5 seconds", []string{".5 seconds|0.5 s duration"}},
		{English, "1’000’000 users", []string{"1’000’000|1e+06  count"}},
		// numbers in words
		{French, "vingt-trois clients", []string{"vingt-trois|23  count"}},
		{French, "quatre-vingts sites", []string{"quatre-vingts|80  count"}},
		{French, "septante-deux, nonante-neuf et quatre-vingt-onze", []string{"septante-deux|72  count", "nonante-neuf|99  count", "quatre-vingt-onze|91  count"}},
		{French, "un million deux cent mille habitants", []string{"un million deux cent mille|1.2e+06  count"}},
		{French, "mille cent agents", []string{"mille cent|1100  count"}},
		{French, "une demi-douzaine d’outils", []string{"une demi-douzaine|6  count ~"}},
		{French, "un demi-million d’euros", []string{"un demi-million d’euros|500000 EUR money"}},
		{English, "one hundred and five sites", []string{"one hundred and five|105  count"}},
		{English, "a hundred and fifty people", []string{"a hundred and fifty|150  count"}},
		{English, "half a dozen tools", []string{"half a dozen|6  count ~"}},
		{English, "half a million users", []string{"half a million|500000  count"}},
		{English, "a couple of weeks", []string{"a couple of weeks|2 week duration ~"}},
		{English, "two and a half years", []string{"two and a half years|2.5 year duration"}},
		{English, "2½ hours, 2 1/2 hours", []string{"2½ hours|2.5 h duration", "2 1/2 hours|2.5 h duration"}},
		// fractions and proportions
		{French, "les 3/4 des salariés", []string{"3/4|0.75  ratio"}},
		{French, "réduit d’un tiers", []string{"un tiers|0.3333333333333333  ratio"}},
		{French, "trois quarts des usages", []string{"trois quarts|0.75  ratio"}},
		{French, "8 entreprises sur 10", []string{"8 entreprises sur 10|0.8  ratio"}},
		{French, "un mois sur deux", []string{"un mois sur deux|0.5  ratio"}},
		{French, "14 équipes sur 60 chantiers", []string{"14|14  count", "60|60  count"}},
		{French, "12 personnes sur 15 interrogées", []string{"12 personnes sur 15|0.8  ratio"}},
		{French, "support en ligne 24 h/24", []string{"24 h/24|24 h/24 other"}},
		{French, "deux douzaines de sites, trois centaines de sites", []string{"deux douzaines|24  count ~", "trois centaines|300  count ~"}},
		{French, "½ journée", []string{"½ journée|0.5 day duration"}},
		{English, "3/4 of staff", []string{"3/4|0.75  ratio"}},
		{English, "by more than a third", []string{"a third|0.3333333333333333  ratio more_than"}},
		{English, "two thirds of the fleet", []string{"two thirds|0.6666666666666666  ratio"}},
		{English, "26 of 31 volunteers", []string{"26 of 31|0.8387096774193549  ratio"}},
		{English, "one Norwegian municipality in three", []string{"one Norwegian municipality in three|0.3333333333333333  ratio"}},
		{English, "nine out of ten", []string{"nine out of ten|0.9  ratio"}},
		// multiples
		{French, "deux à trois fois plus vite", []string{"deux à trois fois|2..3 × ratio range"}},
		{French, "une fois et demie mieux", []string{"une fois et demie|1.5 × ratio"}},
		{French, "×4, x3, 2x", []string{"×4|4 × ratio", "x3|3 × ratio", "2x|2 × ratio"}},
		{French, "doublé, triplé, quadruplé", []string{"doublé|2 × ratio", "triplé|3 × ratio", "quadruplé|4 × ratio"}},
		{French, "le triple de la moyenne", []string{"triple|3 × ratio"}},
		{French, "ventes x 2, 30 cm x 40 cm", []string{"x 2|2 × ratio", "30 cm|30 cm other", "40 cm|40 cm other"}},
		{French, "divisés par 10", []string{"10|10 ÷ ratio"}},
		{French, "3 fois par semaine", []string{"3 fois par semaine|3 times count /week"}},
		{French, "paiement en 3 fois", []string{"3 fois|3 times count"}},
		{English, "two to three times faster", []string{"two to three times|2..3 × ratio range"}},
		{English, "twofold, 3-fold, tenfold", []string{"twofold|2 × ratio", "3-fold|3 × ratio", "tenfold|10 × ratio"}},
		{English, "doubled, tripled, quadrupled, halved", []string{"doubled|2 × ratio", "tripled|3 × ratio", "quadrupled|4 × ratio", "halved|2 ÷ ratio"}},
		{English, "twice a year", []string{"twice a year|2 times count /year"}},
		{English, "10X faster", []string{"10X|10 × ratio"}},
		// per cent, points, per mille
		{French, "-10 à -30 %", []string{"-10 à -30 %|-30..-10 % percent range"}},
		{French, "+12 %", []string{"+12 %|12 % percent"}},
		{French, "50 points de base", []string{"50 points de base|0.5 point points"}},
		{French, "un pour mille", []string{"un pour mille|1 ‰ other"}},
		{English, "thirty per cent", []string{"thirty per cent|30 % percent"}},
		{English, "2 percentage points", []string{"2 percentage points|2 point points"}},
		{English, "50 basis points", []string{"50 basis points|0.5 point points"}},
		// scales and currencies
		{French, "2 Md€, 10 K€, 300 kCHF", []string{"2 Md€|2e+09 EUR money", "10 K€|10000 EUR money", "300 kCHF|300000 CHF money"}},
		{French, "5 milliards d’euros", []string{"5 milliards d’euros|5e+09 EUR money"}},
		{French, "29€90, 3 € 50", []string{"29€90|29.9 EUR money", "3 € 50|3.5 EUR money"}},
		{French, "99.- CHF, CHF 660-860.-/an", []string{"99.- CHF|99 CHF money", "CHF 660-860.-/an|660..860 CHF money range /year"}},
		{French, "US$10, CA$20, ¥500", []string{"US$10|10 USD money", "CA$20|20 CAD money", "¥500|500 JPY money"}},
		{French, "5000 FCFA", []string{"5000 FCFA|5000 XOF money"}},
		{English, "$1.2bn, €5mn, £300k", []string{"$1.2bn|1.2e+09 USD money", "€5mn|5e+06 EUR money", "£300k|300000 GBP money"}},
		{English, "10M users, 3M+ downloads", []string{"10M|1e+07  count", "3M+|3e+06  count at_least"}},
		{English, "99p, 5 cents per minute", []string{"99p|0.99 GBP money", "5 cents per minute|5 cent money /minute"}},
		{English, "$1-2 million", []string{"$1-2 million|1e+06..2e+06 USD money range"}},
		// tax basis
		{French, "10 € toutes taxes comprises", []string{"10 € toutes taxes comprises|10 EUR incl money"}},
		{French, "10 € T.T.C., 10 € hors TVA", []string{"10 € T.T.C.|10 EUR incl money", "10 € hors TVA|10 EUR excl money"}},
		{English, "£10 + VAT, €10 incl. VAT", []string{"£10 + VAT|10 GBP excl money", "€10 incl. VAT|10 EUR incl money"}},
		// periods and rates
		{French, "12 € HT/mois/utilisateur", []string{"12 € HT/mois/utilisateur|12 EUR excl money /user_month"}},
		{French, "4 € par salarié et par mois", []string{"4 € par salarié et par mois|4 EUR money /employee_month"}},
		{French, "100 €/m², 0,20 €/kWh", []string{"100 €/m²|100 EUR money /m²", "0,20 €/kWh|0.2 EUR money /kWh"}},
		{French, "12 € le kilo, 45 € la séance, 80 €/nuit", []string{"12 € le kilo|12 EUR money /kg", "45 € la séance|45 EUR money /session", "80 €/nuit|80 EUR money /night"}},
		{French, "15 heures par mois", []string{"15 heures par mois|15 h duration /month"}},
		{French, "2 mg/cm²", []string{"2 mg/cm²|2 mg other /cm²"}},
		{English, "£20 pcm, $99/yr, $10 a month", []string{"£20 pcm|20 GBP money /month", "$99/yr|99 USD money /year", "$10 a month|10 USD money /month"}},
		{English, "$0.20 per kWh, $12 per person", []string{"$0.20 per kWh|0.2 USD money /kWh", "$12 per person|12 USD money /person"}},
		{English, "3 kW per month", []string{"3 kW per month|3 kW other /month"}},
		// durations
		{French, "en 2 h 30, 2 h 30 min, une heure et demie", []string{"2 h 30|2.5 h duration", "2 h 30 min|2.5 h duration", "une heure et demie|1.5 h duration"}},
		{French, "en 1h30", []string{"1h30|1.5 h duration"}},
		{French, "formation de 2h30 d’échanges", []string{"2h30|2.5 h duration"}},
		{French, "un an et demi", []string{"un an et demi|1.5 year duration"}},
		{French, "trois quarts d’heure, une demi-journée", []string{"trois quarts d’heure|45 min duration", "une demi-journée|0.5 day duration"}},
		{French, "J+1, H+4", []string{"J+1|1 day duration", "H+4|4 h duration"}},
		{French, "24/48 h", []string{"24/48 h|24..48 h duration range"}},
		{English, "a 12-month warranty, a five-minute setup", []string{"12-month|12 month duration", "five-minute|5 min duration"}},
		{English, "2 hours and 30 minutes", []string{"2 hours and 30 minutes|2.5 h duration"}},
		{English, "half an hour, half a day", []string{"half an hour|30 min duration", "half a day|0.5 day duration"}},
		{English, "within a week, in under an hour", []string{"a week|1 week duration at_most", "an hour|1 h duration less_than"}},
		// opening hours
		{French, "de 9 h 30 à 12 h 30", []string{"9 h 30 à 12 h 30|9.5..12.5 clock other range"}},
		{English, "22:00-06:00", []string{"22:00-06:00|22..30 clock other range"}},
		{French, "6j/7", []string{"6j/7|6 day/7 other"}},
		{French, "sept jours sur sept", []string{"sept jours sur sept|7 day/7 other"}},
		{English, "8 a.m. to 6 p.m., 9.30am to 5.30pm", []string{"8 a.m. to 6 p.m.|8..18 clock other range", "9.30am to 5.30pm|9.5..17.5 clock other range"}},
		{English, "24x7, 24-7", []string{"24x7|24 24/7 other", "24-7|24 24/7 other"}},
		// dates
		{French, "entre 2019 et 2023", []string{"2019 et 2023|17897..19722 day date range"}},
		{French, "les années 90", []string{"90|7305..10956 day date"}},
		{French, "S1 2024", []string{"S1 2024|19723..19904 day date"}},
		{English, "2019–23, H1 2023", []string{"2019–23|17897..19722 day date range", "H1 2023|19358..19538 day date"}},
		{English, "the 1990s", []string{"1990s|7305..10956 day date"}},
		{English, "the 2024 roadmap", []string{"2024|19723..20088 day date"}},
		// ranges
		{French, "trois ou quatre jours", []string{"trois ou quatre jours|3..4 day duration range"}},
		{French, "entre 300 € et 800 €/mois", []string{"300 € et 800 €/mois|300..800 EUR money range /month"}},
		{French, "entre 30 min et 2 h", []string{"30 min et 2 h|30..120 min duration range"}},
		{English, "between 400 KB and 1.5 MB", []string{"400 KB and 1.5 MB|400..1500 KB other range"}},
		{English, "$300–$800 a month", []string{"$300–$800 a month|300..800 USD money range /month"}},
		// bounds
		{French, "+1 200 clients", []string{"+1 200|1200  count more_than"}},
		{French, "sous la barre des 3 %", []string{"3 %|3 % percent less_than"}},
		{French, "ne dépasse pas 5 %", []string{"5 %|5 % percent at_most"}},
		{French, "5 ans ou plus", []string{"5 ans|5 year duration at_least"}},
		{French, "10 maximum", []string{"10|10  count at_most"}},
		{French, "au-dessus de 100", []string{"100|100  count more_than"}},
		{English, "upwards of 100", []string{"100|100  count more_than"}},
		{English, "capped at 5%", []string{"5%|5 % percent at_most"}},
		{English, "18 and over", []string{"18|18  count at_least"}},
		{English, "as few as 3", []string{"3|3  count at_most"}},
		// approximations
		{French, "env. 30, aux environs de 10", []string{"30|30  count ~", "10|10  count ~"}},
		{French, "100 environ", []string{"100|100  count ~"}},
		{French, "pas loin de 100", []string{"100|100  count at_most ~"}},
		{English, "approx. 30, ca. 40", []string{"30|30  count ~", "40|40  count ~"}},
		{English, "20 or so", []string{"20|20  count ~"}},
		// ranks
		{French, "nº 2, numéro un, 1re", []string{"nº 2|2  rank", "numéro un|1  rank", "1re|1  rank"}},
		{French, "la 3e place", []string{"3e|3  rank"}},
		{English, "No. 1, #1, number one", []string{"No. 1|1  rank", "#1|1  rank", "number one|1  rank"}},
		{English, "the 2nd largest", []string{"2nd|2  rank"}},
		// units
		{French, "120 m3, 12 mètres carrés, un mètre vingt", []string{"120 m3|120 m³ other", "12 mètres carrés|12 m² other", "un mètre vingt|1.2 m other"}},
		{French, "2 To, 1 Gb/s, 256 bits", []string{"2 To|2 TB other", "1 Gb/s|1 Gbit/s other", "256 bits|256 bit other"}},
		{French, "SPF 50+, pH 5,5", []string{"SPF 50+|50 SPF other at_least", "pH 5,5|5.5 pH other"}},
		{French, "20 °C, 180°", []string{"20 °C|20 °C other", "180°|180 ° other"}},
		{English, "2,500 sq ft, 6 feet, 120 mph", []string{"2,500 sq ft|2500 ft² other", "6 feet|6 ft other", "120 mph|120 mph other"}},
		{English, "-30 °C / +100 °C", []string{"-30 °C|-30 °C other", "+100 °C|100 °C other"}},
		// unknown language: numbers only
		{"de", "20 % der Kunden, 1.234,5 €, zwei Drittel, half, deux", []string{"20 %|20 % percent", "1.234,5 €|1234.5 EUR money"}},
	} {
		if got := shown(c.in, c.lang); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%q:\n got  %q\n want %q", c.in, got, c.want)
		}
	}
}

// TestNumbersThatCountNothing are the numbers of names, idioms, addresses and shares of speech.
func TestNumbersThatCountNothing(t *testing.T) {
	for _, c := range []struct {
		lang Lang
		in   string
	}{
		{French, "certifié ISO 27001:2022, NF C 15-100, EN 301 549 et RGAA 4.1"},
		{French, "la directive NIS 2, le règlement (CE) 1935/2004, loi n° 78-17"},
		{French, "notre poudre Sève 2 apporte de l’énergie"},
		{French, "12 rue de la Paix, 75011 Paris"},
		{French, "appelez le 0800 123 456, le +41 22 123 45 67 ou le 04.78.00.00.00"},
		{French, "en un clic, en 1 clic, en quelques clics"},
		{French, "entre deux rendez-vous"},
		{French, "remis à neuf, un logement neuf"},
		{French, "les deux-roues, un deux-pièces"},
		{French, "trois en un, tout en un"},
		{French, "les deux, et les trois."},
		{French, "un réservoir à moitié plein"},
		{French, "chaque semestre, il a été décidé, le 3e jour du mois"},
		{English, "on the 3rd floor, mid-range, a summer offer, after a week"},
		{French, "au 1er semestre, la 2e édition"},
		{French, "un partage 80/20"},
		{French, "pas un centime de plus"},
		{French, "diapo 5, lot 2, étape 3"},
		{French, "Paragraphe 40 du texte, alinéa 2, § 12, lignes 12 à 14, question 5, point 3.2"},
		{French, "immatriculée sous le numéro 512 345 678, RCS Lyon 512 345 678, n° 512 345 678, TVA FR12 512345678"},
		{French, "avenue de la Gare 4, 1003 Lausanne, et rue Neuve 12, 1000 Bruxelles"},
		{English, "paragraph 40, lines 3 to 5, clause 7.1, question 5, row 4, column 2"},
		{English, "Nordkeel Ltd, 12 Mill Lane, Leeds"},
		{English, "WCAG 2.2 AA, PCI DSS 4.0, FIPS 140-3, SOC 2 Type II, PAS 63100"},
		{English, "Wi-Fi 6, Euro 6, Windows 11, 5G, 1080p, x64, AES-256"},
		{English, "in one click, in 1 click"},
		{English, "3-in-1, two-step, two-factor"},
		{English, "call 1-800-555-0199 or 0800 123 456"},
		{English, "both of them, the other half, every cent"},
		{English, "a third party, first class, a second opinion"},
		{English, "officers seize stock"},
		{English, "slide 14, band 7, step 3, chapter 12"},
		{English, "a 1:10 ratio"},
	} {
		if got := shown(c.in, c.lang); got != nil {
			t.Errorf("%q: got %q, want nothing", c.in, got)
		}
	}
}

func TestCountedNoun(t *testing.T) {
	for _, c := range []struct {
		lang     Lang
		in, want string
	}{
		{French, "nos deux rendez-vous par an", "rendez-vous"}, {French, "10 maximum", ""}, {French, "72 % des artisans perdent du temps", "artisans"}, {French, "un tiers des clients", "clients"},
		{English, "a third of customers", "customers"}, {English, "2½ million users", "users"}, {English, "48 people across the country", "people"}, {English, "140% year on year", ""}, {English, "1,200+ reviews on G2", "reviews"},
	} {
		if q := Quantities(c.in, c.lang); len(q) != 1 || q[0].Counts != c.want {
			t.Errorf("%q counts %+v, want %q", c.in, q, c.want)
		}
	}
}

func TestDecomposedTextGivesTheSameQuantities(t *testing.T) {
	for _, s := range []string{"dès 49 € par mois, une dizaine d’élèves, doublé, ≯ 3", "remis à neuf, jusqu’à 12 salariés, 2e étage, 3ème place"} {
		a, b := shown(norm.NFC.String(s), French), shown(norm.NFD.String(s), French)
		if norm.NFC.String(fmt.Sprint(a)) != norm.NFC.String(fmt.Sprint(b)) {
			t.Errorf("%q: %q composed, %q decomposed", s, a, b)
		}
	}
}

func TestHugeNumbersStayFinite(t *testing.T) {
	for _, s := range []string{strings.Repeat("9", 400) + " millions de tonnes", strings.Repeat("cent ", 300) + "euros", strings.Repeat("mille ", 300), "1e" + strings.Repeat("9", 50)} {
		for _, q := range Quantities(s, French) {
			if _, low, high := q.Base(); math.IsInf(low, 0) || math.IsInf(high, 0) || math.IsNaN(low) {
				t.Errorf("%.20q…: %v to %v", s, low, high)
			}
		}
	}
}
