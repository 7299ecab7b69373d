package main

import (
	"bytes"
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// binary is the program as users run it, built once.
var binary string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "probant-cli-test-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(dir)
		if err := os.Chmod(dir, 0o755); err != nil { // other users run it too
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		binary = filepath.Join(dir, "probant-cli")
		if runtime.GOOS == "windows" {
			binary += ".exe"
		}
		if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
			return 1
		}
		return m.Run()
	}())
}

// result is what a run of the program gave.
type result struct {
	code     int
	out, err string
}

// cli runs the program in a folder of its own, with no user's files in reach.
func cli(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

func (r result) want(t *testing.T, code int) result {
	t.Helper()
	if r.code != code {
		t.Fatalf("got exit code %d, want %d\nout: %s\nerr: %s", r.code, code, r.out, r.err)
	}
	if r.code == failed {
		if n := strings.Count(r.err, "\n"); n == 0 || !strings.HasPrefix(r.err, "probant-cli: ") {
			t.Errorf("want one clear line on standard error, got %q", r.err)
		}
		if strings.Contains(r.err, "goroutine") || strings.Contains(r.err, "{}") {
			t.Errorf("this is no sentence for people: %q", r.err)
		}
	}
	return r
}

// says refuses output without the words.
func (r result) says(t *testing.T, words ...string) result {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(r.out+r.err, w) {
			t.Errorf("nothing says %q\nout: %s\nerr: %s", w, r.out, r.err)
		}
	}
	return r
}

// rows reads JSON Lines.
func rows[T any](t *testing.T, r result) []T {
	t.Helper()
	var out []T
	dec := json.NewDecoder(strings.NewReader(r.out))
	dec.DisallowUnknownFields()
	for dec.More() {
		var v T
		if err := dec.Decode(&v); err != nil {
			t.Fatalf("%v in %s", err, r.out)
		}
		out = append(out, v)
	}
	return out
}

// write makes a file in a folder and returns its path.
func write(t *testing.T, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHelp(t *testing.T) {
	cli(t, "", "--help").want(t, clean).says(t, "check", "demo", "Exit codes", later)
	cli(t, "", "version").want(t, clean).says(t, "probant-cli ")
	for _, c := range commands() {
		r := cli(t, "", c.name, "--help").want(t, clean).says(t, "Usage: probant-cli "+c.name, "Example:")
		if r.err != "" {
			t.Errorf("%s --help writes to standard error: %s", c.name, r.err)
		}
	}
}

// TestLicencesNameWhatIsLinked compares the notices with what the linker put into the program, and with the page's fonts.
func TestLicencesNameWhatIsLinked(t *testing.T) {
	r := cli(t, "", "licences").want(t, clean)
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	if len(info.Deps) < 10 {
		t.Fatalf("got %d modules: the test looks in the wrong place", len(info.Deps))
	}
	for _, m := range info.Deps {
		if !strings.Contains(r.out, "==\n"+m.Path+" "+m.Version+"\n==") {
			t.Errorf("%s %s is linked and has no notice: run go run ./build/licences", m.Path, m.Version)
		}
	}
	for _, words := range []string{"The Inter Project Authors", "Adobe", "SIL OPEN FONT LICENSE Version 1.1", "Go standard library", "The PDFium Authors", "Svelte Contributors"} {
		if !strings.Contains(r.out, words) {
			t.Errorf("no notice says %q", words)
		}
	}
	if cli(t, "", "--licences").want(t, clean) != r {
		t.Error("--licences is not licences")
	}
}

func TestWrongUsage(t *testing.T) {
	dir := t.TempDir()
	page := write(t, dir, "page.md", "Bonjour.")
	tests := map[string][]string{
		"no such command":        {"chek"},
		"check without a file":   {"check"},
		"an unknown option":      {"check", page, "--colour"},
		"a charter":              {"check", "--charter", "nothing", page},
		"a language":             {"check", "--lang", "de", page},
		"a format":               {"check", page, "--format=xml"},
		"two places to look":     {"check", "--library", dir, "--workspace", dir, page},
		"no such library":        {"check", "--library", filepath.Join(dir, "away"), page},
		"a library that is file": {"check", "--library", page, page},
		"an empty library":       {"check", "--library", t.TempDir(), page},
		"no such workspace":      {"pieces", "--workspace", dir},
		"no workspace":           {"register"},
		"a stage":                {"pieces", "--workspace", dir, "--stage", "done"},
		"import nothing":         {"import", "--workspace", dir},
		"export nowhere":         {"export", "--workspace", dir},
		"demo nowhere":           {"demo"},
		"a demo in German":       {"demo", "--out", dir, "--lang", "de"},
		"two packs":              {"verify-pack", dir, dir},
		"a bench of none":        {"bench", "--runs", "0"},
		"verify a file":          {"verify", page},
	}
	for name, args := range tests {
		t.Run(name, func(t *testing.T) {
			r := cli(t, "", args...).want(t, failed)
			if r.out != "" {
				t.Errorf("wrote to standard output: %s", r.out)
			}
			if n := strings.Count(r.err, "\n"); n != 1 {
				t.Errorf("got %d lines, want one: %s", n, r.err)
			}
		})
	}
	if r := cli(t, ""); r.code != failed || !strings.Contains(r.err, "Usage:") {
		t.Errorf("without arguments: got %d, %s", r.code, r.err)
	}
}

// TestWrongValues says what an option takes, in words and not in the parser's.
func TestWrongValues(t *testing.T) {
	page := write(t, t.TempDir(), "page.md", "Bonjour.")
	cli(t, "", "bench", "--runs", "many").want(t, failed).says(t, `--runs takes a whole number, not "many"`)
	cli(t, "", "check", "--show-text=perhaps", page).want(t, failed).says(t, `--show-text takes true or false, not "perhaps"`)
	if r := cli(t, "", "check", "--show-text=true", page).want(t, clean); !strings.Contains(r.out, "text as read") {
		t.Errorf("got %q", r.out)
	}
	cli(t, "\x7fELF\x02\x01\x00\x00", "check", "-").want(t, failed).says(t, "probant-cli: standard input: ")
	cli(t, "La facture baisse de 35 %.", "check", "-").want(t, open).says(t, "standard input (fr")
	program := write(t, t.TempDir(), "page.txt", "\x7fELF\x02\x01\x01\x00\x00")
	if r := cli(t, "", "check", program).want(t, failed).says(t, "give the text itself"); strings.Contains(r.err, "what it is\n") {
		t.Errorf("got %q", r.err)
	}
}

func TestEveryReasonHasASentence(t *testing.T) {
	for _, reason := range knownReasons() {
		if byReason[reason] == "" {
			t.Errorf("%s has no sentence", reason)
		}
	}
}
