package claim

// ResolutionKind is how a human settled a claim.
type ResolutionKind string

// The closed set of resolutions.
const (
	Sourced   ResolutionKind = "sourced"
	Validated ResolutionKind = "validated"
	Removed   ResolutionKind = "removed"
	NotAClaim ResolutionKind = "not_a_claim"
)
