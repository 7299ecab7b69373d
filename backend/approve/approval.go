package approve

import (
	"strings"
	"unicode/utf8"

	"probant/backend/fault"
)

// nameLimit bounds an approver's name and role, in characters: they are printed in every pack.
const nameLimit = 120

// Approval is a decision on one revision: who took responsibility for which text, when, and how its claims stood. Hash is
// piece.Hash of the frozen text, in hex; At and ReviewBy are Unix ms, ReviewBy 0 when no proof falls.
type Approval struct {
	Revision int
	Hash     string
	Name     string
	Role     string
	At       int64
	Counts   Counts
	ReviewBy int64
}

// Freeze takes the decision. It is denied, with the gate's reason, while the gate is closed; invalid when no name is given
// ("name_missing", field "name") or one is too long ("field_too_long").
func Freeze(g Gate, claims []Claim, revision int, hash, name, role string, at int64) (Approval, error) {
	name, role = strings.TrimSpace(name), strings.TrimSpace(role)
	switch {
	case !g.Open:
		return Approval{}, fault.New(fault.Denied, string(g.Reason))
	case name == "":
		return Approval{}, fault.New(fault.Invalid, "name_missing").On("name")
	case utf8.RuneCountInString(name) > nameLimit:
		return Approval{}, fault.New(fault.Invalid, "field_too_long").On("name")
	case utf8.RuneCountInString(role) > nameLimit:
		return Approval{}, fault.New(fault.Invalid, "field_too_long").On("role")
	}
	return Approval{
		Revision: revision, Hash: hash, Name: name, Role: role, At: at,
		Counts: Tally(claims), ReviewBy: g.NextExpiry,
	}, nil
}
