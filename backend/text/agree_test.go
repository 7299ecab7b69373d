package text

import "testing"

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		lang                    Lang
		word, base, found, want string
	}{
		{French, "innovant", "révolutionnaire", "révolutionnaires", "innovants"},
		{French, "innovant", "révolutionnaire", "révolutionnaire", "innovant"},
		{French, "innovante", "révolutionnaire", "révolutionnaires", "innovantes"}, // the word keeps its gender
		{French, "fiable", "performant", "performantes", "fiables"},
		{French, "complet", "exhaustif", "exhaustive", "complète"},
		{French, "complet", "exhaustif", "EXHAUSTIVES", "complètes"},
		{French, "premier", "meilleur", "meilleures", "premières"},
		{French, "référence", "leader", "leaders", "références"},
		{French, "référence", "leader", "leader", "référence"},
		{French, "journal", "magazine", "magazines", "journaux"},
		{French, "beau", "joli", "jolie", "belle"},
		{French, "utile", "nouveau", "nouvel", "utile"},
		{French, "client", "consommateur", "consommatrices", "clientes"},
		{French, "améliorer", "booster", "boostée", "améliorée"},
		{French, "améliorer", "booster", "boostait", "améliorait"},
		{French, "alléger", "booster", "boostons", "alléger"}, // its stem changes
		{French, "accélérer", "booster", "booste", "accélérer"},
		{French, "chef", "manager", "managers", "chefs"},
		{French, "gérer", "manager", "managers", "gérer"},
		{French, "rendre plus rapide", "booster", "booste", "rendre plus rapide"},
		{French, "produire", "fabriquer", "fabrique", "produire"},
		{English, "customer", "client", "clients", "customers"},
		{English, "company", "firm", "firms", "companies"},
		{English, "person", "user", "users", "people"},
		{English, "use", "leverage", "leveraging", "using"},
		{English, "use", "leverage", "leveraged", "used"},
		{English, "build", "create", "created", "built"},
		{English, "write", "create", "created", "write"}, // wrote or written
		{English, "plan", "foresee", "foresaw", "planned"},
		{English, "big", "large", "larger", "bigger"},
		{English, "Wi-Fi", "network", "networks", "Wi-Fi"},
		{German, "Kunde", "Nutzer", "Nutzers", "Kunde"},
	} {
		if got := Agree(c.word, c.base, c.found, c.lang); got != c.want {
			t.Errorf("%s for %s as %s: got %q, want %q", c.word, c.base, c.found, got, c.want)
		}
	}
}

func FuzzAgree(f *testing.F) {
	f.Add("innovant", "révolutionnaire", "révolutionnaires")
	f.Add("er", "er", "er")
	f.Add("ée", "ée", "ées")
	f.Add("build", "create", "created")
	f.Fuzz(func(t *testing.T, word, base, found string) {
		for _, lang := range []Lang{French, English} {
			if Agree(word, base, base, lang) != word {
				t.Errorf("%q changes where %q stands as written", word, base)
			}
			Agree(word, base, found, lang)
		}
	})
}
