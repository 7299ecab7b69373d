//go:build linux

// Command bench measures Probant's window against a bare Wails window in the same run: time from start to the first pixels
// of the page, and to the page being complete with its data; memory at rest (PSS of the process tree). It takes them in
// turn, several times, and prints one JSON object. It needs a display of its own and xdotool; build/dev/bench.sh gives both.
//
// PSS divides what processes share among them, so another WebKit window would take its part of the libraries and make both
// figures less than a user has: bench waits until there is none, and counts no run during which one came.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"probant/backend/workspace"
)

// figures are one program's: medians, with every run for the reader to judge the noise.
type figures struct {
	PaintMS   float64   `json:"first_paint_ms"`
	PaintRuns []float64 `json:"first_paint_runs_ms"`
	DataMS    float64   `json:"complete_ms"` // the window bears its name: what it shows is drawn
	DataRuns  []float64 `json:"complete_runs_ms"`
	PSSMB     float64   `json:"pss_mb"`
	PSSRuns   []float64 `json:"pss_runs_mb"`
	BinaryMB  float64   `json:"binary_mb"`
}

type subject struct {
	path, title string // title: a regular expression that the window's name matches once painted
	figures
}

func main() {
	log.SetFlags(0)
	runs := flag.Int("runs", 7, "counted runs of each program, after one warm-up")
	app := flag.String("app", "build/bin/probant", "the program to measure")
	bare := flag.String("bare", "build/bin/bare", "the bare window")
	title := flag.String("title", "— Probant$", "what the program's window is called once painted")
	rest := flag.Duration("rest", 3*time.Second, "how long a window stands before its memory is read")
	flag.Parse()

	if err := fill(); err != nil {
		log.Fatal("filling a workspace with the sample: ", err)
	}
	look, err := openScreen()
	if err != nil {
		log.Fatal(err)
	}
	both := []*subject{{path: *app, title: *title}, {path: *bare, title: "^bare painted$"}}
	for i := range *runs + 1 {
		for _, s := range both {
			paint, data, pss, err := once(look, s, *rest)
			for tries := 1; errors.Is(err, errCompany) && tries < 10; tries++ {
				paint, data, pss, err = once(look, s, *rest)
			}
			if err != nil {
				log.Fatalf("%s: %v", s.path, err)
			}
			if i == 0 {
				continue // the warm-up
			}
			s.PaintRuns = append(s.PaintRuns, round(paint))
			s.DataRuns = append(s.DataRuns, round(data))
			s.PSSRuns = append(s.PSSRuns, round(pss))
		}
	}
	for _, s := range both {
		s.PaintMS, s.DataMS, s.PSSMB = median(s.PaintRuns), median(s.DataRuns), median(s.PSSRuns)
		if info, err := os.Stat(s.path); err == nil {
			s.BinaryMB = round(float64(info.Size()) / 1e6)
		}
	}
	out := map[string]any{
		"probant": both[0].figures, "bare": both[1].figures,
		"first_paint_ratio": round(ratio(both[0].PaintRuns, both[1].PaintRuns)),
		"complete_ratio":    round(ratio(both[0].DataRuns, both[1].DataRuns)),
		"pss_ratio":         round(ratio(both[0].PSSRuns, both[1].PSSRuns)),
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		log.Fatal(err)
	}
}

// fill makes the French sample the workspace that opens, in the folders that XDG_* name.
func fill() error {
	desk := workspace.NewDesk(func(string, any) {})
	_, err := desk.OpenSample(context.Background(), "fr")
	return errors.Join(err, desk.Close())
}

// errCompany is another program with WebKit loaded.
var errCompany = errors.New("another WebKit window is open: its libraries are shared, so the memory cannot be told")

// once starts a program on an empty screen, waits for its first pixels and for its window's name, lets it rest and ends it.
// It fails with errCompany when it was not alone.
func once(look *screen, s *subject, rest time.Duration) (paintMS, dataMS, pssMB float64, err error) {
	if err := until(func() (bool, error) { drawn, err := look.drawn(); return !drawn, err }); err != nil {
		return 0, 0, 0, fmt.Errorf("waiting for an empty screen: %w", err)
	}
	if err := alone(5 * time.Minute); err != nil {
		return 0, 0, 0, err
	}
	cmd := exec.Command(s.path)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	from := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, 0, err
	}
	defer func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		_ = cmd.Wait()
	}()
	if err := until(look.drawn); err != nil {
		return 0, 0, 0, fmt.Errorf("waiting for the first pixels: %w", err)
	}
	paintMS = since(from)
	named := func() (bool, error) { return exec.Command("xdotool", "search", "--name", s.title).Run() == nil, nil }
	if err := until(named); err != nil {
		return 0, 0, 0, fmt.Errorf("waiting for a window named %s: %w", s.title, err)
	}
	dataMS = since(from)
	time.Sleep(rest)
	all, err := processes()
	if err != nil {
		return 0, 0, 0, err
	}
	if all.company(cmd.Process.Pid) {
		return 0, 0, 0, errCompany
	}
	return paintMS, dataMS, all.pss(cmd.Process.Pid), nil
}

// alone waits until no program has WebKit loaded.
func alone(atMost time.Duration) error {
	for from := time.Now(); time.Since(from) < atMost; time.Sleep(time.Second) {
		all, err := processes()
		if err != nil || !all.company(0) {
			return err
		}
	}
	return errCompany
}

// until asks again, without a pause, for 30 seconds at most.
func until(holds func() (bool, error)) error {
	for from := time.Now(); time.Since(from) < 30*time.Second; {
		if ok, err := holds(); ok || err != nil {
			return err
		}
	}
	return errors.New("nothing after 30 s")
}

func since(t time.Time) float64 { return float64(time.Since(t).Microseconds()) / 1000 }

// table is the parent of every live process.
type table map[int]int

func processes() (table, error) {
	entries, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return nil, err
	}
	all := table{}
	for _, e := range entries {
		raw, err := os.ReadFile(e)
		if err != nil {
			continue // it ended meanwhile
		}
		// The name may hold spaces: fields count after its closing bracket.
		after := strings.Fields(string(raw[strings.LastIndexByte(string(raw), ')')+1:]))
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(e)))
		all[pid], _ = strconv.Atoi(after[1])
	}
	return all, nil
}

// under reports whether a process is root or was started by it.
func (all table) under(pid, root int) bool {
	for p := pid; p > 1; p = all[p] {
		if p == root {
			return true
		}
	}
	return false
}

// company reports whether a program other than root has WebKit loaded.
func (all table) company(root int) bool {
	for pid := range all {
		if all.under(pid, root) {
			continue
		}
		if maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid)); err == nil && bytes.Contains(maps, []byte("libwebkit2gtk")) {
			return true
		}
	}
	return false
}

// pss adds up the proportional set size of a process and all it started, in MB.
func (all table) pss(root int) float64 {
	total := 0.0
	for pid := range all {
		if all.under(pid, root) {
			total += ownPSS(pid)
		}
	}
	return total
}

func ownPSS(pid int) float64 {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "Pss:"); ok {
			kb, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kb / 1000
		}
	}
	return 0
}

// ratio is the median of the ratios pair by pair, which holds when the machine's speed drifts.
func ratio(a, b []float64) float64 {
	pairs := make([]float64, len(a))
	for i := range a {
		pairs[i] = a[i] / b[i]
	}
	return median(pairs)
}

func median(xs []float64) float64 {
	s := slices.Sorted(slices.Values(xs))
	if len(s) == 0 {
		return 0
	}
	return s[len(s)/2]
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }
