package workspace

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/llm"
	"probant/backend/source"
	"probant/backend/verify"
)

// model is a language model of this machine that answers as told and counts the calls.
type model struct {
	answer string
	calls  atomic.Int32
	config llm.Config
}

func lend(t *testing.T, s *space, answer string) *model {
	t.Helper()
	m := &model{answer: answer}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.calls.Add(1)
		io.Copy(io.Discard, r.Body)
		b, _ := json.Marshal(m.answer)
		fmt.Fprintf(w, `{"choices":[{"message":{"role":"assistant","content":%s}}]}`, b)
	}))
	t.Cleanup(server.Close)
	m.config = llm.Config{Address: server.URL, Model: "petit"}
	s.assistance = func() llm.Config { return m.config }
	return m
}

const (
	freely      = "Les sites pilotes d’Orvalis passaient 35 % de temps en moins à remplir leurs fiches."
	freelyQuote = "Les sites pilotes d’Orvalis passaient 35 % de temps en moins à remplir leurs fiches."
	freeClaim   = "Orvalis fait gagner 35 % du temps de remplissage des fiches aux sites pilotes."
)

func (s *space) ended() job.Snapshot {
	s.t.Helper()
	for {
		if snap := <-s.jobs; snap.Kind == "judge" && snap.State != job.Running {
			return snap
		}
	}
}

func answer(passage int, quote string) string {
	b, _ := json.Marshal(map[string]any{"proofs": []any{map[string]any{"passage": passage, "quote": quote}}})
	return string(b)
}

func TestAssistanceProposesAndTheCheckDecides(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("essai.md", freely)
	p := s.draft(freeClaim)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	if c.Verdict == verify.Supported {
		t.Fatal("the check proves this wording by itself: choose one that it does not")
	}
	if _, err := s.Letter(ctx, c.ID); fault.As(err).Reason != "no_assistance" {
		t.Fatalf("without a model: %v", err)
	}
	m := lend(t, s, answer(1, freelyQuote))
	l := must(s.Letter(ctx, c.ID))(t)
	if m.calls.Load() != 0 {
		t.Fatal("showing the letter called the model")
	}
	if l.Remote || l.Model != "petit" || l.Passages != 1 || !strings.Contains(l.Text, freely) || !strings.Contains(l.Text, c.Text) {
		t.Errorf("got %+v", l)
	}
	if _, err := s.AskAssistance(ctx, c.ID, l.Text+" "); fault.As(err).Reason != "letter_changed" || m.calls.Load() != 0 {
		t.Errorf("another letter than the one shown: %v", err)
	}

	// A quote that was made up leaves everything as it was.
	m.answer = answer(1, "Orvalis fait gagner 35 % du temps.")
	must(s.AskAssistance(ctx, c.ID, l.Text))(t)
	if snap := s.ended(); snap.State != job.Done || snap.Done != 0 || snap.Total != 1 || len(snap.Failures) != 1 || snap.Failures[0].Reason != "not_in_text" {
		t.Errorf("got %+v", snap)
	}
	wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve)

	m.answer = answer(1, freelyQuote)
	must(s.AskAssistance(ctx, c.ID, l.Text))(t)
	if snap := s.ended(); snap.State != job.Done || snap.Done != 1 || len(snap.Failures) != 0 {
		t.Errorf("got %+v", snap)
	}
	got := wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve) // nothing is linked by itself
	if got.Verdict != verify.Supported || got.Evidence[0].ProposedBy != "petit" || got.Evidence[0].Quote != freelyQuote {
		t.Errorf("got %s with %+v", got.Verdict, got.Evidence)
	}
	linked := wantStatus(t, must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: got.Evidence[0].PassageID}))(t), "35 %", verify.Proven)
	if !linked.Resolution.Confirmed {
		t.Errorf("got %+v", linked.Resolution)
	}
	calls := must(s.AssistanceCalls(ctx, c.ID))(t)
	if len(calls) != 2 || calls[0].Sent != l.Text || calls[0].Received != m.answer || calls[0].Failure != "" {
		t.Errorf("on record: %+v", calls)
	}

	// The passage's document goes: so does the proof.
	if err := s.DeleteSource(ctx, src.ID); err != nil {
		t.Fatal(err)
	}
	if got := wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve); got.Verdict == verify.Supported {
		t.Errorf("still supported by %+v", got.Evidence)
	}
}

func TestOnlyWhatMayLeaveIsSentAway(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("essai.md", freely)
	p := s.draft(freeClaim)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	s.assistance = func() llm.Config { return llm.Config{Address: "https://ia.exemple.test/v1", Model: "grand"} }
	if _, err := s.Letter(ctx, c.ID); fault.As(err).Reason != "nothing_to_send" {
		t.Errorf("nobody said that it may leave: %v", err)
	}
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: "Essai", MayLeave: string(source.Yes)}))(t)
	if l := must(s.Letter(ctx, c.ID))(t); !l.Remote || l.Passages != 1 || len(l.Withheld) != 0 {
		t.Errorf("got %+v", l)
	}
	s.source("prime.md", "Le temps de remplissage des fiches des sites pilotes baisse avec Orvalis.")
	must(s.Check(ctx, p.ID))(t)
	if l := must(s.Letter(ctx, c.ID))(t); l.Passages != 1 || len(l.Withheld) != 1 || strings.Contains(l.Text, "baisse avec Orvalis") {
		t.Errorf("got %+v", l)
	}
	s.assistance = func() llm.Config { return llm.Config{Address: "http://ia.exemple.test/v1", Model: "grand"} }
	if _, err := s.Letter(ctx, c.ID); fault.As(err).Reason != "insecure_address" {
		t.Errorf("got %v", err)
	}
}
