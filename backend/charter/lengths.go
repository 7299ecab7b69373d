package charter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// Limit is how long a text of a channel may be before it is cut, in characters as a reader counts them.
//
// Labels open a line that it holds for ("objet : …"); Channels are those whose whole text it holds for. Wide is the limit once a
// character is outside the alphabet of text messages, 0 for the same. Quiet also refuses a line all in capitals, and more than one
// exclamation mark.
type Limit struct {
	Labels   []string `yaml:"labels,omitempty"`
	Channels []string `yaml:"channels,omitempty"`
	Most     int      `yaml:"most"`
	Wide     int      `yaml:"wide,omitempty"`
	Quiet    bool     `yaml:"quiet,omitempty"`
}

// limited is a limit of a rule, by position.
type limited struct {
	rule int
	Limit
}

// longestLabel bounds where the colon of a label may stand, in bytes.
const longestLabel = 48

// limit notes the limits of a rule, by folded label.
func (e *Engine) limit(rule int, limits []Limit) {
	for _, l := range limits {
		for _, label := range l.Labels {
			e.labels[text.Fold(label)] = append(e.labels[text.Fold(label)], limited{rule, l})
		}
		if len(l.Channels) > 0 {
			e.whole = append(e.whole, limited{rule, l})
		}
	}
}

// lengths lists what is longer than its channel shows, in order. Severities are those of the rules, by position.
func (e *Engine) lengths(blocks []text.Block, severities []Severity, channel string) []Finding {
	var out []Finding
	for _, b := range blocks {
		for at := 0; at < len(b.Text); {
			end := strings.IndexByte(b.Text[at:], '\n') + at
			if end < at {
				end = len(b.Text)
			}
			out = e.line(out, b, at, end, severities)
			at = end + 1
		}
	}
	for _, l := range e.whole {
		if severities[l.rule] != "" && slices.Contains(l.Channels, channel) {
			if b, from, ok := beyond(blocks, l.Most); ok {
				out = append(out, e.tooLong(b, from, len(b.Text), l.rule, severities[l.rule]))
			}
		}
	}
	return out
}

// line adds what is wrong with a labelled line.
func (e *Engine) line(out []Finding, b text.Block, from, to int, severities []Severity) []Finding {
	line := b.Text[from:to]
	colon := strings.IndexByte(line[:min(len(line), longestLabel)], ':')
	if colon < 0 {
		return out
	}
	for _, l := range e.labels[text.Fold(strings.TrimFunc(line[:colon], text.IsSpace))] {
		if severities[l.rule] == "" {
			continue
		}
		said := strings.TrimFunc(line[colon+1:], text.IsSpace)
		start := from + colon + 1 + strings.Index(line[colon+1:], said)
		switch cut := l.cut(said); {
		case cut >= 0:
			out = append(out, e.tooLong(b, start+cut, start+len(said), l.rule, severities[l.rule]))
		case l.Quiet && loud(said):
			out = append(out, e.tooLong(b, start, start+len(said), l.rule, severities[l.rule]))
		}
	}
	return out
}

// cut is the byte from which a text is beyond its limit, -1 for none.
func (l Limit) cut(s string) int {
	most := l.Most
	if l.Wide > 0 && strings.ContainsFunc(s, outsideGSM) {
		most = l.Wide
	}
	_, at := count(s, most)
	return at
}

// count counts the characters of a text; a mark that goes with a letter is none. It also answers the byte where the one after most
// starts, -1 when there are no more.
func count(s string, most int) (n, at int) {
	at = -1
	for i, r := range s {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		if n++; n == most+1 {
			at = i
		}
	}
	return n, at
}

// beyond is the block, and the byte in it, where a text passes a number of characters; a break between blocks counts for one.
func beyond(blocks []text.Block, most int) (text.Block, int, bool) {
	for _, b := range blocks {
		n, at := count(b.Text, most)
		if at >= 0 {
			return b, at, true
		}
		most = max(most-n-1, 0)
	}
	return text.Block{}, 0, false
}

// loud reports whether a line is all in capitals, or cries.
func loud(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			letters = -len(s)
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 8 || strings.Count(s, "!") > 1
}

// gsm is what the alphabet of text messages holds beside plain letters, figures and marks (3GPP TS 23.038).
const gsm = "£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€"

func outsideGSM(r rune) bool {
	return r != '\n' && !(r >= ' ' && r < utf8.RuneSelf && r != '`') && !strings.ContainsRune(gsm, r)
}

// tooLong is a finding over bytes of a block.
func (e *Engine) tooLong(b text.Block, from, to, rule int, severity Severity) Finding {
	sp := text.NewIndex(b.Text).Span(from, to)
	return Finding{Rule: e.rules[rule].ID, Pack: e.packs[rule], Severity: severity, Block: b.ID, Span: sp, Text: b.Text[from:to], Sentence: sp}
}
