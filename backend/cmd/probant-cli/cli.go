package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"unicode"

	"probant/backend/fault"
	"probant/backend/workspace"
)

// What the program answers to the shell.
const (
	clean  = 0 // done, nothing open
	open   = 1 // done; something is open, or failed to verify
	failed = 2 // wrong usage or unreadable input
)

// terminal is where the program reads and writes: results on out, messages on err.
type terminal struct {
	in       io.Reader
	out, err io.Writer
	colour   bool
}

// command is one thing the program does. Run returns an exit code, or an error that is shown as one line.
type command struct {
	name    string
	summary string
	help    string // usage and an example, shown by --help above the options
	run     func(ctx context.Context, t terminal, o *options) (int, error)
}

// commands lists them in the order of a piece's life.
func commands() []command {
	return []command{
		checkCommand, verifyCommand, importCommand, piecesCommand, registerCommand, exportCommand, charterCommand, verifyPackCommand,
		backupCommand, restoreCommand, demoCommand, benchCommand, licencesCommand,
	}
}

const later = "Signatures come with a later version."

// run does what the arguments say and returns the exit code. An answer that could not be written whole is a failure, whatever
// it said.
func run(ctx context.Context, args []string, t terminal) int {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil))) // messages are ours to word
	out := &answers{to: t.out}
	t.out = out
	code := dispatch(ctx, args, t)
	if out.failed != nil {
		t.complain("", out.failed)
		return failed
	}
	return code
}

// answers writes to standard output and keeps the first refusal.
type answers struct {
	to     io.Writer
	failed error
}

// errOutput is in the chain of what answers refuses.
var errOutput = errors.New("standard output could not be written")

func (a *answers) Write(p []byte) (int, error) {
	if a.failed != nil {
		return 0, a.failed
	}
	n, err := a.to.Write(p)
	if err != nil {
		reason := fault.DiskReason(err)
		if reason == "" || reason == fault.DiskError {
			reason = "write_failed"
		}
		a.failed = fault.New(fault.Unavailable, reason).With("standard output").Because(errors.Join(errOutput, err))
	}
	return n, a.failed
}

func dispatch(ctx context.Context, args []string, t terminal) int {
	if len(args) == 0 {
		fmt.Fprint(t.err, overview())
		return failed
	}
	switch args[0] {
	case "help", "--help", "-h":
		fmt.Fprint(t.out, overview())
		return clean
	case "version", "--version":
		fmt.Fprintln(t.out, "probant-cli "+workspace.Version)
		return clean
	case "--licences", "--licenses":
		return licencesCommand.do(ctx, args[1:], t)
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.do(ctx, args[1:], t)
		}
	}
	t.complain("", misuse("there is no command %q; run probant-cli --help for the list", args[0]))
	return failed
}

func (c command) do(ctx context.Context, args []string, t terminal) int {
	o := newOptions(c, args)
	code, err := c.run(ctx, t, o)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(t.out, o.text())
		return clean
	case errors.Is(err, errOutput): // run says it
		return failed
	case err != nil:
		t.complain("", err)
		return failed
	}
	return code
}

// complain writes an error as one line: what, where, what to do.
func (t terminal) complain(where string, err error) {
	line := sentence(err)
	if where != "" {
		line = where + ": " + line
	}
	fmt.Fprintln(t.err, "probant-cli: "+oneLine(line))
}

// oneLine is a text of others on one line of a terminal, without the controls that would command it.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// overview is what --help shows.
func overview() string {
	var b strings.Builder
	b.WriteString("Probant " + workspace.Version + ": nothing ships without proof.\n\nUsage: probant-cli COMMAND [OPTIONS]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-12s %s\n", c.name, c.summary)
	}
	b.WriteString("\nprobant-cli COMMAND --help shows options and an example.\n" +
		"Exit codes: 0 done and nothing open · 1 something is open or failed to verify · 2 wrong usage or unreadable input.\n" + later + "\n")
	return b.String()
}

// lines writes JSON Lines.
func lines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// paint colours a word for people.
func (t terminal) paint(colour, s string) string {
	if !t.colour {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

const (
	green  = "32"
	red    = "31"
	yellow = "33"
	dim    = "2"
)
