package charter

import (
	"testing"
	"time"

	"probant/backend/claim"
	"probant/backend/source"
)

func on(day string) time.Time {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return at
}

func TestAMonthLastsToTheSameDayOrTheLast(t *testing.T) {
	for _, c := range []struct {
		dated   string
		months  int
		lastDay string
	}{
		{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2024-02-29", 12, "2025-02-28"}, {"2026-08-31", 1, "2026-09-30"},
		{"2026-11-30", 3, "2027-02-28"}, {"2026-12-31", 12, "2027-12-31"}, {"2026-03-15", 6, "2026-09-15"}, {"2026-01-01", 1, "2026-02-01"},
	} {
		r, p := Requirement{MaxAge: c.months}, Proof{Date: on(c.dated).UnixMilli()}
		if l := r.Lacks(p, on(c.lastDay).Add(23*time.Hour)); l != "" {
			t.Errorf("%s + %d: %s on %s", c.dated, c.months, l, c.lastDay)
		}
		if l := r.Lacks(p, on(c.lastDay).Add(25*time.Hour)); l != LackAge {
			t.Errorf("%s + %d: %q the day after %s", c.dated, c.months, l, c.lastDay)
		}
		if got := time.UnixMilli(r.Falls(p)).UTC(); !got.Equal(on(c.lastDay).AddDate(0, 0, 1)) {
			t.Errorf("%s + %d falls on %s", c.dated, c.months, got)
		}
	}
}

func TestAProofOfTheFutureIsNotInDate(t *testing.T) {
	now := on("2026-05-10").Add(9 * time.Hour)
	later, today := Proof{Date: on("2026-06-01").UnixMilli(), ValidUntil: on("2027-01-01").UnixMilli()}, Proof{Date: on("2026-05-10").UnixMilli()}
	for _, r := range []Requirement{{MaxAge: 12}, {InDate: true}} {
		if l := r.Lacks(later, now); l != LackFuture {
			t.Errorf("%+v: %q", r, l)
		}
	}
	if l := (&Requirement{MaxAge: 12}).Lacks(today, now); l != "" {
		t.Errorf("today's: %s", l)
	}
	if l := (&Requirement{}).Lacks(later, now); l != "" {
		t.Errorf("no date is asked: %s", l)
	}
}

func TestAClaimMeetsEveryRowThatConcernsIt(t *testing.T) {
	c := Charter{Proof: []Requirement{{Category: claim.Performance}, {Category: claim.Pricing, Kinds: []source.Kind{source.PriceList}}, {Category: claim.Pricing}}}
	rows := c.Requirements([]claim.Category{claim.Pricing, claim.Performance})
	if len(rows) != 2 || rows[0].Category != claim.Performance || len(rows[1].Kinds) != 1 {
		t.Errorf("%+v", rows)
	}
	if rows := c.Requirements([]claim.Category{claim.Health}); len(rows) != 0 {
		t.Errorf("%+v", rows)
	}
}

func TestTheExpertsOfAClaim(t *testing.T) {
	c := Charter{
		Experts: []Expert{{Name: "Ana Rey"}, {Name: "Luc Petit", Domains: []string{"pricing"}}, {Name: "Inès Roy", Domains: []string{"security"}}},
		Proof:   []Requirement{{Category: claim.Security, Validators: []string{"inès roy", "Ana Rey"}}, {Category: claim.Pricing}},
	}
	for _, k := range []struct {
		categories []claim.Category
		want       []string
		named      bool
	}{
		{[]claim.Category{claim.Pricing}, []string{"Luc Petit", "Ana Rey"}, false},
		{[]claim.Category{claim.Security}, []string{"Inès Roy", "Ana Rey"}, true},
		{[]claim.Category{claim.Security, claim.Pricing}, []string{"Inès Roy", "Ana Rey"}, true},
		{[]claim.Category{claim.Health}, []string{"Ana Rey"}, false},
	} {
		experts, named := c.ExpertsFor(k.categories)
		got := []string{}
		for _, e := range experts {
			got = append(got, e.Name)
		}
		if named != k.named || len(got) != len(k.want) {
			t.Fatalf("%v: %v, %v", k.categories, got, named)
		}
		for i := range got {
			if got[i] != k.want[i] {
				t.Errorf("%v: %v, want %v", k.categories, got, k.want)
			}
		}
	}
}
