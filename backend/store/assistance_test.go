package store

import "testing"

func TestCallsAreKeptAsTheyWere(t *testing.T) {
	s := mustOpen(t)
	for _, c := range []Call{
		{At: 1, Purpose: "judge", Subject: "a", Host: "localhost:1", Model: "petit", Sent: "s1", Received: "r1"},
		{At: 2, Purpose: "judge", Subject: "b", Host: "ia.test", Model: "grand", Remote: true, Sent: "s2", Failure: "bad_key", Took: 7},
		{At: 3, Purpose: "judge", Subject: "a", Host: "localhost:1", Model: "petit", Sent: "s3"},
	} {
		if err := s.KeepCall(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	of, err := s.Calls(t.Context(), "a", 10)
	if err != nil || len(of) != 2 || of[0].Sent != "s3" || of[1].Received != "r1" {
		t.Errorf("got %+v (%v)", of, err)
	}
	all, err := s.Calls(t.Context(), "", 2)
	if err != nil || len(all) != 2 || !all[1].Remote || all[1].Failure != "bad_key" || all[1].Took != 7 {
		t.Errorf("got %+v (%v)", all, err)
	}
	for _, q := range []string{"DELETE FROM assistance_call", "UPDATE assistance_call SET sent = ''"} {
		if _, err := s.db.ExecContext(t.Context(), q); err == nil {
			t.Errorf("%s went through", q)
		}
	}
}
