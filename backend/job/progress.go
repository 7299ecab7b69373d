package job

import (
	"sync"

	"probant/backend/fault"
)

// Progress is where a job's work says how far it is. Its methods are cheap and safe to call as often as there is news: the
// runner samples it, the work never throttles.
type Progress struct {
	mu   sync.Mutex
	snap Snapshot
	news bool // something changed since the last sample
}

// Total says how many units there are to do.
func (p *Progress) Total(n int, unit string) {
	p.change(func(s *Snapshot) { s.Total, s.Unit = n, unit })
}

// Start names what is being worked on, of which nothing is done yet.
func (p *Progress) Start(label string) {
	p.change(func(s *Snapshot) { s.Label, s.Within = label, Count{} })
}

// Within says how far what is being worked on is.
func (p *Progress) Within(done, total int, unit string) {
	p.change(func(s *Snapshot) { s.Within = Count{done, total, unit} })
}

// Done says how many units are done so far.
func (p *Progress) Done(n int) { p.change(func(s *Snapshot) { s.Done = n }) }

// Fail notes one item that could not be done; the work goes on.
func (p *Progress) Fail(label string, err error) {
	f := fault.As(err)
	p.change(func(s *Snapshot) {
		s.Failures = append(s.Failures, Failure{Label: label, Code: string(f.Code), Reason: f.Reason, Detail: f.Detail})
	})
}

func (p *Progress) change(what func(*Snapshot)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	what(&p.snap)
	p.news = true
}

// sample returns a copy under the next seq, and whether there was news.
func (p *Progress) sample() (s Snapshot, news bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	news, p.news = p.news, false
	if news {
		p.snap.Seq++
	}
	return p.copied(), news
}

// end closes the progress with its last state.
func (p *Progress) end(state State) Snapshot {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.snap.State = state
	p.snap.Seq++
	p.news = false
	return p.copied()
}

func (p *Progress) now() Snapshot {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.copied()
}

func (p *Progress) copied() Snapshot {
	s := p.snap
	s.Failures = append([]Failure{}, s.Failures...)
	return s
}
