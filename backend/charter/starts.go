package charter

// starts is the patterns of a matcher by what they may start with.
type starts struct {
	bySet    [][]int32
	byMark   map[rune][]int32
	byValue  []int32 // those that start with a quantity
	byFigure []int32 // with a year or a figure
	byCase   []int32 // with a name or an acronym
	waiting  awaiting
}

func newStarts() starts {
	return starts{byMark: map[rune][]int32{}, waiting: awaiting{first: map[int32]beginning{}}}
}

// index notes what a pattern may start with.
func (s *starts) index(id int32, i inst) {
	add := func(list *[]int32) {
		if n := len(*list); n == 0 || (*list)[n-1] != id {
			*list = append(*list, id)
		}
	}
	switch {
	case i.op == opSet:
		for int(i.arg) >= len(s.bySet) {
			s.bySet = append(s.bySet, nil)
		}
		add(&s.bySet[i.arg])
	case i.op == opMark:
		list := s.byMark[rune(i.arg)]
		add(&list)
		s.byMark[rune(i.arg)] = list
	case i.arg <= classNumber || i.arg == classThousands:
		add(&s.byValue)
	case i.arg == classYear || i.arg == classFigure:
		add(&s.byFigure)
	default:
		add(&s.byCase)
	}
}
