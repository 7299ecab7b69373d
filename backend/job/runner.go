package job

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"probant/backend/fault"
)

const (
	every     = 150 * time.Millisecond // how often progress is sampled
	closeWait = 5 * time.Second        // how long Close lets work finish
	kept      = 50                     // ended jobs remembered in a session
)

// Work is what a job does. It stops soon after ctx ends, keeping what it has stored so far.
type Work func(ctx context.Context, p *Progress) error

// Runner runs jobs, one goroutine each.
type Runner struct {
	emit func(Snapshot)
	tick func() (<-chan time.Time, func()) // when to sample, and how to stop; replaced in tests
	wait <-chan time.Time                  // ends Close early; replaced in tests

	ctx  context.Context
	stop context.CancelFunc
	all  sync.WaitGroup

	mu   sync.Mutex
	jobs []*running // oldest first
}

type running struct {
	*Progress
	cancel context.CancelFunc
	ended  bool
}

// NewRunner returns a runner that hands each snapshot to emit, one at a time per job and in order of seq.
func NewRunner(emit func(Snapshot)) *Runner {
	r := &Runner{emit: emit, tick: func() (<-chan time.Time, func()) {
		t := time.NewTicker(every)
		return t.C, t.Stop
	}}
	r.ctx, r.stop = context.WithCancel(context.Background())
	return r
}

// Start begins work and answers at once with the job's first snapshot. It is refused with conflict/already_running while a
// job of the same kind and subject runs, and cancelled/closing after Close.
func (r *Runner) Start(kind, subject string, work Work) (Snapshot, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.ctx.Err() != nil {
		return Snapshot{}, fault.New(fault.Cancelled, "closing")
	}
	for _, j := range r.jobs {
		if s := j.now(); !j.ended && s.Kind == kind && s.Subject == subject {
			return Snapshot{}, fault.New(fault.Conflict, "already_running").With(subject)
		}
	}
	ctx, cancel := context.WithCancel(r.ctx)
	j := &running{cancel: cancel, Progress: &Progress{snap: Snapshot{
		ID: strings.ToLower(rand.Text()), Kind: kind, Subject: subject, State: Running, Seq: 1}}}
	r.jobs = append(r.jobs, j)
	r.forget()
	r.all.Add(1)
	go r.run(ctx, j, work)
	return j.now(), nil
}

// forget drops the oldest ended jobs beyond what is kept.
func (r *Runner) forget() {
	for i := 0; i < len(r.jobs) && len(r.jobs) > kept; {
		if r.jobs[i].ended {
			r.jobs = slices.Delete(r.jobs, i, i+1)
			continue
		}
		i++
	}
}

// run does the work beside its sampling, and always delivers a last snapshot.
func (r *Runner) run(ctx context.Context, j *running, work Work) {
	defer r.all.Done()
	defer j.cancel()
	result := make(chan error, 1)
	go func() { result <- guarded(ctx, j.Progress, work) }()
	ticks, stop := r.tick()
	defer stop()
	for {
		select {
		case <-ticks:
			if s, news := j.sample(); news {
				r.emit(s)
			}
		case err := <-result:
			r.end(ctx, j, err)
			return
		}
	}
}

func (r *Runner) end(ctx context.Context, j *running, err error) {
	state := Done
	switch {
	case err != nil && (ctx.Err() != nil || fault.Is(err, fault.Cancelled)):
		state = Cancelled
	case err != nil:
		state = Failed
		j.Fail("", err)
		if fault.Is(err, fault.Internal) {
			slog.Error("a job failed", "kind", j.now().Kind, "err", err)
		}
	}
	last := j.Progress.end(state)
	r.mu.Lock()
	j.ended = true // before the last snapshot is seen: whoever sees it may start the same job again
	r.mu.Unlock()
	r.emit(last)
}

// guarded turns a panic into an error.
func guarded(ctx context.Context, p *Progress, work Work) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fault.New(fault.Internal, "panic").Because(fmt.Errorf("%v\n%s", v, debug.Stack()))
		}
	}()
	return work(ctx, p)
}

// Jobs returns the jobs that run or ended in this session, the newest first.
func (r *Runner) Jobs() []Snapshot {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := make([]Snapshot, 0, len(r.jobs))
	for _, j := range slices.Backward(r.jobs) {
		out = append(out, j.now())
	}
	return out
}

// Cancel asks a job to stop. One that ended, or never was, is left as it is.
func (r *Runner) Cancel(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, j := range r.jobs {
		if j.now().ID == id {
			j.cancel()
		}
	}
}

// ErrUnfinished is returned by Close when work did not stop in time.
var ErrUnfinished = errors.New("a job did not stop in time")

// Close cancels every job and waits for them, five seconds at most. No job starts afterwards.
func (r *Runner) Close() error {
	r.mu.Lock()
	r.stop()
	r.mu.Unlock()
	finished := make(chan struct{})
	go func() { r.all.Wait(); close(finished) }()
	wait := r.wait
	if wait == nil {
		t := time.NewTimer(closeWait)
		defer t.Stop()
		wait = t.C
	}
	select {
	case <-finished:
		return nil
	case <-wait:
		return ErrUnfinished
	}
}
