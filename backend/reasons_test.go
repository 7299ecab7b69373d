package backend_test

import (
	"go/ast"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/source"
)

// Faults that only one of the two faces can meet, and that the other therefore does not word.
var (
	ofTheCommandLine = []string{"unsupported", "no_workspace", "file_exists", "folder_not_empty", "backup_malformed", "backup_newer",
		"manifest_missing", "manifest_malformed", "manifest_newer", "manifest_unsafe", "no_exported_sample", "pack_altered"}
	ofTheWindow = []string{"upload", "bad_chunk", "no_such_page", "bad_span", "bad_range", "reason_required", "required", "in_the_future",
		"name_missing", "already_running", "too_many_files", "own_folder", "passage", "source", "claim", "revision", "pack", "workspace",
		"bad_address", "insecure_address", "bad_key", "no_model", "provider_quota", "provider_too_long", "provider_refused", "provider_failed",
		"provider_moved", "provider_unreachable", "bad_answer", "no_assistance", "nothing_to_send", "no_keychain", "letter_changed"}
	// worded by their code alone: ours to mend, or stopped by the user.
	byCodeAlone = []string{"cancelled", "workspace", "panic", "no_exported_sample", "pack_altered", "closing", fault.Missing}
)

// TestEachReasonIsWorded collects the reasons that the core gives and asks both faces for their sentence: a reason without one
// would reach the user as "the entry does not fit".
func TestEachReasonIsWorded(t *testing.T) {
	given := reasonsGiven(t)
	for _, must := range []string{"encrypted", "busy", "disk_full", "gate_closed", "open_claims", "piece", "too_long", "file_in_use"} {
		if !slices.Contains(given, must) {
			t.Errorf("%s was not collected: the test looks in the wrong place", must)
		}
	}
	faces := map[string][]string{"cmd/probant-cli/sentences.go": slices.Concat(ofTheWindow, byCodeAlone)}
	for _, lang := range []string{"fr", "en"} {
		faces["../frontend/src/i18n/"+lang+"/problems.ts"] = slices.Concat(ofTheCommandLine, byCodeAlone)
	}
	for path, excused := range faces {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		words, entry := string(data), regexp.MustCompile(`(?m)^\t"([a-z_]+)": `)
		if strings.HasSuffix(path, ".ts") {
			words, entry = words[strings.Index(words, "reasons: {"):], regexp.MustCompile(`(?m)^\t\t([a-z_]+): `)
		}
		worded := []string{}
		for _, m := range entry.FindAllStringSubmatch(words, -1) {
			worded = append(worded, m[1])
		}
		for _, r := range given {
			if !slices.Contains(worded, r) && !slices.Contains(excused, r) {
				t.Errorf("%s has no sentence for %q", path, r)
			}
		}
	}
}

// reasonsGiven is every reason in the core's sources: in the calls that make a fault, and in the closed sets.
func reasonsGiven(t *testing.T) []string {
	given := slices.Concat(source.Reasons(), fault.DiskReasons(), fault.ReadReasons())
	literal := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && s != "" {
				given = append(given, s)
			}
		}
	}
	for _, f := range sources(t) {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				switch name := called(n); name {
				case "fault.New", "faults.New", "found":
					literal(n.Args[1])
				case "fault.Wrap", "faults.Wrap":
					literal(n.Args[2])
				}
			case *ast.FuncDecl: // what a function answers as a reason
				if n.Name.Name == "reasonOf" {
					ast.Inspect(n, func(n ast.Node) bool {
						if r, ok := n.(*ast.ReturnStmt); ok {
							literal(r.Results[0])
						}
						return true
					})
				}
			case *ast.ValueSpec: // approve's closed set
				if typ, ok := n.Type.(*ast.Ident); ok && typ.Name == "Reason" {
					literal(n.Values[0])
				}
			case *ast.AssignStmt:
				if id, ok := n.Lhs[0].(*ast.Ident); ok && id.Name == "reason" {
					literal(n.Rhs[0])
				}
			}
			return true
		})
	}
	slices.Sort(given)
	return slices.Compact(given)
}

// called names the function of a call, with its package when it has one.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
	}
	return ""
}
