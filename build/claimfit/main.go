// Command claimfit fits the table of package claim on the labelled corpus and says, by cross-validation over
// organisations, how well the table does on organisations it has not seen.
//
//	go run ./build/claimfit            fits and writes backend/claim/table.txt
//	go run ./build/claimfit -also F    measures on F too (JSON Lines, one document a line), fitting on it with its own folds
//	go run ./build/claimfit -n         measures and writes nothing
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
	dir := flag.String("corpus", "backend/claim/corpus", "folder of labelled texts")
	also := flag.String("also", "", "more labelled documents, JSON Lines")
	out := flag.String("o", "backend/claim/table.txt", "table to write")
	dry := flag.Bool("n", false, "write nothing")
	fold := flag.Int("folds", 10, "folds of the cross-validation")
	l2 := flag.Float64("l2", 3, "strength of the regularisation")
	errors := flag.Int("errors", 0, "show so many errors of each kind")
	flag.Float64Var(&wordPenalty, "words", wordPenalty, "")
	flag.Float64Var(&belief, "belief", belief, "")
	flag.Float64Var(&alsoWeight, "alsoweight", 1, "")
	flag.Float64Var(&highWeight, "highweight", 1, "")
	flag.Float64Var(&catPenalty, "cat", 1, "")
	flag.Float64Var(&claimBelief, "cb", 1, "")
	flag.Float64Var(&beliefPenalty, "bp", 1, "")
	flag.Parse()
	if err := run(options{*dir, *also, *out, *dry, *fold, *l2, *errors}); err != nil {
		log.Print(err)
		os.Exit(1)
	}
}

type options struct {
	corpus, also, out string
	dry               bool
	folds             int
	l2                float64
	errors            int
}

func run(o options) error {
	docs, err := load(o.corpus, o.also)
	if err != nil {
		return err
	}
	set := newSet(docs)
	fmt.Printf("%d documents, %d units, %d clauses, %d cues\n", len(docs), len(set.units), len(set.clauses), len(set.names))
	scores := set.crossValidate(o.folds, o.l2)
	thresholds := set.thresholds(scores)
	set.report(scores, thresholds, o.errors)
	if o.dry {
		return nil
	}
	return os.WriteFile(o.out, []byte(set.table(set.fit(nil, o.l2), thresholds)), 0o644)
}
