package source

import "regexp"

// kindName is how documents of a kind call themselves, at the beginning of a line without accents or capitals. The order decides: what
// is narrower comes first.
type kindName struct {
	kind Kind
	at   *regexp.Regexp
}

// kindNames covers French and English, and the commonest words of German, Dutch, Spanish and Italian.
var kindNames = []kindName{
	{CustomerAgreement, begins(`accord (de |du )?(citation|client|reference)|autorisation (de |d')(citation|citer|utilis\w+ (du|de|le) (nom|logo))|` +
		`(customer|reference|testimonial|logo) (agreement|release|consent|permission)|permission to quote`)},
	{Press, begins(`communique de presse|dossier de presse|revue de presse|press (release|kit|review)|pressemitteilung|persbericht|nota de prensa|comunicato stampa`)},
	{Certificate, begins(`certificats?|attestation|certificates?|zertifikat|certificaat|certificado|certificato|certification|n° de certificat|` +
		`declaration (ue |de )?de conformite|(eu )?declaration of conformity`)},
	{PriceList, begins(`tarifs?|grille (tarifaire|de tarifs|de prix)|(liste|catalogue) (de|des) prix|bareme|price ?lists?|pricing|our prices|rate card|` +
		`preisliste|prijslijst|lista de precios|tarifas|listino( prezzi)?`)},
	{Contract, begins(`contrats?|convention|avenant|conditions (generales|particulieres)|cgv|cgu|contract|(service |master |framework )*agreement|` +
		`terms (and|&) conditions|general terms|vertrag|overeenkomst|contrato|contratto`)},
	{InternalNote, begins(`notes? (interne|de service|d'information interne)|compte[ -]rendu|proces[ -]verbal|internal (note|memo|memorandum)|memo(randum)?|` +
		`minutes of|meeting notes|interne notiz|interne nota|nota interna`)},
	{Law, begins(`loi n°|decret n°|arrete du|ordonnance n°|code (de la|du|de l'|des|general)|(reglement|directive) (\(?(ue|ce|cee)\)?|n°|delegue)|` +
		`(regulation|directive) \(?(eu|ec|eec)\)?|(council|commission) (regulation|directive)|verordnung \(eu\)|richtlinie|verordening \(eu\)|reglamento \(ue\)|regolamento \(ue\)`)},
	{Study, begins(`etude|enquete|barometre|sondage|rapport d'(etude|enquete)|resultats de l'(etude|enquete)|livre blanc|survey|study|barometer|poll|benchmark study|` +
		`(customer|satisfaction|usage|market|annual) (survey|study)|studie|umfrage|onderzoek|enquete|estudio|encuesta|indagine|sondaggio`)},
}

// begins matches names that begin a line, whole: an article, or the number of a chapter, may stand before.
func begins(names string) *regexp.Regexp {
	return regexp.MustCompile(`^(?:[\d.]+ )?(?:l'|le |la |les |notre |nos |the |our )?(?:` + names + `)(?:$|[^\pL\pN])`)
}

// authorLabel introduces who wrote or delivered a document, at the beginning of a line or of a sentence in it.
var authorLabel = regexp.MustCompile(`(?i)(?:^|[.;|] )(?:(?:auteure?s?|autora?|autore|verfasser(?:in)?|authors?|organisme certificateur|certification body|` +
	`organisme de certification|zertifizierungsstelle|issuing body|émetteur|issuer)\s*[:|]|(?:(?:document|rapport|étude|note|report|study|survey|enquête|certificat|certificate|attestation)e?s?,? )?` +
	`(?:rédigée?|établie?|réalisée?|préparée?|délivrée?|émise?|written|prepared|issued|conducted|carried out|delivered|erstellt|ausgestellt|opgesteld|uitgegeven|elaborado|redactado|emitido|redatto|rilasciato)` +
	`\s+(?:par|by|von|door|por|da|dal|dall)(?:\s|\s*:\s*|['’]))`)

// afterName is what no name of an author goes on with.
var afterName = regexp.MustCompile(`(?i)\s*(?:[,;|(«"]|\.(?:\s|$)| (?:pour|auprès|le|du|en|entre|sur|depuis|à|selon|avec|on|for|among|between|in|from|at|with|am|für|bei|op|voor|el|para|il|per)\s| [–—-] |\d)`)

// dated is words that introduce a date, the surest first.
type dated struct {
	label *regexp.Regexp
	last  bool // the second of two dates counts: a period is as old as its end
}

// documentDates introduce the date of the document itself, by rank: its issue, its publication, a bare date, prices in force, field work.
var documentDates = []dated{
	{label: labels(`date d['’](?:émission|établissement|édition)|date de (?:délivrance|signature|rédaction|création)|(?:délivrée?|émise?|établie?|signée?|rédigée?) le|fait le|fait à [\pL' -]{2,30},? le|` +
		`date of issue|issue date|issued (?:on)?|date issued|signed on|dated|ausstellungsdatum|ausgestellt am|datum van (?:uitgifte|afgifte)|afgegeven op|` +
		`fecha de (?:emisión|expedición)|data di (?:emissione|rilascio)|rilasciato il`)},
	{label: labels(`date de publication|publiée? le|parue? le|mise? à jour (?:le|:)|dernière mise à jour|version du|édition du|publication date|published(?: on)?|last updated(?: on)?|` +
		`updated on|veröffentlicht am|stand|gepubliceerd op|publicado el|pubblicato il`)},
	{label: labels(`date|datum|fecha|data`)},
	{label: labels(`\pL[\pL' -]{1,30}, le`)}, // "Lyon, le 12 mars 2025"
	{label: labels(`(?:tarifs?|prix|grille tarifaire|barème)[\pL ]{0,20} (?:applicables?|en vigueur|valables?)(?: au| à (?:compter|partir) du| depuis le| dès le)|prices? (?:valid|effective|applicable)(?: as)? (?:of|from)|` +
		`effective (?:date|from|as of)|preise gültig ab|prijzen geldig vanaf|precios vigentes desde|prezzi validi dal`)},
	{label: labels(`(?:étude|enquête|sondage|baromètre|terrain|questionnaire)[^.;]{0,60}? (?:réalisée?s?|menée?s?|conduite?s?|administrée?s?|collectée?s?)[^.;]{0,60}? du|(?:survey|study|fieldwork|interviews?)[^.;]{0,60}? ` +
		`(?:conducted|carried out|run|held|took place)?[^.;]{0,60}? (?:from|between)`), last: true},
}

// validityDates introduce the last day on which a document holds.
var validityDates = []dated{
	{label: labels(`(?:` + subject + `)?(?:valables?|valides?|en vigueur|applicables?|validité)\s*:?(?: et [\pL]+)? jusqu['’]au`)},
	{label: labels(`(?:` + subject + `)?(?:valables?|valides?|en vigueur|validité|applicables?)\s*:? du`), last: true},
	{label: labels(`date (?:d['’]expiration|d['’]échéance|de fin de validité|limite de validité)|fin de validité|(?:` + subject + `)?expire le|expiration|valable jusqu['’]au`)},
	{label: labels(`(?:` + subject + `)?valid (?:until|through|to|till|up to)|expiry date|expiration date|date of expiry|valid thru|(?:` + subject + `)?expires(?: on)?|validity`)},
	{label: labels(`(?:` + subject + `)?valid from`), last: true},
	{label: labels(`(?:[\pL]+ )?(?:ist )?gültig bis(?: zum)?|ablaufdatum|gültigkeit bis|geldig tot(?: en met)?|vervaldatum|válid[oa] hasta(?: el)?|fecha de (?:caducidad|vencimiento)|valid[oa] fino al|data di scadenza`)},
}

// subject is what may stand before a validity for it to be that of the whole document.
const subject = `(?:(?:le |la |les |ce |cet |cette |présente? |the |this |these )*(?:certificat|attestation|document|tarifs?|prix|grille(?: tarifaire)?|liste(?: de prix)?|accord|contrat|convention|rapport|barème|catalogue|` +
	`certificate|prices?|price list|agreement|contract|report|licence|license|conditions)(?: (?:est|sont|reste|restent|is|are|remains?))? )`

// labels matches words at the beginning of a line, of a sentence or of a cell.
func labels(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[.;|] |\()(?:` + words + `)(?:$|[^\pL\pN])`)
}
