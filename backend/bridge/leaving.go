package bridge

import (
	"sync"
	"time"
)

// How long closing waits for a page that gives no sign of life, and for one that is saving what was typed.
const (
	aliveWait = 3 * time.Second
	saveWait  = 20 * time.Second
)

// Leaving is a window on its way to close: the page first saves what was typed, however slow the machine, and a dead page
// holds nothing.
type Leaving struct {
	ask, quit func()

	mu     sync.Mutex
	asked  *time.Timer // closes all the same; nil until the window is asked to close
	saving bool
	left   bool
}

// NewLeaving returns a window that stays: ask tells the page that the window closes, quit closes it.
func NewLeaving(ask, quit func()) *Leaving { return &Leaving{ask: ask, quit: quit} }

// Asked hears that the window is to close and answers whether it must stay yet. Asking again hurries nothing.
func (l *Leaving) Asked() (stay bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.left && l.asked == nil {
		l.asked = time.AfterFunc(aliveWait, l.Leave)
		l.ask()
	}
	return !l.left
}

// Saving hears that the page is saving.
func (l *Leaving) Saving() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.asked != nil && !l.saving && l.asked.Stop() {
		l.saving = true
		l.asked.Reset(saveWait)
	}
}

// Leave closes the window: nothing is left to save.
func (l *Leaving) Leave() {
	l.mu.Lock()
	l.left = true
	l.mu.Unlock()
	l.quit()
}
