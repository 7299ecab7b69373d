package voice

import (
	"strings"
	"sync"

	"probant/backend/text"
)

// companyVerbs are the forms of the verbs that a company is the subject of.
func companyVerbs(lang text.Lang) map[string]bool {
	if lang == text.French {
		return frenchCompanyVerbs()
	}
	return englishCompanyVerbs()
}

var frenchCompanyVerbs = sync.OnceValue(func() map[string]bool {
	m := set("est a sera aura était avait fait va peut doit sait tient met prend vend reçoit conçoit produit construit offre ouvre fournit garantit choisit réunit investit grandit sert suit vit croit veut permet promet remet dit écrit traduit conduit réduit introduit recrute")
	for f := range m {
		m[text.Fold(f)] = true
	}
	for _, v := range strings.Fields(`proposer accompagner aider développer éditer réaliser créer lancer livrer assurer apporter accélérer améliorer adapter
aménager analyser animer assister calculer certifier collecter compter conseiller contrôler coordonner donner employer engager équiper étudier évaluer exporter fabriquer
faciliter former gagner gérer héberger imaginer importer inventer installer intégrer intervenir laisser louer mesurer miser montrer organiser partager piloter placer planter
préparer présenter protéger publier rassembler recycler récolter rejoindre rester simplifier sélectionner signer soigner transformer transporter travailler trouver valoriser veiller réparer
équilibrer emballer expédier commercialiser distribuer exploiter planifier automatiser`) {
		for _, f := range text.Forms(v, text.French) {
			if f != text.Fold(v) && !strings.HasSuffix(f, "s") {
				m[f] = true
			}
		}
	}
	return m
})

var englishCompanyVerbs = sync.OnceValue(func() map[string]bool {
	m := set("is has was had will can does makes gives takes brings keeps knows sells sends builds runs grows leads means finds gets goes says")
	for _, v := range strings.Fields(`offer provide help deliver support create design develop publish launch build ensure improve adapt analyse assist certify collect
control coordinate employ equip evaluate export manufacture train manage host install integrate measure organise organize prepare present protect recycle
repair simplify sign transform transport work handle serve allow enable let invest recruit hire produce supply supply rent ship plan automate connect combine`) {
		for _, f := range []string{v + "s", v + "es", strings.TrimSuffix(v, "y") + "ies", v + "ed", v + "d"} {
			m[f] = true
		}
	}
	return m
})
