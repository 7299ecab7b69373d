package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const houseCharter = "probant_charter: 1\nname: Orvalis\nmarket: {countries: [FR], sectors: []}\npacks: [misleading]\nhouse:\n  - {id: H1, kind: never, words: [leader incontesté]}\n  - {id: H2, kind: mention, words: [remise], says: [voir conditions]}\nproof: []\nexperts: []\ngood: []\n"

func TestCharterIsWrittenForVale(t *testing.T) {
	dir := t.TempDir()
	file, out := write(t, dir, "charter.yaml", houseCharter), filepath.Join(dir, "lint")
	cli(t, "", "charter", "export", file, "--format", "vale", "--out", out).want(t, clean)
	rule, err := os.ReadFile(filepath.Join(out, "styles/Probant/H1-fr.yml"))
	if err != nil || !strings.Contains(string(rule), "extends: existence") {
		t.Errorf("H1: %v, %s", err, rule)
	}
	if readme, _ := os.ReadFile(filepath.Join(out, "styles/Probant/README.md")); !strings.Contains(string(readme), "H2-fr") {
		t.Error("the README does not say that H2 is left out")
	}
	if _, err := os.Stat(filepath.Join(out, ".vale.ini")); err != nil {
		t.Error(err)
	}
	r := cli(t, "", "charter", "export", file, "--format", "vale", "--out", out).want(t, failed)
	if !strings.Contains(r.err, "already holds") {
		t.Errorf("written over: %s", r.err)
	}
}

func TestCharterTravelsAsItWas(t *testing.T) {
	dir := t.TempDir()
	file := write(t, dir, "charter.yaml", houseCharter)
	cli(t, "", "charter", "export", file, "--out", filepath.Join(dir, "a")).want(t, clean)
	cli(t, "", "charter", "export", filepath.Join(dir, "a/charter.yaml"), "--out", filepath.Join(dir, "b")).want(t, clean)
	a, errA := os.ReadFile(filepath.Join(dir, "a/charter.yaml"))
	b, errB := os.ReadFile(filepath.Join(dir, "b/charter.yaml"))
	if errA != nil || errB != nil || string(a) != string(b) || !strings.Contains(string(a), "leader incontesté") {
		t.Errorf("%v %v\n%s\n%s", errA, errB, a, b)
	}
}

func TestCharterNamesTheRulesThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	file := write(t, dir, "charter.yaml", "probant_charter: 1\nhouse:\n  - {id: H1, kind: never, words: [de, la]}\n  - {id: H1, kind: never, words: [leader incontesté]}\n  - {id: H2, kind: prefer, words: [mail]}\n  - {id: H3, kind: never, words: [gadget]}\n")
	r := cli(t, "", "charter", "export", file, "--out", filepath.Join(dir, "a")).want(t, clean)
	for _, says := range []string{`rule "H1" is refused (id)`, `rule "H1" is refused (too_broad)`, `rule "H2" is refused (missing), use`} {
		if !strings.Contains(r.err, says) {
			t.Errorf("%q is not in %s", says, r.err)
		}
	}
	if strings.Contains(r.err, "H3") {
		t.Errorf("a good rule is named: %s", r.err)
	}
}

func TestCharterRefusesWhatItCannotTell(t *testing.T) {
	for _, args := range [][]string{{"charter"}, {"charter", "export", "--out", "x"}, {"charter", "export", "--charter", "magic", "--out", filepath.Join(t.TempDir(), "x")},
		{"charter", "export", "a.yaml", "--charter", "all", "--out", "x"}, {"charter", "export", "--charter", "all", "--format", "toml", "--out", "x"}} {
		cli(t, "", args...).want(t, failed)
	}
}
