package source

import (
	"strings"
	"testing"
)

const deckSpace = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// deck writes a presentation of two slides and a hidden one, as PowerPoint does, the second before the first in its parts.
func deck(t testing.TB, first, second string, parts ...string) []byte {
	t.Helper()
	slide := func(body, more string) string {
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld ` + deckSpace + more + `><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/></p:nvGrpSpPr><p:grpSpPr/>` + body + `</p:spTree></p:cSld></p:sld>`
	}
	const rel = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	all := append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"ppt/presentation.xml", `<p:presentation ` + deckSpace + `><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId3"/><p:sldId id="257" r:id="rId2"/><p:sldId id="258" r:id="rId4"/></p:sldIdLst></p:presentation>`,
		"ppt/_rels/presentation.xml.rels", `<Relationships><Relationship Id="rId2" Type="` + rel + `slide" Target="slides/slide1.xml"/><Relationship Id="rId3" Type="` + rel + `slide" Target="/ppt/slides/slide2.xml"/><Relationship Id="rId4" Type="` + rel + `slide" Target="slides/slide3.xml"/></Relationships>`,
		"ppt/slides/slide2.xml", slide(first, ""),
		"ppt/slides/slide1.xml", slide(second, ""),
		"ppt/slides/slide3.xml", slide(placed("title", said("Réserve")), ` show="0"`),
	}, parts...)
	return zipped(t, all...)
}

func placed(kind, paragraphs string) string {
	ph := ""
	if kind != "" {
		ph = `<p:ph type="` + kind + `"/>`
	}
	return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>` + ph + `</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>` + paragraphs + `</p:txBody></p:sp>`
}

func said(s string) string { return `<a:p><a:r><a:rPr lang="fr-FR"/><a:t>` + s + `</a:t></a:r></a:p>` }

func TestPPTX(t *testing.T) {
	cell := func(s, more string) string {
		return `<a:tc` + more + `><a:txBody><a:bodyPr/>` + said(s) + `</a:txBody><a:tcPr/></a:tc>`
	}
	doc := read(t, "deck.pptx", deck(t,
		placed("body", said("Saisie : 31 % de moins")+`<a:p><a:pPr lvl="1"/><a:r><a:t>PME : 35 </a:t></a:r><a:r><a:rPr b="1"/><a:t>%</a:t></a:r></a:p><a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>Étude 2025</a:t></a:r></a:p>`)+
			placed("title", said("Nos résultats"))+
			placed("sldNum", `<a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p>`)+placed("ftr", said("Confidentiel")),
		placed("ctrTitle", said("Tarifs"))+
			`<p:grpSp>`+placed("", said("Encadré<!-- -->")+`<a:p><a:r><a:t>deux</a:t></a:r><a:br/><a:r><a:t>lignes</a:t></a:r></a:p>`)+`</p:grpSp>`+
			`<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1" bandRow="1"/><a:tr h="1">`+cell("Offre", "")+cell("Prix", ` gridSpan="2"`)+cell("", ` hMerge="1"`)+`</a:tr><a:tr h="1">`+
			cell("Pro", ` rowSpan="2"`)+cell("59 €", "")+cell("mois", "")+`</a:tr><a:tr h="1">`+cell("", ` vMerge="1"`)+cell("590 €", "")+cell("an", "")+`</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
		"ppt/slides/_rels/slide2.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/notesSlide" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
		"ppt/notesSlides/notesSlide1.xml", `<p:notes `+deckSpace+`><p:cSld><p:spTree>`+placed("sldImg", "")+placed("body", said("Dire que l’échantillon compte 214 clients."))+placed("sldNum", said("1"))+`</p:spTree></p:cSld></p:notes>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>Présentation PowerPoint</dc:title><dc:creator>Inès Morel</dc:creator><dcterms:created>2025-03-12T10:00:00Z</dcterms:created></cp:coreProperties>`))
	if doc.Format != PPTX || doc.Title != "Nos résultats" || doc.Author != "Inès Morel" || doc.Pages != 3 || doc.Made != 1741773600000 {
		t.Errorf("got %s, %q, %q, %d, %d", doc.Format, doc.Title, doc.Author, doc.Pages, doc.Made)
	}
	expect(t, show(texts(doc.Blocks)), `
h1 Nos résultats
- Saisie : 31 % de moins
-- PME : 35 % {bold "%"}
Étude 2025
h2 Notes
Dire que l’échantillon compte 214 clients.
h1 Tarifs
Encadré
deux⏎lignes
[0,0]* Offre
[0,1]* Prix
[1,0] Pro
[1,1] 59 €
[1,2] mois
[2,1] 590 €
[2,2] an
`)
	passages := Split(doc)
	expect(t, tell(passages[len(passages)-2:]), `
(Tarifs) Pro | 59 € | mois <- deux / lignes / Offre | Prix | Prix
(Tarifs) 590 € | an <- deux / lignes / Pro | Prix | Prix
`)
	if last := passages[len(passages)-1]; last.Page != 2 {
		t.Errorf("got slide %d", last.Page)
	}
	if notes := passages[3]; notes.Page != 1 || notes.Heading != "Nos résultats › Notes" {
		t.Errorf("got %+v", notes)
	}
}

const chartXML = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Part des clients équipés</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>
<c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Feuil1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>PME</c:v></c:pt><c:pt idx="1"><c:v>Grands comptes</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0.31000000000000005</c:v></c:pt><c:pt idx="1"><c:v>0.455</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
<c:ser><c:idx val="1"/><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:numCache><c:formatCode>0.0%</c:formatCode><c:pt idx="1"><c:v>0.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
</c:barChart><c:catAx><c:title><c:tx><c:rich><a:p><a:r><a:t>axe</a:t></a:r></a:p></c:rich></c:tx></c:title></c:catAx></c:plotArea></c:chart></c:chartSpace>`

// A figure of a chart is read with its category and its series, in the signs of the document's language.
func TestPPTXCharts(t *testing.T) {
	frame := func(inner string) string {
		return `<p:graphicFrame><a:graphic><a:graphicData>` + inner + `</a:graphicData></a:graphic></p:graphicFrame>`
	}
	doc := read(t, "deck.pptx", deck(t, placed("title", said("La part des clients qui sont équipés"))+
		frame(`<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/>`)+frame(`<dgm:relIds xmlns:dgm="x" r:dm="rId3" r:lo="rId4"/>`), "",
		"ppt/slides/_rels/slide2.xml.rels", `<Relationships><Relationship Id="rId2" Type="x/chart" Target="../charts/chart1.xml"/><Relationship Id="rId3" Type="x/diagramData" Target="../diagrams/data1.xml"/></Relationships>`,
		"ppt/charts/chart1.xml", chartXML,
		"ppt/diagrams/data1.xml", `<dgm:dataModel xmlns:dgm="x" xmlns:a="y"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Mesurer</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt type="parTrans"/><dgm:pt><dgm:t><a:p><a:r><a:t>Prouver en 3 jours</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`))
	expect(t, tell(Split(doc)), `
(La part des clients qui sont équipés) Part des clients équipés
(La part des clients qui sont équipés) PME | 31% <- Part des clients équipés / 2024
(La part des clients qui sont équipés) Grands comptes | 45,5% | 50% <- Part des clients équipés / 2024 | 2025
(La part des clients qui sont équipés) Mesurer
(La part des clients qui sont équipés) Prouver en 3 jours
`)
}

func TestPPTXRefusals(t *testing.T) {
	whole := deck(t, placed("title", said("Titre")), "")
	many := `<p:presentation ` + deckSpace + `><p:sldIdLst>` + strings.Repeat(`<p:sldId id="1" r:id="rId1"/>`, MaxPages+1) + `</p:sldIdLst></p:presentation>`
	for _, c := range []struct {
		name   string
		data   []byte
		reason string
	}{
		{"cut.pptx", whole[:len(whole)/2], Corrupt},
		{"pictures.pptx", deck(t, "", ""), NoText},
		{"endless.pptx", zipped(t, "ppt/presentation.xml", many, "ppt/_rels/presentation.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>`, "ppt/slides/slide1.xml", "<p/>"), TooManyPages},
		{"entities.pptx", deck(t, placed("title", said("&b;")), "", "x", "y"), Corrupt},
	} {
		if reason, _ := refused(t, c.name, c.data); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}
