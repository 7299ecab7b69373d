package claim

import "probant/backend/text"

// numbers reads the quantities of a clause.
func numbers(r *reading, c clause, add func(finding)) {
	lo, hi := r.figuresIn(c.start, c.end)
	for i := lo; i < hi; i++ {
		code := Figure
		switch r.qs[i].Kind {
		case text.Money:
			code = PriceFigure
		case text.Rank:
			code = RankFigure
		case text.Date:
			code = DateFigure
		}
		from, to := r.tokensOf(i)
		add(finding{code, from, to})
	}
}

// tokensOf is the range of the tokens of quantity i, from -1 when it has none ("%" alone).
func (r *reading) tokensOf(i int) (from, to int) {
	from, to = r.tokensIn(r.at[i][0], r.at[i][1])
	if from == to {
		return -1, 0
	}
	return from, to
}
