package workspace

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

// ruling is the charter in force, read and compiled once, and what it found in the texts it last read.
type ruling struct {
	mu       sync.Mutex
	read     bool
	version  int // 0 when none was published
	charter  *charter.Charter
	checkers map[string]*charter.Checker // by channel and day
	found    map[string]ruled            // by piece
}

// ruled is what a charter found in a text on a day, with what tells whether it still holds.
type ruled struct {
	key      string
	findings []charter.Finding
	checker  *charter.Checker
}

// forget makes the charter be read again: another version was published.
func (r *ruling) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.read, r.version, r.charter, r.checkers, r.found = false, 0, nil, nil, nil
}

// charterInForce returns the newest published charter with its number; nil and 0 when there is none.
func (w *Workspace) charterInForce(ctx context.Context) (*charter.Charter, int, error) {
	r := &w.ruling
	r.mu.Lock()
	defer r.mu.Unlock()
	return w.inForce(ctx)
}

// CharterInForce is the published charter that applies to texts now; nil when none was published.
func (w *Workspace) CharterInForce(ctx context.Context) (*charter.Charter, error) {
	c, _, err := w.charterInForce(ctx)
	return c, err
}

// inForce is charterInForce for callers that hold ruling.
func (w *Workspace) inForce(ctx context.Context) (*charter.Charter, int, error) {
	r := &w.ruling
	if r.read {
		return r.charter, r.version, nil
	}
	v, err := w.store.Charter(ctx, 0)
	switch {
	case fault.Is(err, fault.NotFound):
		r.read, r.checkers, r.found = true, map[string]*charter.Checker{}, map[string]ruled{}
		return nil, 0, nil
	case err != nil:
		return nil, 0, err
	}
	c, err := charter.Kept([]byte(v.Body))
	if err != nil {
		return nil, 0, fmt.Errorf("read version %d of the charter: %w", v.Number, err)
	}
	r.read, r.version, r.charter, r.checkers, r.found = true, v.Number, &c, map[string]*charter.Checker{}, map[string]ruled{}
	return r.charter, r.version, nil
}

// rulesOn returns what the charter in force finds in a text, read again only when text, kind, day or charter changed. Blocks gives the
// text when it must be read.
func (w *Workspace) rulesOn(ctx context.Context, id, hash string, kind piece.Kind, load func() (piece.Piece, error)) (ruled, error) {
	r := &w.ruling
	r.mu.Lock()
	defer r.mu.Unlock()
	c, _, err := w.inForce(ctx)
	if err != nil || c == nil {
		return ruled{}, err
	}
	day := w.now().In(w.zone).Format(time.DateOnly)
	channel := string(kind) + " " + day
	key := hash + " " + channel
	if have, ok := r.found[id]; ok && have.key == key {
		return have, nil
	}
	p, err := load()
	if err != nil {
		return ruled{}, err
	}
	checker := r.checkers[channel]
	if checker == nil {
		checker = c.Checker(string(kind), day)
		r.checkers[channel] = checker
	}
	out := ruled{key: key, findings: checker.Check(p.Blocks, p.Lang), checker: checker}
	r.found[id] = out
	return out, nil
}

// findingsOf is findings with what is ignored now.
func (w *Workspace) findingsOf(ctx context.Context, p piece.Piece) ([]FindingView, error) {
	ignored, err := w.store.IgnoredFindings(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	return w.findings(ctx, p, ignored)
}

// forbiddenIn marks the claims of a stored piece that the charter forbids, as ban does, and returns its findings; none when nothing is
// forbidden.
func (w *Workspace) forbiddenIn(ctx context.Context, row store.PieceRow, claims []ClaimView) ([]FindingView, error) {
	var p piece.Piece
	r, err := w.rulesOn(ctx, row.ID, row.Hash, row.Kind, func() (_ piece.Piece, err error) {
		p, err = w.store.Piece(ctx, row.ID)
		return p, err
	})
	if err != nil || !slices.ContainsFunc(r.findings, func(f charter.Finding) bool { return f.Severity == charter.Forbidden }) {
		return nil, err
	}
	if p.ID == "" {
		if p, err = w.store.Piece(ctx, row.ID); err != nil {
			return nil, err
		}
	}
	findings := viewed(r, p, nil)
	ban(claims, findings)
	return findings, nil
}

// findings is what the charter says of a piece, with what the user ignored of it.
func (w *Workspace) findings(ctx context.Context, p piece.Piece, ignored []store.IgnoredFinding) ([]FindingView, error) {
	r, err := w.rulesOn(ctx, p.ID, p.Hash(), p.Kind, func() (piece.Piece, error) { return p, nil })
	if err != nil {
		return nil, err
	}
	if r.checker == nil {
		return viewed(r, p, ignored), nil
	}
	again, titles, err := w.repeated(ctx, p)
	if err != nil {
		return nil, err
	}
	r.findings = slices.Concat(r.findings, again)
	out := viewed(r, p, ignored)
	for i, f := range r.findings {
		if f.Other != "" {
			out[i].Other = &PieceName{ID: f.Other, Title: titles[f.Other]}
		}
	}
	return out, nil
}

// viewed is findings as shown.
func viewed(r ruled, p piece.Piece, ignored []store.IgnoredFinding) []FindingView {
	out := []FindingView{}
	at := map[string]int{}
	for i, b := range p.Blocks {
		at[b.ID] = i
	}
	places := instances(r.findings, p.Blocks, at)
	aside := setAside(places, ignored)
	for i, f := range r.findings {
		rule := r.checker.Rule(f)
		v := FindingView{ID: places[i].id(), Rule: f.Rule, Pack: f.Pack, Severity: f.Severity, Block: f.Block, Span: f.Span, Text: f.Text,
			Title: rule.Title, Why: rule.Why, Safer: rule.Safer, Reference: rule.Reference, Proof: filled(rule.Proof), Basis: rule.Basis,
			Checked: rule.Checked, CheckedOn: rule.CheckedOn, Scope: rule.Scope, Kind: f.Kind, at: places[i]}
		if f.Kind != "" {
			v.Before, v.After = around(p.Blocks[at[f.Block]].Text, f.Span)
		}
		if f.Fix != nil {
			v.Fix = &FixView{Span: f.Fix.Span, With: f.Fix.With}
		}
		if was := aside[i]; was != nil && f.Severity != charter.Forbidden {
			v.Ignored = &IgnoredView{id: was.ID, At: was.At, Reason: was.Reason, Name: was.Name}
		}
		out = append(out, v)
	}
	return out
}

// reach is how far the words around a slip are shown, in characters.
const reach = 26

// around is the words before and after a span of a block: a sign alone says nothing. "…" stands where the block goes on.
func around(block string, span text.Span) (before, after string) {
	from, to := text.NewIndex(block).Bytes(span)
	left, right := []rune(block[:from]), []rune(block[to:])
	if n := len(left) - reach; n > 0 {
		left = left[n:]
		if i := slices.Index(left, ' '); i >= 0 {
			left = left[i+1:]
		}
		before = "…"
	}
	if len(right) > reach {
		right = right[:reach]
		for i := len(right) - 1; i > 0; i-- {
			if right[i] == ' ' {
				right = right[:i]
				break
			}
		}
		after = "…"
	}
	return before + string(left), string(right) + after
}

// lack is what the proof of a claim lacks for the charter, nil when it will do or when the charter says nothing of it; falls is when it will
// no longer do, in Unix ms, 0 for never.
func (s shown) lack(c ClaimView, kind map[string]store.Standing) (lack *LackView, falls int64) {
	if s.charter == nil || c.Resolution == nil {
		return nil, 0
	}
	var p charter.Proof
	switch r := c.Resolution; r.Kind {
	case claim.Sourced:
		p = charter.Proof{Kind: kind[r.Evidence.PassageID].Kind, Date: r.Evidence.Date, ValidUntil: r.Evidence.ValidUntil}
	case claim.Validated:
		p = charter.Proof{Validator: r.Validation.Name}
	default:
		return nil, 0
	}
	for _, need := range s.charter.Requirements(c.Categories) {
		if l := need.Lacks(p, time.UnixMilli(s.now)); l != "" {
			return &LackView{Lack: l, Need: *need}, 0
		}
		falls = earlier(falls, need.Falls(p))
	}
	return nil, falls
}
