package bridge

import (
	"context"
	"sync"

	"probant/backend/settings"
	"probant/backend/workspace"
)

// Shell is what the window lends to the services: the few things that only Wails can do.
type Shell struct {
	ChooseFolder func(title, from string) (string, error) // "" when the user closes the dialog
	Leaving      *Leaving
}

// SessionState is what the interface needs before it can draw. Problem is set when no workspace could be opened.
type SessionState struct {
	Version  string            `json:"version"`
	Settings settings.Settings `json:"settings"`
	Space    workspace.Space   `json:"space"`
	Problem  string            `json:"problem"` // a problem as JSON, see FormatError; empty when all is well
}

// Session is which workspace is open, and the user's settings.
type Session struct {
	ready *Ready
	desk  *workspace.Desk
	shell Shell
	turn  sync.Mutex // one opening at a time: a late failure must not shut what another just opened
}

// State returns what the interface needs before it can draw.
func (s *Session) State() (st SessionState, err error) {
	defer recovered(&err)
	w, problem := s.ready.Current()
	st = SessionState{Version: workspace.Version, Settings: s.desk.Settings()}
	if problem != nil {
		st.Problem, _ = FormatError(problem).(string)
		return st, nil
	}
	st.Space = w.Space()
	return st, nil
}

// Retry tries again to open the workspace when none could be opened, then answers like State. With one open it only answers.
func (s *Session) Retry() (st SessionState, err error) {
	defer recovered(&err)
	s.reopen()
	return s.State()
}

func (s *Session) reopen() {
	s.turn.Lock()
	defer s.turn.Unlock()
	if _, problem := s.ready.Current(); problem == nil {
		return
	}
	w, err := s.desk.Open(s.ready.ctx)
	if err != nil {
		s.ready.Fail(err)
		return
	}
	s.ready.Open(w)
}

// OpenSample opens the sample workspace of a language, making it the first time.
func (s *Session) OpenSample(lang string) (workspace.Space, error) {
	return s.open(func(ctx context.Context) (*workspace.Workspace, error) { return s.desk.OpenSample(ctx, lang) })
}

// OpenOwn opens the user's own workspace, making it the first time.
func (s *Session) OpenOwn() (workspace.Space, error) { return s.open(s.desk.OpenOwn) }

func (s *Session) open(which func(context.Context) (*workspace.Workspace, error)) (sp workspace.Space, err error) {
	defer recovered(&err)
	s.turn.Lock()
	defer s.turn.Unlock()
	w, err := which(s.ready.ctx)
	if err != nil {
		return sp, err
	}
	s.ready.Open(w)
	return w.Space(), nil
}

// SaveSettings stores the user's preferences and returns them as kept.
func (s *Session) SaveSettings(set settings.Settings) (_ settings.Settings, err error) {
	defer recovered(&err)
	return s.desk.SaveSettings(set)
}

// ChooseFolder lets the user choose a folder in a dialog that opens at from, or in her home where that is no folder; empty
// when she closes it.
func (s *Session) ChooseFolder(title string, from string) (_ string, err error) {
	defer recovered(&err)
	return s.shell.ChooseFolder(title, from)
}

// Saving says that what was typed is being saved before the window closes: closing waits longer for Leave.
func (s *Session) Saving() (err error) {
	defer recovered(&err)
	s.shell.Leaving.Saving()
	return nil
}

// Leave closes the window once everything typed is saved.
func (s *Session) Leave() (err error) {
	defer recovered(&err)
	s.shell.Leaving.Leave()
	return nil
}
