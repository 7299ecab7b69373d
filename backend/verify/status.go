package verify

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
)

// Open reports whether a claim with this status keeps the gate closed.
func (s Status) Open() bool {
	switch s {
	case ToProve, WithExpert, Conflicted, Expired:
		return true
	}
	return false
}
