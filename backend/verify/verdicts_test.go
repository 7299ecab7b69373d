package verify

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
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
