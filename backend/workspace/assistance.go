package workspace

import (
	"context"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/llm"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/verify"
)

// LetterView is what would be sent to a language model about a claim, word for word. Withheld are the titles of the documents
// whose near passages may not leave this machine.
type LetterView struct {
	Host     string   `json:"host"`
	Model    string   `json:"model"`
	Remote   bool     `json:"remote"`
	Text     string   `json:"text"`
	Passages int      `json:"passages"`
	Withheld []string `json:"withheld"`
}

// CallView is a call to a language model as the journal has it. Took is in milliseconds; Failure is a reason, "" for none.
type CallView struct {
	At       int64  `json:"at"`
	Took     int64  `json:"took"`
	Host     string `json:"host"`
	Model    string `json:"model"`
	Remote   bool   `json:"remote"`
	Sent     string `json:"sent"`
	Received string `json:"received"`
	Failure  string `json:"failure"`
}

// callsShown is how many calls are listed.
const callsShown = 100

// letter is a question ready to be asked.
type letter struct {
	claim    store.Claim
	question verify.Question
	withheld []string
	config   llm.Config
}

// Letter returns what asking about a claim would send, and to whom. It sends nothing. It fails with denied/no_assistance where
// the user chose no model, and denied/nothing_to_send where no near passage may leave.
func (w *Workspace) Letter(ctx context.Context, claimID string) (LetterView, error) {
	l, err := w.letter(ctx, claimID)
	if err != nil {
		return LetterView{}, err
	}
	return LetterView{Host: l.config.Host(), Model: l.config.Model, Remote: l.config.Remote(), Text: llm.JudgeLetter(l.question).Text(),
		Passages: len(l.question.Passages), Withheld: filled(l.withheld)}, nil
}

// letter chooses the passages: the nearest ones, those of documents that may not leave apart when the model is elsewhere.
func (w *Workspace) letter(ctx context.Context, claimID string) (l letter, err error) {
	if l.config = w.assistance(); l.config.Address == "" || l.config.Model == "" {
		return l, fault.New(fault.Denied, "no_assistance")
	}
	if err := l.config.Check(); err != nil {
		return l, err
	}
	if l.claim, err = w.store.Claim(ctx, claimID); err != nil {
		return l, err
	}
	ids := []string{}
	for _, e := range l.claim.Evidence {
		ids = append(ids, e.PassageID)
	}
	cited, err := w.store.Cited(ctx, ids)
	if err != nil {
		return l, err
	}
	l.question = verify.Question{Claim: l.claim.Anchor.Quote, Sentence: under(l.claim.Cell.String(), l.claim.Sentence), Lang: l.claim.Lang}
	held := map[string]bool{}
	for _, id := range ids {
		p, ok := cited[id]
		if !ok {
			continue
		}
		src, err := w.store.Source(ctx, p.SourceID)
		if err != nil {
			return l, err
		}
		if l.config.Remote() && src.MayLeave != source.Yes {
			if !held[src.ID] {
				held[src.ID] = true
				l.withheld = append(l.withheld, src.Title)
			}
			continue
		}
		l.question.Passages = append(l.question.Passages, p)
	}
	if len(l.question.Passages) == 0 {
		return l, fault.New(fault.Denied, "nothing_to_send")
	}
	return l, nil
}

// AskAssistance sends a letter that the user has read, as a job of kind "judge" whose subject is the claim, and returns at
// once. It is refused with stale/letter_changed when another text would leave than the one shown. Each passage that the model
// proposes is read again: those that hold are kept as proposed proofs, and the claim is checked anew; the others are the
// job's failures. Nothing is linked: that is the user's to do.
func (w *Workspace) AskAssistance(ctx context.Context, claimID string, shown string) (job.Snapshot, error) {
	l, err := w.letter(ctx, claimID)
	if err != nil {
		return job.Snapshot{}, err
	}
	if llm.JudgeLetter(l.question).Text() != shown {
		return job.Snapshot{}, fault.New(fault.Stale, "letter_changed")
	}
	client, err := llm.New(l.config, journal{w.store}, w.now)
	if err != nil {
		return job.Snapshot{}, err
	}
	return w.jobs.Start("judge", claimID, func(ctx context.Context, p *job.Progress) error {
		p.Start(l.config.Model)
		return w.consult(ctx, l, llm.Judging{Client: client, Claim: claimID}, p)
	})
}

// consult asks a judge and keeps what it proposes that holds.
func (w *Workspace) consult(ctx context.Context, l letter, judge verify.Judge, p *job.Progress) error {
	proposed, err := judge.Judge(ctx, l.question)
	if err != nil {
		return err
	}
	p.Total(len(proposed), "proof")
	var kept []store.ProposedProof
	for _, o := range proposed {
		passage := l.question.Passages[o.Passage-1]
		if _, refused := verify.Admit(asClaim(l.claim), passage, o.Quote); refused != verify.Admitted {
			p.Fail(passage.Source, fault.New(fault.Denied, string(refused)).With(passage.Source))
			continue
		}
		kept = append(kept, store.ProposedProof{Meaning: l.claim.Meaning, PassageID: passage.ID, Quote: o.Quote, Model: l.config.Model,
			At: w.millis()})
	}
	p.Done(len(kept))
	if len(kept) == 0 {
		return nil
	}
	if err := w.store.KeepProposed(ctx, kept); err != nil {
		return err
	}
	return w.refresh(ctx)
}

// proposed puts the proof that a model proposed for a claim first, where the check found none and the proposal, which is not of one of
// some sources, still holds.
func (w *Workspace) proposed(ctx context.Context, c claim.Claim, apart map[string]bool, into *store.Claim) error {
	if into.Verdict != verify.NotFound {
		return nil
	}
	all, err := w.store.Proposed(ctx, c.Meaning)
	if err != nil || len(all) == 0 {
		return err
	}
	for _, o := range all {
		r, ok, err := w.admit(ctx, c, o)
		if err != nil {
			return err
		}
		if !ok || apart[r.Evidence[0].Passage.SourceID] {
			continue
		}
		into.Verdict, into.Confidence, into.Difference, into.Proposal = r.Verdict, r.Confidence, nil, ""
		first := store.Evidence{PassageID: o.PassageID, Span: r.Evidence[0].Span, Hits: filled(r.Evidence[0].Hits), ProposedBy: o.Model}
		rest := into.Evidence
		into.Evidence = []store.Evidence{first}
		for _, e := range rest {
			if e.PassageID != o.PassageID {
				into.Evidence = append(into.Evidence, e)
			}
		}
		return nil
	}
	return nil
}

// admit reads a proposal again.
func (w *Workspace) admit(ctx context.Context, c claim.Claim, o store.ProposedProof) (verify.Result, bool, error) {
	cited, err := w.store.Cited(ctx, []string{o.PassageID})
	if err != nil {
		return verify.Result{}, false, err
	}
	p, ok := cited[o.PassageID]
	if !ok {
		return verify.Result{}, false, nil
	}
	r, refused := verify.Admit(c, p, o.Quote)
	return r, refused == verify.Admitted, nil
}

// proposedLink confirms a link that the check alone does not, when a model proposed that passage for the claim and the
// proposal holds.
func (w *Workspace) proposedLink(ctx context.Context, c claim.Claim, r *store.Resolution) error {
	all, err := w.store.Proposed(ctx, c.Meaning)
	if err != nil {
		return err
	}
	for _, o := range all {
		if o.PassageID != r.PassageID {
			continue
		}
		res, ok, err := w.admit(ctx, c, o)
		if err != nil {
			return err
		}
		if e := res.Evidence; ok && (r.Span.Start <= e[0].Span.Start && e[0].Span.End <= r.Span.End || r.Span.Overlaps(e[0].Span)) {
			r.Verdict, r.Span, r.Quote, r.Hits = res.Verdict, e[0].Span, e[0].Quote, e[0].Hits
		}
		return nil
	}
	return nil
}

// AssistanceCalls lists what was sent about a claim, or about anything when claimID is empty, the last first.
func (w *Workspace) AssistanceCalls(ctx context.Context, claimID string) ([]CallView, error) {
	calls, err := w.store.Calls(ctx, claimID, callsShown)
	if err != nil {
		return nil, err
	}
	out := make([]CallView, len(calls))
	for i, c := range calls {
		out[i] = CallView{At: c.At, Took: c.Took, Host: c.Host, Model: c.Model, Remote: c.Remote, Sent: c.Sent, Received: c.Received,
			Failure: c.Failure}
	}
	return out, nil
}

// journal keeps the calls of llm in the store.
type journal struct{ store *store.Store }

func (j journal) KeepCall(ctx context.Context, c llm.Call) error {
	return j.store.KeepCall(ctx, store.Call{At: c.At, Took: c.Took, Purpose: c.Purpose, Subject: c.Subject, Host: c.Host, Model: c.Model,
		Remote: c.Remote, Sent: c.Sent, Received: c.Received, Failure: c.Failure})
}
