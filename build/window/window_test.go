//go:build window

// Package window tests the production build as a user has it: a real window on a screen in memory. It needs DISPLAY, a
// window manager, xdotool and ImageMagick: build/dev/window.sh gives it all of them.
package window

import (
	"bytes"
	"context"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"probant/backend/workspace"
)

// patience is how long a window may take on a busy machine before the test gives up.
const patience = 60 * time.Second

// home gives the process folders of its own and fills them with the French sample, through the real use cases.
func home(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	desk := workspace.NewDesk(func(string, any) {})
	if _, err := desk.OpenSample(context.Background(), "fr"); err != nil {
		t.Fatal("building the sample:", err)
	}
	if err := desk.Close(); err != nil {
		t.Fatal(err)
	}
}

type window struct {
	t   *testing.T
	cmd *exec.Cmd
	out *bytes.Buffer
	id  string
}

// open starts the program and waits until its window bears the name.
func open(t *testing.T, name string) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.Command("../bin/probant"), out: &bytes.Buffer{}}
	w.cmd.Stdout, w.cmd.Stderr = w.out, w.out
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.kill)
	w.named(name)
	return w
}

// named waits until the window bears a name that matches.
func (w *window) named(pattern string) {
	w.t.Helper()
	until := time.Now().Add(patience)
	for time.Now().Before(until) {
		out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", pattern).Output()
		if err == nil {
			w.id = strings.Fields(string(out))[0]
			return
		}
	}
	names, _ := exec.Command("sh", "-c", `for w in $(xdotool search --onlyvisible --name .); do xdotool getwindowname $w; done`).CombinedOutput()
	w.t.Fatalf("no window named %s; the windows are:\n%s\nand the program said:\n%s", pattern, names, w.out)
}

// keys presses keys as the keyboard would: a window ignores events that are only sent to it.
func (w *window) keys(keys ...string) {
	w.xdotool(append([]string{"key", "--clearmodifiers"}, keys...)...)
}

func (w *window) types(words string) { w.xdotool("type", "--clearmodifiers", words) }

func (w *window) xdotool(args ...string) {
	w.t.Helper()
	for _, run := range [][]string{{"windowactivate", "--sync", w.id}, {"windowfocus", "--sync", w.id}, args} {
		if out, err := exec.Command("xdotool", run...).CombinedOutput(); err != nil {
			w.t.Fatalf("xdotool %v: %v %s", run, err, out)
		}
	}
}

func (w *window) kill() {
	_ = syscall.Kill(-w.cmd.Process.Pid, syscall.SIGKILL)
	_ = w.cmd.Wait()
}

// painted waits until the page is drawn: an empty page has a handful of colours, a page of text hundreds. The last picture
// stays beside the other artefacts.
func (w *window) painted(name string) {
	w.t.Helper()
	until := time.Now().Add(patience)
	colours := 0
	for time.Now().Before(until) {
		if colours = inked(w.picture(name)); colours >= 60 {
			return
		}
	}
	w.t.Fatalf("%s: the window has %d colours: it did not paint", name, colours)
}

// picture takes what the screen shows.
func (w *window) picture(name string) image.Image {
	w.t.Helper()
	file := filepath.Join("..", "..", "artifacts", name+".png")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if out, err := exec.Command("import", "-window", "root", file).CombinedOutput(); err != nil {
		w.t.Fatalf("taking a picture: %v %s", err, out)
	}
	f, err := os.Open(file)
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		w.t.Fatal(err)
	}
	return img
}

// inked counts the distinct colours of a picture below the window's title bar.
func inked(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y + 60; y < b.Max.Y; y += 2 {
		for x := b.Min.X; x < b.Max.X; x += 2 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r >> 8, g >> 8, bl >> 8}] = true
		}
	}
	return len(seen)
}

func TestTheWindowShowsTheWorkspaceAndSurvivesBeingKilled(t *testing.T) {
	home(t)
	// The name of the window holds the name of the workspace, which only the database knows.
	w := open(t, "Orvalis — Probant$")
	w.painted("window-home")
	w.keys("ctrl+k")
	w.types("Clinique")
	w.keys("Return")
	w.named("Clinique des Tilleuls.* — Probant$")
	w.painted("window-piece")

	w.kill()
	w = open(t, "Orvalis — Probant$")
	w.painted("window-after-kill")
	if typed := regexp.MustCompile(`Clinique|Décret`); typed.Match(w.out.Bytes()) {
		t.Errorf("the user's text reached the log:\n%s", w.out)
	}
}
