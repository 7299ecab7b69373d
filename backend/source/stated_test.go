package source

import (
	"strings"
	"testing"
	"time"
)

// card tells what was read for a card, with the words that it was read from.
func card(t *testing.T, name, s string) string {
	t.Helper()
	doc := read(t, name, []byte(s))
	got := StatedIn(doc, name)
	var out []string
	add := func(f Field, value string) {
		if value != "" {
			out = append(out, string(f)+" "+value+" ["+got.From[f]+"]")
		}
	}
	day := func(ms int64) string {
		if ms == 0 {
			return ""
		}
		return time.UnixMilli(ms).UTC().Format(time.DateOnly)
	}
	add(KindField, string(got.Kind))
	add(AuthorField, got.Author)
	add(DateField, day(got.Date))
	add(ValidField, day(got.ValidUntil))
	return strings.Join(out, "\n")
}

func TestStated(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a certificate", "a.txt", "Certificat n° FR-2291\n\nDélivré par Norvane Certification à Orvalis SAS.\n\nDate d’émission : 3 mars 2024\n\nValable jusqu’au 31/12/2026",
			"kind certificate [Certificat n° FR-2291]\nauthor Norvane Certification [Délivré par Norvane Certification à Orvalis SAS.]\ndate 2024-03-03 [Date d’émission : 3 mars 2024]\nvalidUntil 2026-12-31 [Valable jusqu’au 31/12/2026]"},
		{"in English", "a.txt", "Certificate No. 4471\n\nCertification body: Norvane Ltd\n\nDate of issue: 3 March 2024\n\nThis certificate is valid until 2 March 2027.",
			"kind certificate [Certificate No. 4471]\nauthor Norvane Ltd [Certification body: Norvane Ltd]\ndate 2024-03-03 [Date of issue: 3 March 2024]\nvalidUntil 2027-03-02 [This certificate is valid until 2 March 2027.]"},
		{"a period of validity", "a.txt", "Attestation\n\nValable du 1er janvier 2025 au 31 décembre 2025.",
			"kind certificate [Attestation]\nvalidUntil 2025-12-31 [Valable du 1er janvier 2025 au 31 décembre 2025.]"},
		{"a price list", "a.csv", "Tarif applicable au 1er janvier 2026\n\nOffre;Prix\nPro;59\n",
			"kind price_list [Tarif applicable au 1er janvier 2026]\ndate 2026-01-01 [Tarif applicable au 1er janvier 2026]"},
		{"a file name", "Grille_tarifaire-2026.csv", "Offre;Prix\nPro;59\n", "kind price_list [Grille_tarifaire-2026.csv]"},
		{"a study", "a.md", "# Étude d’usage 2025\n\nÉtude réalisée par l’institut Calvane auprès de 148 entreprises.\n\nEnquête menée du 3 au 14 mars 2025.",
			"kind study [Étude d’usage 2025]\nauthor institut Calvane [Étude réalisée par l’institut Calvane auprès de 148 entreprises.]\ndate 2025-03-14 [Enquête menée du 3 au 14 mars 2025.]"},
		{"a letter", "a.txt", "Société Marivel\n12 rue des Tilleuls\n\nLyon, le 12 mars 2025\n\nMadame,", "date 2025-03-12 [Lyon, le 12 mars 2025]"},
		{"a table of properties", "a.html", "<h1>Contrat de service</h1><table><tr><td>Date de signature<td>2024-06-30<tr><td>Date d’expiration<td>30.06.2027</table><p>x",
			"kind contract [Contrat de service]\ndate 2024-06-30 [Date de signature | 2024-06-30]\nvalidUntil 2027-06-30 [Date d’expiration | 30.06.2027]"},
		{"German", "a.txt", "Zertifikat\n\nDie Gesellschaft erfüllt die Anforderungen der Norm.\n\nAusgestellt am 5. März 2024\n\nGültig bis 4. März 2027",
			"kind certificate [Zertifikat]\ndate 2024-03-05 [Ausgestellt am 5. März 2024]\nvalidUntil 2027-03-04 [Gültig bis 4. März 2027]"},
		{"Spanish", "a.txt", "Lista de precios\n\nFecha: 5 de marzo de 2024\n\nVálida hasta el 31 de diciembre de 2024", "kind price_list [Lista de precios]\ndate 2024-03-05 [Fecha: 5 de marzo de 2024]\nvalidUntil 2024-12-31 [Válida hasta el 31 de diciembre de 2024]"},
		{"an e-mail", "a.eml", "From: Claire Morvan <claire@example.com>\nTo: x@example.com\nDate: Wed, 18 May 2026 10:00:00 +0000\nSubject: Accord de citation\n\nVous pouvez nous citer.\n",
			"kind customer_agreement [Accord de citation]\nauthor Claire Morvan []\ndate 2026-05-18 []"},
	} {
		if got := card(t, c.file, c.text); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What can be read in two ways, or is said of something else than the document, is left to be asked.
func TestNotStated(t *testing.T) {
	for name, s := range map[string]string{
		"a day that may be a month":   "Valid until 04/05/2027. The list of our customers and of their sites is below.",
		"two last days":               "Site de Lyon. Valable jusqu’au 31/12/2026.\n\nSite de Lille. Valable jusqu’au 30/06/2027.",
		"two dates":                   "Publié le 3 mars 2024\n\nPublié le 4 mars 2025",
		"a promotion":                 "Notre remise de bienvenue de 20 % est offerte, code valable jusqu’au 31/12/2026 dans nos boutiques.",
		"a year of two digits":        "Valable jusqu’au 31/12/26",
		"a day that does not exist":   "Valable jusqu’au 31/02/2026",
		"a month":                     "Valable jusqu’en décembre 2026",
		"an event in prose":           "L’usine a ouvert le 3 mars 2024 à Lannion.",
		"words on studies":            "Les études montrent que les clients lisent les contrats.\n\nUne étude de marché sera menée.",
		"a verb":                      "Le travail est réalisé par nos équipes, en atelier.",
		"two kinds":                   "Contrat\n\nÉtude",
		"a deadline of a programme":   "Le programme court jusqu’au 31 décembre 2026.",
		"a birth":                     "Né le 3 mars 1984",
		"a sentence about a contract": "Le contrat de maintenance couvre 12 sites et leurs équipes, sur place comme à distance, toute l’année.",
	} {
		if got := card(t, "a.txt", s); got != "" {
			t.Errorf("%s: got %q", name, got)
		}
	}
	if got := card(t, "a.txt", "Certificat\n\nDate d’émission : 3 mars 2027\n\nValable jusqu’au 31/12/2026"); strings.Contains(got, "validUntil") {
		t.Errorf("valid until before it was written: got %q", got)
	}
}

// FuzzStated holds what is read for a card to words of the document.
func FuzzStated(f *testing.F) {
	f.Add("Certificat n° 1\nDélivré par A\nValable du 1 au 2 mars 2025\n")
	f.Add("Date: 2025-03-12 | Fecha: 5 de marzo de 2024")
	f.Fuzz(func(t *testing.T, s string) {
		doc := Document{Blocks: []Block{}}
		o := outline{ctx: t.Context()}
		o.add(parsePlain(s))
		doc.Blocks = o.blocks
		got := StatedIn(doc, "a.txt")
		for field, words := range got.From {
			if words == "" && field != KindField {
				t.Errorf("%s was read from nowhere", field)
			}
		}
	})
}
