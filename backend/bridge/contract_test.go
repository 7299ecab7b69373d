package bridge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path"
	"reflect"
	"strings"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/text"
	"probant/backend/workspace"
)

// These tests refuse what Wails turns into a silent failure: each rule was a bug that somebody met in a window.

const mostMethods = 12 // of one service: beyond, it is two concerns

var (
	errorType   = reflect.TypeFor[error]()
	contextType = reflect.TypeFor[context.Context]()
	timeType    = reflect.TypeFor[time.Time]()
)

// bound is one method that JavaScript can call.
type bound struct {
	name   string
	method reflect.Value
}

func methods(services []any) []bound {
	var out []bound
	for _, s := range services {
		v := reflect.ValueOf(s)
		for i := range v.NumMethod() {
			out = append(out, bound{v.Type().Elem().Name() + "." + v.Type().Method(i).Name, v.Method(i)})
		}
	}
	return out
}

func services() []any { return Services(NewReady(context.Background()), nil, Shell{}) }

func TestEveryServiceIsSmallAndItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range services() {
		v := reflect.TypeOf(s)
		if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
			t.Errorf("%v: Wails binds pointers to structs", v)
			continue
		}
		name := v.Elem().Name()
		if seen[name] {
			t.Errorf("%s is bound twice", name)
		}
		seen[name] = true
		if n := v.NumMethod(); n == 0 || n > mostMethods {
			t.Errorf("%s has %d methods, want 1 to %d", name, n, mostMethods)
		}
		for i := range v.NumMethod() {
			switch m := v.Method(i).Name; m {
			case "Startup", "Shutdown", "Close", "Init", "Emit", "Exec", "ReadFile", "WriteFile":
				t.Errorf("%s.%s: JavaScript could call it; only intentions are bound", name, m)
			}
		}
		for i := range v.Elem().NumField() {
			if v.Elem().Field(i).IsExported() {
				t.Errorf("%s.%s is exported: a service shows methods only", name, v.Elem().Field(i).Name)
			}
		}
	}
}

func TestSignatures(t *testing.T) {
	for _, b := range methods(services()) {
		for _, complaint := range signature(b.method.Type()) {
			t.Errorf("%s: %s", b.name, complaint)
		}
	}
}

// signature lists what Wails would mishandle in a method's type.
func signature(m reflect.Type) []string {
	var out []string
	switch {
	case m.NumOut() == 1 && m.Out(0) == errorType:
	case m.NumOut() == 2 && m.Out(1) == errorType && m.Out(0) != errorType:
		out = append(out, crosses(m.Out(0), "result", map[reflect.Type]bool{})...)
	default:
		out = append(out, "returns neither an error nor one value and an error: the rest would be lost")
	}
	if m.IsVariadic() {
		out = append(out, "is variadic")
	}
	for i := range m.NumIn() {
		in := m.In(i)
		switch {
		case in == contextType:
			out = append(out, "takes a context: JavaScript has none to give")
		case in.Kind() == reflect.String && in != reflect.TypeFor[string]():
			out = append(out, fmt.Sprintf("takes a %v: a named string breaks the generated TypeScript, take a string", in))
		case in.Kind() == reflect.Interface || in.Kind() == reflect.Func || in.Kind() == reflect.Map || in == timeType:
			out = append(out, fmt.Sprintf("takes a %v, which TypeScript cannot say", in))
		}
	}
	return out
}

// crosses lists what a result type holds that JSON or the generated TypeScript would lose.
func crosses(t reflect.Type, at string, seen map[reflect.Type]bool) []string {
	if seen[t] {
		return nil
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Float32, reflect.Float64:
		return []string{at + " is a float: NaN ends the process; send an integer"}
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return []string{fmt.Sprintf("%s is a %v, which has no type in TypeScript", at, t)}
	case reflect.Pointer:
		if t.Elem().Kind() == reflect.Int {
			return nil // a number, or null
		}
		if t.Elem().Kind() != reflect.Struct {
			return []string{at + " points to something that is not a struct"}
		}
		return crosses(t.Elem(), at, seen)
	case reflect.Slice, reflect.Array:
		return crosses(t.Elem(), at+"[]", seen)
	case reflect.Struct:
		if t == timeType {
			return []string{at + " is a time: send Unix ms"}
		}
		var out []string
		for i := range t.NumField() {
			f := t.Field(i)
			if !f.IsExported() || f.Tag.Get("json") == "-" {
				continue
			}
			where := at + "." + f.Name
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" || name[0] < 'a' || name[0] > 'z' {
				out = append(out, where+" has no JSON name of its own")
			}
			if f.Type.Kind() == reflect.Slice && strings.Contains(options, "omitempty") && t.PkgPath() != reflect.TypeFor[text.Block]().PkgPath() {
				out = append(out, where+" vanishes when it is empty")
			}
			out = append(out, crosses(f.Type, where, seen)...)
		}
		return out
	}
	return nil
}

// TestSignaturesHaveTeeth feeds the rules what they must refuse.
func TestSignaturesHaveTeeth(t *testing.T) {
	type named string
	type holder struct {
		Ratio float64 `json:"ratio"`
	}
	type bare struct{ Name string }
	for i, m := range []any{
		func() {}, func() int { return 0 }, func() (int, string, error) { return 0, "", nil }, func() (error, error) { return nil, nil },
		func(context.Context) error { return nil }, func(named) error { return nil }, func(any) error { return nil },
		func() (float64, error) { return 0, nil }, func() ([]holder, error) { return nil, nil }, func() (map[string]int, error) { return nil, nil },
		func() (*time.Time, error) { return nil, nil }, func() (bare, error) { return bare{}, nil }, func() (any, error) { return nil, nil },
	} {
		if len(signature(reflect.TypeOf(m))) == 0 {
			t.Errorf("case %d, %T, was let through", i, m)
		}
	}
	if got := signature(reflect.TypeOf(func(string, int64, []string) ([]workspace.PieceRow, error) { return nil, nil })); len(got) != 0 {
		t.Errorf("a good method was refused: %v", got)
	}
}

// reached visits every named type that crosses to JavaScript, in either direction.
func reached(visit func(reflect.Type)) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		if seen[t] || t == errorType {
			return
		}
		seen[t] = true
		if t.PkgPath() != "" {
			visit(t)
		}
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			walk(t.Elem())
		case reflect.Struct:
			for i := range t.NumField() {
				walk(t.Field(i).Type)
			}
		}
	}
	for _, b := range methods(services()) {
		for i := range b.method.Type().NumIn() {
			walk(b.method.Type().In(i))
		}
		for i := range b.method.Type().NumOut() {
			walk(b.method.Type().Out(i))
		}
	}
}

func TestNamespacesDoNotCollide(t *testing.T) {
	packages, n := map[string]string{}, 0
	reached(func(typ reflect.Type) {
		n++
		last := path.Base(typ.PkgPath())
		if other, taken := packages[last]; taken && other != typ.PkgPath() {
			t.Errorf("%s and %s share the TypeScript namespace %s: one loses its types", other, typ.PkgPath(), last)
		}
		packages[last] = typ.PkgPath()
	})
	if n < 20 {
		t.Errorf("only %d types were reached: the walk is broken", n)
	}
}

func TestClosedSetsAreKnownToTypeScript(t *testing.T) {
	known := map[reflect.Type]bool{}
	for _, set := range Enums() {
		v := reflect.ValueOf(set)
		values := map[string]bool{}
		for i := range v.Len() {
			value, name := v.Index(i).FieldByName("Value"), v.Index(i).FieldByName("TSName").String()
			known[value.Type()] = true
			if name == "" || values[value.String()] {
				t.Errorf("%v: %q has no name or stands twice", value.Type(), value)
			}
			values[value.String()] = true
		}
	}
	reached(func(typ reflect.Type) {
		// A language may be unknown, hence empty: it is an open set for TypeScript.
		if typ.Kind() == reflect.String && !known[typ] && typ != reflect.TypeFor[text.Lang]() {
			t.Errorf("%v crosses and is not in Enums", typ)
		}
	})
}

func TestErrorsReachThePageAsJSON(t *testing.T) {
	quiet(t)
	tests := map[string]struct {
		err  error
		want problem
	}{
		"a fault":         {fault.New(fault.Invalid, "encrypted").On("file").With("a.pdf"), problem{Code: fault.Invalid, Reason: "encrypted", Field: "file", Detail: "a.pdf"}},
		"a wrapped fault": {fmt.Errorf("importing: %w", fault.New(fault.Unavailable, "disk_full")), problem{Code: fault.Unavailable, Reason: "disk_full"}},
		"any error":       {errors.New("boom"), problem{Code: fault.Internal}},
		"an empty error":  {errors.New(""), problem{Code: fault.Internal}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s, ok := FormatError(tt.err).(string)
			if !ok || s == "" {
				t.Fatalf("got %v: anything but a filled string is lost on its way", FormatError(tt.err))
			}
			var got problem
			if err := json.Unmarshal([]byte(s), &got); err != nil {
				t.Fatal(err)
			}
			if (got.Ref != "") != (tt.want.Code == fault.Internal) {
				t.Errorf("got reference %q for %s", got.Ref, got.Code)
			}
			if got.Ref = ""; got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// TestNoCallIsLeftPending calls every method where nothing can work: no workspace, no desk, no window. A panic that escaped
// would end this test, as it would leave the page waiting for ever; an error without text would resolve as a success.
func TestNoCallIsLeftPending(t *testing.T) {
	quiet(t)
	ready := NewReady(context.Background())
	ready.Open(nil)
	panics := 0
	for _, b := range methods(Services(ready, nil, Shell{})) {
		args := make([]reflect.Value, b.method.Type().NumIn())
		for i := range args {
			args[i] = reflect.Zero(b.method.Type().In(i))
		}
		out := b.method.Call(args)
		err, _ := out[len(out)-1].Interface().(error)
		if err != nil && err.Error() == "" {
			t.Errorf("%s: an error without text", b.name)
		}
		if err != nil && fault.As(err).Reason == "panic" {
			panics++
		}
	}
	if panics == 0 {
		t.Error("nothing panicked: this test no longer shows that a panic settles")
	}
}

func TestCallsWaitForTheWorkspace(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	ready := NewReady(ctx)
	pieces := &Pieces{ready}
	done := make(chan error)
	go func() {
		_, err := pieces.List()
		done <- err
	}()
	ready.Fail(fault.New(fault.Unavailable, "newer_database"))
	if err := <-done; fault.As(err).Reason != "newer_database" {
		t.Errorf("got %v, want what kept the workspace shut", err)
	}

	waiting := NewReady(ctx)
	cancel()
	if _, err := (&Pieces{waiting}).List(); !fault.Is(err, fault.Cancelled) {
		t.Errorf("got %v while closing, want cancelled", err)
	}
}

// quiet keeps expected failures out of the test's output.
func quiet(t *testing.T) {
	t.Helper()
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
}
