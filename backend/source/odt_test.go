package source

import "testing"

const odfSpace = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"`

const odfStyles = `<office:document-styles ` + odfSpace + `><office:styles><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/></office:styles><office:master-styles><style:master-page><style:header><text:p>En-tête</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`

// writer writes a document as LibreOffice does.
func writer(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	all := append([]string{
		"mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", `<?xml version="1.0" encoding="UTF-8"?><office:document-content ` + odfSpace + `><office:automatic-styles>` +
			`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>` +
			`<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T3" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>` +
			`<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>` +
			`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
		"styles.xml", odfStyles,
	}, parts...)
	return zipped(t, all...)
}

func TestODT(t *testing.T) {
	doc := read(t, "étude.odt", writer(t, `<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>Paul</dc:creator></office:change-info><text:p>35</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>
<text:p text:style-name="P1">Étude 2025</text:p>
<text:table-of-content><text:index-body><text:p>Résultats	1</text:p></text:index-body></text:table-of-content>
<text:h text:style-name="Heading_20_1" text:outline-level="1"><text:bookmark-start text:name="a"/>Résultats<text:bookmark-end text:name="a"/></text:h>
<text:p text:style-name="Standard">Un <text:span text:style-name="T1">gain
 réel</text:span> de <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>31<text:change-end text:change-id="ct2"/> %<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">Sur 214 clients.</text:p></text:note-body></text:note>,<text:s text:c="2"/>net<text:line-break/>suite<text:tab/>fin<text:span text:style-name="T2">caché</text:span><office:annotation><text:p>à revoir</text:p></office:annotation>. <text:a xlink:href="https://example.com/e">étude</text:a><draw:frame><draw:text-box><text:p>Encadré 12 %</text:p></draw:text-box><draw:image><text:p/></draw:image></draw:frame></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:p>suite de un</text:p><text:list><text:list-item><text:p>dedans</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list>
<text:section text:name="S"><text:p text:style-name="P2">« Parfait. »</text:p></text:section><text:section text:display="none"><text:p>masquée</text:p></text:section>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>Offre</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>Prix</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Pro</text:p></table:table-cell><table:table-cell><text:p>59 €</text:p></table:table-cell><table:table-cell><text:p>mois</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>590 €</text:p></table:table-cell><table:table-cell><text:p>an</text:p></table:table-cell></table:table-row></table:table>`,
		"meta.xml", `<office:document-meta `+odfSpace+`><office:meta><meta:initial-creator>Inès Morel</meta:initial-creator><dc:title>Étude des gains</dc:title><dc:creator>Paul Girard</dc:creator><dc:date>2025-03-12T10:00:00</dc:date></office:meta></office:document-meta>`))
	if doc.Format != ODT || doc.Title != "Étude des gains" || doc.Author != "Inès Morel" || doc.Date != 0 || doc.Made != 1741773600000 {
		t.Errorf("got %s, %q, %q, %d, %d", doc.Format, doc.Title, doc.Author, doc.Date, doc.Made)
	}
	expect(t, show(texts(doc.Blocks)), `
h1 Étude 2025
h1 Résultats
Un gain réel de 31 %,  net⏎suite	fin. étude {bold "gain réel"} {link "étude" https://example.com/e}
Sur 214 clients.
Encadré 12 %
- un
suite de un
## dedans
- deux
> « Parfait. »
[0,0]* Offre
[0,1]* Prix
[1,0] Pro
[1,1] 59 €
[1,2] mois
[2,1] 590 €
[2,2] an
`)
	passages := Split(doc)
	expect(t, tell(passages[len(passages)-1:]), "(Résultats) 590 € | an <- « Parfait. » / Pro | Prix | Prix\n")
}

func TestODTRefusals(t *testing.T) {
	whole := writer(t, "<text:p>texte</text:p>")
	for _, c := range []struct {
		name   string
		data   []byte
		reason string
	}{
		{"cut.odt", whole[:len(whole)/2], Corrupt},
		{"blank.odt", writer(t, "<text:p/>"), NoText},
		{"locked.odt", zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`, "content.xml", "\x01\x02"), Encrypted},
		{"calc.odt", zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>"), WrongExtension},
	} {
		if reason, _ := refused(t, c.name, c.data); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}

// A converter may leave a heading as a paragraph in a style based on a heading's.
func TestODTHeadingByItsStyle(t *testing.T) {
	doc := read(t, "a.odt", zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content `+odfSpace+`><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/></office:automatic-styles>`+
			`<office:body><office:text><text:p text:style-name="P1">Résultats</text:p><text:p>La marge progresse.</text:p></office:text></office:body></office:document-content>`))
	expect(t, show(texts(doc.Blocks)), "h2 Résultats\nLa marge progresse.\n")
}
