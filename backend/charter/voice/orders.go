package voice

import (
	"strings"
	"sync"

	"probant/backend/text"
)

// orderKind is how sure a word by itself is an order to "tu".
type orderKind byte

const (
	noOrder    orderKind = iota
	nounLike             // a noun too: "Demande un devis", "Demande de devis"
	plainOrder           // "Découvre"
)

// readerVerbs are the verbs whose subject is the reader of a text and not its product: "Découvre" calls somebody, while "Simplifie la
// paie" may be said of a tool.
var readerVerbs = strings.Fields(`découvrir contacter appeler rappeler essayer télécharger rejoindre choisir cliquer profiter réserver demander commander regarder
écouter lire relire recevoir acheter venir revenir écrire consulter imaginer commencer participer visiter remplir saisir comparer explorer retrouver oublier attendre
hésiter penser dire raconter noter cocher ouvrir signer poser apprendre prendre mettre faire laisser partager foncer rêver tenter oser offrir garder
répondre voter plonger ajouter vérifier emporter savourer goûter admirer chercher craquer essayer tester envoyer compléter renvoyer parler croire
inscrire abonner lancer connecter préparer installer choisir suivre vivre créer gagner payer économiser donner demander montrer manquer rater`)

// nounOrders are orders, folded, that are nouns or adjectives as well.
var nounOrders = set("demande commande reserve visite note offre ecoute recherche reve garde partage pose montre lance cherche compare mets teste donne manque complete prepare goute plonge rate paie paye laisse suis vis cree gagne croque")

// familiarOrders are the orders to "tu", folded, that open a sentence.
var familiarOrders = sync.OnceValue(func() map[string]orderKind {
	m := map[string]orderKind{}
	for _, v := range readerVerbs {
		orders := text.Orders(v)
		for _, o := range orders[:max(0, len(orders)-2)] {
			m[o] = plainOrder
			if nounOrders[o] {
				m[o] = nounLike
			}
		}
	}
	return m
})

// objects are the words that follow an order and not a noun; orderPronouns those that a hyphen ties to one.
var (
	objects       = set("le la les l' un une ton ta tes ce cette cet ces nos notre ici vite toi")
	orderPronouns = set("moi nous le la les lui leur y en")
	// notBefore are the words before a hyphen and a pronoun that are no orders: "sur-le-champ", "chez-nous".
	notBefore = set("sur chez entre avec pour sans vers contre par selon la ci est sont ai as a suis sommes etait serait sera peut doit veut va faut cessez hors sous tout en de d' qui comme ce sois soit puis voici voila aie ait")
	denials   = set("pas plus jamais rien")
)

// orders reports whether token i is an order to "tu": "Découvre le guide", "N’hésite pas", "appelle-nous", "dis-le".
func (p *paragraph) orders(i int) bool {
	f := p.fold(i)
	if len(f) < 3 || strings.HasSuffix(f, "ez") || strings.HasSuffix(f, "ons") || strings.HasSuffix(f, "mes") || strings.HasSuffix(f, "tes") {
		return false
	}
	if w := strings.ToLower(p.tokens[i].Text); strings.HasSuffix(w, "é") || strings.HasSuffix(w, "e\u0301") {
		return false // "Pensé pour vous"
	}
	if p.tied(i) && orderPronouns[p.fold(i+1)] && !p.tied(i+1) && !(i > 0 && p.tied(i-1)) {
		last := f[len(f)-1]
		return (last == 'e' || last == 's' || familiarOrders()[f] != noOrder) && !notBefore[f]
	}
	if d := p.fold(i - 1); (d == "ne" || d == "n'") && p.begins(i-1) {
		return denials[p.fold(i+1)] && familiarOrders()[f] != noOrder
	}
	if !p.begins(i) || p.fold(i+1) == "" {
		return false
	}
	switch familiarOrders()[f] {
	case plainOrder:
		return !p.tied(i) && !inverted[p.fold(i+1)]
	case nounLike:
		return objects[p.fold(i+1)] && p.joined(i) && !p.tied(i)
	}
	return false
}

// inverted are the pronouns that follow the verb of a question.
var inverted = set("je tu il elle on ce ils elles t qui")

// tied reports whether a hyphen alone stands between token i and the next one.
func (p *paragraph) tied(i int) bool {
	if i < 0 || i+1 >= len(p.tokens) {
		return false
	}
	gap := p.block.Text[p.tokens[i].End:p.tokens[i+1].Start]
	return gap == "-" || gap == "‑" || gap == "‐"
}

// begins reports whether token i is the first of a sentence; one after a comma or a colon may have its subject before.
func (p *paragraph) begins(i int) bool {
	if i == 0 {
		return p.tokens[i].Text != strings.ToLower(p.tokens[i].Text) || p.block.Kind == text.ListItem || p.block.Kind == text.Heading
	}
	if i < 0 {
		return false
	}
	return strings.ContainsAny(p.block.Text[p.tokens[i-1].End:p.tokens[i].Start], ".!?\n…")
}
