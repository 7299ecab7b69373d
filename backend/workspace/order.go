package workspace

import "probant/backend/store"

// step is how far apart the places of claims are when all are given anew: there is room between two for those typed later.
const step = 1 << 16

// inOrder gives the claims of a text, in its order, places that grow. Those that have one keep it as long as they stand in
// order: a claim typed in the middle moves no other. Isnew tells which have none yet.
func inOrder(claims []store.Claim, isNew []bool) {
	if !fitted(claims, isNew) {
		for i := range claims {
			claims[i].Ordinal = (i + 1) * step
		}
	}
}

// fitted places each run of new claims between its neighbours, or reports that there is no room or no order.
func fitted(claims []store.Claim, isNew []bool) bool {
	from := 0 // the first of a run of new claims
	for i := 0; i <= len(claims); i++ {
		if i < len(claims) && isNew[i] {
			continue
		}
		n := i - from // new claims before the i-th
		first, gap := 0, step
		switch {
		case from > 0 && i < len(claims):
			gap = (claims[i].Ordinal - claims[from-1].Ordinal) / (n + 1)
			first = claims[from-1].Ordinal + gap
		case from > 0:
			first = claims[from-1].Ordinal + gap
		case i < len(claims):
			first = claims[i].Ordinal - n*gap
		}
		if gap <= 0 {
			return false
		}
		for k := range n {
			claims[from+k].Ordinal = first + k*gap
		}
		from = i + 1
	}
	return true
}
