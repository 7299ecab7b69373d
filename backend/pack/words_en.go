package pack

import (
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

func english() *words {
	return &words{
		lang: text.English, textName: "text", registerName: "claims", separator: ',', colon: ": ",
		months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		kind: map[piece.Kind]string{
			piece.Article: "Article", piece.LinkedIn: "LinkedIn post", piece.Email: "E-mail", piece.EmailSeries: "E-mail sequence",
			piece.LandingPage: "Landing page", piece.SalesSheet: "Sales sheet", piece.PressRelease: "Press release",
			piece.CustomerCase: "Customer case", piece.WhitePaper: "White paper", piece.OtherKind: "Content",
		},
		category: map[claim.Category]string{
			claim.Performance: "performance", claim.Compliance: "compliance", claim.Security: "security", claim.Customer: "customer",
			claim.Pricing: "pricing", claim.Availability: "availability", claim.Superlative: "superlative", claim.Statistic: "statistic",
			claim.Company: "company", claim.Guarantee: "guarantee", claim.Environment: "environment", claim.Health: "health", claim.Product: "product",
		},
		risk: map[claim.Risk]string{claim.High: "high", claim.Low: "low"},
		status: map[verify.Status]string{
			verify.Proven: "proven", verify.Validated: "validated by an expert", verify.Removed: "removed", verify.NotAClaim: "not a claim",
		},
		verdict:    map[verify.Verdict]string{verify.Supported: "supported by the source", verify.Contradicted: "contradicted", verify.NotFound: "not found"},
		resolution: map[claim.ResolutionKind]string{claim.Sourced: "source linked", claim.Validated: "expert's word, as reported", claim.Removed: "removed", claim.NotAClaim: "not a claim"},
		columns: []string{"No.", "Claim", "Sentence", "Categories", "Risk", "Status", "Verdict", "Decision", "Confirmed by the check", "Source", "File", "Place",
			"Quote", "Source date", "Valid until", "Expert", "Expert's role", "Validated on", "Expert's words", "Record", "Reason", "Decided on"},
		auto: map[charter.Auto]string{
			charter.AutoClaims: "Every claim is settled", charter.AutoFindings: "No remark is left",
			charter.AutoTitle: "The text has a heading", charter.AutoLinks: "No link is empty",
		},
		good: "Definition of good", charter: "Checked against version", charterEnd: " of the charter.",
		ticked: "ticked by the approver", unticked: "not ticked by the approver", checked: "checked", unmet: "not met",
		from: "From", to: "to", atLeast: "At least", atMost: "At most", countedWords: "words", thousands: ",",
		removal:  map[string]string{"removed": "removed from the text", "reworded": "reworded in the text"},
		revision: "Version", approvedBy: "Approved by", on: "on", reviewBy: "Review by",
		proofs: "Proofs", proof: "Proof", backTo: "Back to the text, claim", noProofs: "This text holds no claim to prove.",
		validatedBy: "Validated by", reported: "(as reported)", kept: "Record", notAClaim: "Not a claim", unconfirmed: "linked, not confirmed", refuted: ", though a document contradicts it",
		page: "p.", sheet: "sheet", cell: "cells", line: "line", openQuote: "“", closeQuote: "”",
		until: "valid until", noValidity: "validity not stated", notStated: "not stated",
		yes: "yes", among: "of which ", no: "no",
		madeBy: "Made with Probant", fingerprint: "Fingerprint of the text",
		settled: [2]string{"claim settled", "claims settled"}, proven: [2]string{"proven", "proven"},
		validated: [2]string{"validated by an expert", "validated by an expert"}, removed: [2]string{"removed", "removed"},
		dismissed: [2]string{"set aside as not a claim", "set aside as not claims"},
		reworded:  [2]string{"reworded", "reworded"},
		linked:    [2]string{"linked, not confirmed", "linked, not confirmed"},
	}
}
