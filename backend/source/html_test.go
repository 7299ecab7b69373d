package source

import (
	"strings"
	"testing"
)

func TestHTML(t *testing.T) {
	doc := read(t, "a.html", []byte(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>Notre offre</title><meta name="author" content="Paul Girard">
<meta property="article:published_time" content="2025-03-12"><style>p{}</style></head><body>
<nav><a href="/">Accueil</a></nav>
<h1>Offre
 Pro</h1>
texte nu <p>Un <strong>gain  réel</strong> de 31&nbsp;%,<br>
<em>net</em>. <a href="https://example.com/e">étude</a> <a href="javascript:alert(1)">piège</a> <a href="mailto:a@example.com">écrire</a></p>
<ul><li>un<ol><li>dedans</li></ol></li><li><p>deux</p><p>suite</p></li></ul>
<blockquote><p>A.</p><p>B.</p></blockquote>
<table><caption>Prix</caption><thead><tr><th>Offre<th>Prix</thead><tr><th>Pro<td>59 €</table>
<table role="presentation"><tr><td>mise en page</td><td>seulement</td></tr></table>
<pre>a
  b</pre>
<div style="display: none">caché</div><script>alert("non")</script><button>Acheter</button>
<h5>Petit titre</h5><b><p>gras sur bloc</p></b>
</body></html>`))
	if doc.Title != "Notre offre" || doc.Author != "Paul Girard" || doc.Date != 1741737600000 {
		t.Errorf("got %q, %q, %d", doc.Title, doc.Author, doc.Date)
	}
	expect(t, show(texts(doc.Blocks)), `
h1 Offre Pro
texte nu
Un gain réel de 31`+"\u00a0"+`%,⏎net. étude piège écrire {bold "gain réel"} {italic "net"} {link "étude" https://example.com/e} {link "écrire" mailto:a@example.com}
- un
## dedans
- deux
suite
> A.
> B.
Prix
[0,0]* Offre
[0,1]* Prix
[1,0] Pro
[1,1] 59 €
mise en page
seulement
code a⏎  b
h3 Petit titre
gras sur bloc {bold "gras sur bloc"}
`)
}

func TestHTMLFromWordAndDocs(t *testing.T) {
	got := show(HTMLBlocks(`<b style="font-weight:normal;"><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Un point</p>
<p style='mso-list:l0 level2 lfo1'>Dessous</p><p><span style="font-weight: 700">Gras</span> <o:p></o:p>fin</p></b>`))
	expect(t, got, "- Un point\n-- Dessous\nGras fin {bold \"Gras\"}\n")
}

func TestHTMLTooDeepIsRefused(t *testing.T) {
	if reason, _ := refused(t, "a.html", []byte("<html>"+strings.Repeat("<div>", 5000)+"x")); reason != Corrupt {
		t.Errorf("got %s, want %s", reason, Corrupt)
	}
	if got := HTMLBlocks(strings.Repeat("<div>", 5000) + "x"); len(got) != 0 {
		t.Errorf("got %d blocks, want none", len(got))
	}
}
