package workspace

import (
	"cmp"
	"context"
	"strconv"
	"strings"
	"time"

	"probant/backend/charter"
	"probant/backend/charter/voice"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// Charter returns the working copy of the charter, the published one when nothing was changed since, an empty one at first.
func (w *Workspace) Charter(ctx context.Context) (CharterView, error) {
	d, err := w.store.CharterDraft(ctx)
	if err != nil {
		return CharterView{}, err
	}
	return w.charterView(ctx, d)
}

func (w *Workspace) charterView(ctx context.Context, d store.CharterDraft) (CharterView, error) {
	v := CharterView{Charter: charter.Charter{Format: charter.FormatVersion}.Filled(), Seq: d.Seq, UpdatedAt: d.UpdatedAt, Packs: packViews(), Starters: []StarterView{}, Troubles: []charter.Trouble{}}
	for _, name := range charter.Starters() {
		if c, ok := charter.Starter(name, w.space.Lang); ok {
			v.Starters = append(v.Starters, StarterView{ID: name, Name: c.Name})
		}
	}
	if d.Body != "" {
		c, err := charter.Kept([]byte(d.Body))
		if err != nil {
			return v, err
		}
		v.Charter, v.Troubles = c, c.Troubles()
	}
	published, err := w.store.Charter(ctx, 0)
	switch {
	case fault.Is(err, fault.NotFound):
	case err != nil:
		return v, err
	default:
		last := versionView(published)
		v.Published, v.Changed = &last, published.Body != d.Body
	}
	return v, nil
}

// packViews lists the rule packs.
func packViews() []PackOfRules {
	out := []PackOfRules{}
	for _, p := range charter.Packs() {
		v := PackOfRules{ID: p.ID, Version: p.Version, Reviewed: p.Reviewed, Title: p.Title, Law: p.Law, Rules: []RuleView{}}
		for _, r := range p.Rules {
			v.Rules = append(v.Rules, RuleView{ID: r.ID, Severity: r.Severity, Countries: filled(r.Countries), Sectors: filled(r.Sectors), Title: r.Title,
				Why: r.Why, Safer: r.Safer, Reference: r.Reference, Proof: filled(r.Proof), Basis: r.Basis, Checked: r.Checked, CheckedOn: r.CheckedOn})
		}
		out = append(out, v)
	}
	return out
}

func versionView(v store.CharterVersion) CharterVersionView {
	return CharterVersionView{Number: v.Number, At: v.At, Name: v.Name, Note: v.Note, Hash: v.Hash}
}

// SaveCharter keeps the working copy. It is stale (changed_elsewhere) when seq is not that of the one kept, and fails as charter.Read
// for what no charter may say.
func (w *Workspace) SaveCharter(ctx context.Context, c charter.Charter, seq int64) (CharterView, error) {
	body, err := c.Write()
	if err != nil {
		return CharterView{}, err
	}
	if _, err := charter.Read(body); err != nil {
		return CharterView{}, err
	}
	return w.keepCharter(ctx, body, seq)
}

// keepCharter keeps a charter that was read as the working copy.
func (w *Workspace) keepCharter(ctx context.Context, body []byte, seq int64) (CharterView, error) {
	d, err := w.store.SaveCharter(ctx, string(body), seq, w.millis())
	if err != nil {
		return CharterView{}, err
	}
	w.changed("charter", "")
	return w.charterView(ctx, d)
}

// ImportCharter puts the charter of a file in the place of the working copy. It fails as charter.Read; then nothing is changed.
func (w *Workspace) ImportCharter(ctx context.Context, file []byte, seq int64) (CharterView, error) {
	c, err := charter.Read(file)
	if err != nil {
		return CharterView{}, err
	}
	return w.SaveCharter(ctx, c, seq)
}

// StartCharter puts a starter in the place of the working copy, without a name: that is the house's to give.
func (w *Workspace) StartCharter(ctx context.Context, starter string, seq int64) (CharterView, error) {
	c, ok := charter.Starter(starter, w.space.Lang)
	if !ok {
		return CharterView{}, fault.New(fault.NotFound, "charter")
	}
	c.Name = ""
	return w.SaveCharter(ctx, c, seq)
}

// RestoreCharter puts a published version in the place of the working copy.
func (w *Workspace) RestoreCharter(ctx context.Context, number int, seq int64) (CharterView, error) {
	v, err := w.store.Charter(ctx, number)
	if err != nil {
		return CharterView{}, err
	}
	return w.keepCharter(ctx, []byte(v.Body), seq)
}

// CharterVersions lists the published versions, newest first.
func (w *Workspace) CharterVersions(ctx context.Context) ([]CharterVersionView, error) {
	all, err := w.store.Charters(ctx)
	if err != nil {
		return nil, err
	}
	out := []CharterVersionView{}
	for _, v := range all {
		out = append(out, versionView(v))
	}
	return out, nil
}

// PublishCharter makes a numbered version of the working copy, in a name. It is stale (changed_elsewhere) when the working copy moved on,
// invalid (name_missing) without a name, conflict (charter_unchanged) when it is the version in force, conflict (charter_rules, its Detail
// the rule) while a rule of the house is refused.
func (w *Workspace) PublishCharter(ctx context.Context, seq int64, name, note string) (CharterView, error) {
	name, note = text.Line(name), strings.TrimSpace(note)
	if name == "" {
		return CharterView{}, fault.New(fault.Invalid, "name_missing").On("name")
	}
	if _, err := said(name, "name", true); err != nil {
		return CharterView{}, err
	}
	if _, err := said(note, "note", false); err != nil {
		return CharterView{}, err
	}
	now, err := w.Charter(ctx)
	if err != nil {
		return CharterView{}, err
	}
	if now.Published != nil && !now.Changed {
		return CharterView{}, fault.New(fault.Conflict, "charter_unchanged")
	}
	for _, t := range now.Troubles {
		if t.Refused() {
			return CharterView{}, fault.New(fault.Conflict, "charter_rules").With(t.Rule)
		}
	}
	if _, err := w.store.PublishCharter(ctx, store.CharterVersion{At: w.millis(), Name: name, Note: note}, seq); err != nil {
		return CharterView{}, err
	}
	w.ruling.forget()
	w.changed("charter", "")
	if err := w.refresh(ctx); err != nil { // it may name the house otherwise
		return CharterView{}, err
	}
	w.changed("claims", "")
	return w.Charter(ctx)
}

// CharterImpact lists the approved contents that the working copy, once published, would reopen: a wording that it forbids, or a proof that
// will no longer do.
func (w *Workspace) CharterImpact(ctx context.Context) ([]ImpactRow, error) {
	d, err := w.store.CharterDraft(ctx)
	if err != nil || d.Body == "" {
		return []ImpactRow{}, err
	}
	c, err := charter.Kept([]byte(d.Body))
	if err != nil {
		return nil, err
	}
	rows, views, err := w.everything(ctx)
	if err != nil {
		return nil, err
	}
	planned := views
	planned.charter = &c
	checkers := map[piece.Kind]*charter.Checker{}
	out := []ImpactRow{}
	for _, r := range rows {
		if r.ApprovedHash != r.Hash {
			continue
		}
		held := views.of(r.ID)
		before, err := w.forbiddenIn(ctx, r, held)
		if err != nil {
			return nil, err
		}
		if gate, _ := decide(r, held, alone(before)); !gate.Open {
			continue // it is open already
		}
		p, err := w.store.Piece(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		checker := checkers[p.Kind]
		if checker == nil {
			checker = c.Checker(string(p.Kind), w.now().In(w.zone).Format(time.DateOnly))
			checkers[p.Kind] = checker
		}
		findings := viewed(ruled{findings: checker.Check(p.Blocks, p.Lang), checker: checker}, p, nil)
		claims := planned.of(r.ID)
		ban(claims, findings)
		row := ImpactRow{PieceID: r.ID, Title: r.Title, Exported: r.ExportedHash == r.Hash, Words: []string{}}
		for _, f := range findings {
			if f.Severity == charter.Forbidden && f.Under == "" {
				row.Words = append(row.Words, f.Text)
			}
		}
		for _, v := range claims {
			if v.Lack != nil {
				row.Lacks++
			}
		}
		if gate, _ := decide(r, claims, alone(findings)); !gate.Open {
			out = append(out, row)
		}
	}
	return out, nil
}

// WeighRule tells what is wrong with a house rule that would take a place in the working copy (the end for one past it), and on which
// approved contents it would fire, be it refused for being too broad. Nothing is kept.
func (w *Workspace) WeighRule(ctx context.Context, rule charter.HouseRule, place int) (WeighedRule, error) {
	out := WeighedRule{Troubles: []charter.Trouble{}, Fires: []PieceName{}}
	d, err := w.store.CharterDraft(ctx)
	if err != nil {
		return out, err
	}
	var c charter.Charter
	if d.Body != "" {
		if c, err = charter.Kept([]byte(d.Body)); err != nil {
			return out, err
		}
	}
	c.House = append([]charter.HouseRule{}, c.House...)
	if place >= 0 && place < len(c.House) {
		c.House[place] = rule
	} else {
		c.House = append(c.House, rule)
	}
	unread := false
	for _, t := range c.Troubles() {
		if t.Rule == rule.ID || t.Other == rule.ID {
			out.Troubles = append(out.Troubles, t)
			refused := t.Rule == rule.ID && t.Refused()
			out.Refused, unread = out.Refused || refused, unread || refused && t.Of == 0
		}
	}
	if unread {
		return out, nil
	}
	rows, err := w.store.Pieces(ctx)
	if err != nil {
		return out, err
	}
	contents, names := []charter.Content{}, map[string]PieceName{}
	for _, r := range rows {
		if r.ApprovedHash != r.Hash {
			continue
		}
		p, err := w.store.Piece(ctx, r.ID)
		if err != nil {
			return out, err
		}
		contents = append(contents, charter.Content{ID: r.ID, Lang: p.Lang, Channel: string(p.Kind), Blocks: p.Blocks})
		names[r.ID] = PieceName{ID: r.ID, Title: r.Title}
	}
	for _, id := range charter.FiresOn(rule, c.Market, contents) {
		out.Fires = append(out.Fires, names[id])
	}
	return out, nil
}

// LearnVoice proposes a voice from contents, by their ids, and from pasted texts. The name of the company may be empty. Nothing is kept.
func (w *Workspace) LearnVoice(ctx context.Context, pieces, pasted []string, company string) (voice.Lesson, error) {
	var pages []voice.Page
	for _, id := range pieces {
		p, err := w.store.Piece(ctx, id)
		if err != nil {
			return voice.Lesson{}, err
		}
		pages = append(pages, voice.Page{Blocks: p.Blocks, Lang: p.Lang})
	}
	for _, words := range pasted {
		if text.Length(words) > learnLimit {
			return voice.Lesson{}, fault.New(fault.Invalid, "field_too_long").On("text")
		}
		if strings.TrimSpace(words) == "" {
			continue
		}
		blocks, err := pasteOf(ctx, words)
		if err != nil {
			return voice.Lesson{}, err
		}
		pages = append(pages, voice.Page{Blocks: blocks, Lang: cmp.Or(text.DetectBlocks(blocks), text.Lang(w.space.Lang))})
	}
	lesson := voice.Learn(pages, text.Line(company))
	lesson.Voice, lesson.Pages = lesson.Voice.Filled(), filled(lesson.Pages)
	return lesson, nil
}

// pasteOf reads a pasted text as blocks: lines that an editor wrapped are one paragraph, and a short line that ends no sentence is a
// heading.
func pasteOf(ctx context.Context, words string) ([]text.Block, error) {
	doc, err := source.ReadExtract(ctx, words)
	if err != nil {
		return nil, err
	}
	out := []text.Block{}
	for _, b := range doc.Blocks {
		for _, line := range strings.Split(b.Text, "\n") {
			kind := b.Kind
			if kind == text.Paragraph && text.Words(line) <= longestHeading && !strings.ContainsAny(line[max(0, len(line)-6):], ".!?…:") {
				kind = text.Heading
			}
			out = append(out, text.Block{ID: strconv.Itoa(len(out)), Kind: kind, Text: line})
		}
	}
	return out, nil
}

// longestHeading is the number of words up to which a line may be a heading.
const longestHeading = 12

// paragraphs are the lines of a text as blocks, by their numbers.
func paragraphs(words string) []text.Block {
	out := []text.Block{}
	for i, line := range strings.Split(words, "\n") {
		out = append(out, text.Block{ID: strconv.Itoa(i), Kind: text.Paragraph, Text: line})
	}
	return out
}

// TryCharter tells what the working copy says of a text, and what the library says of its claims. Nothing is kept.
func (w *Workspace) TryCharter(ctx context.Context, words, kind string) (TryView, error) {
	out := TryView{Blocks: []text.Block{}, Findings: []FindingView{}, Claims: []TriedClaim{}}
	if text.Length(words) > tryLimit {
		return out, fault.New(fault.Invalid, "field_too_long").On("text")
	}
	out.Blocks = paragraphs(words)
	d, err := w.store.CharterDraft(ctx)
	if err != nil {
		return out, err
	}
	lang := text.DetectBlocks(out.Blocks)
	if lang == "" {
		lang = text.Lang(w.space.Lang)
	}
	if d.Body != "" {
		c, err := charter.Kept([]byte(d.Body))
		if err != nil {
			return out, err
		}
		checker := c.Checker(kind, w.now().In(w.zone).Format(time.DateOnly))
		p := piece.Piece{Blocks: out.Blocks, Lang: lang}
		out.Findings = viewed(ruled{findings: checker.Check(p.Blocks, lang), checker: checker}, p, nil)
	}
	judge, err := w.Judge(ctx)
	if err != nil {
		return out, err
	}
	claims := claim.Extract(out.Blocks, lang).Claims
	judged, err := judge(ctx, claims...)
	if err != nil {
		return out, err
	}
	for i, c := range claims {
		t := TriedClaim{Block: c.Block, Span: c.Span, Text: c.Text, Verdict: judged[i].Verdict}
		if t.Verdict != verify.NotFound && len(judged[i].Evidence) > 0 {
			e := judged[i].Evidence[0]
			t.Source, t.Page, t.Quote = e.Passage.Source, e.Passage.Page, e.Quote
		}
		out.Claims = append(out.Claims, t)
	}
	return out, nil
}

// tryLimit bounds the text of the test area, in UTF-16 code units.
const tryLimit = 20_000

// learnLimit bounds a text that a voice is learnt from, in UTF-16 code units.
const learnLimit = 500_000
