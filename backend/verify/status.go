package verify

import "probant/backend/claim"

// Status is what the interface shows of a claim, from its verdict and the decision a human took.
type Status string

// The closed set of statuses. WithExpert waits for an answer; Expired is a proof past its validity.
const (
	ToProve    Status = "to_prove"
	WithExpert Status = "with_expert"
	Proven     Status = "proven"
	Conflicted Status = "contradicted"
	Validated  Status = "validated"
	Removed    Status = "removed"
	NotAClaim  Status = "not_a_claim"
	Expired    Status = "expired"
	Banned     Status = "banned" // the charter forbids the wording: no proof saves it
)

// Open reports whether a claim with this status keeps the gate closed.
func (s Status) Open() bool {
	switch s {
	case ToProve, WithExpert, Conflicted, Expired, Banned:
		return true
	}
	return false
}

// Settlement is all that the status of a claim depends on. Times are Unix ms.
type Settlement struct {
	// Verdict is the check of the claim against the whole library; empty while it was not checked.
	Verdict Verdict
	// Resolution is the decision in force; empty when there is none.
	Resolution claim.ResolutionKind
	// Link is the check of the claim against the linked passage alone; read only when sourced. A link that is not
	// Supported is "liée par vous, non confirmée", which is proven all the same unless something contradicts.
	Link Verdict
	// ValidUntil is the validity of the linked source, 0 when nobody said; read only when sourced.
	ValidUntil int64
	// InText tells whether the wording still stands in the piece; read only when removed.
	InText bool
	// Now is the time at which the question is asked.
	Now int64
}

// Settle gives the one status of a claim. A decision prevails over the verdict, except that a link proves nothing while its
// passage or the library contradicts the claim (two sources that disagree are no proof), and that a wording decided as
// removed must really be gone.
func Settle(s Settlement) Status {
	switch s.Resolution {
	case claim.Sourced:
		switch {
		case s.Link == Contradicted || s.Verdict == Contradicted:
			return Conflicted
		case Lapsed(s.ValidUntil, s.Now):
			return Expired
		}
		return Proven
	case claim.Validated:
		return Validated
	case claim.NotAClaim:
		return NotAClaim
	case claim.Removed:
		if !s.InText {
			return Removed
		}
	}
	if s.Verdict == Contradicted {
		return Conflicted
	}
	return ToProve
}

const dayMillis = 24 * 60 * 60 * 1000

// Lapsed reports whether a source valid until one moment has expired at another, both Unix ms: it is good through the
// whole UTC day of validUntil. 0 never lapses.
func Lapsed(validUntil, now int64) bool {
	return validUntil != 0 && day(now) > day(validUntil)
}

// day floors, so that moments before 1970 keep their day.
func day(ms int64) int64 {
	d := ms / dayMillis
	if ms%dayMillis < 0 {
		d--
	}
	return d
}
