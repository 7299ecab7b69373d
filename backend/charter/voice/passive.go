package voice

import (
	"strings"

	"probant/backend/text"
)

// passive finds the first passive of a sentence, as tokens [from, to): a form of "être" or "to be" and a past participle,
// with an adverb or a negation between them at most.
func (r *reading) passive(p *paragraph, s sentence) (from, to int, ok bool) {
	for i := s.first; i < s.last; i++ {
		if p.isQuoted(i) {
			continue
		}
		be := p.lang == text.French && frenchBe[p.fold(i)] && !p.reflexive(i) || p.lang == text.English && englishBe[p.fold(i)]
		if !be {
			continue
		}
		for j := i + 1; j < s.last && j < i+4 && p.joined(j-1); j++ {
			if p.participle(j) {
				return i, j + 1, true
			}
			if !p.between(j) {
				break
			}
		}
	}
	return 0, 0, false
}

var (
	frenchBe = set(`est sont etait etaient fut furent sera seront serait seraient soit soient ete etre suis sommes etes etant serai serons serez`)

	englishBe = set(`is are was were be been being am isn't aren't wasn't weren't`)
)

// reflexive reports whether the form of être at token i is that of a reflexive verb: "s’est engagé".
func (p *paragraph) reflexive(i int) bool {
	for _, j := range []int{i - 1, i - 2} {
		switch p.fold(j) {
		case "s'", "se", "m'", "me", "t'", "te":
			return true
		case "nous", "vous":
			return p.fold(j-1) == p.fold(j)
		case "ne", "n'", "y", "en":
			continue
		}
		break
	}
	return false
}

// between reports whether token j may stand between the auxiliary and its participle.
func (p *paragraph) between(j int) bool {
	f := p.fold(j)
	if p.lang == text.French {
		return frenchBetween[f] || len(f) > 6 && strings.HasSuffix(f, "ment") || f == "ete"
	}
	return englishBetween[f] || len(f) > 4 && strings.HasSuffix(f, "ly")
}

var (
	frenchBetween = set(`pas plus jamais bien tres deja toujours aussi souvent ainsi encore tous toutes tout mieux enfin alors donc ensuite
systematiquement a desormais d' abord elles ils il elle`)

	englishBetween = set(`not never always also often well already now still being all both then currently`)
)

// participle reports whether token j is a past participle of a verb that can be passive.
func (p *paragraph) participle(j int) bool {
	f := p.fold(j)
	if p.lang == text.French {
		return p.frenchParticiple(j, f)
	}
	if englishStates[f] {
		return false
	}
	return englishParticiples[f] || len(f) > 4 && strings.HasSuffix(f, "ed") && !strings.HasSuffix(f, "eed")
}

func (p *paragraph) frenchParticiple(j int, f string) bool {
	base := strings.TrimSuffix(f, "s")
	base = strings.TrimSuffix(base, "e")
	if frenchStates[base] {
		return false
	}
	if frenchParticiples[base] || frenchParticiples[f] {
		return true
	}
	// Verbs in -er: the accent tells the participle from the rest.
	w := strings.ToLower(p.tokens[j].Text)
	w = strings.TrimSuffix(strings.TrimSuffix(w, "s"), "e")
	return len(w) > 4 && (strings.HasSuffix(w, "é") || strings.HasSuffix(w, "e\u0301")) && !strings.HasSuffix(w, "té") || tested[w]
}

// tested are the participles in -té, an ending of many nouns.
var tested = set(`testé apporté présenté adopté accepté ajouté arrêté augmenté cité complété compté consulté coûté daté démonté documenté doté écarté
écouté édité exécuté exploité exporté facilité fêté habité importé imputé invité limité mérité monté noté orienté planté porté posté prêté
rapporté récolté rejeté réputé respecté sollicité supporté traité transporté visité voté acheté collecté connecté affecté détecté contacté
capté cimenté commenté contesté constaté déporté dicté discuté emporté évité fréquenté hérité incité raconté remonté représenté sauté
recruté emprunté confronté implanté augmentée aménagé heurté`)

// frenchStates are participles that a state, or a verb whose tenses take être, and no passive: without their agreement.
var frenchStates = set(`all venu arriv parti entr sorti ne mort devenu rest tomb mont descendu pass retourn revenu parvenu intervenu survenu rentr decede
situ bas age ravi adapt compliqu fatigu motiv passionn satisfait connu concern interess dedi specialis convaincu pret appropri eloign
persuad habitu dou membr priv avanc detaill vari limit marie associ engag lie libre alle arrive entre reste tombe monte passe retourne rentre
situe base fatigue motive passionne interesse dedie specialise approprie eloigne persuade habitue doue prive avance detaille varie limite marie associe engage concerne adapte complique
ouvert age charge charg desol desole debord deborde organis organise equilibr equilibre qualifi qualifie experiment experimente`)

// frenchParticiples are those of the verbs that do not end in -er, without their agreement.
var frenchParticiples = set(`fait mis pris compris appris permis promis remis soumis transmis admis emis acquis requis conquis inclus exclu conclu
dit ecrit decrit inscrit prescrit produit conduit reduit traduit construit detruit introduit instruit deduit cuit interdit contredit offert
couvert decouvert vu prevu revu lu elu recu concu percu vendu rendu tenu retenu soutenu maintenu obtenu contenu detenu entendu attendu etendu
defendu suspendu perdu battu combattu abattu reconnu resolu vecu suivi poursuivi servi fourni fini choisi defini etabli reuni garanti reparti averti converti
investi rempli accompli bati puni nourri enrichi elargi saisi senti peint atteint joint contraint restreint eteint verni blanchi rafraichi
surpris entrepris repris omis commis compromis confi tondu fondu tordu mordu pendu confondu repandu repondu debattu exclus reclus poursuit ralenti
alourdi adouci durci approfondi agrandi assorti investi trahi envahi subi banni`)

// englishStates are words in -ed that say a state.
var englishStates = set(`interested excited based located pleased delighted dedicated committed need indeed hundred tired married used supposed
qualified experienced skilled concerned worried convinced limited advanced detailed varied related required wicked naked united gifted
determined motivated satisfied`)

var englishParticiples = set(`made done given taken built sent held kept found known shown seen written driven chosen sold told bought brought taught
thought paid led left lost won met set put cut hit hurt spent understood thrown drawn grown worn broken spoken stolen forgotten hidden
beaten bitten eaten forbidden read run laid fed shot struck sworn torn woven frozen rewritten overseen withdrawn undertaken bound bred
caught dealt dug fought heard hung lent lit meant sought shut slept spread stuck swept wound`)
