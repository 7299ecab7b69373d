//go:build !windows

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long a program that was told to stop may take before it counts as deaf.
const patience = 30 * time.Second

// ends tells a program once to stop and wants it to end by itself, with one sentence.
func ends(t *testing.T, cmd *exec.Cmd, errs *bytes.Buffer) {
	t.Helper()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != failed || !strings.Contains(errs.String(), "stopped\n") {
		t.Errorf("got exit code %d, %q; want it to stop at the first signal", got, errs)
	}
}

func started(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer, *os.File) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, binary, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	cmd.Stdin = r
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r.Close()
	return cmd, &errs, w
}

// TestStopsWhileItReads tells the program to stop while it waits for what a silent pipe may still say.
func TestStopsWhileItReads(t *testing.T) {
	for _, args := range [][]string{{"check", "-"}, {"verify"}} {
		cmd, errs, in := started(t, args...)
		// A pipe holds less than that: once it is written, the program is reading.
		if _, err := in.Write(bytes.Repeat([]byte("x"), 1<<20)); err != nil {
			t.Fatal(err)
		}
		ends(t, cmd, errs)
	}
}

func TestStopsWhileItReadsANamedPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "page.md")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no named pipe here: %v", err)
	}
	cmd, errs, _ := started(t, "check", pipe)
	w, err := os.OpenFile(pipe, os.O_WRONLY, 0) // returns once the other end is open
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	ends(t, cmd, errs)
}
