package workspace

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/text"
)

// expected are the refusals that others working at the same time explain.
func expected(err error) bool {
	f := fault.As(err)
	switch f.Code {
	case fault.Stale, fault.Denied, fault.NotFound:
		return true
	}
	return f.Reason == "already_running"
}

// TestEverybodyAtOnce saves, checks, imports, approves, exports and deletes side by side, while whoever hears news comes back
// with another call. Nothing waits for ever, no refusal is odd, the trail holds, and closing leaves no goroutine behind.
func TestEverybodyAtOnce(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	var w *Workspace
	var heard atomic.Int64
	jobs := make(chan job.Snapshot, 10_000)
	w, err := Open(ctx, filepath.Join(t.TempDir(), "main"), Options{Lang: "fr", Emit: func(event string, data any) {
		heard.Add(1)
		if s, ok := data.(job.Snapshot); ok {
			jobs <- s
			return
		}
		if c := data.(Changed); c.Kind == "claims" && c.ID != "" {
			if _, err := w.Readiness(ctx, c.ID); err != nil && !expected(err) {
				t.Errorf("coming back on news: %v", err)
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	s := &space{Workspace: w, t: t}
	const pieces, rounds = 2, 8
	ids := []string{}
	for range pieces {
		ids = append(ids, s.draft(claimed, "Un texte qui n'affirme rien.").ID)
	}
	out := t.TempDir()
	var started, ended sync.Map
	work := []func(round int, id string) error{
		func(round int, id string) error {
			p, err := w.OpenPiece(ctx, id)
			if err != nil {
				return err
			}
			_, err = w.SavePiece(ctx, id, p.Seq, blocks(fmt.Sprintf("La facture baisse de %d %% en %d mois.", 20+round, 6+round), claimed))
			return err
		},
		func(_ int, id string) error { _, err := w.Check(ctx, id); return err },
		func(round int, id string) error {
			words := fmt.Sprintf("La facture baisse de %d %% en %d mois, mesuré pour %s.", 20+round, 6+round, id)
			snap, err := w.ImportSources(ctx, []string{s.upload("étude.md", words)})
			if err == nil {
				started.Store(snap.ID, true)
			}
			return err
		},
		func(_ int, id string) error {
			sheet, err := w.Check(ctx, id)
			for _, c := range sheet.Claims {
				if _, err := w.DismissClaim(ctx, c.ID, "un exemple"); err != nil && !expected(err) {
					return err
				}
			}
			return err
		},
		func(_ int, id string) error {
			ready, err := w.Readiness(ctx, id)
			if err != nil {
				return err
			}
			if _, err := w.Approve(ctx, id, ready.Piece.Seq, "Marc Lefèvre", ""); err != nil {
				return err
			}
			_, err = w.ExportTo(ctx, id, out)
			return err
		},
		func(int, string) error {
			rows, err := w.Sources(ctx)
			if err != nil || len(rows) == 0 {
				return err
			}
			if err := w.DeleteSource(ctx, rows[0].ID); err != nil {
				return err
			}
			return w.RestoreSource(ctx, rows[0].ID)
		},
		func(_ int, id string) error {
			if _, err := w.Pieces(ctx); err != nil {
				return err
			}
			if _, err := w.Register(ctx); err != nil {
				return err
			}
			_, err := w.SearchEvidence(ctx, "facture baisse")
			return err
		},
	}
	var all sync.WaitGroup
	for n, one := range work {
		for _, id := range ids {
			all.Go(func() {
				for round := range rounds {
					if err := one(round, id); err != nil && !expected(err) {
						t.Errorf("work %d: %v", n, err)
					}
				}
			})
		}
	}
	all.Wait()
	wanted := 0
	started.Range(func(any, any) bool { wanted++; return true })
	for done := 0; done < wanted; {
		select {
		case snap := <-jobs:
			if snap.State == job.Running {
				continue
			}
			if _, twice := ended.LoadOrStore(snap.ID, true); twice || snap.State != job.Done || len(snap.Failures) > 0 {
				t.Errorf("got %+v", snap)
			}
			done++
		case <-ctx.Done():
			t.Fatalf("%d of %d imports ended", done, wanted)
		}
	}
	if heard.Load() == 0 || wanted == 0 {
		t.Errorf("heard %d news, started %d imports", heard.Load(), wanted)
	}
	if _, err := w.store.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
	for _, id := range ids {
		if p, err := w.store.Piece(ctx, id); err != nil || p.Seq < 2 || !strings.Contains(text.Slice(p.Blocks[0].Text, text.Span{End: 20}), "facture") {
			t.Errorf("got %+v (%v)", p, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	for deadline := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; runtime.Gosched() {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
}
