package verify

import (
	"testing"

	"probant/backend/text"
)

func TestRelate(t *testing.T) {
	cases := []struct {
		claim, source string
		want          relation
		kind          DifferenceKind
	}{
		{"35 %", "35 %", agrees, ""},
		{"35 %", "31 %", excludes, NumberDiffers},
		{"50 %", "la moitié", agrees, ""},
		{"1 200 000 €", "1,2 M€", agrees, ""},
		{"24 h", "en un jour", agrees, ""},
		{"un mois", "30 jours", agrees, ""},
		{"12 mois", "un an", agrees, ""},
		{"plus de 1 000 clients", "1 250 clients", agrees, ""},
		{"plus de 1 500 clients", "1 250 clients", excludes, NumberDiffers},
		{"moins de 48 h", "8 h", agrees, ""},
		{"moins de 72 h", "moins de 48 h", agrees, ""},
		{"moins de 24 h", "moins de 48 h", weaker, NumberDiffers},
		{"environ 1 250 clients", "1 230 clients", agrees, ""},
		{"environ 1 250 clients", "1 100 clients", excludes, NumberDiffers},
		{"près de 1 300 clients", "1 250 clients", agrees, ""},
		{"près de 1 300 clients", "1 310 clients", weaker, NumberDiffers},
		{"35 %", "environ 35 %", weaker, NumberDiffers},
		{"35 %", "jusqu’à 35 %", weaker, BoundDiffers},
		{"au moins 10 licences", "au plus 10 licences", excludes, BoundDiffers},
		{"jusqu’à 30 utilisateurs", "jusqu’à 25 utilisateurs", weaker, NumberDiffers},
		{"12 points", "12 %", excludes, UnitDiffers},
		{"12 points", "14 %", apart, ""},
		{"20 €", "20 $", excludes, UnitDiffers},
		{"20 €", "22 $", apart, ""},
		{"20 € TTC", "20 € HT", excludes, UnitDiffers},
		{"20 €", "20 € HT", weaker, UnitDiffers},
		{"20 €", "20,00 € TTC", agrees, ""},
		{"20 € HT", "20 €", weaker, UnitDiffers},
		{"120 €", "100 € HT", weaker, UnitDiffers},
		{"100 €", "120,00 € TTC", weaker, UnitDiffers},
		{"100 €", "130 € TTC", excludes, NumberDiffers},
		{"100 €", "120 €", excludes, NumberDiffers},
		{"du 3 au 21 juin", "du 3 au 21 juin", agrees, ""},
		{"du 3 au 21 juin", "du 3 au 14 juin", weaker, DateDiffers},
		{"du 3 au 21 juin", "du 2 au 9 juillet", excludes, DateDiffers},
		{"trois ateliers", "du 3 au 21 juin", apart, ""},
		{"20 € par mois", "20 € par an", excludes, UnitDiffers},
		{"20 €", "20 € par mois", weaker, UnitDiffers},
		{"20 € par mois", "240 € par an", weaker, NumberDiffers},
		{"30 semaines", "30 jours", excludes, UnitDiffers},
		{"5 requêtes par seconde", "300 requêtes par minute", agrees, ""},
		{"5 requêtes par seconde", "300 requêtes par jour", weaker, NumberDiffers},
		{"6 visites par mois", "6 visites par an", excludes, UnitDiffers},
		{"6 visites par mois", "6 visites", agrees, ""}, // "par mois" is then found or missed as words
		{"pendant un semestre", "pendant 6 mois", agrees, ""},
		{"un trimestre", "trois mois", agrees, ""},
		{"un trimestre", "six mois", excludes, NumberDiffers},
		{"deux jours ouvrés", "48 heures ouvrées", agrees, ""},
		{"un jour ouvré", "8 heures ouvrées", weaker, UnitDiffers},
		{"moitié prix", "50 %", agrees, ""},
		{"près d’un tiers", "31 %", agrees, ""},
		{"près d’un tiers", "28 %", excludes, NumberDiffers},
		{"environ 33 %", "30 %", weaker, NumberDiffers},
		{"mi-2019", "été 2019", agrees, ""},
		{"mi-2019", "en février 2019", excludes, DateDiffers},
		{"en 2012", "en mars 2012", agrees, ""},
		{"en mars 2012", "en 2012", weaker, DateDiffers},
		{"en 2008", "en 2012", excludes, DateDiffers},
		{"35 %", "3 jours", apart, ""},
		{"deux semaines", "une quinzaine de jours", weaker, NumberDiffers},
	}
	one := func(s string) *number {
		q := text.Quantities(s, text.French)
		if len(q) != 1 {
			t.Fatalf("%q holds %d quantities", s, len(q))
		}
		n := newNumber(q[0])
		return &n
	}
	for _, c := range cases {
		if got, kind := relate(one(c.claim), one(c.source)); got != c.want || kind != c.kind {
			t.Errorf("%q against %q: got %d %s, want %d %s", c.claim, c.source, got, kind, c.want, c.kind)
		}
	}
}

// The families spare a comparison: they may never change what it comes to.
func TestQuantitiesOfTwoFamiliesAreApart(t *testing.T) {
	var all []number
	for _, rows := range readPairs(t) {
		for _, r := range rows {
			for _, s := range []string{r.claim, r.passage} {
				for _, q := range text.Quantities(s, spoken(s).Lang) {
					all = append(all, newNumber(q))
				}
			}
		}
	}
	parted := 0
	for i := range all {
		for k := range all {
			c, s := &all[i], &all[k]
			if c.family == s.family {
				continue
			}
			parted++
			if got, kind := relateQuantities(c.Quantity, s.Quantity); got != apart || kind != "" {
				t.Errorf("%q against %q: %d %s, but their families are %s and %s", c.Raw, s.Raw, got, kind, c.family, s.family)
			}
		}
	}
	if parted == 0 {
		t.Error("no two families in the pairs")
	}
}

// A date before or after which something holds is a bound, not that date.
func TestDatesBeforeAndAfter(t *testing.T) {
	for _, tt := range []struct {
		claim, source string
		want          relation
	}{
		{"Fondée après 1988.", "Fondée en 1988.", excludes},
		{"Fondée après 1988.", "Fondée en 1990.", agrees},
		{"Founded before 1989.", "Founded in 1989.", excludes},
		{"Founded before 1989.", "Founded in March 1988.", agrees},
		{"Founded after 1988.", "Founded in 1985.", excludes},
	} {
		c, s := spoken(tt.claim), spoken(tt.source)
		a, b := text.Quantities(c.Text, c.Lang), text.Quantities(s.Text, s.Lang)
		if len(a) != 1 || len(b) != 1 {
			t.Fatalf("%q, %q: read %v and %v", tt.claim, tt.source, a, b)
		}
		one, other := newNumber(a[0]), newNumber(b[0])
		if got, _ := relate(&one, &other); got != tt.want {
			t.Errorf("%q beside %q: got %v, want %v", tt.claim, tt.source, got, tt.want)
		}
	}
}
