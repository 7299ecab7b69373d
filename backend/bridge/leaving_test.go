package bridge

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestLeaving(t *testing.T) {
	for _, tt := range []struct {
		name string
		page func(*Leaving) // what the page does once it is told
		want time.Duration  // from asking to closing
	}{
		{"a dead page holds nothing", func(*Leaving) {}, 3 * time.Second},
		{"a page that saves is waited for", func(l *Leaving) { l.Saving(); time.Sleep(15 * time.Second); l.Leave() }, 15 * time.Second},
		{"a page that dies while it saves holds nothing", (*Leaving).Saving, 20 * time.Second},
		{"a page that never ends saving holds nothing", func(l *Leaving) {
			for range 30 {
				l.Saving()
				time.Sleep(time.Second)
			}
		}, 20 * time.Second},
		{"a page with nothing to save", (*Leaving).Leave, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				told, closed := 0, make(chan struct{}, 2)
				var page sync.WaitGroup
				defer page.Wait()
				var l *Leaving
				l = NewLeaving(func() { told++; page.Go(func() { tt.page(l) }) }, func() { closed <- struct{}{} })
				from := time.Now()
				for range 2 { // whoever is impatient asks twice
					if !l.Asked() {
						t.Error("the window does not wait for the page")
					}
				}
				<-closed
				if got := time.Since(from); got != tt.want {
					t.Errorf("closed after %v, want %v", got, tt.want)
				}
				if told != 1 || l.Asked() {
					t.Errorf("told %d times; once left nothing holds the window", told)
				}
			})
		})
	}
}
