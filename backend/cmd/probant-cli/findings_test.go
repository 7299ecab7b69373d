package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/charter"
	"probant/backend/workspace"
)

// leading is a page that two rules of the misleading and comparative packs remark on.
const leading = "Nous avons signé la charte Imprim’durable.\n"

func TestFindingsComeWithPacks(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(page, []byte(leading), 0o600); err != nil {
		t.Fatal(err)
	}
	rules := func(args ...string) []string {
		out := []string{}
		for _, f := range rows[fileJSON](t, cli(t, "", append([]string{"check", "--format", "json", page}, args...)...))[0].Findings {
			out = append(out, f.Rule)
		}
		return out
	}
	r := cli(t, "", "check", "--format", "json", "--charter", "misleading", page)
	if f := rows[fileJSON](t, r)[0].Findings; f[0].Basis == "" || f[0].CheckedOn == "" {
		t.Errorf("its reference is not qualified: %+v", f[0])
	}
	if r := cli(t, "Rien à dire ici.\n", "check", "--format", "json", "--charter", "misleading", "-"); !strings.Contains(r.out, `"findings":[]`) {
		t.Errorf("nothing found: %s", r.out)
	}
	if r := cli(t, "", "check", "--format", "json", page); strings.Contains(r.out, "findings") {
		t.Errorf("no charter asked for: %s", r.out)
	}
	if got := rules("--charter", "misleading"); len(got) != 1 || got[0] != "MIS-01" {
		t.Errorf("misleading: %v", got)
	}
	for _, args := range [][]string{{}, {"--charter", "none"}, {"--charter", "ai"}, {"--charter", "misleading", "--country", "UK"}} {
		if got := rules(args...); len(got) != 0 {
			t.Errorf("%v: %v", args, got)
		}
	}
}

func TestAWorkspaceBringsItsCharter(t *testing.T) {
	ctx := t.Context()
	dir := filepath.Join(t.TempDir(), "space")
	w, err := workspace.Open(ctx, dir, workspace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	v, err := w.SaveCharter(ctx, charter.Charter{House: []charter.HouseRule{{ID: "1", Kind: charter.Never, Words: []string{"imprim’durable"}, Reason: "Nom d’un tiers."}}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.PublishCharter(ctx, v.Seq, "Claire Morvan", ""); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := cli(t, leading, "check", "--workspace", dir, "--format", "json", "-").want(t, open)
	if got := rows[fileJSON](t, r)[0].Findings; len(got) != 1 || got[0].Severity != charter.Forbidden || got[0].Message != "Nom d’un tiers." {
		t.Errorf("got %+v", got)
	}
	if got := rows[fileJSON](t, cli(t, leading, "check", "--workspace", dir, "--charter", "none", "--format", "json", "-"))[0].Findings; got != nil {
		t.Errorf("with none: %+v", got)
	}
}

func TestAnUnknownSituationIsRefused(t *testing.T) {
	for _, args := range [][]string{{"--sector", "foo"}, {"--channel", "emial"}, {"--audience", "b2b"}, {"--country", "DE"}} {
		r := cli(t, leading, append([]string{"check", "--charter", "all", "-"}, args...)...)
		if r.code != failed || !strings.Contains(r.err, "takes") {
			t.Errorf("%v: got %d, %q", args, r.code, r.err)
		}
	}
}
