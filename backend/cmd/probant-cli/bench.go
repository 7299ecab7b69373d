package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/workspace"
)

var benchCommand = command{
	name:    "bench",
	summary: "measure extraction, checking, import and search on this machine, as JSON",
	help: `Usage: probant-cli bench [--runs N] [--passages N] [--section charter] [--vale PROGRAM]

Each figure is the median of several runs, in milliseconds. Made for comparing two versions on one machine, not two machines.

Example:
  probant-cli bench --runs 9`,
	run: runBench,
}

// benchJSON is what bench answers; times are medians in milliseconds, to the microsecond.
type benchJSON struct {
	Version string `json:"version"`
	Go      string `json:"go"`
	System  string `json:"system"`
	CPUs    int    `json:"cpus"`
	Runs    int    `json:"runs"`
	Draft   struct {
		Words     int     `json:"words"`
		Claims    int     `json:"claims"`
		ExtractMS float64 `json:"extract_ms"` // always on one core
		Cores     int     `json:"check_cores"`
		FirstMS   float64 `json:"check_first_ms"` // against the sample library, nothing read before
		CheckMS   float64 `json:"check_ms"`       // again, as when the library has changed
		OneFirst  float64 `json:"check_first_one_core_ms"`
		OneCheck  float64 `json:"check_one_core_ms"`
	} `json:"draft"`
	// Detect finds claims on one core, in texts made of the sample's pieces.
	Detect struct {
		Words    int     `json:"words"`
		MS       float64 `json:"ms"`              // a text of so many words, from nothing
		EditMS   float64 `json:"edit_ms"`         // again once one of its paragraphs has changed
		LongMS   float64 `json:"long_ms_per_10k"` // for 10,000 words of a text of a million
		GrowthKB float64 `json:"growth_kb"`       // of the heap, after finding them a hundred times
	} `json:"detect"`
	Charter charterJSON `json:"charter"`
	Import  importJSON  `json:"import"`
	Search  searchJSON  `json:"search"`
}

// The words of a draft that is checked, of one in which claims are found, and of the longest text.
const (
	draftWords  = 2_000
	detectWords = 10_000
	longWords   = 1_000_000
)

func runBench(ctx context.Context, t terminal, o *options) (int, error) {
	runs := o.Int("runs", 5, "`N` runs of each measurement")
	vale := o.String("vale", "", "`PROGRAM` Vale, to be compared with on one text")
	section := o.String("section", "all", "`SECTION` to measure: all or charter")
	passages := o.Int("passages", 100_000, "`N` passages to search")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if len(rest) > 0 || *runs < 1 || *passages < 1000 {
		return 0, misuse("bench takes --runs of 1 or more and --passages of 1000 or more, and nothing else")
	}
	content, err := sample.Open("fr")
	if err != nil {
		return 0, err
	}
	if err := choice("section", *section, "all", "charter"); err != nil {
		return 0, err
	}
	var b benchJSON
	if err := b.Charter.measure(ctx, content, *vale, *runs); err != nil {
		return 0, err
	}
	if *section == "charter" {
		return clean, lines(t.out).Encode(b.Charter)
	}
	blocks, err := longDraft(ctx, content, draftWords)
	if err != nil {
		return 0, err
	}
	papers, err := writingsOf(ctx, content)
	if err != nil {
		return 0, err
	}
	b.Version, b.Go, b.System, b.CPUs, b.Runs = workspace.Version, runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH, runtime.NumCPU(), *runs
	if err := b.Import.many(ctx, papers); err != nil {
		return 0, err
	}
	b.Draft.Words = piece.Words(blocks)
	claims := claim.Extract(blocks, text.French).Claims
	b.Draft.Claims = len(claims)
	b.Draft.ExtractMS = median(*runs, func() { claim.Extract(blocks, text.French) })
	if err := b.detect(ctx, content); err != nil {
		return 0, err
	}
	if err := b.library(ctx, content, claims); err != nil {
		return 0, err
	}
	if err := errors.Join(b.Import.engine(), b.Import.long(ctx, papers, *runs)); err != nil {
		return 0, err
	}
	if err := b.search(ctx, blocks, claims, *passages); err != nil {
		return 0, err
	}
	return clean, lines(t.out).Encode(b)
}

// detect measures how claims are found, on one core.
func (b *benchJSON) detect(ctx context.Context, content sample.Sample) error {
	blocks, err := longDraft(ctx, content, detectWords)
	if err != nil {
		return err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b.Detect.Words = detectWords
	b.Detect.MS = median(b.Runs, func() { claim.Extract(blocks, text.French) })
	before := heapKB()
	for range 100 {
		claim.Extract(blocks, text.French)
	}
	b.Detect.GrowthKB = heapKB() - before
	var cache claim.Cache
	cache.Extract(blocks, text.French, nil)
	edits := 0
	b.Detect.EditMS = median(b.Runs, func() {
		edits++
		blocks[len(blocks)/2].Text += fmt.Sprintf(" Plus de %d clients.", edits)
		cache.Extract(blocks, text.French, nil)
	})
	var long []text.Block
	for range longWords / detectWords {
		long = append(long, blocks...)
	}
	b.Detect.LongMS = median(1, func() { claim.Extract(long, text.French) }) * detectWords / longWords
	return nil
}

// heapKB is the live heap.
func heapKB() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1024
}

// longDraft joins the sample's pieces until they make a draft of so many words.
func longDraft(ctx context.Context, content sample.Sample, words int) ([]text.Block, error) {
	var blocks []text.Block
	total := 0
	for n := 0; total < words; n++ {
		md := content.Pieces[n%len(content.Pieces)].Markdown
		doc, err := source.Read(ctx, "draft.md", strings.NewReader(md), int64(len(md)), source.Options{})
		if err != nil {
			return nil, err
		}
		for _, b := range doc.Blocks {
			if b.ID = fmt.Sprintf("%d.%s", n, b.ID); total < words {
				blocks = append(blocks, b.Block)
				total += text.Words(b.Text)
			}
		}
	}
	return blocks, nil
}

// library measures import and checking.
func (b *benchJSON) library(ctx context.Context, content sample.Sample, claims []claim.Claim) (err error) {
	var imports, first, again, oneFirst, oneAgain []float64
	cores := runtime.GOMAXPROCS(0)
	b.Draft.Cores = cores
	defer runtime.GOMAXPROCS(cores)
	for run := range 2 * b.Runs {
		one := run%2 == 1 // turn about, so that what slows the machine slows both
		w, done, err := temporary(ctx, workspace.Options{Name: content.Name, Lang: "fr"})
		if err != nil {
			return err
		}
		imports = append(imports, timed(func() { err = w.Fill(ctx, sample.Sample{Name: content.Name, Sources: content.Sources}) }))
		judge := func() {
			var check workspace.Judge
			if err == nil {
				check, err = w.Judge(ctx)
			}
			if err == nil {
				_, err = check(ctx, claims...)
			}
		}
		runtime.GC() // what the import left is not the check's to clear
		if one {
			runtime.GOMAXPROCS(1)
			oneFirst, oneAgain = append(oneFirst, timed(judge)), append(oneAgain, timed(judge))
			runtime.GOMAXPROCS(cores)
		} else {
			first, again = append(first, timed(judge)), append(again, timed(judge))
		}
		var sources []workspace.SourceRow
		if err == nil {
			sources, err = w.Sources(ctx)
		}
		done()
		if err != nil {
			return err
		}
		b.Import.Documents, b.Import.Passages = len(sources), 0
		for _, s := range sources {
			b.Import.Passages += s.Passages
		}
	}
	b.Import.MS, b.Draft.FirstMS, b.Draft.CheckMS = middle(imports), middle(first), middle(again)
	b.Draft.OneFirst, b.Draft.OneCheck = middle(oneFirst), middle(oneAgain)
	return nil
}

// timed is how long work takes, in milliseconds to the microsecond.
func timed(work func()) float64 {
	start := time.Now()
	work()
	return float64(time.Since(start).Microseconds()) / 1000
}

func median(runs int, work func()) float64 {
	times := make([]float64, runs)
	for i := range times {
		times[i] = timed(work)
	}
	return middle(times)
}

func middle(times []float64) float64 {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)/2]
}
