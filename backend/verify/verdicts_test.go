package verify

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"probant/backend/claim"
	"probant/backend/source"
	"probant/backend/text"
)

// judgedPair is a line of testdata/verdicts/*/pairs.jsonl: a claim and what a careful reader of the documents beside it says.
type judgedPair struct {
	ID        string   `json:"id"`
	Doc       string   `json:"doc_id"`
	Claim     string   `json:"claim"`
	Verdict   Verdict  `json:"verdict"`
	Quotes    []string `json:"quotes"`
	ErrorType string   `json:"error_type"`
}

// readLibrary reads the documents of a folder as the product does.
func readLibrary(t testing.TB, dir string) *Memory {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no documents: %v", dir, err)
	}
	var passages []Passage
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := source.Read(context.Background(), filepath.Base(file), bytes.NewReader(data), int64(len(data)), source.Options{})
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		id := strings.TrimSuffix(filepath.Base(file), ".md")
		for i, p := range source.Split(doc) {
			passages = append(passages, Passage{ID: id + "/" + strconv.Itoa(i), SourceID: id, Source: doc.Title, File: filepath.Base(file),
				Text: p.Text, Context: p.Context, Heading: p.Heading})
		}
	}
	found := make([]Found, len(passages))
	for i, p := range passages {
		found[i] = FoundBy(p.Text, p.Surroundings())
	}
	return NewMemory(passages, found)
}

func readJudged(t testing.TB, file string) []judgedPair {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []judgedPair
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var p judgedPair
		if err := json.Unmarshal(scan.Bytes(), &p); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, p)
	}
	if err := scan.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// read is a claim that is its whole sentence, its language detected as the product does.
func read(s string) claim.Claim {
	lang := text.Detect(s)
	if lang == "" {
		lang = text.French
	}
	return claim.Claim{Text: s, Sentence: s, Lang: lang}
}

// verdictTally counts what was said of the pairs of one verdict, or under it.
type verdictTally struct{ gold, said, right int }

func (v verdictTally) precision() float64 { return share(v.right, v.said) }
func (v verdictTally) recall() float64    { return share(v.right, v.gold) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// verdictFloors is what the checker must reach over some libraries, each checked as a whole: a little under what it does, so that
// a change that falls below one has made it worse.
type verdictFloors struct {
	supportedPrecision, supportedRecall, contradictedPrecision, contradictedRecall, surePrecision float64
}

// unseen is the library that was written without a look at the rules, and that no rule is written for: it tells what they do with a
// text they have not met.
const unseen = "testdata/verdicts/e/pairs.jsonl"

func TestVerdicts(t *testing.T) {
	files, err := filepath.Glob("testdata/verdicts/*/pairs.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no labelled pairs: %v", err)
	}
	files = slices.DeleteFunc(files, func(file string) bool { return filepath.ToSlash(file) == unseen })
	requireVerdicts(t, files, verdictFloors{
		supportedPrecision: 0.96, supportedRecall: 0.17, contradictedPrecision: 0.96, contradictedRecall: 0.28, surePrecision: 0.97})
}

// Few verdicts are said of it: one that turns wrong moves the precision by a tenth.
func TestVerdictsOfTheUnseenLibrary(t *testing.T) {
	requireVerdicts(t, []string{unseen}, verdictFloors{
		supportedPrecision: 0.75, supportedRecall: 0.03, contradictedPrecision: 0.70, contradictedRecall: 0.06, surePrecision: 0.97})
}

func requireVerdicts(t *testing.T, files []string, floors verdictFloors) {
	t.Helper()
	got := map[Verdict]*verdictTally{Supported: {}, Contradicted: {}, NotFound: {}}
	sure, right := 0, 0
	for _, file := range files {
		k := &Checker{Search: readLibrary(t, filepath.Dir(file))}
		for _, p := range readJudged(t, file) {
			res, err := k.Check(context.Background(), read(p.Claim))
			if err != nil {
				t.Fatal(err)
			}
			got[p.Verdict].gold++
			got[res.Verdict].said++
			if res.Verdict == p.Verdict {
				got[p.Verdict].right++
			}
			if res.Verdict != NotFound && res.Confidence >= 90 {
				sure++
				if res.Verdict == p.Verdict {
					right++
				}
			}
			if p.ErrorType == "number_elsewhere" && res.Verdict == Supported {
				t.Errorf("%s: %q is called supported by a figure about something else: %q", p.ID, p.Claim, res.Evidence[0].Quote)
			}
		}
	}
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"precision of supported", got[Supported].precision(), floors.supportedPrecision},
		{"recall of supported", got[Supported].recall(), floors.supportedRecall},
		{"precision of contradicted", got[Contradicted].precision(), floors.contradictedPrecision},
		{"recall of contradicted", got[Contradicted].recall(), floors.contradictedRecall},
		{"share of the sure verdicts that are right", share(right, sure), floors.surePrecision},
	} {
		t.Logf("%s: %.3f", f.name, f.got)
		if f.got < f.floor {
			t.Errorf("%s: got %.3f, want at least %.2f", f.name, f.got, f.floor)
		}
	}
}
