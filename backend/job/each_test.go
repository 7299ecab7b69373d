package job

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// wide lets n goroutines run at once, whatever the machine.
func wide(t *testing.T, n int) {
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

func TestEachDoesAllSideBySide(t *testing.T) {
	wide(t, 3)
	var together sync.WaitGroup // passed only if three are under way at once
	together.Add(3)
	done := make([]atomic.Int32, 100)
	err := Each(t.Context(), len(done), func(i int) error {
		done[i].Add(1)
		if i < 3 {
			together.Done()
			together.Wait()
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range done {
		if n := done[i].Load(); n != 1 {
			t.Errorf("%d was done %d times", i, n)
		}
	}
}

func TestEachOfNothing(t *testing.T) {
	if err := Each(t.Context(), 0, func(int) error { return errors.New("called") }); err != nil {
		t.Error(err)
	}
}

func TestEachTellsTheFirstFailure(t *testing.T) {
	for _, procs := range []int{1, 4} {
		wide(t, procs)
		var begun atomic.Int32
		err := Each(t.Context(), 1000, func(i int) error {
			begun.Add(1)
			if i >= 2 {
				return fmt.Errorf("failure %d", i)
			}
			return nil
		})
		if err == nil || err.Error() != "failure 2" {
			t.Errorf("on %d: got %v, want failure 2", procs, err)
		}
		if n := int(begun.Load()); n > 2+procs {
			t.Errorf("on %d: %d calls were begun", procs, n)
		}
	}
}

func TestEachStopsWithItsContext(t *testing.T) {
	wide(t, 2)
	ctx, cancel := context.WithCancel(t.Context())
	var begun atomic.Int32
	err := Each(ctx, 1000, func(int) error {
		begun.Add(1)
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want cancelled", err)
	}
	if n := begun.Load(); n > 2 {
		t.Errorf("%d calls were begun", n)
	}
}

// A panic beside the caller would end the program: it must reach who can answer for it.
func TestEachPanicsWhereItWasCalled(t *testing.T) {
	wide(t, 2)
	var together sync.WaitGroup
	together.Add(2)
	defer func() {
		if v := recover(); v == nil || !strings.Contains(fmt.Sprint(v), "out of ink") {
			t.Errorf("recovered %v", v)
		}
	}()
	Each(t.Context(), 2, func(int) error {
		together.Done()
		together.Wait()
		panic("out of ink")
	})
}
