package typography

import (
	"strings"
	"unicode/utf8"
)

// accentedFirst gives, for a word without accents, its right form with an accent on the first letter. Only words that
// mean nothing without it.
var accentedFirst = func() map[string]string {
	m := map[string]string{}
	for _, w := range strings.Fields(accentedWords + " " + accentedProper) {
		key, low := foldCapital(w), strings.ToLower(w)
		if m[key] != "" { // "équipe" or "équipé": only the first letter is certain
			first, n := utf8.DecodeRuneInString(low)
			low = string(first) + unaccent.Replace(low[n:])
		}
		m[key] = low
	}
	return m
}()

const accentedWords = `âge âges ébauche ébauches éblouissant écart écarts échange échanges échanger échangez échangeons échantillon échantillons
échéance échéances échéancier échec échecs échelle échelles éclairage éclairages éclairer éclairez école écoles écologie écologique écologiques
économie économies économique économiques économiquement économiser économisez économisons écoute écouter écoutez écran écrans écrire écrivez écrits
édité éditeur éditeurs édition éditions éditorial éducatif éducation égalité également égaler éclat éclats église églises élaboration élaborer élaborez
élargir élargissez électeurs élection élections électricien électricité électrique électriques électronique électroniques élégance élégant
élégante élément éléments élevage élevé élevée élève élèves éligible éligibles éligibilité éliminer éliminez éloigné éloge émettre émission émissions
émotion émotions énergie énergies énergétique énergétiques énergique énorme énormément énoncé épargne épargner épargnez éphémère épicerie épisode épisodes
épicé époque époques épreuve épreuves éprouvé éprouvée épuisé épuisée équilibre équilibrer équilibrez équilibré équipage équipe équipes équipement
équipements équiper équipez équipé équipée équipés équitable équitables équité équivalence équivalent équivalents établir établissement établissements
établissez étage étages étagère étanche étanchéité étant étape étapes étendre étendue étendez éthique éthiques étiquetage étiquette étiquettes
étoile étoiles étonnant étonnante étranger étrangère étroit étroite étude études étudiant étudiante étudiants étudier étudiez étui été êtes être
évaluation évaluations évaluer évaluez évasion éveil éveiller éveillez événement événements événementiel éventail éventuel éventuelle éventuellement
évidemment évidence évident éviter évitez évolution évolutions évolutif évolutive évoluer évoluez évoquer île îles
ôter économe économiquement écosystème écosystèmes écoresponsable écoresponsables écoconception éolien éolienne éoliennes épilation époux épouse
ère éruption études étalonnage étalement étayer éteindre éteignez étincelle étirer étirement étoffe étoffes étouffé étrange étreinte évacuation évacuer
éclore éclosion écaille écharpe échafaudage échapper échappez échauffement éclairant écorce écriture écritures écrivain écrivains écume éditer éditez
éduquer égarer égaré électrification électroménager éleveur éleveurs élévation éluder émanciper emblème émergence émergent émerveiller émerveillez
éminent émouvant émouvante énigme énumération épaisseur épanouir épanouissement épargnant épargnants épaule épaules épice épices épidémie épilogue épineux
épingle épopée épouser équation équestre érable érosion érudit étalage établi établie étatique éternel éternelle étinceler évadez évader`

// accentedProper are right with their accent even in the middle of a sentence: the State, and places.
const accentedProper = `École Écoles État États États-Unis Église Églises Égypte Écosse Équateur Éthiopie Érythrée Élysée Île-de-France Épinal Évreux Étretat Émirats`

var accentedAnywhere = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(accentedProper) {
		m[strings.ToLower(w)] = true
	}
	return m
}()

// afterA are the words, one or two, before which an A that opens a sentence is the preposition. No verb form of "avoir"
// can stand before them.
var afterA = lines(`partir, compter, propos, noter, savoir, bientôt, défaut, travers, l'aide, l'occasion, l'heure, l'issue, l'inverse,
l'avenir, l'attention, l'exception, l'exclusion, l'instar, l'initiative de, l'horizon, l'étranger, l'échelle, l'image de, l'époque, l'écoute de, l'écoute des,
l'intérieur, l'extérieur, l'abri, l'arrivée, l'origine de, l'origine du, la fois, la suite, la place de, la demande, la fin, la une, la différence,
la clé, la tête, la base, la lumière, la recherche, la rencontre, la découverte, la croisée, la mi-temps, la rentrée, la maison,
ce jour, ce titre, ce stade, ce sujet, ce propos, ce prix, ce rythme, ce moment, cet effet, cet égard, cette occasion, cette fin, cette date, cette heure, cela,
chaque, titre, terme, tout moment, tout instant, toute heure, tout hasard, tous ceux, toutes celles, vous de, vous la, toi de, nous de,
votre disposition, votre écoute, votre service, votre rythme, votre tour, votre avis, votre image, votre demande, votre arrivée, vos côtés, vos marques, vos agendas, vos risques,
notre avis, notre époque, notre tour, nos côtés, nos yeux, son tour, leur tour, leurs côtés, ses côtés,
mesure, mesure que, moins de, moins que, moins d'un, moins d'une, force de, cause de, cause du, cause des, côté, côté de, côté du, destination, distance, domicile, droite, gauche,
peine, présent, raison de, raison d'un, raison d'une, quel, quelle, quels, quelles, qui, quoi, laquelle, suivre, venir, voir, lire, découvrir, télécharger, retenir, faire, consulter, renvoyer,
retourner, remplir, partager, louer, vendre, emporter, conserver, offrir, imprimer, signer, remettre, compléter, vérifier, essayer, tester, gagner, réserver,
commander, prévoir, installer, prendre, apporter, régler, payer, utiliser, éviter, manger, goûter, visiter, écouter, regarder,
long terme, court terme, moyen terme, l'approche, l'automne, l'ombre, l'unanimité, l'évidence, l'essai, l'étude, l'achat, l'unité, l'année, l'usage,
plusieurs reprises, première vue, juste titre, pied, vélo, égalité, nouveau, temps partiel, temps plein, ciel ouvert, perte de, contre-courant`)

// afterCa are the verbs that show that "Ca" is "Ça".
var afterCa = words(`marche va vous nous me te se y ne fait commence change donne suffit peut permet reste dépend arrive sert tient passe coûte veut
vaut a avance bouge roule continue vient existe paraît devient tombe compte aide prend dure été`)

// ligatured are the words that are wrong without their ligature.
var ligatured = words(`coeur coeurs soeur soeurs oeuvre oeuvres oeuvrer oeuvrent oeuvrons oeil oeuf oeufs boeuf boeufs voeu voeux noeud noeuds
manoeuvre manoeuvres manoeuvrer moeurs rancoeur écoeurant écoeurante oenologie oenologique oenologue oenotourisme oesophage oestrogène oecuménique
foetus foetal oedème oeillet oeillets oeillères clin-d'oeil belle-soeur contrecoeur oeuvré`)

// spaced are the symbols that stand after a number and a space.
var spaced = words(`€ $ £ ¥ k€ K€ M€ Md€ Mds€ EUR USD GBP CHF k$ M$ km Km KM cm mm kg Kg KG mg µg km² m² cm² mm² m³ cm³ dm³ kW kWh MW MWh GW GWh TWh Wh kWc MWc
Hz kHz MHz GHz Go Mo Ko ko To Po Gbit Mbit ml mL cl cL dl hl kcal kJ kPa hPa min ms °C °F °K dB lm kΩ kV kVA kN rpm ha tCO2 teqCO2 kgs Kgs kms Kms m g l t s`)

// glued are the symbols that are wrong against their number. A single letter is not: 5G, 4K, 3D and 2L are names too.
var glued = words(`€ £ ¥ k€ K€ M€ Md€ Mds€ EUR USD GBP CHF km Km KM cm mm kg Kg KG mg km² m² cm² m³ cm³ kW kWh MWh GWh TWh MHz GHz kHz
Go Mo Ko To ml mL cl cL kcal min °C kWc MWc hPa kgs Kgs kms Kms $`)

// raised are the lengths that a plain 2 or 3 makes surfaces and volumes of: "120m2".
var raised = words(`m km cm mm dm`)

// gluedNouns are words that no name has against its figure.
var gluedNouns = words(`euros euro heures heure jours jour minutes secondes mois ans semaines personnes clients millions million milliards fois`)

// respelt are the symbols that are written otherwise.
var respelt = map[string]string{"Km": "km", "KM": "km", "kms": "km", "Kms": "km", "Kg": "kg", "KG": "kg", "kgs": "kg", "Kgs": "kg", "K€": "k€", "Ko": "ko", "Mds€": "Md€"}

// counted are nouns that a whole number counts, so that "1,250 clients" can only be a thousand and more.
var counted = words(`clients utilisateurs entreprises salariés collaborateurs personnes abonnés visiteurs téléchargements membres emplois produits
articles commandes sites pages mots exemplaires pièces habitants élèves étudiants participants inscrits lecteurs dossiers documents
factures contacts prospects ventes logements arbres postes équipements machines appels avis
questions réponses vues partages tests projets établissements communes agences partenaires fournisseurs donateurs adhérents patients véhicules colis
customers users companies employees people subscribers visitors downloads members jobs products items orders pages copies
inhabitants students participants readers files documents invoices contacts leads sales homes trees machines calls reviews questions answers views shares tests projects branches partners suppliers donors patients vehicles parcels businesses`)

// scales are the words after which a number may have decimals.
var scales = words(`million millions milliard milliards billion billions fois points point heures hours times percent percentage secondes seconds
minutes jours days litres kilos tonnes kilomètres mètres km m kg mètre kilomètre degrés degrees tons miles kilometres metres kilos weeks semaines années years`)

func lines(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Split(list, ",") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}
