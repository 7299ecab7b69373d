package approve

import (
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/text"
	"probant/backend/verify"
)

var page = []text.Block{{ID: "a", Kind: text.Paragraph, Text: "Orvalis suit 40 bâtiments."}}

func TestDecide(t *testing.T) {
	settled := []Claim{
		{ID: "1", Status: verify.Proven, Confirmed: true, ValidUntil: 900},
		{ID: "2", Status: verify.Proven, ValidUntil: 500},
		{ID: "3", Status: verify.Validated, ValidUntil: 100},
		{ID: "4", Status: verify.NotAClaim},
		{ID: "5", Status: verify.Removed},
	}
	with := func(more ...Claim) []Claim { return append(append([]Claim{}, settled...), more...) }
	tests := []struct {
		name        string
		blocks      []text.Block
		unsupported []string
		claims      []Claim
		want        Gate
	}{
		{"everything settled", page, nil, settled, Gate{Open: true, NextExpiry: 500}},
		{"no claim at all", page, nil, nil, Gate{Open: true}},
		{"one to prove", page, nil, with(Claim{ID: "6", Status: verify.ToProve}), Gate{Reason: OpenClaims, Left: 1, First: "6", NextExpiry: 500}},
		{"waiting for the expert is open", page, nil, []Claim{{ID: "7", Status: verify.WithExpert}}, Gate{Reason: OpenClaims, Left: 1, First: "7"}},
		{"contradicted and expired are open", page, nil, with(Claim{ID: "8", Status: verify.Conflicted}, Claim{ID: "9", Status: verify.Expired, ValidUntil: 1}),
			Gate{Reason: OpenClaims, Left: 2, First: "8", NextExpiry: 500}},
		{"a status nobody knows is open", page, nil, []Claim{{ID: "x", Status: "odd"}}, Gate{Reason: OpenClaims, Left: 1, First: "x"}},
		{"a claim without a status is open", page, nil, []Claim{{ID: "x"}}, Gate{Reason: OpenClaims, Left: 1, First: "x"}},
		{"nothing to approve", nil, nil, settled, Gate{Reason: EmptyText, NextExpiry: 500}},
		{"white space is nothing", []text.Block{{Text: " \u00a0\n"}}, nil, nil, Gate{Reason: EmptyText}},
		{"a language we cannot read", page, []string{"b"}, settled, Gate{Reason: UnsupportedLanguage, NextExpiry: 500}},
		{"language comes before claims", page, []string{"b"}, []Claim{{ID: "1", Status: verify.ToProve}}, Gate{Reason: UnsupportedLanguage, Left: 1, First: "1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Decide(tt.blocks, tt.unsupported, tt.claims, nil); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestForbiddenWordsCloseTheGate(t *testing.T) {
	settled := []Claim{{ID: "1", Status: verify.Validated}}
	if got, want := Decide(page, nil, settled, []string{"f1", "f2"}), (Gate{Reason: ForbiddenWords, Left: 2, Forbidden: 2, First: "f1"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	open := append(settled, Claim{ID: "2", Status: verify.Banned})
	if got, want := Decide(page, nil, open, []string{"f1"}), (Gate{Reason: OpenClaims, Left: 2, Forbidden: 1, First: "2"}); got != want {
		t.Errorf("with an open claim: got %+v, want %+v", got, want)
	}
	if got := Decide(nil, nil, nil, []string{"f1"}); got.Open || got.Reason != EmptyText {
		t.Errorf("without a text: %+v", got)
	}
}

func TestTallyAddsUp(t *testing.T) {
	all := []verify.Status{verify.ToProve, verify.WithExpert, verify.Proven, verify.Conflicted, verify.Validated, verify.Removed, verify.NotAClaim, verify.Expired, "odd"}
	var claims []Claim
	for _, s := range all {
		claims = append(claims, Claim{Status: s})
	}
	got := Tally(claims)
	if want := (Counts{Total: 9, Open: 5, Proven: 1, Unconfirmed: 1, Validated: 1, Removed: 1, NotAClaim: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	claims = append(claims, Claim{Status: verify.Removed, Reworded: true}, Claim{Status: verify.ToProve, Reworded: true})
	if got, want := Tally(claims), (Counts{Total: 10, Open: 6, Proven: 1, Unconfirmed: 1, Validated: 1, Removed: 1, NotAClaim: 1, Reworded: 1}); got != want {
		t.Errorf("with one reworded, and one whose words came back: got %+v, want %+v", got, want)
	}
	for _, s := range all[:8] {
		if open(s) != s.Open() {
			t.Errorf("%s: the gate and the status disagree on whether it is open", s)
		}
	}
}

func TestFreeze(t *testing.T) {
	claims := []Claim{{ID: "1", Status: verify.Proven, Confirmed: true, ValidUntil: 42}}
	g := Decide(page, nil, claims, nil)
	got, err := Freeze(g, claims, 3, "abc", "  Marc Lefèvre ", " Direction générale", 1000)
	if err != nil {
		t.Fatal(err)
	}
	want := Approval{Revision: 3, Hash: "abc", Name: "Marc Lefèvre", Role: "Direction générale", At: 1000, Counts: Counts{Total: 1, Proven: 1}, ReviewBy: 42}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}

	shut := Decide(page, nil, []Claim{{ID: "1", Status: verify.ToProve}}, nil)
	refusals := []struct {
		name, reason, field string
		gate                Gate
		approver, role      string
		code                fault.Code
	}{
		{"closed gate", "open_claims", "", shut, "Marc", "", fault.Denied},
		{"the zero gate is closed", "", "", Gate{}, "Marc", "", fault.Denied},
		{"no name", "name_missing", "name", g, " \t", "", fault.Invalid},
		{"endless name", "field_too_long", "name", g, strings.Repeat("é", nameLimit+1), "", fault.Invalid},
		{"endless role", "field_too_long", "role", g, "Marc", strings.Repeat("x", nameLimit+1), fault.Invalid},
	}
	for _, tt := range refusals {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Freeze(tt.gate, claims, 1, "h", tt.approver, tt.role, 1)
			if err == nil {
				t.Fatal("was approved")
			}
			if f := fault.As(err); f.Code != tt.code || f.Reason != tt.reason || f.Field != tt.field {
				t.Errorf("got %v, want %s/%s (%s)", err, tt.code, tt.reason, tt.field)
			}
		})
	}
}
