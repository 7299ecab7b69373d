package main

import (
	"bytes"
	"testing"

	"probant/backend/sample"
	"probant/backend/source"
)

// What bench imports is read as it was written, in every format.
func TestBenchDocuments(t *testing.T) {
	content, err := sample.Open("fr")
	if err != nil {
		t.Fatal(err)
	}
	w, err := writingsOf(t.Context(), content)
	if err != nil {
		t.Fatal(err)
	}
	read := map[source.Format]int{}
	for n := range 20 {
		name, data, err := w.document(n)
		if err != nil {
			t.Fatal(err)
		}
		if source.FormatOf(name) == source.PDF && read[source.PDF] > 0 {
			continue // one start of the engine is enough
		}
		doc, err := source.Read(t.Context(), name, bytes.NewReader(data), int64(len(data)), source.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		read[doc.Format] = len(source.Split(doc))
	}
	for _, f := range source.Formats() {
		if read[f] < 20 {
			t.Errorf("%s: got %d passages", f, read[f])
		}
	}
}
