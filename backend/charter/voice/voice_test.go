package voice

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"probant/backend/charter/typography"
	"probant/backend/text"
)

// page makes blocks of lines: "# " a heading, "- " a list item, "> " a quote, else a paragraph.
func page(lines ...string) []text.Block {
	var out []text.Block
	for i, line := range lines {
		b := text.Block{ID: fmt.Sprintf("b%d", i+1), Kind: text.Paragraph, Text: line}
		for mark, kind := range map[string]text.BlockKind{"# ": text.Heading, "- ": text.ListItem, "> ": text.Quote, "` ": text.Code} {
			if rest, ok := strings.CutPrefix(line, mark); ok {
				b.Kind, b.Text = kind, rest
			}
		}
		out = append(out, b)
	}
	return out
}

func show(list []Remark) string {
	var out []string
	for _, r := range list {
		s := fmt.Sprintf("%s[%s]", r.Kind, r.Text)
		if r.Limit > 0 || r.Kind == Exclamation || r.Kind == Emoji || r.Kind == Passive {
			s += fmt.Sprintf("%d/%d", r.Figure, r.Limit)
		}
		if len(r.Instead) > 0 {
			s += "→" + r.Instead[0]
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func limit(n int) *int { return &n }

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		address Address
		line    string
		want    string
	}{
		{Formal, "Vous gagnez du temps avec votre équipe.", ""},
		{Formal, "Tu gagnes du temps avec ton équipe.", "address[Tu] address[ton]→votre"},
		{Formal, "Avec tes collègues, tout va plus vite pour toi.", "address[tes]→vos address[toi]→vous"},
		{Formal, "Ta demande est prête, on t’écrit demain.", "address[Ta]→Votre address[t’]"},
		{Formal, "Le ton est juste, d’un ton ferme, sans changer de ton.", ""},
		{Formal, "Un camaïeu ton sur ton.", ""},
		{Formal, "Le témoin s’est tu.", ""},
		{Formal, "La TA et le TU sont des sigles.", ""},
		{Formal, "Y a-t-il un T-shirt ?", ""},
		{Formal, "Un client nous dit : « Tu as sauvé ma journée. »", ""},
		{Formal, "> Tu as sauvé ma journée.", ""},
		{Formal, "Découvre le guide. Clique ici.", "address[Découvre] address[Clique]"},
		{Formal, "Dis-le, appelle-nous et parles-en. Donne-moi la main !", "address[Dis] address[appelle] address[parles] address[Donne]"},
		{Formal, "N’hésite pas. Ne rate pas la date. Demande un devis.", "address[hésite] address[rate] address[Demande]"},
		{Formal, "- Télécharge le guide", "address[Télécharge]"},
		{Formal, "Lance-toi. Inscris-toi.", "address[toi]→vous address[toi]→vous"},
		{Formal, "Demande de devis. Offre de la semaine. Commande en ligne. Livre blanc. Marche à suivre.", ""},
		{Formal, "- Simplifie la paie", ""},
		{Formal, "Norenko découvre le guide. Pensé pour la route. Le client appelle, demande un devis et choisit.", ""},
		{Formal, "Qui découvre le guide ? Pourquoi le client appelle-t-il ? Y a-t-il, sur-le-champ, un chez-nous ? Noisy-le-Grand, Bourg-la-Reine.", ""},
		{Formal, "N’importe qui le dit. Ne pas plier. N’est-ce pas clair ?", ""},
		{Formal, "Dites-le, faites-nous signe, contactez-nous.", ""},
		{Familiar, "Faites le point. Dites-le.", "address[Faites] address[Dites]"},
		{Familiar, "Découvre le guide, dis-le et lance-toi.", ""},
		{Familiar, "Tu gagnes du temps.", ""},
		{Familiar, "Vous gagnez du temps avec votre équipe.", "address[Vous] address[votre]"},
		{Familiar, "Découvrez le guide. Et recevez la suite.", "address[Découvrez]"},
		{Familiar, "Bonjour à vous tous, et assez parlé.", ""},
		{Familiar, "Le rendez-vous est pris chez nous.", ""},
		{Consistent, "Vous gagnez du temps avec votre équipe.", ""},
		{Consistent, "Vous gagnez du temps avec votre équipe et tes outils.", "address[tes]→vos"},
		{Consistent, "Lance-toi avec votre équipe.", "address[toi]→vous"},
		{Consistent, "Découvre le guide avec votre équipe.", "address[Découvre]"},
		{"", "Vous gagnez du temps avec tes outils.", ""},
	} {
		if got := show(Check(page(c.line), text.French, Voice{Address: c.address})); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.address, c.line, got, c.want)
		}
	}
}

func TestSelf(t *testing.T) {
	for _, c := range []struct {
		lang       text.Lang
		self       Self
		line, want string
	}{
		{text.French, We, "Nous aidons les artisans avec nos outils.", ""},
		{text.French, We, "Orvane aide les artisans.", "self[Orvane]"},
		{text.French, We, "Orvane vous accompagne et s’engage.", "self[Orvane]"},
		{text.French, We, "L’équipe d’Orvane aide les artisans ; chez Orvane, tout est simple.", ""},
		{text.French, We, "Les clients d’Orvane sont contents.", ""},
		{text.French, Name, "Orvane aide les artisans.", ""},
		{text.French, Name, "Nous aidons les artisans avec nos outils.", "self[Nous] self[nos]"},
		{text.French, Name, "Contactez-nous dès demain.", ""},
		{text.French, Name, "Un client dit : « Nous sommes ravis. »", ""},
		{text.English, We, "We help craftsmen.", ""},
		{text.English, We, "Orvane helps craftsmen.", "self[Orvane]"},
		{text.English, Name, "We help craftsmen with our tools in the US.", "self[We] self[our]"},
		{text.English, Name, "Contact us tomorrow.", ""},
		{text.English, "", "We are Orvane. Orvane helps craftsmen.", ""},
	} {
		if got := show(Check(page(c.line), c.lang, Voice{Self: c.self, Company: "Orvane"})); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.self, c.line, got, c.want)
		}
	}
	if got := show(Check(page("Atelier Sorbet propose des glaces."), text.French, Voice{Self: We, Company: "Atelier Sorbet"})); got != "self[Atelier]" {
		t.Errorf("a name of two words: %s", got)
	}
}

// At the limit a text stays silent; one word more is said.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		voice Voice
		lang  text.Lang
		lines []string
		want  string
	}{
		{Voice{SentenceMax: 5}, text.French, []string{"Le devis part ce soir. Il arrive demain matin."}, ""},
		{Voice{SentenceMax: 5}, text.French, []string{"Le devis part dès ce soir. Il arrive."}, "long_sentence[Le devis part dès ce soir.]6/5"},
		{Voice{SentenceMax: 5}, text.French, []string{"# Le devis part dès ce soir et il arrive", "> Le devis part dès ce soir, dit-il.", "- le devis part dès ce soir"}, ""},
		{Voice{SentenceMax: 5}, text.English, []string{"- The quote leaves this very evening."}, "long_sentence[The quote leaves this very evening.]6/5"},
		{Voice{SentenceTarget: 5}, text.French, []string{"Le devis part ce soir. Il arrive demain dans la matinée."}, "average_sentence[]6/5"},
		{Voice{SentenceTarget: 6}, text.French, []string{"Le devis part ce soir. Il arrive demain dans la matinée."}, ""},
		{Voice{ParagraphMax: 5}, text.English, []string{"One two three. Four five."}, ""},
		{Voice{ParagraphMax: 5}, text.English, []string{"One two three. Four five six."}, "long_paragraph[One two three. Four five six.]6/5"},
		{Voice{ExclamationMax: limit(1)}, text.French, []string{"Bravo !", "Merci à tous."}, ""},
		{Voice{ExclamationMax: limit(1)}, text.French, []string{"Bravo !", "Merci !!!"}, "exclamation[!]2/1"},
		{Voice{ExclamationMax: limit(0)}, text.English, []string{"Great! The test a != b is (!) odd."}, "exclamation[!]1/0"},
		{Voice{ExclamationMax: limit(0)}, text.English, []string{"> Great!", "` if (!x) {}"}, ""},
		{Voice{EmojiMax: limit(0)}, text.French, []string{"Bravo 👩‍💻 et merci 🇫🇷"}, "emoji[👩‍💻]2/0 emoji[🇫🇷]2/0"},
		{Voice{EmojiMax: limit(2)}, text.French, []string{"Bravo 👩‍💻 et merci 🇫🇷"}, ""},
		{Voice{EmojiMax: limit(0)}, text.French, []string{"✓ Compris → oui ★★★ © 2026 ™ 12 €"}, ""},
		{Voice{EmojiMax: limit(0)}, text.French, []string{"Compris ✅ ❤️ 1️⃣"}, "emoji[✅]3/0 emoji[❤️]3/0 emoji[1️⃣]3/0"},
		{Voice{PassiveMax: limit(50)}, text.French, []string{"Le devis est envoyé par Lise. Lise écrit."}, ""},
		{Voice{PassiveMax: limit(49)}, text.French, []string{"Le devis est envoyé par Lise. Lise écrit."}, "passive[]50/49"},
		{Voice{PassiveMax: limit(0)}, text.English, []string{"The quote was sent. Lise writes."}, "passive[]50/0"},
	} {
		if got := show(Check(page(c.lines...), c.lang, c.voice)); got != c.want {
			t.Errorf("%q: got %s, want %s", c.lines, got, c.want)
		}
	}
}

func TestPassives(t *testing.T) {
	for lang, lists := range map[text.Lang][2]string{
		text.French: {`Le devis est envoyé par Lise.|Les pièces sont livrées demain.|La loi n’a pas été votée.|Le prix sera revu.|Les données étaient toujours sauvegardées.
Tout a été fait ici.|Le pain est cuit au four.|Les frais ne sont pas inclus.|La clause est rédigée puis relue.|Le local fut détruit.`,
			`Le siège est situé à Lyon.|Elle est arrivée hier.|Nous nous sommes engagés.|L’équipe s’est réunie.|La qualité est une santé.|Il est né en mai.
Le café est bon.|L’offre est gratuite.|Il a envoyé le devis.|Le prix est dû aux efforts.|Nous sommes ravis.|C’est vrai aussi.|Ils sont partis.|La boutique est ouverte.
Le siège social est à Lyon, créé en 1987.`},
		text.English: {`The quote was sent by Lise.|The parts are delivered tomorrow.|It has not been read.|Prices will be reviewed.|Data is always encrypted.|The report was quickly written.
It is being built.|They were told.`,
			`The office is located in Lyon.|She is interested.|We are pleased.|He sent the quote.|It is indeed red.|They have arrived.|The shop is open.|We are dedicated to craft.
It is a hundred years old.`},
	} {
		for i, list := range lists {
			for _, line := range strings.FieldsFunc(list, func(c rune) bool { return c == '|' || c == '\n' }) {
				if got := Measure(page(line), lang, "").Passives; got != 1-i {
					t.Errorf("%s: %d passives", line, got)
				}
			}
		}
	}
}

func TestWords(t *testing.T) {
	on := Voice{Anglicisms: true, Jargon: true}
	for _, c := range []struct {
		lang       text.Lang
		voice      Voice
		line, want string
	}{
		{text.French, on, "Le feedback des clients.", "anglicism[feedback]→retour"},
		{text.French, on, "Nos best practices sont là.", "anglicism[best practices]→bonne pratique"},
		{text.French, on, "Nous implémentons la solution.", "anglicism[implémentons]→mettre en œuvre"},
		{text.French, on, "Deadlines et roadmap.", "anglicism[Deadlines]→Date limite anglicism[roadmap]→feuille de route"},
		{text.French, on, "Le Business Model de la société Slide.", ""},
		{text.French, on, "Il parle de « feedback » et de \"deadline\".", ""},
		{text.French, on, "Écrivez à feedback@exemple.fr ou sur cloud.exemple.fr.", ""},
		{text.French, on, "Il faut solutionner la problématique.", "jargon[solutionner]→résoudre jargon[problématique]→problème"},
		{text.French, on, "Le retour des clients, la date limite et le plan.", ""},
		{text.French, on, "Le chat dort, le report est voté, la poste ouvre, la source est citée.", ""},
		{text.French, Voice{Anglicisms: true, Kept: []string{"Feedback"}}, "Le feedback des clients.", ""},
		{text.French, Voice{}, "Le feedback des clients.", ""},
		{text.English, on, "We leverage synergies.", "jargon[leverage]→use jargon[synergies]→common work"},
		{text.English, on, "Reach out to us for a seamless, end-to-end solution.", "jargon[Reach out]→Write jargon[seamless]→smooth jargon[end-to-end solution]→complete service"},
		{text.English, on, "We use what works, together.", ""},
		{text.French, Voice{Unwanted: []string{"révolutionnaire", "leader mondial"}}, "Des offres révolutionnaires d’un leader mondial.", "tone_unwanted[révolutionnaires] tone_unwanted[leader mondial]"},
		{text.English, Voice{Unwanted: []string{"cheap"}}, "A cheap price.", "tone_unwanted[cheap]"},
	} {
		if got := show(Check(page(c.line), c.lang, c.voice)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.line, got, c.want)
		}
	}
}

func TestWantedWords(t *testing.T) {
	lines := []string{strings.Repeat("Le devis part ce soir et arrive demain matin. ", 12)}
	v := Voice{Wanted: []string{"artisan", "preuve"}}
	if got := show(Check(page(lines...), text.French, v)); got != "tone_missing[]0/1→artisan" {
		t.Error(got)
	}
	if got := show(Check(page(append(lines, "Pour les artisans.")...), text.French, v)); got != "" {
		t.Error(got)
	}
	if got := show(Check(page("Un texte court."), text.French, v)); got != "" {
		t.Errorf("a short text: %s", got)
	}
}

// The formulas, worked by hand: ten sentences of ten words of one syllable.
func TestReadability(t *testing.T) {
	for _, c := range []struct {
		lang     text.Lang
		sentence string
		want     int
	}{
		{text.English, "The big red dog ran to the old house now. ", 100},                      // 206.835 − 10.15 − 84.6 = 112
		{text.English, "The happy yellow monkey carried seven baskets into empty rooms. ", 49}, // 10 words, 18 syllables: 206.835 − 10.15 − 152.28 = 44.4
		{text.French, "Le gros chien roux va vers sa vieille niche verte. ", 100},              // 207 − 10.15 − 73.6 = 123
		{text.French, "La qualité du service dépend surtout de notre équipe locale. ", 0},
	} {
		f := Measure(page(strings.Repeat(c.sentence, 10)), c.lang, "")
		perWord := float64(f.Syllables) / 100
		want := 206.835 - 10.15 - 84.6*perWord
		if c.lang == text.French {
			want = 207 - 10.15 - 73.6*perWord
		}
		want = min(100, want)
		if f.Words != 100 || f.Sentences != 10 || f.Readability == nil || float64(*f.Readability) < want-0.5 || float64(*f.Readability) > want+0.5 {
			t.Errorf("%s: %+v, readability %v, want %.1f", c.sentence, f, *f.Readability, want)
		}
	}
	if f := Measure(page(strings.Repeat("Le devis part. ", 33)), text.French, ""); f.Readability != nil {
		t.Error("99 words have a readability")
	}
	hard := page(strings.Repeat("L’industrialisation progressive de la commercialisation internationale conditionne la rentabilité opérationnelle. ", 12))
	score := *Measure(hard, text.French, "").Readability
	if got := Check(hard, text.French, Voice{ReadabilityMin: score}); score > 0 && len(got) > 0 {
		t.Errorf("at the limit: %s", show(got))
	}
	if got := show(Check(hard, text.French, Voice{ReadabilityMin: score + 1})); !strings.HasPrefix(got, "readability[]") {
		t.Errorf("under the limit: %s", got)
	}
}

// frenchPage and englishPage are two texts of invented houses.
var frenchPage = page(
	"# Le pain du canal",
	"Nous pétrissons chaque nuit dans notre fournil de la rue des Tanneurs. Vous trouvez nos pains dès sept heures.",
	"Votre commande est préparée la veille et vous attend au comptoir. Passez quand vous voulez, même sans rendez-vous !",
	"Nos farines viennent de deux moulins de la vallée. Nous connaissons les meuniers, nous goûtons chaque récolte et nous payons le prix juste.",
	"- Du pain frais tous les jours.",
	"- Une boutique ouverte du mardi au dimanche.",
	"- Des ateliers pour les enfants.",
	"Le samedi, notre équipe ouvre le four aux habitants. Apportez votre pâte, nous la cuisons avec la nôtre.",
	"Vous tenez un restaurant ? Nous livrons à vélo avant neuf heures. Le tarif est simple : un prix par pièce, sans abonnement.",
	"> « Tu ne trouveras pas mieux ! », m’a dit un ami.",
	"Écrivez-nous, ou venez goûter. La porte est ouverte et le café est chaud.",
	"Nous fermons trois semaines en août. Vos commandes reprennent le premier mardi de septembre. Merci de votre patience.",
	"Nous recrutons aussi. Le métier s’apprend ici, avec nous, en deux ans. Votre lettre suffit pour commencer.",
)

var englishPage = page(
	"# Bread by the canal",
	"We knead every night in our bakery on Tanner Street. You find our loaves from seven.",
	"Your order is prepared the day before. Come when you like, even without a booking!",
	"Our flour comes from two mills in the valley. We know the millers, we taste each harvest and we pay a fair price.",
	"On Saturdays our team opens the oven to the neighbours. Bring your dough and we bake it with ours.",
	"Do you run a restaurant? We deliver by bike before nine. The price is simple: so much a loaf.",
	"Write to us, or come and taste. The door is open and the coffee is hot.",
	"We close for three weeks in August. Your orders start again on the first Tuesday of September. Thank you for your patience.",
	"We are hiring too. You learn the trade here, with us, in two years. Your letter is enough to begin.",
)

func TestZeroVoiceIsSilent(t *testing.T) {
	noisy := page("Tu vas kiffer notre feedback !!! 🎉🎉 Vous serez impactés par nos best practices, leverage compris.")
	for lang, blocks := range map[text.Lang][]text.Block{text.French: append(noisy, frenchPage...), text.English: englishPage} {
		if got := Check(blocks, lang, Voice{}); len(got) > 0 {
			t.Errorf("%s: %s", lang, show(got))
		}
		if got := Check(blocks, lang, Voice{Company: "Orvane"}); len(got) > 0 {
			t.Errorf("%s: %s", lang, show(got))
		}
	}
}

func TestMeasure(t *testing.T) {
	f := Measure(frenchPage, text.French, "")
	if f.Vous != 12 || f.Tu != 0 || f.We != 14 || f.Exclamations != 1 || f.Emoji != 0 || f.Passives != 1 || f.Anglicisms+f.Jargon > 0 {
		t.Errorf("%+v", f)
	}
	if f.Sentences != 22 || f.AverageSentence != 8 || *f.Readability != 92 {
		t.Errorf("%+v readability %d", f, *f.Readability)
	}
}

func TestOutside(t *testing.T) {
	for want, v := range map[string]Voice{
		"":                    {Address: Formal, Self: Name, SentenceTarget: 15, SentenceMax: 25, PassiveMax: limit(100)},
		"address toi":         {Address: "toi"},
		"self us":             {Self: "us"},
		"sentence_target 30":  {SentenceTarget: 30, SentenceMax: 25},
		"passive_max 101":     {PassiveMax: limit(101)},
		"emoji_max -1":        {EmojiMax: limit(-1)},
		"readability_min 120": {ReadabilityMin: 120},
	} {
		field, value := v.Outside()
		if got := strings.TrimSpace(field + " " + value); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestVoiceTravelsAsYAML(t *testing.T) {
	v := Voice{Address: Formal, Self: We, Company: "Orvane", SentenceMax: 25, PassiveMax: limit(0), Kept: []string{"podcast"}, Jargon: true}
	data, err := yaml.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back Voice
	if err := yaml.UnmarshalWithOptions(data, &back, yaml.Strict()); err != nil || !reflect.DeepEqual(v, back) {
		t.Errorf("%v\n%s\n%+v", err, data, back)
	}
}

// Each entry of the lists is found as it stands, and what is proposed instead is found by no list.
func TestLists(t *testing.T) {
	for _, c := range []struct {
		file  string
		lang  text.Lang
		least int
	}{{anglicismsFile + frenchJargonFile, text.French, 500}, {englishJargonFile, text.English, 150}} {
		seen := map[string]bool{}
		on := Voice{Anglicisms: true, Jargon: true}
		for line := range strings.Lines(c.file) {
			said, instead, ok := strings.Cut(strings.TrimSpace(line), " = ")
			if !ok || said[0] == '#' {
				continue
			}
			said = strings.TrimPrefix(said, "~")
			if seen[said] {
				t.Errorf("twice: %s", said)
			}
			seen[said] = true
			carrier := map[text.Lang]string{text.French: "Nous avons noté : %s, dans la lettre de la semaine.", text.English: "We noted: %s, in the letter of the week."}[c.lang]
			found := Check(page(fmt.Sprintf(carrier, said)), c.lang, on)
			if len(found) == 0 || text.Fold(found[0].Text) != text.Fold(said) {
				t.Errorf("%s is not found: %s", said, show(found))
			}
			for _, with := range strings.Split(instead, ", ") {
				if with == "" || len(Check(page(with), c.lang, on)) > 0 {
					t.Errorf("%s: %q is no better", said, with)
				}
			}
		}
		if len(seen) < c.least {
			t.Errorf("%s: %d entries", c.lang, len(seen))
		}
	}
}

func TestEveryKindHasItsMessages(t *testing.T) {
	for _, k := range Kinds() {
		r := Remark{Kind: k, Text: "mot", Figure: 12, Limit: 10}
		for _, lang := range []text.Lang{text.French, text.English} {
			s := r.Say(lang)
			if s == "" || strings.ContainsAny(s, "{}") {
				t.Errorf("%s: %q", k, s)
			}
			if slips := typography.Check(text.Block{Text: s}, lang, typography.Style{Exact: true}); len(slips) > 0 {
				t.Errorf("%s: %q %+v", k, s, slips)
			}
		}
	}
	if len(messages) != len(Kinds()) {
		t.Errorf("%d messages for %d kinds", len(messages), len(Kinds()))
	}
}

func FuzzCheck(f *testing.F) {
	for _, b := range append(slices.Clone(frenchPage), englishPage...) {
		f.Add(b.Text, true)
	}
	f.Add("Tu «vas» 👩‍💻!! L'été est\u0301 fait\u00a0!", true)
	f.Fuzz(func(t *testing.T, s string, french bool) {
		lang := text.English
		if french {
			lang = text.French
		}
		v := Voice{Address: Consistent, Self: Name, Company: "Orvane", SentenceTarget: 1, SentenceMax: 2, ParagraphMax: 3, PassiveMax: limit(0),
			ExclamationMax: limit(0), EmojiMax: limit(0), ReadabilityMin: 100, Anglicisms: true, Jargon: true, Unwanted: []string{"a"}, Wanted: []string{"b"}}
		blocks := page(s, "Tu et vous.")
		for _, r := range Check(blocks, lang, v) {
			for _, b := range blocks {
				if b.ID == r.Block && (r.Span.Start < 0 || r.Span.End > text.Length(b.Text) || text.Slice(b.Text, r.Span) != r.Text || r.Text == "") {
					t.Errorf("%q: %+v", s, r)
				}
			}
		}
		Learn([]Page{{blocks, lang}}, s)
	})
}

func BenchmarkCheck(b *testing.B) {
	var blocks []text.Block
	words := 0
	for words < 10000 {
		for _, x := range frenchPage {
			words += text.Words(x.Text)
			blocks = append(blocks, x)
		}
	}
	v := Voice{Address: Formal, Self: We, Company: "Orvane", SentenceMax: 25, ParagraphMax: 120, PassiveMax: limit(10), ExclamationMax: limit(3),
		EmojiMax: limit(0), ReadabilityMin: 50, Anglicisms: true, Jargon: true}
	b.ReportAllocs()
	for b.Loop() {
		Check(blocks, text.French, v)
	}
}
