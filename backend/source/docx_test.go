package source

import (
	"strings"
	"testing"
)

const wordStyles = `<w:styles ` + wordSpace + `>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MonTitre"><w:name w:val="Mon titre"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Puce"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`

const wordNumbering = `<w:numbering ` + wordSpace + `>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`

func styled(style, s string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + s + `</w:t></w:r></w:p>`
}

func listed(list, level, s string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr><w:r><w:t>` + s + `</w:t></w:r></w:p>`
}

func readWord(t *testing.T, body string, parts ...string) Document {
	t.Helper()
	parts = append(parts, "word/styles.xml", wordStyles, "word/numbering.xml", wordNumbering)
	return read(t, "a.docx", word(t, body, parts...))
}

func TestDOCXStructure(t *testing.T) {
	doc := readWord(t, styled("Titre1", "Offre")+styled("MonTitre", "Détail")+styled("TM1", "Offre 3")+
		listed("1", "0", "un")+listed("1", "1", "un bis")+listed("2", "0", "premier")+styled("Puce", "point")+
		styled("Citation", "« Parfait. »")+listed("0", "0", "hors liste"))
	expect(t, show(texts(doc.Blocks)), `
h1 Offre
h2 Détail
- un
-- un bis
# premier
- point
> « Parfait. »
hors liste
`)
	if doc.Blocks[3].Parent != doc.Blocks[2].ID {
		t.Errorf("nested item: parent %q, want %q", doc.Blocks[3].Parent, doc.Blocks[2].ID)
	}
}

func TestDOCXLine(t *testing.T) {
	doc := readWord(t, `<w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>gain</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> réel</w:t></w:r>`+
		`<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t xml:space="preserve"> de 31`+"\u00a0"+`%</w:t><w:br/><w:t>ligne 2</w:t><w:tab/><w:t>après</w:t></w:r>`+
		`<w:hyperlink r:id="rId9"><w:r><w:t>étude</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId8"><w:r><w:t>piège</w:t></w:r></w:hyperlink>`+
		`<w:r><w:rPr><w:rStyle w:val="Fort"/></w:rPr><w:t>fort</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>`+
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>champ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="https://example.com/a" TargetMode="External"/><Relationship Id="rId8" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`)
	expect(t, show(texts(doc.Blocks)), `
Un gain réel de 31`+"\u00a0"+`%⏎ligne 2	aprèsétudepiègefortchamp {bold "gain réel"} {italic " de 31\u00a0%\nligne 2\taprès"} {link "étude" https://example.com/a} {bold "fort"} {link "champ" https://example.com/b}
`)
}

func TestDOCXTrackedChangesAreAccepted(t *testing.T) {
	doc := readWord(t, `<w:p><w:r><w:t xml:space="preserve">Gain de </w:t></w:r><w:del><w:r><w:delText>35</w:delText></w:r></w:del><w:ins><w:r><w:t>31</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> %</w:t></w:r></w:p>`+
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:moveFrom><w:r><w:t>parti</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve">Deux moitiés </w:t></w:r></w:p>`+
		`<w:p><w:moveTo><w:r><w:t>réunies.</w:t></w:r></w:moveTo></w:p>`+
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>La dernière reste.</w:t></w:r></w:p>`)
	expect(t, show(texts(doc.Blocks)), "Gain de 31 %\nDeux moitiés réunies.\nLa dernière reste.\n")
}

func TestDOCXTable(t *testing.T) {
	cell := func(s, pr string) string { return `<w:tc><w:tcPr>` + pr + `</w:tcPr>` + wordParagraph(s) + `</w:tc>` }
	doc := readWord(t, `<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>`+
		`<w:tr>`+cell("Offre", "")+cell("Prix", `<w:gridSpan w:val="2"/>`)+`</w:tr>`+
		`<w:tr>`+cell("Pro", `<w:vMerge w:val="restart"/>`)+cell("59 €", "")+`<w:tc>`+wordParagraph("ligne 1")+wordParagraph("ligne 2")+`</w:tc></w:tr>`+
		`<w:tr>`+cell("", `<w:vMerge/>`)+cell("79 €", "")+cell("an", "")+`</w:tr>`+
		`<w:tr><w:trPr><w:del/></w:trPr>`+cell("supprimée", "")+`</w:tr></w:tbl>`+
		`<w:tbl><w:tr>`+cell("encadré", "")+`</w:tr></w:tbl>`)
	expect(t, show(texts(doc.Blocks)), `
[0,0]* Offre
[0,1]* Prix
[1,0] Pro
[1,1] 59 €
[1,2] ligne 1⏎ligne 2
[2,1] 79 €
[2,2] an
encadré
`)
	expect(t, tell(Split(doc)[1:2]), "() 79 € | an <- Pro | Prix | Prix\n") // the row's heading comes from above
}

func TestDOCXBoxesAndNotes(t *testing.T) {
	doc := readWord(t, `<w:p><w:r><w:t>Texte</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><a><w:txbxContent>`+wordParagraph("Encadré 12 %")+`</w:txbxContent></a></w:drawing></mc:Choice>`+
		`<mc:Fallback><w:pict><w:txbxContent>`+wordParagraph("Encadré 12 %")+`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`+wordParagraph("Suite"),
		"word/footnotes.xml", `<w:footnotes `+wordSpace+`><w:footnote w:type="separator" w:id="0">`+wordParagraph("trait")+`</w:footnote><w:footnote w:id="2">`+wordParagraph("Source : enquête 2024.")+`</w:footnote></w:footnotes>`)
	expect(t, show(texts(doc.Blocks)), "Texte\nEncadré 12 %\nSource : enquête 2024.\nSuite\n")
}

// The dates of a file say when it was saved, not of when the document is.
func TestDOCXProperties(t *testing.T) {
	doc := readWord(t, wordParagraph("x"), "docProps/core.xml", `<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Contrat cadre</dc:title><dc:creator>Inès Morel</dc:creator><dcterms:created>2019-01-01T00:00:00Z</dcterms:created><dcterms:modified>2025-03-12T10:00:00Z</dcterms:modified></cp:coreProperties>`)
	if doc.Title != "Contrat cadre" || doc.Author != "Inès Morel" || doc.Date != 0 || doc.Made != 1741773600000 {
		t.Errorf("got %q, %q, %d, %d", doc.Title, doc.Author, doc.Date, doc.Made)
	}
}

func TestDOCXRefusals(t *testing.T) {
	whole := word(t, strings.Repeat(wordParagraph("texte"), 50))
	cut := word(t, strings.TrimSuffix(wordParagraph("texte"), "</w:p>"))
	deep := word(t, strings.Repeat("<w:sdt>", MaxDepth+1)+strings.Repeat("</w:sdt>", MaxDepth+1))
	bomb := zipped(t, "word/document.xml", strings.Repeat(" ", 40<<20))
	declared := `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`
	entities := zipped(t, "word/document.xml", declared+`<w:document `+wordSpace+`><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`)
	for _, c := range []struct {
		name   string
		data   []byte
		reason string
	}{
		{"truncated.docx", whole[:len(whole)/2], Corrupt},
		{"unclosed.docx", cut, Corrupt},
		{"deep.docx", deep, TooMuch},
		{"bomb.docx", bomb, Bomb},
		{"entities.docx", entities, Entities},
		{"entities.xlsx", zipped(t, "xl/workbook.xml", `<?xml version="1.0"?>`+declared+`<workbook/>`), Entities},
		{"late.docx", zipped(t, "word/document.xml", "<!--"+strings.Repeat("x", 2*prologue)+"-->"+declared+"<w:document/>"), Entities},
		{"declared.docx", zipped(t, "word/document.xml", `<!DOCTYPE document><w:document `+wordSpace+`></w:document>`), NoText},
		{"blank.docx", word(t, "<w:p/>"), NoText},
		{"locked.docx", []byte(ole + strings.Repeat("\x00", 504) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), Encrypted},
	} {
		if reason, _ := refused(t, c.name, c.data); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}
