package verify

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"probant/backend/text"
)

// XLIB=dir(,dir) XSHOW=prefix XN XSKIP XQUIET XTYPE
func TestExplainLibrary(t *testing.T) {
	dirs := os.Getenv("XLIB")
	if dirs == "" {
		t.Skip()
	}
	show := os.Getenv("XSHOW")
	limit, skip := 20, 0
	fmt.Sscan(os.Getenv("XN"), &limit)
	fmt.Sscan(os.Getenv("XSKIP"), &skip)
	conf := map[string]int{}
	reasons := map[string]int{}
	byType := map[string][2]int{}
	var resid = map[int]int{}
	n := 0
	sure, sureRight := 0, 0
	for _, dir := range strings.Split(dirs, ",") {
		lib := dir
		if _, err := os.Stat(filepath.Join(dir, "library")); err == nil {
			lib = filepath.Join(dir, "library")
		}
		m := readLibrary(t, lib)
		k := &Checker{Search: m}
		for _, x := range readJudged(t, filepath.Join(dir, "pairs.jsonl")) {
			res, err := k.Check(context.Background(), read(x.Claim))
			if err != nil {
				t.Fatal(err)
			}
			key := string(x.Verdict) + ">" + string(res.Verdict)
			conf[key]++
			bt := string(x.Verdict)[:4] + ":" + x.ErrorType
			v := byType[bt]
			v[1]++
			if res.Verdict == x.Verdict {
				v[0]++
			}
			byType[bt] = v
			if res.Verdict != NotFound && res.Confidence >= 90 {
				sure++
				if res.Verdict == x.Verdict {
					sureRight++
				}
			}
			if !strings.HasPrefix(key, show) || os.Getenv("XTYPE") != "" && x.ErrorType != os.Getenv("XTYPE") {
				continue
			}
			n++
			q, e := "", Evidence{}
			if len(res.Evidence) > 0 {
				e = res.Evidence[0]
				q = e.Quote
			}
			var kinds, words []string
			if g := goldPassage(m, x); g.ID != "" {
				e = Evidence{Passage: g}
				r := newReader()
				side := r.claim(read(x.Claim))
				ps := r.passage(g, side.lang)
				side.document = func(w *word) bool { return true }
				d := r.compare(side, ps)
				if d.pair != nil {
					q = strings.TrimSpace(extract(d.pair.source, ps.text, 0, len(d.pair.source.words)))
				}
			}
			if e.Passage.ID != "" {
				r := newReader()
				side := r.claim(read(x.Claim))
				ps := r.passage(e.Passage, side.lang)
				side.document = func(w *word) bool { return true }
				d := r.compare(side, ps)
				if d.pair != nil {
					p := d.pair
					side.twins.find(&side.words, &side.sen, d.pair.source)
					kinds, words = explainDecision(&d)
					_ = p
				}
			}
			hard := 0
			for _, w := range words {
				if w[0] != '~' {
					hard++
				}
			}
			if h := os.Getenv("XHARD"); h != "" && h != fmt.Sprint(hard) {
				n--
				continue
			}
			for _, w := range kinds {
				reasons[w]++
			}
			resid[len(words)]++
			if os.Getenv("XQUIET") == "" && n > skip && n <= skip+limit {
				fmt.Printf("%s %s %s %d\n  C %s\n  S [%s › %s › %s] %s\n  G %s\n  %v %v diff=%+v\n", x.ID, x.ErrorType, key, res.Confidence, x.Claim, e.Passage.SourceID, e.Passage.Heading, e.Passage.Context, q, strings.Join(x.Quotes, " // "), kinds, words, res.Difference)
			}
		}
	}
	fmt.Println(conf)
	tp, fp, fn := conf["supported>supported"], conf["not_found>supported"]+conf["contradicted>supported"], conf["supported>not_found"]+conf["supported>contradicted"]
	cp, cf, cn := conf["contradicted>contradicted"], conf["not_found>contradicted"]+conf["supported>contradicted"], conf["contradicted>not_found"]+conf["contradicted>supported"]
	fmt.Printf("SUPPORTED p=%d/%d r=%d/%d  CONTRADICTED p=%d/%d r=%d/%d SURE %d/%d\n", tp, tp+fp, tp, tp+fn, cp, cp+cf, cp, cp+cn, sureRight, sure)
	fmt.Println("residuals:", resid)
	var l, bl []string
	for k := range reasons {
		l = append(l, k)
	}
	sort.Slice(l, func(i, j int) bool { return reasons[l[i]] > reasons[l[j]] })
	for _, k := range l {
		fmt.Print(k, "=", reasons[k], " ")
	}
	fmt.Println()
	for k := range byType {
		bl = append(bl, k)
	}
	sort.Strings(bl)
	for _, k := range bl {
		fmt.Print(k, " ", byType[k][0], "/", byType[k][1], "; ")
	}
	fmt.Println()
}

func goldPassage(m *Memory, x judgedPair) Passage {
	best, share := Passage{}, 0.0
	for _, q := range x.Quotes {
		want := map[string]bool{}
		for _, t := range text.Tokens(q) {
			want[t.Fold] = true
		}
		for _, p := range m.passages {
			if p.SourceID != x.Doc {
				continue
			}
			n := 0
			have := map[string]bool{}
			for _, t := range text.Tokens(p.Text) {
				have[t.Fold] = true
			}
			for w := range want {
				if have[w] {
					n++
				}
			}
			if s := float64(n) / float64(len(want)+1); s > share {
				best, share = p, s
			}
		}
	}
	return best
}
