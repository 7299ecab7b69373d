package job

import (
	"context"
	"errors"
	"testing"
	"time"

	"probant/backend/fault"
)

// bench is a runner whose ticks the test sends and whose snapshots it receives.
type bench struct {
	*Runner
	ticks chan time.Time
	seen  chan Snapshot
}

func newBench(t *testing.T) *bench {
	b := &bench{ticks: make(chan time.Time), seen: make(chan Snapshot, 100)}
	b.Runner = NewRunner(func(s Snapshot) { b.seen <- s })
	b.tick = func() (<-chan time.Time, func()) { return b.ticks, func() {} }
	t.Cleanup(func() { b.Close() })
	return b
}

func (b *bench) mustStart(t *testing.T, work Work) Snapshot {
	t.Helper()
	s, err := b.Start("import", "library", work)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// untilStopped is work that says it began and runs until it is cancelled.
func untilStopped(began chan<- struct{}) Work {
	return func(ctx context.Context, p *Progress) error {
		began <- struct{}{}
		<-ctx.Done()
		return ctx.Err()
	}
}

func TestProgressIsSampled(t *testing.T) {
	b := newBench(t)
	steps, goOn := make(chan struct{}), make(chan struct{})
	first := b.mustStart(t, func(ctx context.Context, p *Progress) error {
		p.Total(3, "document")
		for i := range 3 {
			p.Start("f")
			p.Done(i) // many changes between two samples are one snapshot
		}
		p.Fail("cassé.pdf", fault.New(fault.Invalid, "encrypted"))
		steps <- struct{}{}
		<-goOn
		p.Done(3)
		return nil
	})
	if first.State != Running || first.Seq != 1 || first.Failures == nil {
		t.Errorf("got %+v", first)
	}
	<-steps
	b.ticks <- time.Time{}
	s := <-b.seen
	if s.Seq != 2 || s.Done != 2 || s.Total != 3 || s.Unit != "document" || len(s.Failures) != 1 || s.Failures[0].Reason != "encrypted" {
		t.Errorf("got %+v", s)
	}
	b.ticks <- time.Time{}
	b.ticks <- time.Time{} // once received, the one before was dealt with
	select {
	case s = <-b.seen:
		t.Errorf("without news: got %+v", s)
	default:
	}
	goOn <- struct{}{}
	for seq := s.Seq; s.State == Running; seq = s.Seq {
		if s = <-b.seen; s.Seq != seq+1 {
			t.Errorf("got seq %d after %d", s.Seq, seq)
		}
	}
	if s.State != Done || s.Done != 3 {
		t.Errorf("last: got %+v, want done", s)
	}
	if jobs := b.Jobs(); len(jobs) != 1 || jobs[0].State != Done {
		t.Errorf("got %+v", jobs)
	}
}

func TestEnds(t *testing.T) {
	for _, tt := range []struct {
		name   string
		work   Work
		state  State
		reason string
	}{
		{"done", func(context.Context, *Progress) error { return nil }, Done, ""},
		{"failed", func(context.Context, *Progress) error { return fault.New(fault.Unavailable, "disk_full") }, Failed, "disk_full"},
		{"panic", func(context.Context, *Progress) error { panic("boum") }, Failed, "panic"},
		{"an unknown error", func(context.Context, *Progress) error { return errors.New("odd") }, Failed, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := newBench(t)
			b.mustStart(t, tt.work)
			s := <-b.seen
			if s.State != tt.state || tt.state == Failed && s.Failures[0].Reason != tt.reason {
				t.Errorf("got %+v, want %s %s", s, tt.state, tt.reason)
			}
			b.mustStart(t, tt.work) // its place is free again
		})
	}
}

func TestOnePerKindAndSubject(t *testing.T) {
	b := newBench(t)
	began := make(chan struct{}, 3)
	b.mustStart(t, untilStopped(began))
	_, err := b.Start("import", "library", untilStopped(began))
	if f := fault.As(err); err == nil || f.Code != fault.Conflict || f.Reason != "already_running" {
		t.Errorf("got %v, want conflict/already_running", err)
	}
	if _, err := b.Start("import", "another", untilStopped(began)); err != nil {
		t.Errorf("another subject: %v", err)
	}
	if jobs := b.Jobs(); len(jobs) != 2 || jobs[0].Subject != "another" {
		t.Errorf("got %+v, want the newest first", jobs)
	}
}

func TestCancel(t *testing.T) {
	b := newBench(t)
	began := make(chan struct{}, 1)
	s := b.mustStart(t, untilStopped(began))
	<-began
	b.Cancel(s.ID)
	b.Cancel(s.ID)
	b.Cancel("nobody")
	if s = <-b.seen; s.State != Cancelled || len(s.Failures) != 0 {
		t.Errorf("got %+v, want cancelled", s)
	}
	b.Cancel(s.ID)
	if got := b.Jobs()[0]; got.State != Cancelled || got.Seq != s.Seq {
		t.Errorf("cancelled after its end: got %+v", got)
	}
}

func TestClose(t *testing.T) {
	b := newBench(t)
	began := make(chan struct{}, 1)
	b.mustStart(t, untilStopped(began))
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	if s := <-b.seen; s.State != Cancelled {
		t.Errorf("got %+v, want cancelled", s)
	}
	if _, err := b.Start("import", "late", untilStopped(began)); !fault.Is(err, fault.Cancelled) {
		t.Errorf("started after Close: %v", err)
	}

	b = newBench(t)
	release := make(chan struct{})
	b.mustStart(t, func(context.Context, *Progress) error { <-release; return nil }) // deaf to its context
	over := make(chan time.Time)
	close(over)
	b.wait = over
	if err := b.Close(); !errors.Is(err, ErrUnfinished) {
		t.Errorf("got %v, want %v", err, ErrUnfinished)
	}
	b.wait = nil
	close(release)
}

func TestOldJobsAreForgotten(t *testing.T) {
	b := newBench(t)
	for range kept + 5 {
		b.mustStart(t, func(context.Context, *Progress) error { return nil })
		<-b.seen
	}
	if n := len(b.Jobs()); n != kept {
		t.Errorf("got %d jobs, want %d", n, kept)
	}
}
