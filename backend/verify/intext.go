package verify

import (
	"strconv"
	"strings"

	"probant/backend/text"
)

// passageLimit is the longest passage that InText makes, in UTF-16 code units, unless one sentence is longer.
const passageLimit = 1200

// InText is a Searcher over one text held in memory, for a claim to be checked against a single extract. A passage is a
// paragraph, a list item or a line of a table; long ones are cut between sentences. A Markdown heading goes with the
// passages under it.
func InText(s string) Searcher {
	var passages []Passage
	heading := ""
	for _, b := range blocks(s) {
		if title, ok := markdownHeading(b); ok {
			heading = title
			continue
		}
		for _, piece := range pieces(b) {
			passages = append(passages, Passage{ID: strconv.Itoa(len(passages) + 1), Text: piece, Heading: heading})
		}
	}
	if len(passages) == 0 && strings.TrimSpace(s) != "" { // headings alone are text too
		passages = []Passage{{ID: "1", Text: strings.TrimSpace(s)}}
	}
	found := make([]Found, len(passages))
	for i, p := range passages {
		found[i] = FoundBy(p.Text, p.Surroundings())
	}
	return NewMemory(passages, found)
}

// blocks cuts a text at blank lines, and before each line that opens a list item, a heading or a table row. Other line
// breaks belong to their paragraph.
func blocks(s string) []string {
	var out []string
	var current []string
	flush := func() {
		if b := strings.TrimSpace(strings.Join(current, "\n")); b != "" {
			out = append(out, b)
		}
		current = current[:0]
	}
	for _, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || opensBlock(trimmed) {
			flush()
		}
		current = append(current, line)
		if strings.HasPrefix(trimmed, "#") {
			flush()
		}
	}
	flush()
	return out
}

func opensBlock(line string) bool {
	for _, p := range []string{"#", "|", "> "} {
		if strings.HasPrefix(line, p) {
			return true
		}
	}
	marker, _ := text.ListMarker(line)
	return marker > 0
}

func markdownHeading(b string) (string, bool) {
	level := len(b) - len(strings.TrimLeft(b, "#"))
	if level == 0 || level > 6 || !strings.HasPrefix(b[level:], " ") {
		return "", false
	}
	return strings.TrimSpace(strings.TrimRight(b[level:], "#")), true
}

// pieces cuts a long block between sentences.
func pieces(b string) []string {
	if text.Length(b) <= passageLimit {
		return []string{b}
	}
	var out []string
	start, end := 0, 0
	for _, s := range text.SentenceBytes(b) {
		if end > start && text.Length(b[start:s[1]]) > passageLimit {
			out = append(out, b[start:end])
			start = s[0]
		}
		end = s[1]
	}
	if end > start {
		out = append(out, b[start:end])
	}
	return out
}
