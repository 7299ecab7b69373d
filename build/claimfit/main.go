// Command claimfit fits the table of package claim on the labelled corpus and says, by cross-validation over
// organisations, how well such a table does on organisations it has not seen.
//
//	go run ./build/claimfit              fits and writes backend/claim/table.txt
//	go run ./build/claimfit -n       measures and writes nothing
//	go run ./build/claimfit -real F      fits on F too, real copy that the repository does not hold (JSON Lines, a document a line)
//
// Same corpus, same table, byte for byte.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("claimfit: ")
	var o options
	flag.StringVar(&o.corpus, "corpus", "backend/claim/corpus", "folder of labelled texts")
	flag.StringVar(&o.real, "real", "", "more labelled documents, JSON Lines")
	flag.StringVar(&o.out, "o", "backend/claim/table.txt", "table to write")
	flag.BoolVar(&o.dry, "n", false, "write nothing")
	flag.IntVar(&o.errors, "errors", 0, "show so many errors of each kind")
	flag.Parse()
	if err := run(o); err != nil {
		log.Fatal(err)
	}
}

type options struct {
	corpus, real, out string
	dry               bool
	errors            int
}

func run(o options) error {
	pages, err := load(o.corpus, o.real)
	if err != nil {
		return err
	}
	s := newSet(pages)
	fmt.Printf("%d documents, %d units, %d clauses, %d cues\n", len(pages), len(s.units), len(s.clauses), len(s.names))
	scores := s.crossValidate()
	thresholds := s.thresholds(scores)
	s.report(scores, thresholds, o.errors)
	if o.dry {
		return nil
	}
	return os.WriteFile(o.out, []byte(s.table(s.fit(nil), thresholds)), 0o644)
}
