package interrupt

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// spin is a module whose function "spin" turns for ever, and whose "sum" adds 1 to 100:
//
//	(import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
//	(memory 1) (global (mut i32) i32.const 7)
//	(func (export "spin") loop br 0 end)
//	(func (export "sum") (result i32) …)
var spin = []byte("\x00asm\x01\x00\x00\x00" +
	"\x01\x10\x03" + "\x60\x04\x7f\x7f\x7f\x7f\x01\x7f" + "\x60\x00\x00" + "\x60\x00\x01\x7f" +
	"\x02\x23\x01\x16wasi_snapshot_preview1\x08fd_write\x00\x00" +
	"\x03\x03\x02\x01\x02" +
	"\x05\x03\x01\x00\x01" +
	"\x06\x06\x01\x7f\x01\x41\x07\x0b" +
	"\x07\x0e\x02\x04spin\x00\x01\x03sum\x00\x02" +
	"\x0a\x27\x02" +
	"\x07\x00\x03\x40\x0c\x00\x0b\x0b" +
	"\x1d\x01\x02\x7f" + "\x03\x40" + "\x20\x00\x20\x01\x41\x01\x6a\x22\x01\x6a\x21\x00" + "\x20\x01\x41\xe4\x00\x47\x0d\x00" + "\x0b" + "\x20\x00\x0b")

// start runs a module whose question is answered by answer.
func start(t *testing.T, wasm []byte, answer func() uint32) api.Module {
	t.Helper()
	ctx := t.Context()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { _ = r.Close(context.Background()) })
	_, err := r.NewHostModuleBuilder("wasi_snapshot_preview1").NewFunctionBuilder().
		WithFunc(func(fd, vectors, count, at uint32) uint32 {
			if fd != 1 || count != 0 {
				t.Errorf("asked by a write of %d to %d", count, fd)
			}
			return answer()
		}).Export("fd_write").Instantiate(ctx)
	if err != nil {
		t.Fatal(err)
	}
	m, err := r.Instantiate(ctx, wasm)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestModuleThatNeverEndsIsStopped(t *testing.T) {
	wasm, err := Module(spin)
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	m := start(t, wasm, func() uint32 {
		if asked++; asked == 3 {
			return 8 // as once the host has closed the module
		}
		return 0
	})
	if _, err := m.ExportedFunction("spin").Call(t.Context()); err == nil || !strings.Contains(err.Error(), "unreachable") {
		t.Errorf("got %v, want a trap", err)
	}
	if asked != 3 {
		t.Errorf("asked %d times", asked)
	}
}

func TestModuleDoesWhatItDid(t *testing.T) {
	wasm, err := Module(spin)
	if err != nil {
		t.Fatal(err)
	}
	m := start(t, wasm, func() uint32 { return 0 })
	for range 2000 { // past several questions
		if got, err := m.ExportedFunction("sum").Call(t.Context()); err != nil || got[0] != 5050 {
			t.Fatalf("got %v (%v), want 5050", got, err)
		}
	}
}

func TestNoModule(t *testing.T) {
	for name, wasm := range map[string][]byte{
		"nothing": nil, "words": []byte("just words"), "a head alone": spin[:8], "cut short": spin[:len(spin)-9],
		"an unknown instruction": []byte(strings.Replace(string(spin), "\x03\x40\x0c\x00", "\x03\x40\xff\x00", 1)),
		"no fd_write":            []byte(strings.Replace(string(spin), "fd_write", "fd_wrote", 1)),
	} {
		if _, err := Module(wasm); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

// PDFium as it is embedded holds nothing that this package does not know.
func TestPDFiumIsKnown(t *testing.T) {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/klippa-app/go-pdfium/webassembly").Output()
	if err != nil {
		t.Fatal(err)
	}
	wasm, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "pdfium.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := Module(wasm)
	if err != nil || len(out) <= len(wasm) {
		t.Errorf("got %d bytes of %d (%v)", len(out), len(wasm), err)
	}
}

func FuzzModule(f *testing.F) {
	f.Add(spin)
	f.Fuzz(func(t *testing.T, wasm []byte) {
		if out, err := Module(wasm); err == nil && len(out) < len(wasm) {
			t.Errorf("%d bytes of %d", len(out), len(wasm))
		}
	})
}
