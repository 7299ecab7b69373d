package job

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Each calls do for 0 to n-1, in order, on as many goroutines as the program may run at once, and returns when all have
// ended. After a failure, or once ctx has ended, no further call begins; the error is that of the lowest number. A panic
// in do becomes the caller's.
func Each(ctx context.Context, n int, do func(i int) error) error {
	e := &spread{ctx: ctx, n: n, do: do, failed: n}
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		all.Go(e.work)
	}
	e.work()
	all.Wait()
	if e.panicked != "" {
		panic(e.panicked)
	}
	return e.err
}

// spread is one call of Each.
type spread struct {
	ctx context.Context
	n   int
	do  func(i int) error

	mu       sync.Mutex
	next     int
	failed   int // the number that err is of
	err      error
	panicked string
}

// work takes numbers until none is left.
func (e *spread) work() {
	defer func() {
		if v := recover(); v != nil {
			e.mu.Lock()
			defer e.mu.Unlock()
			e.next, e.panicked = e.n, fmt.Sprintf("%v\n%s", v, debug.Stack())
		}
	}()
	for {
		i, ok := e.take()
		if !ok {
			return
		}
		err := e.ctx.Err()
		if err == nil {
			err = e.do(i)
		}
		if err != nil {
			e.fail(i, err)
			return
		}
	}
}

func (e *spread) take() (i int, ok bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.next >= e.n {
		return 0, false
	}
	e.next++
	return e.next - 1, true
}

func (e *spread) fail(i int, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.next = e.n
	if i < e.failed {
		e.failed, e.err = i, err
	}
}
