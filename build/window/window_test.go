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
	"slices"
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

// inked counts the distinct colours of a picture where the page itself is: below the bars, beside the navigation, above
// passing notes.
func inked(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y + 120; y < b.Max.Y-120; y += 2 {
		for x := b.Min.X + 240; x < b.Max.X; x += 2 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r >> 8, g >> 8, bl >> 8}] = true
		}
	}
	return len(seen)
}

// TestOneWindow does in one window what a user does there one after the other.
func TestOneWindow(t *testing.T) {
	dir := home(t)
	bus(t)
	// The name of the window holds the name of the workspace, which only the database knows.
	w := open(t, "Orvalis — Probant$")
	for _, step := range []struct {
		name string
		does func(w *window, dir string)
	}{
		{"the system's dialog chooses a folder", choosesAFolder},
		{"a second start brings the window back", startsAgain},
		{"documents dropped on the library join it", dropsOnTheLibrary},
		{"a folder is counted, then read, and watched when asked to", addsFolders},
		{"a draft dropped on the home screen becomes a piece", dropsADraft},
		{"what was typed just before closing is kept", closes},
	} {
		if !t.Run(step.name, func(t *testing.T) {
			w.t = t
			step.does(w, dir)
		}) {
			return
		}
	}
	if typed := regexp.MustCompile(`Fellgate|étude|se perd`); typed.Match(w.out.Bytes()) {
		t.Errorf("the user's text reached the log:\n%s", w.out)
	}
}

func choosesAFolder(w *window, _ string) {
	dialog := func() bool { return len(shown("^Folder for packs$")) > 0 }
	press := func(keys ...string) {
		w.t.Helper()
		if out, err := exec.Command("xdotool", append([]string{"key"}, keys...)...).CombinedOutput(); err != nil {
			w.t.Fatalf("xdotool: %v %s", err, out)
		}
	}
	before := w.folder()
	asked := soon(patience, func() bool {
		w.goes("Settings")
		// To the main zone, to its link to the folders; then by the two fields and the first's button to the one wanted.
		w.keys("F6", "F6", "Tab", "Tab", "Tab", "Return", "Tab", "Tab", "Tab", "Tab", "Return")
		return soon(5*time.Second, dialog) // a screen that was still being drawn heard none of it: once more
	})
	if !asked {
		w.picture("window-folder")
		w.t.Fatal("the dialog does not open")
	}
	press("Escape")
	if !soon(patience, func() bool { return !dialog() }) {
		w.t.Fatal("Escape does not close the dialog")
	}
	if got := w.folder(); got != before {
		w.t.Errorf("a dialog that was closed chose %s", got)
	}
	w.keys("Return") // the button kept the focus
	if !soon(patience, dialog) {
		w.t.Fatal("the dialog does not open again")
	}
	w.picture("window-folder")
	// The dialog stands at the folder that was chosen before: a name is found there.
	want := filepath.Join(before, "ventes")
	if err := os.Mkdir(want, 0o700); err != nil {
		w.t.Fatal(err)
	}
	press("ctrl+l", "v", "e", "n", "t", "e", "s", "alt+o")
	if !soon(patience, func() bool { return w.folder() == want }) {
		w.picture("window-folder")
		w.t.Errorf("%s was chosen, packs go to %q", want, w.folder())
	}
}

func startsAgain(w *window, _ string) {
	w.xdotool("windowminimize", w.id)
	if !soon(patience, func() bool { return len(shown("— Probant$")) == 0 }) {
		w.t.Fatal("the window was not put away")
	}
	start(w.t).over()
	w.named("Orvalis — Probant$")
	w.painted("window-second-start")
	if n := len(shown("Probant$")); n != 1 {
		w.t.Errorf("%d windows, not one", n)
	}
}

// files is what the library holds.
func (w *window) files() (names []string) {
	w.t.Helper()
	w.stored(func(ctx context.Context, s *store.Store) error {
		all, err := s.Sources(ctx)
		for _, source := range all {
			names = append(names, source.File)
		}
		return err
	})
	return names
}

func dropsOnTheLibrary(w *window, dir string) {
	files := w.files
	before := files()
	w.goes("Library")
	w.drops(sample(w.t, "temperature-records-memo.md", filepath.Join(dir, "100 %.md")))
	// What falls meanwhile waits its turn. A file that is gone is refused, the document beside it is taken.
	w.drops(filepath.Join(dir, "gone.docx"), sample(w.t, "data-security-policy.docx", filepath.Join(dir, "étude n° 1.docx")))
	want := len(before) + 2
	if !soon(patience, func() bool { return len(files()) == want }) {
		w.picture("window-dropped-library")
		w.t.Fatalf("the library holds %q", files())
	}
	w.still()
	w.picture("window-dropped-library")
	for _, name := range []string{"étude n° 1.docx", "100 %.md"} {
		if !slices.Contains(files(), name) {
			w.t.Errorf("%s is not in the library: %q", name, files())
		}
	}
}

// addsFolders drops a folder on the library and has it watched: what is added to it meanwhile is there when the window comes
// forward.
func addsFolders(w *window, dir string) {
	folder := func(name, document string) string {
		path := filepath.Join(dir, name)
		if err := os.Mkdir(path, 0o700); err != nil {
			w.t.Fatal(err)
		}
		sample(w.t, document, filepath.Join(path, name+filepath.Ext(document)))
		return path
	}
	has := func(name string) {
		w.t.Helper()
		if !soon(patience, func() bool { return slices.Contains(w.files(), name) }) {
			w.picture("window-folder-added")
			w.t.Fatalf("%s is not in the library: %q", name, w.files())
		}
	}
	before := len(w.files())
	watched := folder("suivi", "price-list-2026.xlsx")
	w.drops(watched)
	w.still()
	w.picture("window-folder-dropped")
	if n := len(w.files()); n != before {
		w.t.Fatalf("%d documents were read before it was asked", n-before)
	}
	w.keys("shift+Tab", "shift+Tab", "space", "Tab", "Tab", "Return") // the switch stands two before the button in focus
	has("suivi.xlsx")

	w.goes("Home") // another window takes the focus and gives it back: the folder is looked at
	sample(w.t, "naming-agreement-marlowe-foods.md", filepath.Join(watched, "ajouté.md"))
	w.xdotool("windowminimize", w.id)
	if !soon(patience, func() bool { return len(shown("— Probant$")) == 0 }) {
		w.t.Fatal("the window was not put away")
	}
	w.xdotool("windowactivate", w.id)
	w.goes("Library")
	has("ajouté.md")
}

func dropsADraft(w *window, dir string) {
	w.goes("Home")
	pieces := w.pieces()
	w.drops(sample(w.t, "interview-fellgate-dairy.docx", filepath.Join(dir, "entretien.docx")))
	w.named("Fellgate.* — Probant$")
	w.painted("window-dropped-draft")
	w.still()
	if got := w.pieces(); got != pieces+1 {
		w.t.Errorf("%d pieces where there were %d", got, pieces)
	}
}

// closes types into the draft that is open, and closes the window.
func closes(w *window, _ string) {
	const burst = "Rien ne se perd jamais ici"
	w.xdotool("mousemove", "620", "560", "click", "1") // into the draft
	// One command: the window is told to close right after the last letter, long before the pause after which a draft is
	// saved, and once more while it saves.
	w.xdotool("key", "ctrl+End", "type", "--delay", "1", "--args", "1", burst, "key", "alt+F4", "alt+F4")
	w.over()
	if code := w.cmd.ProcessState.ExitCode(); code != 0 {
		w.t.Errorf("the program ended with %d and said:\n%s", code, w.out)
	}
	onDisk(w.t, func(ctx context.Context, space *workspace.Workspace) error {
		rows, err := space.Pieces(ctx)
		if err != nil {
			return err
		}
		last, err := space.OpenPiece(ctx, rows[0].ID)
		if err != nil {
			return err
		}
		if end := last.Blocks[len(last.Blocks)-1].Text; !strings.HasSuffix(end, burst) {
			w.t.Errorf("%s ends with %q", last.Title, end)
		}
		return nil
	})
}

// TestAKilledWindow is on a machine without a session bus, where nothing tells a second start of the first.
func TestAKilledWindow(t *testing.T) {
	home(t)
	w := open(t, "Orvalis — Probant$")
	w.painted("window-home")
	second := open(t, "^Probant$")
	second.painted("window-second-refused")
	second.keys("alt+F4")
	second.over()

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

// goes opens a screen by its name.
func (w *window) goes(screen string) {
	w.t.Helper()
	w.keys("ctrl+k")
	w.types(screen)
	w.keys("Return")
	w.still()
}

// sample copies a document of the English sample, which the workspace does not hold, and returns its new path.
func sample(t *testing.T, name, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "backend", "sample", "en", "sources", name))
	if err := errors.Join(err, os.WriteFile(path, data, 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

// stored reads the database of the running program.
func (w *window) stored(read func(context.Context, *store.Store) error) {
	w.t.Helper()
	space := filepath.Join(xdg.DataHome, "probant", "spaces", "sample-fr")
	s, err := store.Open(w.t.Context(), filepath.Join(space, "probant.db"), filepath.Join(space, "backups"))
	if err != nil {
		w.t.Fatal(err)
	}
	if err := errors.Join(read(w.t.Context(), s), s.Close()); err != nil {
		w.t.Fatal(err)
	}
}

// folder is where packs go.
func (w *window) folder() (path string) {
	w.t.Helper()
	w.stored(func(ctx context.Context, s *store.Store) (err error) {
		path, err = s.Folder(ctx)
		return err
	})
	return path
}

// pieces is how many pieces there are.
func (w *window) pieces() (n int) {
	w.t.Helper()
	w.stored(func(ctx context.Context, s *store.Store) error {
		rows, err := s.Pieces(ctx)
		n = len(rows)
		return err
	})
	return n
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
