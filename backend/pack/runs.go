package pack

import (
	"net/url"
	"slices"
	"strings"

	"probant/backend/text"
)

// run is a stretch of one block with one formatting. Note, when not 0, is the number of the claim that ends with it.
type run struct {
	text         string
	bold, italic bool
	href         string
	note         int
}

// note is the end of a claim inside a block, in UTF-16 code units.
type note struct{ at, number int }

// runs cuts a block where its formatting changes and where a claim ends. A claim that ends inside a link is noted after
// the link: one link cannot hold another. Control characters, which no format may hold, are left out.
func runs(b text.Block, notes []note) []run {
	ix := text.NewIndex(b.Text)
	end := ix.Len()
	cuts := []int{0, end}
	marks := make([]text.Mark, 0, len(b.Marks))
	for _, m := range b.Marks {
		m.Span = text.Span{Start: min(max(m.Span.Start, 0), end), End: min(max(m.Span.End, 0), end)}
		if m.Kind == text.Link {
			m.Href = safeHref(m.Href)
		}
		if m.Span.Len() <= 0 || m.Kind == text.Link && m.Href == "" {
			continue
		}
		marks = append(marks, m)
		cuts = append(cuts, m.Span.Start, m.Span.End)
	}
	at := map[int]int{}
	for _, n := range notes {
		where := min(max(n.at, 0), end)
		for _, m := range marks {
			if m.Kind == text.Link && m.Span.Start < where && where < m.Span.End {
				where = m.Span.End
			}
		}
		for at[where] != 0 && where < end { // two claims ending together keep both their numbers
			where++
		}
		at[where] = n.number
		cuts = append(cuts, where)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	var out []run
	for i := 0; i+1 < len(cuts); i++ {
		sp := text.Span{Start: cuts[i], End: cuts[i+1]}
		r := run{text: printable(ix.Slice(sp)), note: at[sp.End]}
		for _, m := range marks {
			if m.Span.Contains(sp) {
				switch m.Kind {
				case text.Bold:
					r.bold = true
				case text.Italic:
					r.italic = true
				case text.Link:
					r.href = m.Href
				}
			}
		}
		if r.text != "" || r.note != 0 {
			out = append(out, r)
		}
	}
	return out
}

// printable drops what XML 1.0 forbids and what no reader shows: control characters but tab and line feed, and broken UTF-8.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r < 0x20, r == 0x7f, r >= 0x80 && r < 0xa0, r == 0xfffd, r == 0xfffe, r == 0xffff:
			return -1
		}
		return r
	}, s)
}

// safeHref returns a link that may leave in a pack, or nothing: web pages, mail and telephone only. A pack is opened by
// people who trust it, so a link must not run anything or reach a local file.
func safeHref(href string) string {
	href = strings.TrimSpace(href)
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto", "tel":
	default:
		return ""
	}
	return u.String()
}
