package verify

import (
	"testing"

	"probant/backend/claim"
)

func TestSettle(t *testing.T) {
	const now = 1_780_000_000_000
	const yesterday, tomorrow = now - dayMillis, now + dayMillis
	cases := []struct {
		name string
		in   Settlement
		want Status
	}{
		{"never checked", Settlement{InText: true}, ToProve},
		{"not found", Settlement{Verdict: NotFound, InText: true}, ToProve},
		{"the checker alone settles nothing", Settlement{Verdict: Supported, InText: true}, ToProve},
		{"contradicted", Settlement{Verdict: Contradicted, InText: true}, Conflicted},
		{"linked and confirmed", Settlement{Resolution: claim.Sourced, Link: Supported}, Proven},
		{"linked by the user, not confirmed", Settlement{Resolution: claim.Sourced, Link: NotFound}, Proven},
		{"linked while another source contradicts", Settlement{Verdict: Contradicted, Resolution: claim.Sourced, Link: Supported}, Conflicted},
		{"linked with a reason while the library contradicts", Settlement{Verdict: Contradicted, Resolution: claim.Sourced, Link: NotFound}, Conflicted},
		{"linked to a passage that contradicts", Settlement{Resolution: claim.Sourced, Link: Contradicted}, Conflicted},
		{"contradiction before expiry", Settlement{Resolution: claim.Sourced, Link: Contradicted, ValidUntil: yesterday}, Conflicted},
		{"linked to an expired source", Settlement{Resolution: claim.Sourced, Link: Supported, ValidUntil: yesterday}, Expired},
		{"linked to a source good today", Settlement{Resolution: claim.Sourced, Link: Supported, ValidUntil: now}, Proven},
		{"linked to a source good tomorrow", Settlement{Resolution: claim.Sourced, Link: Supported, ValidUntil: tomorrow}, Proven},
		{"validated", Settlement{Verdict: Contradicted, Resolution: claim.Validated}, Validated},
		{"removed and gone", Settlement{Resolution: claim.Removed}, Removed},
		{"removed but still there", Settlement{Resolution: claim.Removed, InText: true}, ToProve},
		{"removed but still there and contradicted", Settlement{Verdict: Contradicted, Resolution: claim.Removed, InText: true}, Conflicted},
		{"not a claim", Settlement{Verdict: Contradicted, Resolution: claim.NotAClaim}, NotAClaim},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.in.Now = now
			if got := Settle(c.in); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestLapsedKeepsTheWholeLastDay(t *testing.T) {
	const midnight = 20_000 * dayMillis
	for _, c := range []struct {
		now  int64
		want bool
	}{
		{midnight - 1, false},
		{midnight, false},
		{midnight + dayMillis - 1, false},
		{midnight + dayMillis, true},
	} {
		if got := Lapsed(midnight, c.now); got != c.want {
			t.Errorf("at %d: got %v, want %v", c.now, got, c.want)
		}
	}
	if Lapsed(0, midnight) {
		t.Error("no limit never lapses")
	}
}

func TestOnlyFourStatusesKeepTheGateClosed(t *testing.T) {
	for status, want := range map[Status]bool{
		ToProve: true, WithExpert: true, Conflicted: true, Expired: true,
		Proven: false, Validated: false, Removed: false, NotAClaim: false,
	} {
		if got := status.Open(); got != want {
			t.Errorf("%s: got %v, want %v", status, got, want)
		}
	}
}
