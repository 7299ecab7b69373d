// Command licences writes the notices of what Probant ships: the Go modules linked into the window and the command line on each
// system, the npm packages and fonts of the page, and PDFium. With -check it writes nothing and fails unless the file that is
// there holds every notice of this system's programs. It runs from the top folder, with the front end's packages installed.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

const written = "backend/licences/THIRD-PARTY.txt"

// component is a thing that others wrote, with the texts of its licence files.
type component struct {
	name, version string
	texts         []string
}

// heading stands above a component's notices.
func (c component) heading() string { return strings.TrimSpace(c.name + " " + c.version) }

func (c component) section() string {
	return c.title() + strings.Join(c.texts, "\n") + "\n"
}

var line = strings.Repeat("=", 80) + "\n"

func (c component) title() string { return line + c.heading() + "\n" + line + "\n" }

func main() {
	check := flag.Bool("check", false, "compare with the file that is there")
	flag.Parse()
	systems := []string{"linux", "darwin", "windows"}
	if *check {
		systems = []string{runtime.GOOS}
	}
	if err := run(systems, *check); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func run(systems []string, check bool) error {
	all, err := components(systems)
	if err != nil {
		return err
	}
	if check {
		return compare(all)
	}
	var b strings.Builder
	b.WriteString("Probant contains the work of others. These are their notices; Probant itself is under the Apache License 2.0.\n\n")
	for _, c := range all {
		b.WriteString("  " + c.heading() + "\n")
	}
	b.WriteString("\n")
	for _, c := range all {
		b.WriteString(c.section())
	}
	return os.WriteFile(written, []byte(b.String()), 0o644)
}

func compare(all []component) error {
	data, err := os.ReadFile(written)
	if err != nil {
		return err
	}
	for _, c := range all {
		_, section, listed := strings.Cut(string(data), c.title())
		if !listed {
			return fmt.Errorf("%s does not list %s: run go run ./build/licences", written, c.heading())
		}
		section, _, _ = strings.Cut(section, "\n"+line)
		for _, text := range c.texts { // another system may link more of it, with more notices
			if !strings.Contains(section+"\n", text) {
				return fmt.Errorf("%s does not hold all notices of %s: run go run ./build/licences", written, c.heading())
			}
		}
	}
	return nil
}

// components lists everything, each once, in the order of names.
func components(systems []string) ([]component, error) {
	root, err := command("", "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	version, err := command("", "go", "list", "-m", "-f", "{{.GoVersion}}")
	if err != nil {
		return nil, err
	}
	// The library's version is the builder's; the terms are those of every Go 1.
	library, err := read("Go standard library", goes(strings.TrimSpace(version)), strings.TrimSpace(root))
	if err != nil {
		return nil, err
	}
	engine, err := os.ReadFile("build/licences/pdfium.txt")
	if err != nil {
		return nil, err
	}
	all := []component{library, {"PDFium", "", []string{normal(engine)}}}
	linked, err := modules(systems)
	if err != nil {
		return nil, err
	}
	page, err := packages()
	if err != nil {
		return nil, err
	}
	all = append(append(all, linked...), page...)
	slices.SortFunc(all, func(a, b component) int {
		return strings.Compare(strings.ToLower(a.heading()), strings.ToLower(b.heading()))
	})
	return slices.CompactFunc(all, func(a, b component) bool { return a.heading() == b.heading() }), nil
}

// goes is "1.26" of "1.26.0": what does not change with a patch.
func goes(version string) string {
	parts := strings.Split(version, ".")
	return strings.Join(parts[:min(2, len(parts))], ".")
}

// modules are the Go modules that the two programs link, with the licences of the folders they link from.
func modules(systems []string) ([]component, error) {
	type module struct{ path, version, dir string }
	folders := map[module][]string{}
	for _, system := range systems {
		out, err := command("", "env", "GOOS="+system, "CGO_ENABLED=1", "go", "list", "-e", "-deps", "-tags", "desktop,production,webkit2_41",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}", ".", "./backend/cmd/probant-cli")
		if err != nil {
			return nil, err
		}
		for row := range strings.Lines(out) {
			f := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
			switch {
			case len(f) != 4: // no module of others
				continue
			case f[2] == "":
				return nil, fmt.Errorf("%s is not on this machine: run go mod download", f[0])
			}
			m := module{f[0], f[1], f[2]}
			folders[m] = append(folders[m], f[3])
		}
	}
	if len(folders) == 0 {
		return nil, fmt.Errorf("no module was found: go list gave nothing")
	}
	var out []component
	for m, dirs := range folders {
		within := []string{m.dir}
		for _, dir := range dirs {
			for ; len(dir) > len(m.dir); dir = filepath.Dir(dir) {
				within = append(within, dir)
			}
		}
		slices.Sort(within)
		c, err := read(m.path, m.version, slices.Compact(within)...)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// credits are the notices that a package's own licence file leaves out.
var credits = map[string]string{
	"@fontsource-variable/source-serif-4": "© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.\n", // from the font's name table
}

// packages are the npm packages that the page is made of, as the bundler finds them.
func packages() ([]component, error) {
	list, err := command("frontend", "node", "../build/licences/bundled.mjs")
	if err != nil {
		return nil, err
	}
	var found []struct{ Name, Version, Dir string }
	if err := json.Unmarshal([]byte(list), &found); err != nil {
		return nil, fmt.Errorf("read the packages of the page: %w", err)
	}
	var out []component
	for _, p := range found {
		c, err := read(p.Name, p.Version, p.Dir)
		if err != nil {
			return nil, err
		}
		if credit := credits[p.Name]; credit != "" {
			c.texts = append([]string{credit}, c.texts...)
		}
		out = append(out, c)
	}
	return out, nil
}

var (
	licenceFile = regexp.MustCompile(`(?i)^(licen[cs]es?|copying|copyright|notice|patents|unlicense)([-._].*)?$`)
	code        = regexp.MustCompile(`(?i)\.(go|js|ts|json|c|h|py)$`)
)

// read gathers the licence files of folders. A component without one is an error: its terms must be found by hand.
func read(name, version string, dirs ...string) (component, error) {
	var texts []string
	for _, dir := range dirs {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return component{}, fmt.Errorf("%s: %w", name, err)
		}
		for _, e := range entries {
			if e.IsDir() || !licenceFile.MatchString(e.Name()) || code.MatchString(e.Name()) {
				continue
			}
			data, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				return component{}, err
			}
			if text := normal(data); text != "\n" && !slices.Contains(texts, text) {
				texts = append(texts, text)
			}
		}
	}
	if len(texts) == 0 {
		return component{}, fmt.Errorf("%s %s has no licence file in %s", name, version, dirs[0])
	}
	return component{name, version, texts}, nil
}

// normal is a text with the line ends of this file and one at its end.
func normal(data []byte) string {
	s := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	return strings.TrimRight(s, " \n\t\f") + "\n"
}

func command(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return string(out), nil
}
