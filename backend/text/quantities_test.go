package text

import (
	"fmt"
	"testing"
)

// show writes a quantity as "raw|low[..high] unit kind[ bound][ ~][ /period]".
func show(q Quantity) string {
	s := fmt.Sprintf("%s|%g", q.Raw, q.Low)
	if q.High != q.Low {
		s += fmt.Sprintf("..%g", q.High)
	}
	s += " " + q.Unit + " " + string(q.Kind)
	if q.Bound != Exact {
		s += " " + string(q.Bound)
	}
	if q.Approx {
		s += " ~"
	}
	if q.Period != "" {
		s += " /" + q.Period
	}
	return s
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct {
		lang Lang
		in   string
		want []string
	}{
		{French, "réduit de 35 % le temps de saisie", []string{"35 %|35 % percent"}},
		{French, "une hausse de 1 234,5 € HT par mois", []string{"1 234,5 € HT par mois|1234.5 EUR excl money /month"}},
		{English, "$1,234.5 per user per month", []string{"$1,234.5 per user per month|1234.5 USD money /user_month"}},
		{French, "CHF 1'234.50 TTC", []string{"CHF 1'234.50 TTC|1234.5 CHF incl money"}},
		{French, "1.234,5 tonnes", []string{"1.234,5 tonnes|1234.5 t other"}},
		{French, "12.500 clients", []string{"12.500|12500  count"}},
		{French, "un chiffre d’affaires de 1,2 M€", []string{"1,2 M€|1.2e+06 EUR money"}},
		{French, "3 millions d’euros", []string{"3 millions d’euros|3e+06 EUR money"}},
		{English, "£5m in revenue", []string{"£5m|5e+06 GBP money"}},
		{French, "vingt-trois collaborateurs", []string{"vingt-trois|23  count"}},
		{French, "quatre-vingt-dix-sept pays", []string{"quatre-vingt-dix-sept|97  count"}},
		{French, "quatre-vingts experts", []string{"quatre-vingts|80  count"}},
		{French, "soixante et onze communes", []string{"soixante et onze|71  count"}},
		{French, "deux mille cinq cents sites", []string{"deux mille cinq cents|2500  count"}},
		{English, "two hundred and fifty sites", []string{"two hundred and fifty|250  count"}},
		{French, "une dizaine d’experts", []string{"une dizaine|10  count ~"}},
		{English, "a dozen partners", []string{"a dozen|12  count ~"}},
		{French, "des milliers de clients", []string{"des milliers|1000  count at_least ~"}},
		{English, "tens of thousands of euros", []string{"tens of thousands of euros|10000 EUR money at_least ~"}},
		{French, "les deux tiers des clients", []string{"deux tiers|0.6666666666666666  ratio"}},
		{French, "la moitié du parc", []string{"la moitié|0.5  ratio"}},
		{French, "un client sur trois", []string{"un client sur trois|0.3333333333333333  ratio"}},
		{English, "one in three companies", []string{"one in three|0.3333333333333333  ratio"}},
		{French, "trois fois plus rapide", []string{"trois fois|3 × ratio"}},
		{French, "un délai divisé par deux", []string{"deux|2 ÷ ratio"}},
		{French, "des ventes multipliées par 3,5", []string{"3,5|3.5 × ratio"}},
		{English, "3x faster and twice as cheap", []string{"3x|3 × ratio", "twice|2 × ratio"}},
		{French, "ouvert du 3 au 21 juin", []string{"3 au 21 juin|603..621 month_day date range"}},
		{English, "closed 3-21 June 2025", []string{"3-21 June 2025|20242..20260 day date range"}},
		{French, "entre le 3 et le 21 juin", []string{"3 et le 21 juin|603..621 month_day date range"}},
		{French, "les 3 et 4 mai 2025", []string{"3|20211 day date", "4 mai 2025|20212 day date"}},
		{French, "du jeudi 5 au samedi 7 mars", []string{"5 au samedi 7 mars|305..307 month_day date range"}},
		{French, "3 ateliers et 21 juin", []string{"3|3  count", "21 juin|621 month_day date"}},
		{English, "3 to 21 days", []string{"3 to 21 days|3..21 day duration range"}},
		{French, "plus de 350 démarches", []string{"350|350  count more_than"}},
		{French, "jusqu’à 40 % d’économies", []string{"40 %|40 % percent at_most"}},
		{French, "dès 49 € par mois", []string{"49 € par mois|49 EUR money at_least /month"}},
		{French, "près de 50 000 dossiers", []string{"50 000|50000  count at_most ~"}},
		{French, "en moins de 12 heures", []string{"12 heures|12 h duration less_than"}},
		{English, "under 2 hours, over 500 customers", []string{"2 hours|2 h duration less_than", "500|500  count more_than"}},
		{English, "5+ hours weekly", []string{"5+ hours|5 h duration at_least"}},
		{French, "de 3 à 5 jours", []string{"3 à 5 jours|3..5 day duration range"}},
		{French, "entre 10 et 20 %", []string{"10 et 20 %|10..20 % percent range"}},
		{English, "3–5 working days", []string{"3–5 working days|3..5 business_day duration range"}},
		{French, "passé de 3 à 5 jours", []string{"3|3 day duration", "5 jours|5 day duration"}},
		{English, "fell from five days to two", []string{"five days|5 day duration", "two|2  count"}},
		{French, "un taux passé de 12 à 8 %", []string{"12|12 % percent", "8 %|8 % percent"}},
		{French, "le 31 août 2018", []string{"31 août 2018|17774 day date"}},
		{French, "depuis le 1er mars", []string{"1er mars|301 month_day date"}},
		{English, "on August 31, 2018", []string{"August 31, 2018|17774 day date"}},
		{French, "fondée en 1998", []string{"1998|10227..10591 day date"}},
		{French, "au T1 2025", []string{"T1 2025|20089..20178 day date"}},
		{French, "au premier trimestre 2025", []string{"premier trimestre 2025|20089..20178 day date"}},
		{French, "2000 clients nous suivent", []string{"2000|2000  count"}},
		{French, "le n° 1 du secteur", []string{"n° 1|1  rank"}},
		{French, "support 24/7", []string{"24/7|24 24/7 other"}},
		{French, "ouvert 24h/24 et 7j/7", []string{"24h/24 et 7j/7|24 24/7 other"}},
		{French, "de 9h à 18h", []string{"9h à 18h|9..18 clock other range"}},
		{French, "noté 4,8/5", []string{"4,8/5|4.8 /5 other"}},
		{French, "certifié ISO 27001:2022 et NF 525, article 28 du RGPD", nil},
		{English, "SOC 2, version 3.2.1, 5G and 3D, B2B, step 3", nil},
		{French, "une solution pour un client", nil},
		{French, "un jour, une personne", nil},
		{French, "appelez le 01 23 45 67 89", nil},
		{French, "une baisse de 3 points en 2024", []string{"3 points|3 point points", "2024|19723..20088 day date"}},
		{French, "12 points de vente", []string{"12|12  count"}},
		{French, "sous 48 h ouvrées", []string{"48 h ouvrées|48 business_hour duration at_most"}},
		{English, "20% cheaper over 3 years", []string{"20%|20 % percent", "3 years|3 year duration more_than"}},
		{French, "35 pour cent", []string{"35 pour cent|35 % percent"}},
		{French, "120 m² et 2 kWh", []string{"120 m²|120 m² other", "2 kWh|2 kWh other"}},
		{French, "12 € mensuels", []string{"12 € mensuels|12 EUR money /month"}},
		{French, "gratuit pendant un mois", []string{"un mois|1 month duration"}},
	} {
		var got []string
		for _, q := range Quantities(c.in, c.lang) {
			got = append(got, show(q))
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%q:\n got  %q\n want %q", c.in, got, c.want)
		}
	}
}

func TestCounts(t *testing.T) {
	for in, want := range map[string]string{
		"réduit de 35 % le temps de saisie":      "temps de saisie",
		"plus de 350 démarches sont actives":     "démarches",
		"120 collaborateurs à Lyon":              "collaborateurs",
		"75 % des utilisateurs de la plateforme": "utilisateurs de la plateforme",
	} {
		q := Quantities(in, French)
		if len(q) != 1 || q[0].Counts != want {
			t.Errorf("%q counts %+v, want %q", in, q, want)
		}
	}
}

func TestKeysAgree(t *testing.T) {
	for _, same := range [][]string{
		{"35 %", "35%", "35 %", "35 pour cent"},
		{"1,2 M€", "1 200 000 €", "1,2 million d’euros", "1 200 k€"},
		{"24 h", "un jour", "24 heures"},
		{"deux semaines", "14 jours"},
		{"50 %", "la moitié"},
		{"12 mois", "un an"},
	} {
		want := Quantities("en "+same[0], French)[0].Key()
		for _, s := range same {
			if q := Quantities("en "+s, French); len(q) != 1 || q[0].Key() != want {
				t.Errorf("%q: got %v, want one with key %s", s, q, want)
			}
		}
	}
	for _, differ := range [][2]string{{"35 %", "36 %"}, {"10 € HT", "10 € TTC"}, {"10 € par mois", "10 € par an"}, {"plus de 10", "10"}, {"3 points", "3 %"}, {"10 €", "10 $"}} {
		a, b := Quantities(differ[0], French)[0].Key(), Quantities(differ[1], French)[0].Key()
		if a == b {
			t.Errorf("%q and %q share the key %s", differ[0], differ[1], a)
		}
	}
}

func TestComparable(t *testing.T) {
	one := func(s string) Quantity { return Quantities(s, French)[0] }
	for _, c := range []struct {
		a, b  string
		equal bool
	}{
		{"30 jours", "un mois", true}, {"72 h", "3 jours", true}, {"52 semaines", "un an", true}, {"1 200 €", "1,2 k€", true},
		{"50 %", "la moitié", true}, {"10 € HT", "10 €", true}, {"3 mois", "3 jours", false},
	} {
		p, ok := Comparable(one(c.a), one(c.b))
		if !ok {
			t.Errorf("%q and %q do not compare", c.a, c.b)
			continue
		}
		if near := p.ALow-p.BLow < 1e-6 && p.BLow-p.ALow < 1e-6; near != c.equal {
			t.Errorf("%q against %q: %v", c.a, c.b, p)
		}
	}
	for _, c := range [][2]string{{"10 € HT", "10 € TTC"}, {"10 € par mois", "10 € par an"}, {"3 points", "3 %"}, {"10 €", "10 CHF"}, {"3 jours", "3 %"}} {
		if _, ok := Comparable(one(c[0]), one(c[1])); ok {
			t.Errorf("%q and %q compare", c[0], c[1])
		}
	}
}

// Any word that can begin a quantity may stand alone, first, last or beside any other.
func TestQuantityWordsAnywhere(t *testing.T) {
	for _, lang := range []Lang{French, English, ""} {
		for a := range starters.set {
			Quantities(a, lang)
			for b := range starters.set {
				func() {
					defer func() {
						if e := recover(); e != nil {
							t.Errorf("%q: %v", a+" "+b, e)
						}
					}()
					Quantities(a+" "+b, lang)
				}()
			}
		}
	}
}
