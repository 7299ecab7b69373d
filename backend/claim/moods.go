package claim

import (
	"strings"

	"probant/backend/text"
)

// subject reports whether the word that opens a clause is the subject of the verb that follows: "Support is…".
func (r *reading) subject(i int, c clause) bool {
	if i+1 >= c.to {
		return false
	}
	switch next := r.toks[i+1].shape; next.class {
	case "class_be", "class_have", "class_can", "class_will", "class_do", "class_must":
		return true
	default:
		return r.lang == text.English && next.form == "verb_third"
	}
}

// moods guesses the mood of a verb, or the nature of a word, from its ending and the word before it.
func moods(lang text.Lang, t *token, before string) (out [2]string) {
	f := t.Fold
	if lang != text.French {
		switch t.ending {
		case gerundEnding:
			out[0] = "mood_gerund"
		case pastEnding:
			out[0] = "mood_past"
		case adverbEnding:
			out[0] = "form_adverb"
		case actionEnding:
			out[0] = "form_action"
		case comparativeEnding:
			out[0] = "form_comparative"
		}
		if before == "to" {
			out[1] = "mood_purpose"
		}
		return out
	}
	switch t.ending {
	case conditionalEnding:
		out[0] = "mood_conditional"
	case youEnding:
		out[0] = "mood_imperative"
		if before == "vous" {
			out[0] = "mood_you"
		}
	case infinitiveEnding:
		out[0] = "mood_infinitive"
	case adverbEnding:
		out[0] = "form_adverb"
	case actionEnding:
		out[0] = "form_action"
	case weEnding:
		if before == "nous" {
			out[0] = "mood_we"
		}
	default:
		if accented(t.Text) {
			out[0] = "mood_participle"
		}
	}
	switch before {
	case "a", "ont", "avons", "ai", "avez":
		if len(f) > 3 && strings.ContainsAny(f[len(f)-1:], "eisut") {
			out[1] = "mood_past"
		}
	case "pour", "afin", "de", "d'":
		if t.ending == infinitiveEnding {
			out[1] = "mood_purpose"
		}
	}
	return out
}

// accented reports whether a word ends as a past participle: é, ée, és, ées.
func accented(w string) bool {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "s"), "e")
	return strings.HasSuffix(w, "é") || strings.HasSuffix(w, "É")
}
