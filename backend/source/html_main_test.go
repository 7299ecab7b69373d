package source

import (
	"strings"
	"testing"
	"time"
)

// A saved page keeps its text: prices and figures, also where they stand in cards, and not what every page of the site has.
func TestSavedPage(t *testing.T) {
	doc := read(t, "tarifs.html", []byte(`<!DOCTYPE html><html lang="fr"><head><title>Tarifs | Orvalis</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"Article","datePublished":"2025-03-12T08:00:00+01:00","author":[{"@type":"Person","name":"Inès Morel"}]}]}</script></head><body class="no-menu">
<div id="axeptio_overlay"><p>Nous utilisons des cookies pour mesurer 100 % de l’audience.</p><button>Accepter</button></div>
<div class="siteHeader"><div class="logo">Orvalis</div><ul><li><a href="/">Accueil</a></li><li><a href="/t">Tarifs</a></li><li><a href="/c">Contact</a></li></ul></div>
<header class="hero"><h1>Des tarifs simples</h1><p>Sans engagement, résiliable à tout moment.</p></header>
<div class="breadcrumb"><a href="/">Accueil</a> › Tarifs</div>
<div class="cards"><div class="card"><h2>Essentiel</h2><p class="price">29 € / mois</p><ul><li><a href="/u">3 utilisateurs</a></li><li><a href="/s">Support par e-mail</a></li><li><a href="/x">Export</a></li></ul></div>
<div class="card"><h2>Pro</h2><p class="price">59 € / mois</p><p>Un gain de temps de 31 % mesuré chez nos clients en 2025.</p></div></div>
<aside><h2>À lire aussi</h2><p>Cinq idées pour vos factures</p></aside>
<footer><p>© 2025 Orvalis. Plus de 2 000 clients nous font confiance.</p></footer></body></html>`))
	expect(t, show(texts(doc.Blocks)), `
Orvalis
h1 Des tarifs simples
Sans engagement, résiliable à tout moment.
h2 Essentiel
29 € / mois
- 3 utilisateurs
- Support par e-mail
- Export
h2 Pro
59 € / mois
Un gain de temps de 31 % mesuré chez nos clients en 2025.
`)
	if want := time.Date(2025, 3, 12, 7, 0, 0, 0, time.UTC).UnixMilli(); doc.Author != "Inès Morel" || doc.Date != want {
		t.Errorf("got %q, %d", doc.Author, doc.Date)
	}
}

func TestSavedPageWithItsMain(t *testing.T) {
	words := strings.Repeat("Le temps de saisie baisse chez les clients suivis. ", 10)
	doc := read(t, "a.html", []byte(`<!doctype html><body><div>Actualités du site et autres rubriques du jour</div><main><article><header><p>Par Paul Girard</p></header><h1>Étude</h1><p>`+words+`</p>
<aside><p>À retenir : 31 %.</p></aside><ul><li><a href="#n1">Enquête de terrain, 214 clients</a></li><li><a href="#n2">Notes</a></li><li><a href="#n3">Méthode</a></li></ul><footer>Sources : enquête 2025.</footer></article></main><div class="promo">Essayez gratuitement pendant 30 jours</div></body>`))
	expect(t, show(texts(doc.Blocks)), "Par Paul Girard\nh1 Étude\n"+strings.TrimSpace(words)+"\nÀ retenir : 31 %.\n- Enquête de terrain, 214 clients\n- Notes\n- Méthode\nSources : enquête 2025.\n")
}

// What only looks like furniture stays: text that is missing costs more than a menu that is kept.
func TestSavedPageKeepsItsText(t *testing.T) {
	for name, page := range map[string]string{
		"a page about cookies":         `<div id="cookie-study"><h1>Étude sur les cookies</h1><p>31 % des sites en posent.</p></div>`,
		"its whole text in one box":    `<div class="menu"><p>Menu du jour : 12 € le midi, 18 € le soir.</p></div>`,
		"a small main beside the text": `<div role="main"><p>Chargement</p></div><div><p>Le temps de saisie baisse de 31 % chez les clients suivis.</p></div>`,
		"a page of links":              `<ul><li><a href="/a">Rapport annuel</a><li><a href="/b">Étude</a><li><a href="/c">Livre blanc</a></ul>`,
	} {
		doc := read(t, "a.html", []byte("<!doctype html><body>"+page+"</body>"))
		if len(doc.Blocks) == 0 || name != "a page of links" && !strings.ContainsAny(show(texts(doc.Blocks)), "123") {
			t.Errorf("%s: got\n%s", name, show(texts(doc.Blocks)))
		}
	}
}

func TestHTMLTables(t *testing.T) {
	doc := read(t, "a.html", []byte(`<!doctype html><table><tr><td><table><tr><th rowspan=2>Offre<th colspan=2>Prix<tr><th>mois<th>an<tr><td rowspan=2>Pro<td>59 €<td>590 €<tr><td>69 €<td>690 €</table></td><td><h2>À côté</h2></td></tr></table>`))
	expect(t, tell(Split(doc)), `
() Pro | 59 € | 590 € <- Offre | Prix mois | Prix an
() 69 € | 690 € <- Pro | Prix mois | Prix an
() À côté
`)
}

// A page nested as deep as the parser allows is read at once: nothing in it is counted twice.
func TestDeepPage(t *testing.T) {
	page := "<!doctype html><body>" + strings.Repeat("<div>", 400) + strings.Repeat("<p>Un gain de 31 %.</p>", 50_000)
	if doc := read(t, "a.html", []byte(page)); len(doc.Blocks) != 50_000 {
		t.Errorf("got %d blocks", len(doc.Blocks))
	}
}
