package verify

var (
	// measures are the words that carry a figure for what they measure.
	measures = wordSet("delai", "duree", "taux", "part", "nombre", "montant", "prix", "cout", "niveau", "volume", "total", "moyenne", "mediane", "valeur",
		"quantite", "temps", "poids", "taille", "score", "note", "ensemble", "majorite", "moitie", "tiers", "quart", "consommation", "usage", "utilisation",
		"gamme", "offre", "formule", "plan", "equipe", "equipes", "service", "application", "logiciel", "plateforme", "solution", "site",
		"time", "rate", "share", "number", "amount", "price", "cost", "level", "total", "average", "median", "value", "quantity", "weight", "size",
		"score", "majority", "half", "third", "quarter", "use", "range", "plan", "team", "service", "app", "software", "platform", "solution", "site", "length",
		"duration", "speed", "proportion", "percentage", "volume", "sum", "rest", "kind", "type", "types", "sorte")
	// praise tells nothing that could narrow.
	praise = wordSet("bon", "bonne", "bons", "bonnes", "excellent", "excellente", "tres", "vraiment", "simple", "facile", "rapide", "efficace", "precieux",
		"good", "great", "excellent", "very", "really", "simple", "easy", "truly", "also", "now", "already", "still", "aujourd", "hui", "desormais", "deja",
		"aussi", "egalement", "maintenant", "toujours", "seul", "seule", "seuls", "seules", "just", "only", "out", "up", "off", "down", "back", "currently", "actuellement", "total", "totale")
	introducers = wordSet("le", "la", "les", "l", "un", "une", "des", "du", "au", "aux", "nos", "notre", "vos", "votre", "leur", "leurs", "ce", "cet", "cette", "ces",
		"aucun", "aucune", "chaque", "tout", "tous", "toute", "toutes", "the", "a", "an", "our", "your", "their", "its", "no", "all", "every", "each", "any", "this", "these", "my")
	completing   = wordSet("de", "d", "du", "des", "of", "per", "par")
	coordinators = wordSet("et", "ou", "ni", "mais", "and", "or", "nor", "but")
	// What opens a phrase that says where, when, for whom or in which case.
	rangingFR = wordSet("en", "dans", "chez", "pour", "aux", "au", "a", "lors", "pendant", "durant", "sur", "hors", "par", "avec", "moyennant")
	rangingEN = wordSet("in", "at", "for", "during", "within", "under", "among", "until", "on", "by", "with")
	settled   = wordSet("place", "vigueur", "oeuvre", "jour", "general", "moyenne", "average", "total", "particular", "fact") // "en place", "in fact"
	finite    = wordSet("est", "sont", "a", "ont", "etait", "etaient", "sera", "seront", "peut", "peuvent", "doit", "doivent", "is", "are", "was", "were", "has", "have",
		"had", "will", "can", "may", "must", "does", "do", "fell", "rose", "grew")

	// What opens a case in which something holds, at the head of a phrase set apart or, for whom it holds, anywhere.
	cases = wordSet("en", "dans", "chez", "pour", "sur", "sous", "parmi", "in", "for", "among", "on", "under", "within", "at", "across")

	forWhom = wordSet("chez", "pour", "parmi", "for", "among")

	// asides are what a text says in passing, when it says it, or where it has it from: "pour mémoire", "on the date of this study",
	// "dans nos journaux".
	asides = wordSet("date", "moment", "time", "jour", "day", "debut", "fin", "start", "end", "beginning", "study", "report", "survey", "etude", "rapport", "enquete",
		"memoire", "information", "rappel", "exemple", "total", "pratique", "faits", "fait", "bref", "resume", "clair", "outre", "effet", "revanche", "parallele", "detail", "ensemble", "journaux",
		"sondage", "panel", "audit", "mediane", "moyenne", "interne", "example", "instance", "practice", "fact", "short", "summary", "addition", "turn", "contrast", "particular", "logs", "poll", "median")
	articles     = wordSet("l", "la", "le", "les", "the")
	doingWithout = wordSet("sans", "aucun", "aucune", "without", "no")
)
