package charter

import (
	"strings"

	"probant/backend/text"
)

// fewest is the number of words from which the language of a line can be known.
const fewest = 3

// foreign lists the lines of a French text that are wholly in another language and have no translation beside them, for the rules
// that ask for one. A translation stands in the same block, or opens the next one with a bracket.
func (e *Engine) foreign(blocks []text.Block, lang text.Lang, langs []text.Lang, severities []Severity) []Finding {
	if lang != text.French {
		return nil
	}
	var out []Finding
	for i, b := range blocks {
		if b.Kind == text.Code || langs[i] == text.French || !abroad(b.Text) || i+1 < len(blocks) && translates(blocks[i+1].Text) {
			continue
		}
		for _, rule := range e.translated {
			if severities[rule] != "" {
				out = append(out, e.tooLong(b, 0, len(b.Text), rule, severities[rule]))
			}
		}
	}
	return out
}

// abroad reports whether a block is clearly in another language, every sentence of it.
func abroad(s string) bool {
	if len(text.Tokens(s)) < fewest {
		return false
	}
	for _, part := range strings.FieldsFunc(s, parts) {
		if text.Language(part) == text.French {
			return false
		}
	}
	return true
}

// parts are the marks between a line and its translation.
func parts(r rune) bool { return strings.ContainsRune("–—()/.«»", r) }

// translates reports whether a block reads as the translation of the one before.
func translates(s string) bool {
	return strings.HasPrefix(s, "(") || strings.Contains(text.Fold(s[:min(len(s), 40)]), "traduction")
}
