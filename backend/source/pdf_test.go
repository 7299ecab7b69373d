package source

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"probant/backend/fault"
	"probant/backend/text"
)

const study = "L’étude Valmont Conseil 2025 a suivi 214 PME pendant neuf mois. Les équipes qui ont adopté la saisie guidée ont réduit de 31 % le temps passé sur chaque dossier. Aucun écart n’a été constaté entre les secteurs."

func studyPDF(t testing.TB, pages int) []byte {
	return pdf(t, func(p *fpdf.Fpdf, latin func(string) string) {
		p.SetTitle("Étude Valmont 2025", true)
		p.SetAuthor("Claire Aubry", true)
		p.SetCreationDate(time.Date(2025, 3, 12, 10, 0, 0, 0, time.UTC))
		p.SetHeaderFunc(func() {
			p.SetFont("Helvetica", "", 8)
			p.SetXY(20, 8)
			p.CellFormat(0, 5, latin("Valmont Conseil - document interne"), "", 1, "L", false, 0, "")
			p.SetY(20)
		})
		p.SetFooterFunc(func() {
			p.SetFont("Helvetica", "", 8)
			p.SetY(-12)
			p.CellFormat(0, 5, fmt.Sprintf("Page %d / %d", p.PageNo(), pages), "", 0, "C", false, 0, "")
		})
		for n := 1; n <= pages; n++ {
			p.AddPage()
			p.SetFont("Helvetica", "B", 18)
			p.MultiCell(0, 9, latin(fmt.Sprintf("Chapitre %d : résultats", n)), "", "L", false)
			p.Ln(4)
			p.SetFont("Helvetica", "", 11)
			for range 2 + n%2 {
				p.MultiCell(0, 5.5, latin(study), "", "L", false)
				p.Ln(3)
			}
			p.MultiCell(0, 5.5, latin(fmt.Sprintf("• Premier point : %d,5 %% de retours en moins", n)), "", "L", false)
			p.MultiCell(0, 5.5, latin("• Deuxième point : aucun surcoût"), "", "L", false)
		}
	})
}

func TestPDFParagraphs(t *testing.T) {
	doc := read(t, "etude.pdf", studyPDF(t, 4))
	if doc.Title != "Étude Valmont 2025" || doc.Author != "Claire Aubry" || doc.Pages != 4 || doc.Date != 0 || doc.Made != 1741773600000 {
		t.Errorf("got title %q author %q pages %d date %d made %d", doc.Title, doc.Author, doc.Pages, doc.Date, doc.Made)
	}
	var on3 []text.Block
	for _, b := range doc.Blocks {
		if b.Page == 3 {
			on3 = append(on3, b.Block)
		}
	}
	expect(t, show(on3), `
h1 Chapitre 3 : résultats
`+strings.Repeat(study+"\n", 3)+`- Premier point : 3,5 % de retours en moins
- Deuxième point : aucun surcoût
`)
	headers := 0
	for _, b := range doc.Blocks {
		if strings.Contains(b.Text, "document interne") {
			headers++
		}
		if strings.Contains(b.Text, "/ 4") {
			t.Errorf("page number read as text: %q", b.Text)
		}
	}
	if headers != 1 {
		t.Errorf("got the running header %d times, want once", headers)
	}
	if draft := show(Draft(doc, counter())); strings.Contains(draft, "document interne") {
		t.Errorf("a draft keeps the running header:\n%s", draft)
	}
}

func TestPDFCutWordsAreMadeWhole(t *testing.T) {
	data := pdf(t, func(p *fpdf.Fpdf, latin func(string) string) {
		p.AddPage()
		p.SetFont("Helvetica", "", 11)
		for _, l := range []string{
			"La solution garantit une disponibilité de 99,9 % sur douze mois et une commu-",
			"nication chiffrée de bout en bout pour chacun des vingt sites raccordés au réseau.",
		} {
			p.CellFormat(0, 5, latin(l), "", 1, "L", false, 0, "")
		}
	})
	doc := read(t, "x.pdf", data)
	if len(doc.Blocks) != 1 || !strings.Contains(doc.Blocks[0].Text, "une communication chiffrée") {
		t.Errorf("got %s", show(texts(doc.Blocks)))
	}
}

func TestPDFTableRowsStayApart(t *testing.T) {
	data := pdf(t, func(p *fpdf.Fpdf, latin func(string) string) {
		p.AddPage()
		p.SetFont("Helvetica", "", 11)
		for _, row := range [][]string{{"Offre", "Prix HT", "Engagement"}, {"Essentiel", "29 EUR", "12 mois"}, {"Pro", "59 EUR", "24 mois"}} {
			for _, c := range row {
				p.CellFormat(50, 7, latin(c), "", 0, "L", false, 0, "")
			}
			p.Ln(7)
		}
	})
	doc := read(t, "tarifs.pdf", data)
	expect(t, tell(Split(doc)), `
() Essentiel | 29 EUR | 12 mois <- Offre | Prix HT | Engagement
() Pro | 59 EUR | 24 mois <- Offre | Prix HT | Engagement
`)
}

func TestPDFColumnsAndBoldWords(t *testing.T) {
	data := pdf(t, func(p *fpdf.Fpdf, latin func(string) string) {
		p.AddPage()
		p.SetFont("Helvetica", "", 11)
		p.MultiCell(0, 5.5, latin(study), "", "J", false)
		p.Ln(6)
		y := p.GetY()
		for i, column := range []string{"Gauche : les équipes déclarent une meilleure qualité de données et une baisse des relances.", "Droite : aucune entreprise n’a signalé de perte de données pendant la période."} {
			p.SetXY(20+float64(i)*90, y)
			p.MultiCell(75, 5.5, latin(column), "", "L", false)
		}
		p.SetXY(20, y+20)
		p.MultiCell(62, 5.5, latin("Un développement inattendu, inexplicable et retentissant bouleversa durablement les professionnels."), "", "J", false)
		p.SetXY(20, y+60)
		p.SetFont("Helvetica", "B", 11)
		p.Write(5.5, latin("Douze indicateurs"))
		p.SetFont("Helvetica", "", 11)
		p.Write(5.5, latin(" de productivité ont été suivis, dont la fiabilité des relances et la durée de l’archivage des pièces."))
	})
	doc := read(t, "x.pdf", data)
	expect(t, show(texts(doc.Blocks)), study+`
Gauche : les équipes déclarent une meilleure qualité de données et une baisse des relances.
Droite : aucune entreprise n’a signalé de perte de données pendant la période.
Un développement inattendu, inexplicable et retentissant bouleversa durablement les professionnels.
Douze indicateurs de productivité ont été suivis, dont la fiabilité des relances et la durée de l’archivage des pièces.
`)
}

func TestPDFRefusals(t *testing.T) {
	locked := pdf(t, func(p *fpdf.Fpdf, _ func(string) string) {
		p.SetProtection(fpdf.CnProtectPrint, "secret", "owner")
		p.AddPage()
		p.SetFont("Helvetica", "", 11)
		p.Cell(40, 10, "Confidential figures")
	})
	blank := pdf(t, func(p *fpdf.Fpdf, _ func(string) string) { p.AddPage(); p.Rect(10, 10, 80, 80, "F") })
	many := pdf(t, func(p *fpdf.Fpdf, _ func(string) string) {
		for range MaxPages + 1 {
			p.AddPage()
		}
	})
	whole := studyPDF(t, 2)
	for _, c := range []struct {
		name   string
		data   []byte
		reason string
	}{
		{"locked.pdf", locked, Encrypted},
		{"scan.pdf", blank, NoText},
		{"long.pdf", many, TooManyPages},
		{"cut.pdf", whole[:200], Corrupt},
		{"header.pdf", []byte("%PDF-1.7\n"), Corrupt},
	} {
		if reason, _ := refused(t, c.name, c.data); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}

// What holds no document is refused without the engine, which would look for one through all of it.
func TestPDFGarbageIsRefusedAtOnce(t *testing.T) {
	idle := NewPDF("")
	if err := idle.Close(); err != nil { // to be asked for it would be another refusal
		t.Fatal(err)
	}
	noise := make([]byte, 20<<20)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	head := []byte("%PDF-1.7\n")
	for name, data := range map[string][]byte{
		"noise":                  slices.Concat(head, noise),
		"noise and tail":         slices.Concat(head, noise, []byte("\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n")),
		"zeros":                  slices.Concat(head, make([]byte, 1<<20)),
		"objects, none the root": slices.Concat(head, bytes.Repeat([]byte("1 0 obj << /A /B >> endobj\n"), 1000)),
		"no object":              slices.Concat(head, []byte("trailer << /Root 1 0 R >> << /Type /Catalog >>")),
	} {
		_, err := Read(t.Context(), "a.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: idle})
		if f := fault.As(err); f == nil || f.Reason != Corrupt {
			t.Errorf("%s: got %v, want %s", name, err, Corrupt)
		}
	}
}

// A document whose table of contents is lost is still read.
func TestPDFWithoutItsEnd(t *testing.T) {
	whole := studyPDF(t, 2)
	want := show(texts(read(t, "x.pdf", whole).Blocks))
	damaged := bytes.Replace(whole[:bytes.LastIndex(whole, []byte("startxref"))], []byte("\nxref"), []byte("\nlost"), 1)
	if got := show(texts(read(t, "x.pdf", damaged).Blocks)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The first document waits for the engine, and says so; its compiled form is kept for the next time.
func TestPDFTellsThatItsReaderIsPrepared(t *testing.T) {
	dir := t.TempDir()
	e := NewPDF(dir)
	defer e.Close()
	data := studyPDF(t, 1)
	for _, want := range []string{"reader page", "page"} {
		var units []string
		_, err := Read(t.Context(), "x.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: e, Progress: func(_, _ int, unit string) {
			units = append(units, unit)
		}})
		if got := strings.Join(units, " "); err != nil || got != want {
			t.Errorf("got %q %v, want %q", got, err, want)
		}
	}
	compiled, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || len(compiled) == 0 {
		t.Errorf("%v: nothing kept in %s", err, dir)
	}
}

func TestPDFCancelled(t *testing.T) {
	data := studyPDF(t, 30)
	read(t, "before.pdf", data) // the engine has started
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, err := Read(ctx, "x.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: engine, Progress: func(done, total int, unit string) {
		if total != 30 || unit != "page" {
			t.Errorf("got %d/%d %s", done, total, unit)
		}
		if done == 2 {
			cancel()
		}
	}})
	if !fault.Is(err, fault.Cancelled) {
		t.Fatalf("got %v, want cancelled", err)
	}
	read(t, "again.pdf", data) // the engine goes on after it
}

// A file over which the engine would ponder for long is left at the deadline, inside one call of the engine too.
func TestPDFThatTakesTooLong(t *testing.T) {
	read(t, "before.pdf", studyPDF(t, 1))
	data := slices.Concat([]byte("%PDF-1.7\n9 0 obj << /Type /Catalog >> endobj trailer << /Root 9 0 R >>\n"), bytes.Repeat([]byte("1 0 obj << /A [ "), 1<<20))
	ctx, end := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer end()
	if _, err := Read(ctx, "x.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: engine}); fault.As(err).Reason != TooSlow {
		t.Errorf("got %v, want %s", err, TooSlow)
	}
	read(t, "again.pdf", studyPDF(t, 1)) // the engine goes on after it
}

func TestPDFSideBySide(t *testing.T) {
	data := studyPDF(t, 2)
	want := show(texts(read(t, "x.pdf", data).Blocks))
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() {
			doc, err := Read(context.Background(), "x.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: engine})
			if got := show(texts(doc.Blocks)); err != nil || got != want {
				t.Errorf("got %v\n%s", err, got)
			}
		})
	}
	wait.Wait()
}

func TestPDFEngineClosed(t *testing.T) {
	e := NewPDF(t.TempDir())
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	data := studyPDF(t, 1)
	if _, err := Read(context.Background(), "x.pdf", bytes.NewReader(data), int64(len(data)), Options{PDF: e}); !fault.Is(err, fault.Cancelled) {
		t.Errorf("got %v, want cancelled", err)
	}
}

func BenchmarkPDF50Pages(b *testing.B) {
	data := studyPDF(b, 50)
	read(b, "x.pdf", data)
	for b.Loop() {
		read(b, "x.pdf", data)
	}
}

// The title of a PDF that states none is what it begins with in the largest letters, never what heads a table; without any, there is none
// and its file name is taken.
func TestPDFTitle(t *testing.T) {
	row := func(p *fpdf.Fpdf, latin func(string) string, style string, cells ...string) {
		p.SetFont("Helvetica", style, 11)
		for _, c := range cells {
			p.CellFormat(45, 8, latin(c), "1", 0, "L", false, 0, "")
		}
		p.Ln(8)
	}
	table := func(p *fpdf.Fpdf, latin func(string) string) {
		row(p, latin, "B", "Intégrations", "Formule", "Délai")
		row(p, latin, "", "Comptabilité", "Pro", "2 jours")
		row(p, latin, "", "Agenda", "Essentiel", "1 jour")
	}
	line := func(p *fpdf.Fpdf, latin func(string) string, style string, size float64, s string) {
		p.SetFont("Helvetica", style, size)
		p.MultiCell(0, 8, latin(s), "", "L", false)
	}
	for name, c := range map[string]struct {
		write func(*fpdf.Fpdf, func(string) string)
		want  string
	}{
		"a table alone": {func(p *fpdf.Fpdf, latin func(string) string) { table(p, latin) }, ""},
		"the head of a column alone on its line": {func(p *fpdf.Fpdf, latin func(string) string) {
			row(p, latin, "B", "Intégrations")
			row(p, latin, "", "Comptabilité", "Pro", "2 jours")
			row(p, latin, "", "Agenda", "Essentiel", "1 jour")
		}, ""},
		"a title under a smaller line": {func(p *fpdf.Fpdf, latin func(string) string) {
			line(p, latin, "B", 13, "Orvalis, direction technique")
			line(p, latin, "B", 20, "Catalogue des intégrations")
			line(p, latin, "", 11, study)
			table(p, latin)
		}, "Catalogue des intégrations"},
		"a figure in large letters": {func(p *fpdf.Fpdf, latin func(string) string) {
			line(p, latin, "B", 30, "31 %")
			line(p, latin, "B", 18, "Bilan de la saisie guidée")
			line(p, latin, "", 11, study)
		}, "Bilan de la saisie guidée"},
		"a bold first line": {func(p *fpdf.Fpdf, latin func(string) string) {
			line(p, latin, "B", 11, "Fiche de sécurité")
			line(p, latin, "", 11, study)
		}, "Fiche de sécurité"},
	} {
		data := pdf(t, func(p *fpdf.Fpdf, latin func(string) string) { p.AddPage(); c.write(p, latin) })
		if got := read(t, "integrations.pdf", data).Title; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
