package verify

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRelax(t *testing.T) {
	dirs := os.Getenv("XLIB")
	if dirs == "" {
		t.Skip()
	}
	type key struct {
		hard, nums int
		gold       Verdict
	}
	n := map[key]int{}
	for _, dir := range strings.Split(dirs, ",") {
		lib := dir
		if _, err := os.Stat(filepath.Join(dir, "library")); err == nil {
			lib = filepath.Join(dir, "library")
		}
		m := readLibrary(t, lib)
		for _, x := range readJudged(t, filepath.Join(dir, "pairs.jsonl")) {
			r := newReader()
			side := r.claim(read(x.Claim))
			ps, _ := m.Search(context.Background(), Query{Terms: Terms(read(x.Claim)), Limit: 50})
			sides := make([]*passageSide, len(ps))
			for i := range ps {
				sides[i] = r.passage(ps[i], side.lang)
			}
			best := 99
			var bd decision
			var bq string
			for i := range sides {
				side.document = documentOf(sides, ps[i])
				for k := range sides[i].parts {
					v := &sides[i].parts[k]
					around := surroundings{words: v.beside, document: side.document}
					if v.sen.back {
						around.names = sides[i].sentences[max(0, v.index-2):v.index]
					}
					pr := r.pair(side, sides[i], v.sen)
					pr.row, pr.view = v.row, v
					align(pr, around)
					bonds := bind(pr)
					d := decision{pair: pr, bonds: bonds}
					agreed, excluded, loose := d.tally()
					if excluded >= 0 || loose >= 0 || len(objections(pr)) > 0 || agreed < len(bonds) || pr.aligned < 2 {
						continue
					}
					h := len(pr.hard)
					save := pr.hard
					pr.hard = nil
					g := pr.gap()
					pr.hard = save
					if g != "" || pr.missingName {
						continue
					}
					if h < best {
						best, bd = h, d
						bq = extract(pr.source, sides[i].text, 0, len(pr.source.words))
					}
				}
			}
			if best < 99 {
				nums := min(2, len(bd.bonds))
				n[key{best, nums, x.Verdict}]++
				if os.Getenv("XH") == fmt.Sprint(best) {
					w := []string{}
					for _, i := range bd.pair.hard {
						w = append(w, bd.pair.claim.words[i].fold)
					}
					fmt.Printf("%s %s %s %v nums=%d\n  C %s\n  S %s\n", x.ID, x.Verdict, x.ErrorType, w, nums, x.Claim, bq)
				}
			}
		}
	}
	for h := 0; h < 6; h++ {
		for nums := 0; nums < 3; nums++ {
			fmt.Printf("hard=%d nums=%d: sup=%d con=%d nf=%d\n", h, nums, n[key{h, nums, Supported}], n[key{h, nums, Contradicted}], n[key{h, nums, NotFound}])
		}
	}
}
