package source

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// linkedData reads who wrote a page and when it was published from what the page says in JSON-LD (schema.org Article).
func linkedData(root *html.Node) (doc Document) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Script || !strings.EqualFold(attr(n, "type"), "application/ld+json") || n.FirstChild == nil {
			continue
		}
		var said any
		if json.Unmarshal([]byte(n.FirstChild.Data), &said) == nil {
			describe(&doc, said, 0)
		}
	}
	return doc
}

// describe takes the first author and date it meets, four levels down at most.
func describe(doc *Document, said any, depth int) {
	if depth > 4 {
		return
	}
	switch said := said.(type) {
	case []any:
		for _, v := range said {
			describe(doc, v, depth+1)
		}
	case map[string]any:
		if s, ok := said["datePublished"].(string); ok && doc.Date == 0 {
			doc.Date = parseDate(s)
		}
		if doc.Author == "" {
			doc.Author = personName(said["author"])
		}
		describe(doc, said["@graph"], depth+1)
	}
}

// personName is the name of an author, written alone, as an object or as the first of several.
func personName(v any) string {
	switch v := v.(type) {
	case string:
		return person(clean(v))
	case []any:
		if len(v) > 0 {
			return personName(v[0])
		}
	case map[string]any:
		if s, ok := v["name"].(string); ok {
			return person(clean(s))
		}
	}
	return ""
}
