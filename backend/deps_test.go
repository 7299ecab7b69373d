// Package backend_test is the dependency rule of the core, executable: who may import whom, and what each may touch.
package backend_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "probant"

// levels are the packages from the top down. A package imports lower levels only, and may skip some. A package is known
// by its first folder under backend: what it hides in folders below is its own.
var levels = [][]string{
	{"main"},
	{"bridge", "cmd/probant-cli"},
	{"workspace"},
	{"sample"}, // embedded content: only the workspace opens it
	{"store", "llm", "job", "deliver", "settings"},
	{"compose", "review", "approve", "pack", "measure"},
	{"verify", "charter"},
	{"claim", "source"},
	{"piece"},
	{"text"},
	{"fault", "licences"},
}

// sameLevel names the imports allowed inside one level, and why.
var sameLevel = map[string]string{
	"pack → approve": "a pack prints the approval's counts",
}

// firstPure is the first level that computes and touches nothing: no disk, network, clock or goroutine.
const firstPure = 5

// onlyIn says which packages may import what reaches outside the language. A pattern ending in "/" covers all below it.
var onlyIn = map[string][]string{
	"github.com/wailsapp/":          {"main"},
	"database/sql":                  {"store"},
	"database/sql/":                 {"store"},
	"modernc.org/":                  {"store"},
	"github.com/sashabaranov/":      {"llm"},
	"net/http":                      {"llm"},
	"net":                           {"llm"},
	"github.com/gomutex/godocx":     {"sample"}, // what generates the sample's Word files, not the program
	"github.com/gomutex/godocx/":    {"sample"},
	"github.com/klippa-app/":        {"source"},
	"github.com/tetratelabs/wazero": {"source"},
}

// impure is what the pure levels may not import, and the packages excused with the reason.
var impure = []string{"os", "os/exec", "os/signal", "io/ioutil", "syscall", "net", "net/http", "log", "log/slog", "database/sql", "math/rand", "math/rand/v2", "crypto/rand"}

// excused names the packages that must touch one thing more, and why.
var excused = map[string]string{
	"fault → syscall":      "it names what a system refuses, from error codes it is given",
	"cmd/probant-cli → go": "a read of a silent pipe hears no context: it is left behind when the program is told to stop",
}

// clock is what reads or waits for the time; the pure levels are given it instead.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

// startsGoroutines are the packages whose work is to run things side by side.
var startsGoroutines = []string{"main", "job", "deliver"}

// statement recognises SQL in a string literal.
var statement = regexp.MustCompile(`(?is)^\s*(select\s.+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(virtual\s+)?table\s|pragma\s|vacuum\s+into\b)`)

// file is one source file with the package it belongs to.
type file struct {
	unit, path string
	syntax     *ast.File
	set        *token.FileSet
}

func (f file) at(n ast.Node) string {
	return f.path + ":" + strconv.Itoa(f.set.Position(n.Pos()).Line)
}

func TestDependencyRule(t *testing.T) {
	files := sources(t)
	level := map[string]int{}
	for i, names := range levels {
		for _, name := range names {
			level[name] = i
		}
	}
	for _, f := range files {
		mine, known := level[f.unit]
		if !known {
			t.Errorf("%s: package %s has no level: give it one in deps_test.go", f.path, f.unit)
			continue
		}
		for _, imp := range f.syntax.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			other, ours := unitOf(name)
			if !ours || other == f.unit {
				continue
			}
			theirs, known := level[other]
			pair := f.unit + " → " + other
			switch {
			case !known:
				t.Errorf("%s imports %s, which has no level", f.at(imp), name)
			case theirs < mine:
				t.Errorf("%s: %s turns back: the arrow points down only", f.at(imp), pair)
			case theirs == mine && sameLevel[pair] == "":
				t.Errorf("%s: %s are of one level: name the pair and why, or move what they share down", f.at(imp), pair)
			}
		}
	}
}

func TestOutsideIsReachedInOnePlace(t *testing.T) {
	for _, f := range sources(t) {
		for _, imp := range f.syntax.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			for pattern, owners := range onlyIn {
				hit := name == pattern || strings.HasSuffix(pattern, "/") && strings.HasPrefix(name, pattern)
				if hit && !slices.Contains(owners, f.unit) {
					t.Errorf("%s: only %s may import %s", f.at(imp), strings.Join(owners, ", "), name)
				}
			}
		}
		if f.unit == "store" {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && statement.MatchString(s) {
					t.Errorf("%s: SQL lives in store", f.at(lit))
				}
			}
			return true
		})
	}
}

func TestPureLevelsTouchNothing(t *testing.T) {
	pure := slices.Concat(levels[firstPure:]...)
	for _, f := range sources(t) {
		if !slices.Contains(pure, f.unit) {
			continue
		}
		timePackage := ""
		for _, imp := range f.syntax.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			if slices.Contains(impure, name) && excused[f.unit+" → "+name] == "" {
				t.Errorf("%s: %s is pure and may not import %s", f.at(imp), f.unit, name)
			}
			if name == "time" {
				timePackage = "time"
				if imp.Name != nil {
					timePackage = imp.Name.Name
				}
			}
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && timePackage != "" {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == timePackage && slices.Contains(clock, sel.Sel.Name) {
					t.Errorf("%s: %s is pure: take the time as an argument", f.at(sel), f.unit)
				}
			}
			return true
		})
	}
}

func TestNoHiddenStarts(t *testing.T) {
	for _, f := range sources(t) {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s: no init: wire it in app.go or in a constructor", f.at(n))
				}
			case *ast.GoStmt:
				if !slices.Contains(startsGoroutines, f.unit) && excused[f.unit+" → go"] == "" {
					t.Errorf("%s: goroutines start in %s", f.at(n), strings.Join(startsGoroutines, ", "))
				}
			}
			return true
		})
	}
}

// TestRuleHasTeeth feeds the rule's own helpers what they must refuse: a rule that never fires proves nothing.
func TestRuleHasTeeth(t *testing.T) {
	for _, sql := range []string{"SELECT id FROM piece WHERE id = ?", "\n  insert into event (a) values (?)", "PRAGMA user_version", "VACUUM INTO ?", "UPDATE piece SET title = ?"} {
		if !statement.MatchString(sql) {
			t.Errorf("not seen as SQL: %q", sql)
		}
	}
	for _, prose := range []string{"select a passage", "Update available", "delete the piece", "created"} {
		if statement.MatchString(prose) {
			t.Errorf("prose taken for SQL: %q", prose)
		}
	}
	for imp, want := range map[string]string{
		"probant/backend/text": "text", "probant/backend/source/limits": "source", "probant/backend/cmd/probant-cli": "cmd/probant-cli", "probant": "main",
	} {
		if got, ours := unitOf(imp); got != want || !ours {
			t.Errorf("%s: got %q, want %q", imp, got, want)
		}
	}
	if _, ours := unitOf("probantly/backend/text"); ours {
		t.Error("a stranger's package was taken for ours")
	}
	seen := map[string]bool{}
	for _, f := range sources(t) {
		seen[f.unit] = true
	}
	for _, must := range []string{"main", "bridge", "workspace", "verify", "text"} {
		if !seen[must] {
			t.Errorf("no file of %s was read: the rule looks in the wrong place", must)
		}
	}
}

// unitOf is the package that an import path belongs to, and whether it is one of ours.
func unitOf(imp string) (string, bool) {
	if imp == module {
		return "main", true
	}
	rest, ours := strings.CutPrefix(imp, module+"/backend/")
	if !ours {
		return "", false
	}
	parts := strings.Split(rest, "/")
	if parts[0] == "cmd" && len(parts) > 1 {
		return path.Join(parts[:2]...), true
	}
	return parts[0], true
}

// sources parses every Go file of the program that is not a test.
func sources(t *testing.T) []file {
	t.Helper()
	var files []file
	add := func(unit, name string) {
		set := token.NewFileSet()
		syntax, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("%s cannot be read: %v", name, err)
			return
		}
		files = append(files, file{unit, filepath.ToSlash(name), syntax, set})
	}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return filepath.SkipDir
		}
		if !d.IsDir() && isSource(d.Name()) {
			unit, _ := unitOf(module + "/backend/" + filepath.ToSlash(filepath.Dir(name)))
			add(unit, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	top, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range top {
		if !d.IsDir() && isSource(d.Name()) {
			add("main", filepath.Join("..", d.Name()))
		}
	}
	return files
}

func isSource(name string) bool {
	return strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
}
