package bridge

import (
	"context"

	"probant/backend/charter"
	"probant/backend/charter/voice"
	"probant/backend/workspace"
)

// Charters is the charter: its working copy, its versions, and what it says of texts.
type Charters struct {
	ready *Ready
	shell Shell
}

// Charter returns the working copy.
func (s *Charters) Charter() (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.Charter(ctx)
	})
}

// Save keeps the working copy; stale if it is not the one shown.
func (s *Charters) Save(c charter.Charter, seq int64) (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.SaveCharter(ctx, c, seq)
	})
}

// Start puts a starter in the place of the working copy.
func (s *Charters) Start(starter string, seq int64) (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.StartCharter(ctx, starter, seq)
	})
}

// Import puts the charter of a file in the place of the working copy.
func (s *Charters) Import(file string, seq int64) (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.ImportCharter(ctx, []byte(file), seq)
	})
}

// Versions lists the published versions, newest first.
func (s *Charters) Versions() ([]workspace.CharterVersionView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.CharterVersionView, error) {
		return w.CharterVersions(ctx)
	})
}

// Restore puts a version in the place of the working copy.
func (s *Charters) Restore(number int, seq int64) (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.RestoreCharter(ctx, number, seq)
	})
}

// Impact lists the approved contents that publishing would reopen.
func (s *Charters) Impact() ([]workspace.ImpactRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.ImpactRow, error) {
		return w.CharterImpact(ctx)
	})
}

// Publish makes a version of the working copy; stale if it is not the one shown.
func (s *Charters) Publish(seq int64, name string, note string) (workspace.CharterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterView, error) {
		return w.PublishCharter(ctx, seq, name, note)
	})
}

// Weigh tells what is wrong with a house rule before it is kept at a place.
func (s *Charters) Weigh(rule charter.HouseRule, place int) (workspace.WeighedRule, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.WeighedRule, error) {
		return w.WeighRule(ctx, rule, place)
	})
}

// Learn proposes a voice from contents and from pasted texts.
func (s *Charters) Learn(pieces []string, pasted []string, company string) (voice.Lesson, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (voice.Lesson, error) {
		return w.LearnVoice(ctx, pieces, pasted, company)
	})
}

// Export writes the working copy into a folder that the user chooses in a dialog of a title, as one file or with vale as a style of Vale; the
// path is empty when she closes the dialog.
func (s *Charters) Export(title string, vale bool, lang string) (workspace.CharterExport, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.CharterExport, error) {
		folder, err := s.shell.ChooseFolder(title, "")
		if err != nil || folder == "" {
			return workspace.CharterExport{}, err
		}
		return w.ExportCharter(ctx, folder, vale, lang)
	})
}

// Try tells what the working copy and the library say of a text.
func (s *Charters) Try(words string, kind string) (workspace.TryView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.TryView, error) {
		return w.TryCharter(ctx, words, kind)
	})
}
