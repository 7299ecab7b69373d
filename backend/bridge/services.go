package bridge

import (
	"probant/backend/charter"
	"probant/backend/charter/typography"
	"probant/backend/charter/voice"
	"probant/backend/claim"
	"probant/backend/job"
	"probant/backend/piece"
	"probant/backend/settings"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
	"probant/backend/workspace"
)

// Services returns one struct per concern, to bind. Only intentions cross; the lifecycle stays with the caller.
func Services(ready *Ready, desk *workspace.Desk, shell Shell) []any {
	return []any{
		&Session{ready: ready, desk: desk, shell: shell},
		&Pieces{ready}, &Claims{ready}, &Evidence{ready}, &Imports{ready, shell}, &Versions{ready}, &Uploads{ready},
		&Approvals{ready}, &Charters{ready, shell}, &Findings{ready}, &Packs{ready}, &Register{ready}, &Jobs{ready}, &Assistance{ready, desk},
	}
}

// Value is one member of a closed set, as EnumBind wants it.
type Value[T ~string] struct {
	Value  T
	TSName string
}

func values[T ~string](all ...T) []Value[T] {
	out := make([]Value[T], len(all))
	for i, v := range all {
		out[i] = Value[T]{v, string(v)}
	}
	return out
}

// Enums returns the closed sets that TypeScript must know.
func Enums() []any {
	return []any{
		values(piece.Kinds()...),
		values(piece.Verify, piece.Approve, piece.Publish, piece.Published),
		values(piece.Imported, piece.Autosave, piece.Restored, piece.Approved),
		values(text.Paragraph, text.Heading, text.ListItem, text.Quote, text.TableCell, text.Code),
		values(text.Bold, text.Italic, text.Link),
		values(claim.Performance, claim.Compliance, claim.Security, claim.Customer, claim.Pricing, claim.Availability, claim.Superlative,
			claim.Statistic, claim.Company, claim.Guarantee, claim.Environment, claim.Health, claim.Product),
		values(claim.High, claim.Low),
		values(verify.Match, verify.Agrees, verify.Conflict),
		values(verify.NumberDiffers, verify.UnitDiffers, verify.BoundDiffers, verify.DateDiffers, verify.EntityDiffers,
			verify.NegationDiffers, verify.ScopeDiffers, verify.ModalityDiffers, verify.AttributeDiffers),
		values(job.Running, job.Done, job.Failed, job.Cancelled),
		values(verify.Supported, verify.Contradicted, verify.NotFound),
		values(verify.ToProve, verify.WithExpert, verify.Proven, verify.Conflicted, verify.Validated, verify.Removed, verify.NotAClaim, verify.Expired, verify.Banned),
		values(claim.Sourced, claim.Validated, claim.Removed, claim.NotAClaim),
		values(source.Kinds()...),
		values(source.Yes, source.No),
		values(settings.Providers()...),
		values(charter.Forbidden, charter.NeedsProof, charter.NeedsMention, charter.Advice),
		values(charter.BasisText, charter.BasisApplication, charter.BasisCode, charter.BasisPractice),
		values(charter.CheckedPrimary, charter.CheckedSecondary, charter.CheckedPartly, charter.CheckedUnverified),
		values(charter.Consumers, charter.Business),
		values(charter.LackKind, charter.LackKindSaid, charter.LackDate, charter.LackAge, charter.LackFuture, charter.LackValidity, charter.LackValidator),
		values(charter.AutoClaims, charter.AutoFindings, charter.AutoWords, charter.AutoTitle, charter.AutoLinks),
		values(charter.Document),
		values(charter.Never, charter.Prefer, charter.Name, charter.Mention),
		values(charter.InParagraph),
		values(charter.Flaws()...),
		values(charter.TroubleID, charter.TroubleKind, charter.TroubleEmpty, charter.TroubleMissing, charter.TroubleNothing, charter.TroubleFires,
			charter.TroubleSilent, charter.TroubleBroad, charter.TroubleGrammar, charter.TroubleVoice, charter.TroubleSpell, charter.TroubleComma, charter.TroublePack, charter.TroubleTwice, charter.TroubleTwo, charter.TroubleUse,
			charter.TroubleChain, charter.TroubleName, charter.TroubleMention),
		values(typography.Kinds()...),
		values(typography.Typographic, typography.Typewriter, typography.Either),
		values(voice.Formal, voice.Familiar, voice.Consistent),
		values(voice.We, voice.Name),
		values(typography.Wide, typography.Narrow, typography.Tight),
	}
}
