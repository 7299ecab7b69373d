package pack

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/verify"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a file under testdata that a human can read.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from its golden file; see with -update and git diff\ngot:\n%s", name, got)
	}
}

var compressed = regexp.MustCompile(`(docx",\s+)"bytes": \d+,(\s+)"sha256": "[0-9a-f]{64}"`)

func build(t *testing.T, in Input) map[Role]File {
	t.Helper()
	files, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	by := map[Role]File{}
	for _, f := range files {
		by[f.Role] = f
	}
	return by
}

func TestPackGolden(t *testing.T) {
	for name, in := range map[string]Input{"article": article(), "post": post()} {
		files, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range files {
			names = append(names, f.Name)
			switch f.Role {
			case DOCX: // see docx_test.go
			case Sealing: // the size and hash of a compressed file change with the compressor
				golden(t, name+"."+f.Name, compressed.ReplaceAll(f.Data, []byte(`${1}"bytes": 0,${2}"sha256": ""`)))
			default:
				golden(t, name+"."+f.Name, f.Data)
			}
		}
		want := []string{"texte.md", "texte.html", "texte.docx", "affirmations.csv", "manifest.json"}
		if name == "post" {
			want = []string{"text.md", "text.html", "text.docx", "claims.csv", "manifest.json"}
		}
		if !reflect.DeepEqual(names, want) {
			t.Errorf("%s: got files %v, want %v", name, names, want)
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	a, b := build(t, article()), build(t, article())
	for role := range a {
		if !bytes.Equal(a[role].Data, b[role].Data) {
			t.Errorf("%s differs between two builds", role)
		}
	}
}

func TestBuildRefusesWhatIsNotApproved(t *testing.T) {
	open := article()
	open.Claims[0].Status = verify.ToProve
	nobody := article()
	nobody.Approval.Name = ""
	unfrozen := article()
	unfrozen.Approval.Hash = ""
	for name, tt := range map[string]struct {
		in     Input
		reason string
	}{"an open claim": {open, "open_claims"}, "no approver": {nobody, "not_approved"}, "no hash": {unfrozen, "not_approved"}} {
		if files, err := Build(tt.in); !fault.Is(err, fault.Denied) || fault.As(err).Reason != tt.reason || files != nil {
			t.Errorf("%s: got %d files and %v, want denied/%s", name, len(files), err, tt.reason)
		}
	}
}

func TestHTMLIsSafeAndAccessible(t *testing.T) {
	in := article()
	in.Title = `<script>alert(1)</script> & "co"`
	in.Claims[0].Reason, in.Claims[1].Proof.Quote = `<b>`, `<img src=x onerror=alert(1)>`
	in.Blocks[2].Marks[0].Href = "javascript:alert(1)"
	in.Blocks[1].Text = strings.Replace(in.Blocks[1].Text, "Nos", "<i>", 1)
	data := build(t, in)[HTML].Data
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	ids, targets := map[string]int{}, []string{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "script", "img", "i", "iframe", "link", "object":
				t.Errorf("the page holds <%s>", n.Data)
			case "html":
				if attr(n, "lang") != "fr" {
					t.Errorf("got lang %q, want fr", attr(n, "lang"))
				}
			case "a":
				href := attr(n, "href")
				if strings.HasPrefix(href, "#") {
					targets = append(targets, href[1:])
				} else if !strings.HasPrefix(href, "https://") {
					t.Errorf("the page links to %q", href)
				}
				for p := n.Parent; p != nil; p = p.Parent {
					if p.Data == "a" {
						t.Error("a link inside a link")
					}
				}
			}
			if id := attr(n, "id"); id != "" {
				ids[id]++
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	for id, n := range ids {
		if n != 1 {
			t.Errorf("id %q stands %d times", id, n)
		}
	}
	if len(targets) != 8 { // four claims, there and back
		t.Errorf("got %d links inside the page, want 8", len(targets))
	}
	for _, id := range targets {
		if ids[id] == 0 {
			t.Errorf("a link leads to #%s, which is nowhere", id)
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestRegisterNeverRunsAFormula(t *testing.T) {
	in := article()
	hostile := []string{"=1+1", "+33 6", "-5 %", "@cmd", "\t=1", "  =1", "＝1", "\r=1"}
	in.Claims = in.Claims[:0]
	for _, s := range hostile {
		c := article().Claims[0]
		c.Text, c.Reason, c.Proof.Quote = s, s, s
		in.Claims = append(in.Claims, c)
	}
	data := build(t, in)[Register].Data
	body, ok := bytes.CutPrefix(data, []byte("\ufeff"))
	if !ok {
		t.Error("no byte order mark: Excel would misread the accents")
	}
	r := csv.NewReader(bytes.NewReader(body))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(hostile)+1 {
		t.Fatalf("got %d rows, want %d", len(rows), len(hostile)+1)
	}
	for _, row := range rows[1:] {
		for _, cell := range []string{row[1], row[12], row[20]} {
			if !strings.HasPrefix(cell, "'") {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

// TestAQuotedRowIsReadWithItsHeadings: a figure of a table says nothing without them.
func TestAQuotedRowIsReadWithItsHeadings(t *testing.T) {
	in := article()
	in.Claims[0].Proof = &Proof{Source: "Tarifs", File: "tarifs.csv", Line: 3, Quote: "Pro | 59 €", Row: source.Cells("Pro | 59 €", "Offre\nPrix HT")}
	row := register(t, in)["1"]
	if got := strings.ReplaceAll(row["Emplacement"], "\u00a0", " "); got != "ligne 3, Offre : Pro · Prix HT : 59 €" {
		t.Errorf("got %q", got)
	}
	if got := row["Citation"]; got != "Pro | 59 €" {
		t.Errorf("the quote is not word for word: %q", got)
	}
	page := strings.ReplaceAll(string(build(t, in)[HTML].Data), "\u00a0", " ")
	if !strings.Contains(page, "<blockquote>Pro | 59 €</blockquote>\n<p>Offre : Pro · Prix HT : 59 €</p>") {
		t.Error("the page does not read the row")
	}
}

// TestRegisterSaysWhatIsNotKnown reads the register as a colleague does who has nothing else.
func TestRegisterSaysWhatIsNotKnown(t *testing.T) {
	in := article()
	rows := register(t, in)
	for _, tt := range []struct{ number, column, want string }{
		{"1", "Statut", "prouvée"},
		{"1", "Valable jusqu’au", "2027-03-14"},
		{"1", "Emplacement", "p. 12, Résultats"},
		{"2", "Statut", "liée, non confirmée"},
		{"2", "Valable jusqu’au", "non renseignée"},
		{"2", "Emplacement", "feuille « Synthèse », cellules A4:D4"},
		{"3", "Valable jusqu’au", ""},
		{"4", "Décision", "parole d’expert rapportée"},
		{"4", "Expert", "Karim Benali"},
		{"4", "Validée le", "2026-11-01"},
		{"4", "Décidé le", "2026-11-11"},
		{"", "Raison", "reformulée dans le texte"},
	} {
		if got := strings.NewReplacer("\u00a0", " ").Replace(rows[tt.number][tt.column]); got != tt.want {
			t.Errorf("claim %q, %s: got %q, want %q", tt.number, tt.column, got, tt.want)
		}
	}
	in.Claims[4].Reason = "removed"
	if got := register(t, in)[""]["Raison"]; got != "retirée du texte" {
		t.Errorf("a claim taken out: got reason %q", got)
	}
	in.Claims[2].Reason = "removed" // her own word, on a claim set aside
	if got := register(t, in)["3"]["Raison"]; got != "removed" {
		t.Errorf("a reason she typed: got %q", got)
	}
}

// register is the register of a French pack by number, then by column.
func register(t *testing.T, in Input) map[string]map[string]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(build(t, in)[Register].Data, []byte("\ufeff"))))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]string{}
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		out[row[0]] = cells
	}
	return out
}

func TestPageTellsALinkFromAProof(t *testing.T) {
	page := strings.ReplaceAll(string(build(t, article())[HTML].Data), "\u00a0", " ")
	for _, want := range []string{
		`aria-label="Preuve 1">1</a>`, `aria-label="Preuve 2, liée, non confirmée">2*</a>`,
		"<strong>* Liée, non confirmée : le tableau les compte une à une</strong>",
		"Bilan énergétique consolidé, p. 12, Résultats, 14 mars 2026, valable jusqu’au 14 mars 2027<",
		"Références clients, feuille « Synthèse », cellules A4:D4, validité non renseignée<",
	} {
		if strings.Count(page, want) != 1 {
			t.Errorf("the page holds %q %d times, want once", want, strings.Count(page, want))
		}
	}
	if n := strings.Count(page, "on confirmée"); n != 3 { // the mark, the proof, the count
		t.Errorf("%d mentions of a link not confirmed, want 3", n)
	}
}

func TestWhatADocumentContradictsIsNotSetAsideInSilence(t *testing.T) {
	in := article()
	for i := range in.Claims {
		if in.Claims[i].Status == verify.NotAClaim {
			in.Claims[i].Verdict = verify.Contradicted
		}
	}
	const said = "as une affirmation, alors qu’un document la contredit"
	if !strings.Contains(string(build(t, in)[HTML].Data), said) {
		t.Error("the page sets aside in silence what a document contradicts")
	}
	if got := register(t, in)["3"]["Statut"]; !strings.HasSuffix(got, said) {
		t.Errorf("the register says %q", got)
	}
}

func TestFolderName(t *testing.T) {
	tests := map[string]string{
		"Décret tertiaire\u00a0: tenir l’échéance 2030": "decret-tertiaire-tenir-l-echeance-2030",
		"Œuvre & cœur, Straße Ø":                        "oeuvre-coeur-strasse-o",
		"CON":                                           "pack-con",
		"lpt1":                                          "pack-lpt1",
		"../../etc/passwd":                              "etc-passwd",
		"…":                                             "pack",
		"":                                              "pack",
		"日本語":                                           "pack",
		"Prix :  - 20 %":                                "prix-20",
		strings.Repeat("mot ", 40):                      strings.TrimSuffix(strings.Repeat("mot-", 15), "-"),
		strings.Repeat("x", 90):                         strings.Repeat("x", 60),
	}
	for title, want := range tests {
		got := FolderName(title)
		if got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
		if len(got) > nameLimit {
			t.Errorf("%q: %d characters, want %d at most", title, len(got), nameLimit)
		}
	}
}
