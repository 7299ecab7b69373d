package source

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func priceList(t testing.TB) []byte {
	return sheets(t, func(f *excelize.File) {
		must := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		must(f.SetSheetName("Sheet1", "Tarifs"))
		setRow(t, f, "Tarifs", "A1", "Tarifs 2025, hors taxes")
		setRow(t, f, "Tarifs", "A2", "Offre", "Prix par mois", "Remise")
		setRow(t, f, "Tarifs", "A3", "Essentiel", 29, 0.05)
		setRow(t, f, "Tarifs", "A4", "Pro", 59.5, 0.12)
		setRow(t, f, "Tarifs", "A5", "Ancienne", 19, 0.5)
		setRow(t, f, "Tarifs", "B7", "Site", "2024")
		setRow(t, f, "Tarifs", "B8", "Lyon", 214)
		percent, err := f.NewStyle(&excelize.Style{NumFmt: 9})
		must(err)
		must(f.SetCellStyle("Tarifs", "C3", "C5", percent))
		must(f.SetRowVisible("Tarifs", 5, false))
		_, err = f.NewSheet("Brouillon")
		must(err)
		setRow(t, f, "Brouillon", "A1", "secret", "chiffre")
		must(f.SetSheetVisible("Brouillon", false))
		must(f.SetDocProps(&excelize.DocProperties{Title: "Grille tarifaire", Creator: "Paul Girard", Modified: "2025-03-12T10:00:00Z"}))
	})
}

func TestXLSX(t *testing.T) {
	doc := read(t, "tarifs.xlsx", priceList(t))
	if doc.Title != "Grille tarifaire" || doc.Author != "Paul Girard" || doc.Date != 0 || doc.Made != 1741773600000 {
		t.Errorf("got %q, %q, %d, %d", doc.Title, doc.Author, doc.Date, doc.Made)
	}
	expect(t, show(texts(doc.Blocks)), `
Tarifs 2025, hors taxes
[0,0]* Offre
[0,1]* Prix par mois
[0,2]* Remise
[1,0] Essentiel
[1,1] 29
[1,2] 5%
[2,0] Pro
[2,1] 59,5
[2,2] 12%
[0,1]* Site
[0,2]* 2024
[1,1] Lyon
[1,2] 214
`)
	var pro Passage
	for _, p := range Split(doc) {
		if p.Text == "Pro | 59,5 | 12%" {
			pro = p
		}
	}
	if pro.Sheet != "Tarifs" || pro.Cell != "A4:C4" || pro.Context != "Tarifs 2025, hors taxes\nOffre | Prix par mois | Remise" {
		t.Errorf("got %+v", pro)
	}
}

// What Excel writes besides plain values: dates, thousands, titles over several columns, row titles over several rows, hidden
// columns, formulas that failed.
func TestXLSXAsExcelWritesIt(t *testing.T) {
	fill := func(region, volume string) []byte {
		return sheets(t, func(f *excelize.File) {
			must := func(err error) {
				t.Helper()
				if err != nil {
					t.Fatal(err)
				}
			}
			must(f.SetSheetName("Sheet1", "2025"))
			setRow(t, f, "2025", "A1", region, "PME", "", "interne", "date")
			setRow(t, f, "2025", "A2", "", volume, "prix", "marge", "")
			setRow(t, f, "2025", "A3", "Lyon", 12000, 1234.5, 0.2, time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC))
			setRow(t, f, "2025", "A4", "", 1.234, "2,500", 0.3, "12.03.2025")
			must(f.SetCellFormula("2025", "F3", "1/0"))
			must(f.MergeCell("2025", "B1", "C1"))
			must(f.MergeCell("2025", "A3", "A4"))
			must(f.SetColVisible("2025", "D", false))
			for at, format := range map[string]int{"B3": 3, "C3": 4, "E3": 14} {
				style, err := f.NewStyle(&excelize.Style{NumFmt: format})
				must(err)
				must(f.SetCellStyle("2025", at, at, style))
			}
		})
	}
	french := read(t, "a.xlsx", fill("La région des clients qui ont répondu à l’enquête", "le nombre de dossiers traités"))
	expect(t, tell(Split(french)), `
(2025) Lyon | 12`+"\u202f"+`000 | 1`+"\u202f"+`234,50 | 2025-03-12 <- La région des clients qui ont répondu à l’enquête | PME le nombre de dossiers traités | PME prix | date
(2025) 1,234 | 2,500 | 12.03.2025 <- Lyon | PME le nombre de dossiers traités | PME prix | date
`)
	english := read(t, "a.xlsx", fill("The region of the customers who answered the survey", "the number of files they handled"))
	if got := Split(english)[0].Text; got != "Lyon | 12,000 | 1,234.50 | 2025-03-12" {
		t.Errorf("in English: got %q", got)
	}
}

func TestXLSXRefusals(t *testing.T) {
	whole := priceList(t)
	locked := sheets(t, func(f *excelize.File) {
		setRow(t, f, "Sheet1", "A1", "secret")
	})
	sealed, err := excelize.Encrypt(locked, &excelize.Options{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		data   []byte
		reason string
	}{
		{"cut.xlsx", whole[:len(whole)-300], Corrupt},
		{"locked.xlsx", sealed, Encrypted},
		{"no-sheet.xlsx", zipped(t, "xl/workbook.xml", "<workbook/>"), Corrupt},
		{"blank.xlsx", sheets(t, func(*excelize.File) {}), NoText},
	} {
		if reason, _ := refused(t, c.name, c.data); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}

func BenchmarkXLSX10000Rows(b *testing.B) {
	data := sheets(b, func(f *excelize.File) {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		for r := 1; r <= 10_000; r++ {
			if err := w.SetRow(cellName(0, r), []any{"Produit", r, 12.5 + float64(r), "Lyon", "stock", 0.31}); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Flush(); err != nil {
			b.Fatal(err)
		}
	})
	for b.Loop() {
		read(b, "x.xlsx", data)
	}
}
