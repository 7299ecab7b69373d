package bridge

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"probant/backend/fault"
	"probant/backend/text"
	"probant/backend/workspace"
)

// TestNoListArrivesAsNull calls the services on a real workspace, empty then with a piece: a nil slice would reach the page as
// null, and the first loop over it would break the screen.
func TestNoListArrivesAsNull(t *testing.T) {
	ctx := context.Background()
	w, err := workspace.Open(ctx, filepath.Join(t.TempDir(), "space"), workspace.Options{Name: "Orvalis", Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	ready := NewReady(ctx)
	ready.Open(w)
	pieces, claims := &Pieces{ready}, &Claims{ready}
	whole := func(name string, v any, err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		data, err := json.Marshal(v)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(string(data), "null") {
			t.Errorf("%s sends null: %s", name, data)
		}
	}
	lists := func() {
		for _, b := range methods([]any{pieces, claims, &Evidence{ready}, &Register{ready}, &Jobs{ready}}) {
			out := b.method.Type()
			if out.NumOut() != 2 || out.Out(0).Kind() != reflect.Slice || out.NumIn() > 1 {
				continue
			}
			args := []reflect.Value{}
			if out.NumIn() == 1 {
				if out.In(0).Kind() != reflect.String || !strings.HasSuffix(b.name, ".Search") {
					continue
				}
				args = append(args, reflect.ValueOf("chauffage"))
			}
			got := b.method.Call(args)
			err, _ := got[1].Interface().(error)
			whole(b.name, got[0].Interface(), err)
		}
	}
	lists()
	p, err := pieces.Create(workspace.NewPiece{Title: "Été", Kind: "article", Lang: "fr", Blocks: []text.Block{
		{ID: "a", Kind: text.Paragraph, Text: "Orvalis réduit de 35\u202f% votre facture en deux ans."}}})
	whole("Pieces.Create", p, err)
	lists()
	empty, err := pieces.Create(workspace.NewPiece{})
	whole("an empty piece", empty, err)
	for _, id := range []string{p.ID, empty.ID} {
		sheet, err := claims.Sheet(id, true)
		whole("Claims.Sheet", sheet, err)
		if id == p.ID && len(sheet.Claims) == 0 {
			t.Error("no claim was found: the lists of a claim were not seen")
		}
		for _, c := range sheet.Claims {
			found, err := claims.Candidates(c.ID, "")
			whole("Claims.Candidates", found, err)
		}
		opened, err := pieces.Open(id)
		whole("Pieces.Open", opened, err)
		revisions, err := pieces.Revisions(id)
		whole("Pieces.Revisions", revisions, err)
		readiness, err := (&Approvals{ready}).Readiness(id)
		whole("Approvals.Readiness", readiness, err)
		publication, err := (&Packs{ready}).Publication(id)
		whole("Packs.Publication", publication, err)
	}
}

// TestUnknownIDsAreFaults asks every method for something that is not there: the page must be told, in words it can show.
func TestUnknownIDsAreFaults(t *testing.T) {
	quiet(t)
	ctx := context.Background()
	w, err := workspace.Open(ctx, filepath.Join(t.TempDir(), "space"), workspace.Options{Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	ready := NewReady(ctx)
	ready.Open(w)
	for _, b := range methods([]any{&Pieces{ready}, &Claims{ready}, &Evidence{ready}, &Uploads{ready}, &Approvals{ready}, &Packs{ready}, &Register{ready}, &Jobs{ready}}) {
		args := make([]reflect.Value, b.method.Type().NumIn())
		for i := range args {
			args[i] = reflect.New(b.method.Type().In(i)).Elem()
			if args[i].Kind() == reflect.String {
				args[i].SetString("nowhere")
			}
		}
		out := b.method.Call(args)
		if err, _ := out[len(out)-1].Interface().(error); err != nil && fault.As(err).Code == fault.Internal {
			t.Errorf("%s: an id that is not there reads as our fault: %v", b.name, err)
		}
	}
}

func TestRetryOpensWhatCouldNotBeOpened(t *testing.T) {
	quiet(t)
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	ctx := context.Background()
	inTheWay := filepath.Join(data, "probant")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	desk := workspace.NewDesk(func(string, any) {})
	defer desk.Close()
	ready := NewReady(ctx)
	_, err := desk.Open(ctx)
	if err == nil {
		t.Fatal("a workspace was opened in a file")
	}
	ready.Fail(err)
	s := &Session{ready: ready, desk: desk}
	if st, err := s.Retry(); err != nil || !strings.Contains(st.Problem, "not_a_folder") {
		t.Fatalf("got %+v (%v), want the same problem", st, err)
	}
	if err := os.Remove(inTheWay); err != nil {
		t.Fatal(err)
	}
	var path string
	for range 2 { // the second time one is open already
		st, err := s.Retry()
		if err != nil || st.Problem != "" || st.Space.Path == "" || path != "" && st.Space.Path != path {
			t.Fatalf("got %+v (%v), want a workspace", st, err)
		}
		path = st.Space.Path
	}
	if _, err := (&Pieces{ready}).List(); err != nil {
		t.Errorf("the other services stay shut: %v", err)
	}
}
