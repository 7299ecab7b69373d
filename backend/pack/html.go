package pack

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/claim"
	"probant/backend/text"
)

//go:embed page.css
var pageStyle string

// htmlPage writes the page that colleagues read first: the text with a number after each claim, then what proves each.
// It is one file that loads nothing and runs nothing.
func htmlPage(in Input, w *words) ([]byte, error) {
	p := &page{words: w, in: in, notes: map[string][]note{}, unconfirmed: map[int]bool{}}
	for _, c := range in.Claims {
		if c.Number > 0 {
			p.notes[c.Block] = append(p.notes[c.Block], note{c.Span.End, c.Number})
			p.unconfirmed[c.Number] = c.unconfirmed()
		}
	}
	a := in.Approval
	p.line(`<!doctype html>`)
	p.line(`<html lang="%s">`, w.lang)
	p.line(`<head>`)
	p.line(`<meta charset="utf-8">`)
	p.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	p.line(`<meta name="generator" content="%s">`, esc("Probant "+in.Version))
	p.line(`<title>%s</title>`, esc(in.Title))
	p.line("<style>\n%s</style>", pageStyle)
	p.line(`</head>`)
	p.line(`<body>`)
	p.line(`<header>`)
	p.line(`<p>%s · %s</p>`, esc(w.kind[in.Kind]), esc(fmt.Sprintf("%s\u00a0%d", w.revision, a.Revision)))
	by := w.approvedBy + " " + a.Name
	if a.Role != "" {
		by += ", " + a.Role
	}
	p.line(`<p>%s, %s %s</p>`, esc(by), w.on, esc(w.date(a.At, in.zone())))
	p.line(`</header>`)
	p.line(`<main>`)
	p.line(`<article>`)
	if !titled(in.Blocks) {
		p.line(`<h1>%s</h1>`, esc(in.Title))
	}
	for _, s := range sections(in.Blocks) {
		p.section(s)
	}
	p.line(`</article>`)
	p.proofs()
	p.checklist()
	p.line(`</main>`)
	p.line(`<footer>`)
	p.line(`<p>%s</p>`, esc(w.counts(a.Counts)))
	if a.ReviewBy > 0 {
		p.line(`<p>%s %s</p>`, w.reviewBy, esc(w.date(a.ReviewBy, in.zone())))
	}
	p.line(`<p>%s%s<span class="sum">%s</span></p>`, w.fingerprint, w.colon, esc(a.Hash))
	p.line(`<p>%s</p>`, esc(strings.TrimPrefix(in.Space+" · ", " · ")+w.madeBy+", "+w.date(in.At, in.zone())))
	p.line(`</footer>`)
	p.line(`</body>`)
	p.line(`</html>`)
	return []byte(p.b.String()), nil
}

// titled reports whether the text brings its own main heading.
func titled(blocks []text.Block) bool {
	for _, b := range blocks {
		if b.Kind == text.Heading && b.Level <= 1 {
			return true
		}
	}
	return false
}

// page gathers the HTML.
type page struct {
	b     strings.Builder
	words *words
	in    Input
	notes map[string][]note // by block
	// The numbers of the claims whose link the check did not confirm: they carry an asterisk.
	unconfirmed map[int]bool
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

func esc(s string) string { return html.EscapeString(printable(s)) }

func (p *page) section(s section) {
	switch {
	case s.list != nil:
		p.list(*s.list)
	case s.rows != nil:
		p.table(s.rows)
	case s.kind == text.Quote:
		p.line(`<blockquote>`)
		for _, b := range s.blocks {
			p.line(`<p>%s</p>`, p.inline(b))
		}
		p.line(`</blockquote>`)
	default:
		p.block(s.blocks[0])
	}
}

func (p *page) block(b text.Block) {
	switch b.Kind {
	case text.Heading:
		level := min(max(b.Level, 1), 6)
		p.line(`<h%d>%s</h%d>`, level, p.inline(b), level)
	case text.Code:
		p.line(`<pre><code>%s</code></pre>`, p.inlineRaw(b))
	default:
		if b.Text != "" {
			p.line(`<p>%s</p>`, p.inline(b))
		}
	}
}

func (p *page) list(l list) {
	tag := "ul"
	if l.ordered {
		tag = "ol"
	}
	p.line(`<%s>`, tag)
	for _, it := range l.items {
		p.line(`<li>%s`, p.inline(it.block))
		for _, m := range it.more {
			p.block(m)
		}
		for _, n := range it.nested {
			p.list(n)
		}
		p.line(`</li>`)
	}
	p.line(`</%s>`, tag)
}

func (p *page) table(rows [][][]text.Block) {
	p.line(`<div class="wide"><table>`)
	for r, row := range rows {
		p.b.WriteString("<tr>")
		for _, cell := range row {
			tag, scope, parts := "td", "", []string{}
			for _, b := range cell {
				if b.Header {
					tag, scope = "th", ` scope="row"`
					if r == 0 {
						scope = ` scope="col"`
					}
				}
				parts = append(parts, p.inline(b))
			}
			fmt.Fprintf(&p.b, "<%s%s>%s</%s>", tag, scope, strings.Join(parts, "<br>"), tag)
		}
		p.line(`</tr>`)
	}
	p.line(`</table></div>`)
}

func (p *page) inline(b text.Block) string {
	return strings.ReplaceAll(p.inlineRaw(b), "\n", "<br>")
}

// inlineRaw writes a block's text with its marks and the numbers of the claims that end in it. Line breaks stay.
func (p *page) inlineRaw(b text.Block) string {
	var out strings.Builder
	rs := runs(b, p.notes[b.ID])
	for i, r := range rs {
		if r.href != "" && (i == 0 || rs[i-1].href != r.href || rs[i-1].note != 0) {
			fmt.Fprintf(&out, `<a href="%s" rel="noopener">`, esc(r.href))
		}
		s := esc(r.text)
		if r.italic {
			s = "<em>" + s + "</em>"
		}
		if r.bold {
			s = "<strong>" + s + "</strong>"
		}
		out.WriteString(s)
		if r.href != "" && (i+1 == len(rs) || rs[i+1].href != r.href || r.note != 0) {
			out.WriteString(`</a>`)
		}
		if r.note != 0 {
			label, star := fmt.Sprintf("%s %d", p.words.proof, r.note), ""
			if p.unconfirmed[r.note] {
				label, star = label+", "+p.words.unconfirmed, "*"
			}
			fmt.Fprintf(&out, `<sup><a id="c%d" href="#p%d" aria-label="%s">%d%s</a></sup>`, r.note, r.note, esc(label), r.note, star)
		}
	}
	return out.String()
}

// proofs lists what stands behind each claim of the text, under the claim's number.
func (p *page) proofs() {
	w := p.words
	p.line(`<section aria-labelledby="proofs">`)
	p.line(`<h2 id="proofs">%s</h2>`, w.proofs)
	open := false
	for _, c := range p.in.Claims {
		if c.Number == 0 {
			continue
		}
		if !open {
			p.line(`<ol class="proofs">`)
			open = true
		}
		p.line(`<li id="p%d" value="%d">`, c.Number, c.Number)
		p.line(`<p class="claim">%s <a href="#c%d" aria-label="%s %d">↩</a></p>`, esc(w.quoted(c.Text)), c.Number, w.backTo, c.Number)
		p.settled(c)
		p.line(`</li>`)
	}
	if open {
		p.line(`</ol>`)
	} else {
		p.line(`<p>%s</p>`, w.noProofs)
	}
	p.line(`</section>`)
}

// settled says how one claim was settled.
func (p *page) settled(c Claim) {
	w := p.words
	switch {
	case c.Resolution == claim.Sourced && c.Proof != nil:
		place := c.Proof.Source
		if at := w.locator(c.Proof); at != "" {
			place += ", " + at
		}
		if d := w.date(c.Proof.Date, p.in.zone()); d != "" {
			place += ", " + d
		}
		if d := w.date(c.Proof.ValidUntil, p.in.zone()); d != "" {
			place += ", " + w.until + " " + d
		} else {
			place += ", " + w.noValidity
		}
		if c.unconfirmed() {
			p.line(`<p><strong>%s</strong></p>`, esc("* "+because(w.standing(c), w.colon, w.reason(c))))
		}
		p.line(`<blockquote>%s</blockquote>`, esc(c.Proof.Quote))
		if row := w.row(c.Proof); row != "" {
			p.line(`<p>%s</p>`, esc(row))
		}
		p.line(`<p>%s</p>`, esc(place))
	case c.Resolution == claim.Validated && c.Validation != nil:
		v := c.Validation
		who := v.Name
		if v.Role != "" {
			who += ", " + v.Role
		}
		p.line(`<blockquote>%s</blockquote>`, esc(v.Words))
		p.line(`<p>%s %s, %s %s %s. %s%s%s</p>`, w.validatedBy, esc(who), w.on, esc(w.date(v.At, p.in.zone())), w.reported, w.kept, w.colon, esc(v.Proof))
	default:
		p.line(`<p>%s</p>`, esc(because(w.standing(c), w.colon, w.reason(c))))
	}
}

// because adds a reason to a sentence, where there is one.
func because(s, colon, reason string) string {
	if reason = strings.TrimSpace(reason); reason != "" {
		s += colon + reason
	}
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[n:]
}
