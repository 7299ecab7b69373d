package typography

// Message is what the interface says of a kind. Label names it in a list, Why is the usage behind it, as a sentence.
type Message struct {
	// Rule is the rule of the language pack that the kind belongs to.
	Rule    string
	LabelFR string
	LabelEN string
	WhyFR   string
	WhyEN   string
}

// messages has an entry for each kind.
var messages = map[Kind]Message{
	NoBreak: {"LAN-02", "Espace insécable perdue", "Lost no-break space",
		"Une espace insécable est due ici\u00a0: sans elle, le signe peut passer seul à la ligne.",
		"A no-break space is due here: without it the sign may fall alone on the next line."},
	Width: {"LAN-02", "Largeur de l’espace", "Width of the space",
		"L’espace insécable est fine devant \u00ab\u00a0;\u00a0\u00bb, \u00ab\u00a0!\u00a0\u00bb, \u00ab\u00a0?\u00a0\u00bb et \u00ab\u00a0%\u00a0\u00bb, pleine devant \u00ab\u00a0:\u00a0\u00bb et dans les guillemets.",
		"The no-break space is narrow before a semicolon, an exclamation or question mark and a per cent sign, full before a colon and inside guillemets."},
	Spacing: {"LAN-02", "Espace autour d’un signe", "Space around a sign",
		"En français, une espace précède \u00ab\u00a0;\u00a0\u00bb, \u00ab\u00a0:\u00a0\u00bb, \u00ab\u00a0!\u00a0\u00bb et \u00ab\u00a0?\u00a0\u00bb\u202f; aucune ne précède la virgule ni le point.",
		"English has no space before a punctuation mark, and one after it."},
	DoubleSpace: {"LAN-02", "Espaces en double", "Double space",
		"Une seule espace suffit entre deux mots.",
		"One space is enough between two words."},
	Apostrophe: {"LAN-02", "Apostrophe", "Apostrophe",
		"L’apostrophe s’écrit partout de la même façon.",
		"The apostrophe has one form throughout."},
	Quotes: {"LAN-02", "Guillemets", "Quotation marks",
		"Le français emploie les chevrons, et les guillemets anglais pour une citation dans la citation.",
		"Quotation marks have one form throughout."},
	Ellipsis: {"LAN-02", "Points de suspension", "Ellipsis",
		"Les points de suspension sont un seul signe\u00a0: …",
		"The ellipsis is one sign: …"},
	Dash: {"LAN-02", "Tiret", "Dash",
		"Une incise se met entre tirets, avec une espace de chaque côté\u202f; le trait d’union unit deux mots.",
		"A dash parts two pieces of a sentence; a hyphen joins two words."},
	Capital: {"LAN-02", "Majuscule sans accent", "Capital without its accent",
		"La majuscule garde son accent\u00a0: À, É, Ç.",
		"A French capital keeps its accent: À, É, Ç."},
	Ligature: {"LAN-02", "Lettres liées", "Ligature",
		"Ce mot s’écrit avec œ.",
		"This French word is spelt with œ."},
	Number: {"LAN-03", "Nombre", "Number",
		"En français, une espace insécable sépare les milliers et une virgule précède les décimales.",
		"English parts thousands with a comma and decimals with a point."},
	Unit: {"LAN-03", "Unité", "Unit",
		"Une espace sépare le nombre de son symbole, qui ne prend ni pluriel ni majuscule de plus.",
		"In French a space parts the number from its symbol, which takes no plural."},
	Amount: {"LAN-03", "Montant", "Amount",
		"Un montant s’écrit en chiffres, les centimes après la virgule, le symbole à la fin.",
		"In French an amount has its cents after the comma and its symbol at the end."},
	Hour: {"LAN-03", "Heure", "Time of day",
		"L’heure s’écrit \u00ab\u00a09\u00a0h\u00a030\u00a0\u00bb.",
		"A time is written “9:30” or “9:30 a.m.”."},
	Date: {"LAN-03", "Date", "Date",
		"Les mois et les jours n’ont pas de majuscule, le quantième n’a pas de zéro, et le premier s’écrit 1er.",
		"Months and days of the week take a capital in English."},
	Ordinal: {"LAN-03", "Rang abrégé", "Ordinal",
		"Le rang s’abrège 1er, 1re, 2e.",
		"Ordinals are written 1st, 2nd, 3rd, 4th."},
	Abbreviation: {"LAN-03", "Abréviation", "Abbreviation",
		"L’abréviation usuelle est M., Mme, Dr, etc., n°\u00a01.",
		"The usual French abbreviations are M., Mme, Dr, etc., n°\u00a01."},
}

// Message gives what the interface says of a kind, and false for a kind that is not of the set.
func (k Kind) Message() (Message, bool) {
	m, ok := messages[k]
	return m, ok
}
