package charter

import (
	"testing"

	"probant/backend/text"
)

// A wording is found in the ways in which a language writes it, and not in what only looks like it.
func TestFormsThatAHouseRuleFinds(t *testing.T) {
	for _, c := range []struct {
		lang             text.Lang
		word, text, want string
	}{
		// pronominal verbs: each person with its pronoun, with "être", as an order
		{text.French, "s'engager", "Il s'est engagé, elle s’est vraiment engagée ; nous nous sommes engagés. Nous ne nous sommes pas engagés.", "s'est engagé · s’est vraiment engagée · nous nous sommes engagés · Nous ne nous sommes pas engagés"},
		{text.French, "s'engager", "Engagez-vous ! Engage-toi. Engageons-nous. Vous vous engagez, je m’engage, ils s’engageront, sans nous engager.", "Engagez-vous · Engage-toi · Engageons-nous · vous engagez · m’engage · s’engageront · nous engager"},
		{text.French, "s'engager", "S’est-elle engagée ? S’y engage-t-il ? Ne vous engagez pas.", "S’est-elle engagée · S’y engage · vous engagez"},
		{text.French, "s'engager", "Un crédit vous engage et doit être remboursé. Cela nous engage. Nous sommes engagés. Engagez le dialogue avec nous.", ""},
		{text.French, "se souvenir", "Souvenez-vous de nous. Ils se sont souvenus. Nous nous souviendrons.", "Souvenez-vous · se sont souvenus · nous souviendrons"},
		{text.French, "s'en aller", "Il s’en va, elle s’en est allée, allez-vous-en.", "s’en va · s’en est allée · allez-vous-en"},
		{text.French, "s'inscrire", "Inscrivez-vous vite. Inscris-toi. Vous vous êtes inscrits.", "Inscrivez-vous · Inscris-toi · Vous vous êtes inscrits"},
		{text.French, "s'inscrire", "Inscrivez le nom du client. Une commande inscrite au carnet.", ""},
		// denials and orders
		{text.French, "ne pas hésiter", "N’hésite pas. N’hésitez surtout pas. Nous n’hésitons pas. Tu n’as pas hésité. Ne pas hésiter.", "N’hésite pas · n’hésitons pas · n’as pas hésité · Ne pas hésiter"},
		{text.French, "ne pas se tromper", "Ne vous trompez pas. Ils ne se sont pas trompés. Pour ne pas se tromper.", "Ne vous trompez pas · ne se sont pas trompés · ne pas se tromper"},
		{text.French, "n'hésitez pas", "N’hésitez pas, n’hésite pas, n’hésitons pas ; et n’hésite pas. Ne pas hésiter.", "N’hésitez pas · n’hésite pas · n’hésitons pas · n’hésite pas · Ne pas hésiter"},
		{text.French, "n'hésitez pas", "Le client n’hésite pas à revenir. Nous n’hésitons pas. Qui n’hésite jamais ?", ""},
		{text.French, "cliquez ici", "Cliquez ici ou clique ici. Le client clique ici.", "Cliquez ici · clique ici"},
		{text.French, "rendez-vous", "Un rendez-vous, rends-toi compte.", "rendez-vous"},
		// verbs whose forms are other words
		{text.French, "lire", "Elle lit vos avis, qui lit ? Lit-il ? Un lit double, la chambre et son lit.", "lit · lit · Lit"},
		{text.French, "devoir", "Il a dû partir, vous devriez. Le prix du pain, DU CHOIX.", "dû · devriez"},
		{text.French, "entrer", "Il entre ici. Un accord entre nous, on choisit entre deux offres.", "entre"},
		{text.French, "complet", "Une offre complète, des dossiers complets, une formule complete. Un dossier complété, il a complété.", "complète · complets · complete"},
		{text.French, "complété", "Un dossier complété, une fiche complétée. Un dossier complet, une offre complète.", "complété · complétée"},
		{text.French, "solution logicielle", "Nos solutions logicielles.", "solutions logicielles"},
		{text.French, "infrastructure matérielle", "Des infrastructures matérielles.", "infrastructures matérielles"},
		// compounds
		{text.French, "start-up", "Les START-UPS, une start-up et nos startups ; Start‑Ups.", "START-UPS · start-up · startups · Start‑Ups"},
		{text.French, "startup", "Les START-UPS, une start-up et nos startups.", "START-UPS · start-up · startups"},
		{text.French, "email", "Un e-mail, des E-mails et un email.", "e-mail · E-mails · email"},
		{text.French, "e-commerce", "L’ecommerce et le e-commerce sont pour nous la même chose.", "ecommerce · e-commerce"},
		{text.French, "multicanal", "Une approche multi-canal pour vos clients.", "multi-canal"},
		{text.French, "surprise", "Sans surprise, sur prise de rendez-vous.", "surprise"},
		{text.English, "follow-up", "FOLLOW-UPS, follow ups and followups are what we do.", "FOLLOW-UPS · follow ups · followups"},
		{text.English, "startup", "We help start-ups and a startup to grow.", "start-ups · startup"},
		{text.English, "quiz", "Two quizzes, one quiz, and we were quizzed about it.", "quizzes · quiz · quizzed"},
		{text.English, "utilize", "We are utilizing it, and they utilized it.", "utilizing · utilized"},
		{text.English, "stop", "We are stopping it and they stopped.", "stopping · stopped"},
		// what shows nothing, spaces and lines
		{text.French, "leader européen", "Le lea\u00adder euro\u00adpéen, un leader\u00a0européen, le leader\neuropéen, LEADER EUROPEEN.", "lea\u00adder euro\u00adpéen · leader\u00a0européen · leader\neuropéen · LEADER EUROPEEN"},
		{text.French, "leader européen", "Notre leader.\nEuropéen depuis toujours. Le leader\n\neuropéen de la rue.", ""},
		{text.French, "ICP", "Notre ICP, des ICPs et un icp.", "ICP · ICPs · icp"},
		{text.French, "PME", "Pour les PMEs et la PME.", "PMEs · PME"},
		// stops
		{text.French, "simple, rapide", "Un outil simple, rapide et clair, simple rapide.", "simple, rapide · simple rapide"},
		{text.French, "S.A.", "La société Norenko S.A. et la SA.", "S.A"},
		// figures that are a date
		{text.French, "24/7", "Un support 24/7, joignable 24 / 7. Rendez-vous le 24/7, du 24/7 au 31/7, le mardi 24/7 et le 24/7/2026.", "24/7 · 24 / 7"},
		{text.English, "24/7", "We offer 24/7 support. It starts on 24/7 and ends 24/7/2026.", "24/7"},
		{text.French, "50/50", "Un partage 50/50, le 50/50.", "50/50 · 50/50"},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Never, Words: []string{c.word}}, c.text, c.lang); got != c.want {
			t.Errorf("%s in %q:\n got %q\nwant %q", c.word, c.text, got, c.want)
		}
	}
}

// A replacement that differs by its hyphen alone is right as it stands.
func TestReplacementsThatDifferByAHyphen(t *testing.T) {
	for _, c := range []struct{ word, use, text, want string }{
		{"startup", "start-up", "Une startup, une start-up, les start-ups.", "startup → start-up"},
		{"start-up", "startup", "Une startup, une start-up, les startups.", "start-up → startup"},
		{"email", "e-mail", "Un email, des e-mails et un e-mail.", "email → e-mail"},
		{"email", "courriel", "Un email, des e-mails et un e-mail.", "email → courriel · e-mails · e-mail → courriel"},
	} {
		if got := houseFinds(HouseRule{ID: "H", Kind: Prefer, Words: []string{c.word}, Use: c.use}, c.text, text.French); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.word, c.text, got, c.want)
		}
	}
}
