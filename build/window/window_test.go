//go:build window

// Package window tests the production build as a user has it: a real window on a screen in memory. It needs DISPLAY, a
// window manager, xdotool, ImageMagick and dbus-daemon: build/dev/window.sh gives it all of them.
package window

import (
	"bufio"
	"bytes"
	"context"
	"errors"
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

	"probant/backend/store"
	"probant/backend/workspace"
)

// patience is how long a window may take on a busy machine before the test gives up.
const patience = 60 * time.Second

// home gives the process folders of its own and fills them with the French sample, through the real use cases. It returns
// the home folder.
func home(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
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
	return dir
}

// onDisk opens what the window had open, which it must have left, and reads it.
func onDisk(t *testing.T, read func(context.Context, *workspace.Workspace) error) {
	t.Helper()
	desk := workspace.NewDesk(func(string, any) {})
	w, err := desk.Open(t.Context())
	if err != nil {
		t.Fatal("opening what the window left: ", err)
	}
	if err := errors.Join(read(t.Context(), w), desk.Close()); err != nil {
		t.Fatal(err)
	}
}

type window struct {
	t   *testing.T
	cmd *exec.Cmd
	out *bytes.Buffer
	id  string // of the X window, once named

	ended chan struct{} // closed when the process is over
}

// open starts the program and waits until its window bears the name.
func open(t *testing.T, name string) *window {
	t.Helper()
	w := start(t)
	w.named(name)
	return w
}

// start starts the program.
func start(t *testing.T) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.Command("../bin/probant"), out: &bytes.Buffer{}, ended: make(chan struct{})}
	w.cmd.Stdout, w.cmd.Stderr = w.out, w.out
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = w.cmd.Wait()
		close(w.ended)
	}()
	t.Cleanup(w.kill)
	return w
}

// shown returns the visible windows whose name matches, none when there is none.
func shown(pattern string) []string {
	out, _ := exec.Command("xdotool", "search", "--onlyvisible", "--name", pattern).Output() // no window is an error to it
	return strings.Fields(string(out))
}

// soon reports whether something comes true in time.
func soon(limit time.Duration, holds func() bool) bool {
	for until := time.Now().Add(limit); time.Now().Before(until); {
		if holds() {
			return true
		}
	}
	return false
}

// named waits until the window bears a name that matches.
func (w *window) named(pattern string) {
	w.t.Helper()
	if soon(patience, func() bool { return len(shown(pattern)) > 0 }) {
		w.id = shown(pattern)[0]
		return
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
	<-w.ended
}

// over waits until the program has ended by itself.
func (w *window) over() {
	w.t.Helper()
	select {
	case <-w.ended:
	case <-time.After(patience):
		w.picture("window-still-open")
		w.t.Fatalf("the program is still running and said:\n%s", w.out)
	}
}

// painted waits until the page is drawn: an empty page has a handful of colours, a page of text hundreds. The last picture
// stays beside the other artefacts.
func (w *window) painted(name string) {
	w.t.Helper()
	colours := 0
	if soon(patience, func() bool { colours = inked(w.picture(name)); return colours >= 60 }) {
		return
	}
	w.t.Fatalf("%s: the window has %d colours: it did not paint", name, colours)
}

// still waits until two pictures in a row are the same.
func (w *window) still() {
	w.t.Helper()
	var last []byte
	if !soon(patience, func() bool {
		before := last
		var err error
		last, err = exec.Command("import", "-window", "root", "ppm:-").Output()
		return err == nil && bytes.Equal(before, last)
	}) {
		w.t.Fatal("what the window shows never rests")
	}
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

// inked counts the distinct colours of a picture where the page itself is: below the bars, beside the navigation.
func inked(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y + 120; y < b.Max.Y; y += 2 {
		for x := b.Min.X + 240; x < b.Max.X; x += 2 {
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

func TestClosingKeepsTheKeystrokeJustBefore(t *testing.T) {
	home(t)
	w := open(t, "Orvalis — Probant$")
	w.keys("ctrl+k")
	w.types("tertiaire")
	w.keys("Return")
	w.named("tertiaire.* — Probant$")
	w.painted("window-writing")
	w.xdotool("mousemove", "620", "560", "click", "1") // into the draft
	// One command: the window is told to close right after the letter, long before the pause after which a draft is saved.
	w.xdotool("key", "ctrl+End", "Z", "alt+F4")
	w.over()
	if code := w.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("the program ended with %d and said:\n%s", code, w.out)
	}
	onDisk(t, func(ctx context.Context, space *workspace.Workspace) error {
		rows, err := space.Pieces(ctx)
		if err != nil {
			return err
		}
		last, err := space.OpenPiece(ctx, rows[0].ID)
		if err != nil {
			return err
		}
		if end := last.Blocks[len(last.Blocks)-1].Text; !strings.HasSuffix(end, "Z") {
			t.Errorf("%s ends with %q", last.Title, end)
		}
		return nil
	})
}

func TestAFolderIsChosenInTheDialogOfTheSystem(t *testing.T) {
	dir := home(t)
	w := open(t, "Orvalis — Probant$")
	dialog := func() bool { return len(shown("^Folder for packs$")) > 0 }
	press := func(keys ...string) {
		t.Helper()
		if out, err := exec.Command("xdotool", append([]string{"key"}, keys...)...).CombinedOutput(); err != nil {
			t.Fatalf("xdotool: %v %s", err, out)
		}
	}
	before := w.folder()
	asked := soon(patience, func() bool {
		w.keys("ctrl+k")
		w.types("Settings")
		w.keys("Return")
		w.still()
		// To the main zone, to its link to the folders; then by the two fields and the first's button to the one wanted.
		w.keys("F6", "F6", "Tab", "Tab", "Tab", "Return", "Tab", "Tab", "Tab", "Tab", "Return")
		return soon(5*time.Second, dialog) // a screen that was still being drawn heard none of it: once more
	})
	if !asked {
		w.picture("window-folder")
		t.Fatal("the dialog does not open")
	}
	press("Escape")
	if !soon(patience, func() bool { return !dialog() }) {
		t.Fatal("Escape does not close the dialog")
	}
	if got := w.folder(); got != before {
		t.Errorf("a dialog that was closed chose %s", got)
	}
	w.keys("Return") // the button kept the focus
	if !soon(patience, dialog) {
		t.Fatal("the dialog does not open again")
	}
	w.picture("window-folder")
	press("alt+Home", "alt+o") // the user's home, Open
	if !soon(patience, func() bool { return w.folder() == dir }) {
		t.Errorf("%s was chosen, packs go to %q", dir, w.folder())
	}
}

// folder reads where packs go from the database of the running program.
func (w *window) folder() string {
	w.t.Helper()
	space := filepath.Join(xdg.DataHome, "probant", "spaces", "sample-fr")
	s, err := store.Open(w.t.Context(), filepath.Join(space, "probant.db"), filepath.Join(space, "backups"))
	if err != nil {
		w.t.Fatal(err)
	}
	path, err := s.Folder(w.t.Context())
	if err := errors.Join(err, s.Close()); err != nil {
		w.t.Fatal(err)
	}
	return path
}

func TestASecondStartBringsTheWindowBack(t *testing.T) {
	home(t)
	bus(t)
	w := open(t, "Orvalis — Probant$")
	w.xdotool("windowminimize", w.id)
	if !soon(patience, func() bool { return len(shown("— Probant$")) == 0 }) {
		t.Fatal("the window was not put away")
	}
	second := start(t)
	second.over()
	w.named("Orvalis — Probant$")
	w.painted("window-second-start")
	if n := len(shown("Probant$")); n != 1 {
		t.Errorf("%d windows, not one", n)
	}
}

func TestASecondStartWithoutABusExplainsItself(t *testing.T) {
	home(t)
	open(t, "Orvalis — Probant$")
	second := open(t, "^Probant$")
	second.painted("window-second-refused")
	second.keys("alt+F4")
	second.over()
}

// bus starts a session bus for the programs of the test: a desktop has one, the screen in memory has none.
func bus(t *testing.T) {
	t.Helper()
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal("the session bus gave no address: ", err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.TrimSpace(address))
}
