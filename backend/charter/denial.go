package charter

import "probant/backend/text"

// denied reports whether the sentence denies what starts at an item: "nous ne sommes pas …", "aucun …", "we are not …".
// A comma, a colon or a semicolon ends what a denial reaches, and so do five words.
func (r *reading) denied(at int) bool {
	words := 0
	for i := at - 1; i >= 0 && words < 5; i-- {
		it := &r.items[i]
		if it.sentence != r.items[at].sentence {
			return false
		}
		switch it.mark {
		case 0:
			words++
		case ',', ':', ';', '.', '!', '?', '…':
			return false
		default:
			continue
		}
		if r.denies(i, words) {
			return true
		}
	}
	return false
}

// denies reports whether a word at some distance before a wording denies it. "pas seulement", "ne … que" and "n'hésitez" deny nothing.
func (r *reading) denies(i, distance int) bool {
	next := ""
	if i+1 < len(r.items) {
		next = r.items[i+1].fold
	}
	switch w := r.items[i].fold; r.lang {
	case text.English:
		switch w {
		case "not", "never", "cannot":
			return next != "only" && next != "just"
		case "no", "without", "nor":
			return distance <= 2
		}
		return len(w) > 3 && w[len(w)-3:] == "n't"
	default:
		switch w {
		case "pas", "jamais":
			return next != "seulement" && next != "que" && next != "uniquement"
		case "aucun", "aucune", "ni":
			return true
		case "sans":
			return distance <= 2
		}
	}
	return false
}
