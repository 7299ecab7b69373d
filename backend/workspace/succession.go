package workspace

import (
	"context"
	"os"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// ReplaceSource reads an uploaded file as the new version of a source, as a job on it, and returns at once. A link moves when its
// quote is still there and still says as much of the claim; else the claim is to prove again, with what took the place of
// the quote. The same bytes are refused as invalid/same_version.
func (w *Workspace) ReplaceSource(ctx context.Context, id string, uploadID string) (job.Snapshot, error) {
	if _, err := w.store.Source(ctx, id); err != nil {
		return job.Snapshot{}, err
	}
	file, err := w.uploads.take(uploadID)
	if err != nil {
		return job.Snapshot{}, err
	}
	snap, err := w.jobs.Start("replace", id, func(ctx context.Context, p *job.Progress) error {
		defer os.Remove(file.path) // what stays is removed at the next opening
		p.Total(1, "document")
		p.Start(file.name)
		if _, _, err := w.succeed(ctx, id, file.name, file.path, p.Within); err != nil {
			if fault.Is(err, fault.Cancelled) {
				return err
			}
			p.Fail(file.name, err)
		}
		return nil
	})
	if err != nil {
		os.Remove(file.path)
	}
	return snap, err
}

// succeed reads a file as the new version of a source, and tells whether the library did not have it.
func (w *Workspace) succeed(ctx context.Context, id, name, path string, progress func(done, total int, unit string)) (store.Source, bool, error) {
	next, isNew, err := w.addSource(ctx, name, path, progress)
	if err != nil {
		return next, false, err
	}
	if next.Passages == 0 && isNew { // a scan would take every link away
		return next, false, w.withdrawSource(ctx, next.ID, fault.New(fault.Invalid, source.NoText).With(name))
	}
	err = w.supersede(ctx, id, next.ID, isNew)
	if err != nil && isNew { // alone, it would be a second document beside the one it was to replace
		return next, false, w.withdrawSource(ctx, next.ID, err)
	}
	return next, isNew, err
}

// sameVersion refuses a document as its own new version.
const sameVersion = "same_version"

// SupersedeSource makes a document of the library the new version of another: see ReplaceSource.
func (w *Workspace) SupersedeSource(ctx context.Context, id string, by string) error {
	return w.supersede(ctx, id, by, false)
}

// RevertSource undoes the last replacement by a source and returns the document that comes back with its links. A new version
// that was read for this leaves the library; what the user has decided since stays. It is refused as not_found when there is
// nothing to undo.
func (w *Workspace) RevertSource(ctx context.Context, id string) (SourceRow, error) {
	w.hold()
	back, err := w.store.Revert(ctx, id, w.millis())
	w.release()
	if err != nil {
		return SourceRow{}, err
	}
	return w.sourceRow(back), w.libraryChanged(ctx, back.ID)
}

// LivingSource follows the replacements of a source to the version that is in the library; not_found when there is none.
func (w *Workspace) LivingSource(ctx context.Context, id string) (SourceRow, error) {
	src, err := w.store.Living(ctx, id)
	return w.sourceRow(src), err
}

// supersede replaces a source. Fresh tells that the new version came into the library for this.
func (w *Workspace) supersede(ctx context.Context, id, by string, fresh bool) error {
	if id == by {
		return fault.New(fault.Invalid, sameVersion)
	}
	if err := w.takePlace(ctx, id, by, fresh); err != nil {
		return err
	}
	return w.libraryChanged(ctx, by)
}

// withdrawSource puts away a document that could not be used as meant, and answers why.
func (w *Workspace) withdrawSource(ctx context.Context, id string, why error) error {
	if err := w.DeleteSource(context.WithoutCancel(ctx), id); err != nil {
		return err
	}
	return why
}

// takePlace puts a source in the place of an earlier version, with the links that it still bears. No decision is taken
// meanwhile.
func (w *Workspace) takePlace(ctx context.Context, id, by string, fresh bool) error {
	w.hold()
	defer w.release()
	old, err := w.store.Source(ctx, id)
	if err != nil {
		return err
	}
	next, err := w.store.Source(ctx, by)
	if err != nil {
		return err
	}
	links, err := w.store.Links(ctx, id)
	if err != nil {
		return err
	}
	passages, err := w.passagesOf(ctx, next)
	if err != nil {
		return err
	}
	of := store.Succession{Old: id, New: by, Card: inherit(old.Card, next.Card), Fresh: fresh, At: w.millis()}
	names, err := w.company(ctx)
	if err != nil {
		return err
	}
	version := newVersion(passages, names)
	for _, l := range links {
		if r, ok := version.bear(l); ok {
			of.Moved = append(of.Moved, r)
			continue
		}
		b, err := version.instead(ctx, l)
		if err != nil {
			return err
		}
		of.Broken = append(of.Broken, b)
	}
	return w.store.Succeed(ctx, of)
}

// inherit is the card of a new version: what the user said of the document holds, its date and how long it is valid are those that the
// new file states.
func inherit(old, next source.Card) source.Card {
	card := old
	card.Date, card.ValidUntil = next.Date, next.ValidUntil
	card.From = map[source.Field]string{}
	keep := func(from map[source.Field]string, fields ...source.Field) {
		for _, f := range fields {
			if words, ok := from[f]; ok {
				card.From[f] = words
			}
		}
	}
	keep(old.From, source.KindField, source.AuthorField)
	keep(next.From, source.DateField, source.ValidField)
	return card
}

// passagesOf returns every passage of a source as the checker reads it.
func (w *Workspace) passagesOf(ctx context.Context, s store.Source) ([]verify.Passage, error) {
	placed, err := w.store.Passages(ctx, s.ID, 0, max(1, s.Passages))
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(placed))
	for i, p := range placed {
		ids[i] = p.ID
	}
	cited, err := w.store.Cited(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]verify.Passage, len(ids))
	for i, id := range ids {
		out[i] = cited[id]
	}
	return out, nil
}

// version is a new version of a source, to be searched for what the earlier one proved.
type version struct {
	passages []verify.Passage
	checker  *verify.Checker
}

func newVersion(passages []verify.Passage, company []string) *version {
	found := make([]verify.Found, len(passages))
	for i, p := range passages {
		found[i] = verify.FoundBy(p.Text, p.Surroundings())
	}
	v := &version{passages, &verify.Checker{Search: verify.NewMemory(passages, found)}}
	v.checker.ForHouse(company)
	return v
}

// bear makes the decision that stands on the new version, if its quote is there: of several places the nearest in reading
// order. A link that the check confirmed must be confirmed again, one that the user made with a reason stands by it.
func (v *version) bear(l store.Link) (store.Resolution, bool) {
	best, far := -1, 0
	var span text.Span
	for i, p := range v.passages {
		sp, ok := text.FindAgain(p.Text, l.Resolution.Quote)
		if d := max(i-l.Ordinal, l.Ordinal-i); ok && (best < 0 || d < far) {
			best, far, span = i, d, sp
		}
	}
	if best < 0 {
		return store.Resolution{}, false
	}
	r := l.Resolution
	r.PassageID, r.Hits = v.passages[best].ID, nil
	if err := weighLink(v.checker, asClaim(l.Claim), v.passages[best], span, &r); err != nil {
		return store.Resolution{}, false
	}
	if l.Resolution.Verdict == verify.Supported && r.Verdict == verify.NotFound {
		return store.Resolution{}, false
	}
	return r, true
}

// instead is what the new version says where the quote was: the nearest it has to the quote, then to the claim.
func (v *version) instead(ctx context.Context, l store.Link) (store.Break, error) {
	b := store.Break{ResolutionID: l.Resolution.ID}
	c := asClaim(l.Claim)
	quoted := claim.Claim{Text: l.Resolution.Quote, Sentence: l.Resolution.Quote, Lang: c.Lang}
	for _, sought := range []claim.Claim{quoted, c} {
		res, err := v.checker.Check(ctx, sought)
		if err != nil {
			return b, err
		}
		if len(res.Evidence) > 0 {
			b.PassageID, b.Span = res.Evidence[0].Passage.ID, res.Evidence[0].Span
			break
		}
	}
	return b, nil
}
