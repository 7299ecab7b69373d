package claim

import (
	"strings"
	"testing"

	"probant/backend/text"
)

// What names a row is no claim, whatever its words; the figures of the row are, with that name. What a row states, and answers by yes or
// no, stays a claim.
func TestALabelIsNoClaim(t *testing.T) {
	for _, tt := range []struct {
		lang text.Lang
		rows []string
		want string // the claims, joined
	}{
		{text.French, []string{"Produit | Prix mensuel | Délai", "Pack Sécurité Plus | 29 € | 4 h", "Ultra Rapide 500 | 59 € | 2 h"}, "29 € / 4 h / 59 € / 2 h"},
		{text.French, []string{"Article | Prix", "Perceuse 18 V Pro-Max | 129 €", "Chauffe-eau EcoStar 200 L | 499 €"}, "129 € / 499 €"},
		{text.French, []string{"Client | Gain", "Assurances du Marais n° 1 | 22 %"}, "22 %"},
		{text.French, []string{"Offre | Technologie | Débit", "Fibre Sécurité Max | FTTH | libre"}, ""},
		{text.French, []string{"Service | Essentiel | Avancé", "Certifié ISO 27001 | Oui | Non", "Garantie 2 ans | Non | Oui"}, "Certifié ISO 27001 / Garantie 2 ans"},
		{text.French, []string{"Option | Prix", "Livraison en 24 h | 5 €", "Remise de 10 % dès deux achats | 12 €"}, "Livraison en 24 h / 5 € / Remise de 10 % dès deux achats / 12 €"},
		{text.English, []string{"Product | Price", "SafeGuard Pro 100 | £20", "Fastest Router X9 | £50", "Organic Face Cream 50 ml | £15"}, "£20 / £50 / £15"},
		{text.English, []string{"Feature | Basic | Pro", "24/7 support | No | Yes"}, "24/7 support"},
	} {
		for _, marked := range []bool{true, false} {
			var got []string
			for _, c := range Extract(tabled(marked, tt.rows...), tt.lang).Claims {
				got = append(got, c.Text)
			}
			if s := strings.Join(got, " / "); s != tt.want && (marked || headRows(tabled(false, tt.rows...)) > 0) {
				t.Errorf("%q: got %q, want %q", tt.rows, s, tt.want)
			}
		}
	}
}
