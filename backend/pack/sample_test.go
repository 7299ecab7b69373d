package pack

import (
	"strings"
	"time"

	"probant/backend/approve"
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

// at is an instant of the samples, in Unix ms.
func at(s string) int64 {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t.UnixMilli()
}

// span finds a quote in a block's text.
func span(b text.Block, quote string) text.Span {
	i := strings.Index(b.Text, quote)
	if i < 0 {
		panic("not in the block: " + quote)
	}
	return text.NewIndex(b.Text).Span(i, i+len(quote))
}

func marked(b text.Block, kind text.MarkKind, quote, href string) text.Block {
	b.Marks = append(b.Marks, text.Mark{Kind: kind, Span: span(b, quote), Href: href})
	return b
}

// articleBlocks is a text with every kind of block and mark.
func articleBlocks() []text.Block {
	p2 := text.Block{ID: "b2", Kind: text.Paragraph, Text: "Nos clients réduisent leur facture d’énergie de 31\u202f% en deux ans, et 40 entreprises nous suivent déjà."}
	p2 = marked(p2, text.Bold, "31\u202f%", "")
	p2 = marked(p2, text.Italic, "en deux ans", "")
	p3 := text.Block{ID: "b3", Kind: text.Paragraph, Text: "La méthode est décrite dans notre guide public, étape par étape."}
	p3 = marked(p3, text.Link, "notre guide public", "https://orvalis.example/guide?lang=fr&v=2")
	p3 = marked(p3, text.Bold, "guide public", "")
	return []text.Block{
		{ID: "b1", Kind: text.Heading, Level: 1, Text: "Décret tertiaire\u00a0: tenir l’échéance 2030"},
		p2, p3,
		{ID: "b4", Kind: text.Heading, Level: 2, Text: "Trois étapes"},
		{ID: "l1", Kind: text.ListItem, Level: 1, Ordered: true, Text: "Relever les consommations"},
		{ID: "l2", Kind: text.ListItem, Level: 2, Parent: "l1", Text: "par bâtiment"},
		{ID: "l3", Kind: text.ListItem, Level: 2, Parent: "l1", Text: "par usage"},
		{ID: "l4", Kind: text.ListItem, Level: 1, Ordered: true, Text: "Régler les automates"},
		{ID: "l5", Kind: text.ListItem, Level: 1, Ordered: true, Text: "Déclarer sur OPERAT"},
		{ID: "q1", Kind: text.Quote, Parent: "q", Text: "Nous avons arrêté de découvrir les problèmes en même temps que nos patients."},
		{ID: "q2", Kind: text.Quote, Parent: "q", Text: "La directrice de la clinique des Tilleuls"},
		{ID: "b5", Kind: text.Heading, Level: 3, Text: "Ce que cela coûte"},
		{ID: "t1", Kind: text.TableCell, Parent: "t", Row: 0, Col: 0, Header: true, Text: "Formule"},
		{ID: "t2", Kind: text.TableCell, Parent: "t", Row: 0, Col: 1, Header: true, Text: "Prix HT"},
		{ID: "t3", Kind: text.TableCell, Parent: "t", Row: 1, Col: 0, Text: "Suivi | essentiel"},
		{ID: "t4", Kind: text.TableCell, Parent: "t", Row: 1, Col: 1, Text: "390\u202f€ par mois"},
		{ID: "b6", Kind: text.Paragraph, Text: "Votre interlocutrice\u00a0: Hélène Vasseur\n04\u00a000\u00a000\u00a000\u00a000"},
		{ID: "c1", Kind: text.Code, Text: "orvalis relevé --site lyon\norvalis export"},
	}
}

// article is a French pack: proven, linked by hand, validated, dismissed and removed claims.
func article() Input {
	blocks := articleBlocks()
	return Input{
		Title: "Décret tertiaire\u00a0: tenir l’échéance 2030", Kind: piece.Article, Lang: text.French, Blocks: blocks,
		Approval: approve.Approval{
			Revision: 4, Hash: strings.Repeat("7c1e94a0", 8), Name: "Marc Lefèvre", Role: "Direction générale", At: at("2026-11-12T17:03:00Z"),
			Counts: approve.Counts{Total: 4, Proven: 2, Unconfirmed: 1, Validated: 1, NotAClaim: 1, Reworded: 1}, ReviewBy: at("2027-03-14T00:00:00Z"),
		},
		Charter: Charter{Version: 3, Checklist: []Check{
			{Auto: charter.AutoClaims, Done: true}, {Auto: charter.AutoFindings, Count: 1}, {Auto: charter.AutoWords, Min: 400, Max: 1500, Done: true, Count: 1240},
			{Text: "Quelqu’un du métier l’a relu.", Done: true}, {Text: "Le premier paragraphe dit à qui s’adresse l’article."},
		}},
		Claims: []Claim{
			{Number: 1, Block: "b2", Span: span(blocks[1], "réduisent leur facture d’énergie de 31\u202f% en deux ans"), Text: "réduisent leur facture d’énergie de 31\u202f% en deux ans",
				Sentence: blocks[1].Text, Categories: []claim.Category{claim.Performance, claim.Statistic}, Risk: claim.High, Status: verify.Proven, Verdict: verify.Supported,
				Resolution: claim.Sourced, Confirmed: true, DecidedAt: at("2026-11-10T09:00:00Z"),
				Proof: &Proof{Source: "Bilan énergétique consolidé", File: "bilan-2026.pdf", Page: 12, Heading: "Bilan énergétique consolidé › Résultats", Quote: "une baisse de 31\u202f% sur vingt-quatre mois", Date: at("2026-03-14T00:00:00Z"), ValidUntil: at("2027-03-14T00:00:00Z")}},
			{Number: 2, Block: "b2", Span: span(blocks[1], "40 entreprises nous suivent"), Text: "40 entreprises nous suivent", Sentence: blocks[1].Text,
				Categories: []claim.Category{claim.Customer}, Risk: claim.High, Status: verify.Proven, Verdict: verify.NotFound, Resolution: claim.Sourced, Reason: "le tableau les compte une à une",
				DecidedAt: at("2026-11-10T09:05:00Z"), Proof: &Proof{Source: "Références clients", File: "references.xlsx", Sheet: "Synthèse", Cell: "A4:D4", Heading: "Références clients", Quote: "Total\u00a0: 40"}},
			{Number: 3, Block: "b3", Span: span(blocks[2], "guide public"), Text: "guide public", Sentence: blocks[2].Text, Categories: []claim.Category{claim.Product}, Risk: claim.Low,
				Status: verify.NotAClaim, Verdict: verify.NotFound, Resolution: claim.NotAClaim, Reason: "simple renvoi\u00a0; sans chiffre", DecidedAt: at("2026-11-10T09:06:00Z")},
			{Number: 4, Block: "t4", Span: text.Span{Start: 0, End: 5}, Text: "390\u202f€", Sentence: "390\u202f€ par mois", Categories: []claim.Category{claim.Pricing}, Risk: claim.High,
				Status: verify.Validated, Verdict: verify.NotFound, Resolution: claim.Validated, DecidedAt: at("2026-11-11T10:00:00Z"),
				Validation: &Validation{Name: "Karim Benali", Role: "Direction technique", At: at("2026-11-01T08:00:00Z"), Words: "C’est le tarif voté pour 2027.", Proof: "e-mail du 1er novembre"}},
			{Text: "=2+2 garanti numéro 1", Sentence: "-5\u202f% garanti", Categories: []claim.Category{claim.Superlative, claim.Guarantee}, Risk: claim.High, Status: verify.Removed,
				Verdict: verify.NotFound, Resolution: claim.Removed, Reason: "reworded", DecidedAt: at("2026-11-11T10:30:00Z")},
		},
		Space: "Orvalis", Version: "0.1.0", At: at("2026-11-12T17:05:00Z"),
	}
}

// post is an English pack with no claim at all and no heading of its own.
func post() Input {
	return Input{
		Title: "Spring follow-up", Kind: piece.LinkedIn, Lang: text.English,
		Blocks:   []text.Block{{ID: "a", Kind: text.Paragraph, Text: "Shall we talk about your heating bill?"}},
		Approval: approve.Approval{Revision: 1, Hash: strings.Repeat("ab", 32), Name: "Ruth Oakley", At: at("2026-11-12T17:03:00Z")},
		Space:    "Orvalis & Sons", Version: "0.1.0", At: at("2026-11-12T17:05:00Z"),
	}
}
