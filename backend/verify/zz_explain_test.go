package verify

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

type xrow struct {
	ID, Claim, Source, Label, Verdict string
	ErrorType                         string `json:"error_type"`
	DocID                             string `json:"doc_id"`
}

func spokenIn(s, source string) claim.Claim {
	lang := text.Detect(s)
	if lang == "" {
		lang = text.Detect(source)
	}
	if lang == "" {
		lang = text.French
	}
	return claim.Claim{Text: s, Sentence: s, Lang: lang}
}

// XPAIRS=file XSHOW=label>verdict XN=20
func TestExplain(t *testing.T) {
	file := os.Getenv("XPAIRS")
	if file == "" {
		t.Skip()
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	reasons := map[string]int{}
	conf := map[string]int{}
	per := map[string]int{}
	n := 0
	show := os.Getenv("XSHOW")
	limit := 20
	fmt.Sscan(os.Getenv("XN"), &limit)
	skip := 0
	fmt.Sscan(os.Getenv("XSKIP"), &skip)
	for sc.Scan() {
		var x xrow
		if json.Unmarshal(sc.Bytes(), &x) != nil {
			continue
		}
		if x.Label == "" {
			x.Label = x.Verdict
		}
		c := spokenIn(x.Claim, x.Source)
		k := Checker{Search: InText(x.Source)}
		res, err := k.Check(context.Background(), c)
		if err != nil {
			t.Fatal(err)
		}
		key := x.Label + ">" + string(res.Verdict)
		conf[key]++
		why := explainBest(c, x.Source)
		if strings.HasPrefix(key, show) {
			for _, w := range why.kinds {
				reasons[w]++
			}
			per[fmt.Sprint(why.residual)]++
			n++
			if n > skip && n <= skip+limit {
				q := ""
				if len(res.Evidence) > 0 {
					q = res.Evidence[0].Quote
				}
				fmt.Printf("%s %s %d\n  C %s\n  S %s\n  %v %v diff=%+v\n", x.ID, key, res.Confidence, x.Claim, q, why.kinds, why.words, res.Difference)
			}
		}
	}
	fmt.Println(conf)
	fmt.Println("residuals:", per)
	type kv struct {
		k string
		v int
	}
	var l []kv
	for k, v := range reasons {
		l = append(l, kv{k, v})
	}
	sort.Slice(l, func(i, j int) bool { return l[i].v > l[j].v })
	fmt.Println(l)
}

type whyNot struct {
	residual int
	kinds    []string
	words    []string
}

func explainBest(c claim.Claim, source string) whyNot {
	r := newReader()
	side := r.claim(c)
	ps, _ := InText(source).Search(context.Background(), Query{Terms: Terms(c), Limit: 50})
	var best decision
	v := -1.0
	for _, p := range ps {
		d := r.compare(side, r.passage(p, side.lang))
		if d.value() > v {
			v = d.value()
			best = d
		}
	}
	var w whyNot
	if best.pair == nil {
		w.kinds = []string{"nothing"}
		return w
	}
	p := best.pair
	side.twins.find(&side.words, &side.sen, p.source)
	w.kinds, w.words = explainDecision(&best)
	for _, k := range w.kinds {
		if k == "residual" {
			w.residual++
		}
	}
	w.residual = len(w.words)
	_ = p
	return w
}

func explainDecision(d *decision) (kinds, words []string) {
	p := d.pair
	for i, at := range p.at {
		_ = i
		_ = at
	}
	for _, i := range p.hard {
		words = append(words, p.claim.words[i].fold)
	}
	for _, i := range p.soft {
		words = append(words, "~"+p.claim.words[i].fold)
	}
	if len(p.hard) > 0 {
		kinds = append(kinds, fmt.Sprintf("residual"))
	}
	names := []string{"Negation", "Direction", "Modality", "Duty", "Condition", "Time", "Scope", "Subset", "Only", "Degree", "Report", "Cause", "Comparison", "Either", "Question"}
	for i, g := range guards() {
		if o := g(p); o != nil {
			kinds = append(kinds, "g"+names[i])
		}
	}
	for i, b := range d.bonds {
		switch {
		case b.name:
		case b.source < 0:
			kinds = append(kinds, "untied:"+string(p.claim.numbers[i].Kind))
		case b.relation != agrees:
			kinds = append(kinds, fmt.Sprintf("rel%d:%s", b.relation, b.kind))
		}
	}
	agreed, excluded, _ := d.tally()
	if excluded >= 0 {
		kinds = append(kinds, "doubt:"+d.doubt(d.bonds[excluded], agreed, objections(p)))
	}
	if g := p.gap(); g != "" && g != "words" {
		kinds = append(kinds, "gap:"+g)
	}
	return
}
