package charter

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fuel bounds the steps of one attempt, so that no pattern and no text takes long.
const fuel = 4000

// attempt runs one program at one place of a reading.
type attempt struct {
	r     *reading
	m     *matcher
	from  int // the item it started at
	steps int
}

// run answers the item after a match that starts at an item, -1 for none.
func (a *attempt) run(pc int32, at int) int {
	for {
		if a.steps++; a.steps > fuel {
			return -1
		}
		i := a.m.code[pc]
		switch i.op {
		case opFound:
			return at
		case opJump:
			pc = i.x
			continue
		case opSplit:
			if end := a.run(i.x, at); end >= 0 {
				return end
			}
			pc = i.y
			continue
		case opStart:
			if !a.opens(at) {
				return -1
			}
		case opEnd:
			if !a.closes(at) {
				return -1
			}
		case opGuard:
			if a.read(inst{op: opSet, arg: i.arg}, at) < 0 {
				return -1
			}
		case opGap:
			return a.gap(pc+1, at, int(i.arg))
		default:
			if at = a.read(i, at); at < 0 {
				return -1
			}
		}
		pc++
	}
}

// gap tries what follows with as few words between as it takes.
func (a *attempt) gap(pc int32, at, most int) int {
	for words := 0; ; {
		if end := a.run(pc, at); end >= 0 {
			return end
		}
		if at >= len(a.r.items) || !a.same(at) {
			return -1
		}
		if a.r.items[at].mark == 0 {
			if words++; words > most {
				return -1
			}
		}
		at++
	}
}

// same reports whether an item stands in the sentence of the one before it.
func (a *attempt) same(at int) bool {
	return at == 0 || at < len(a.r.items) && a.r.items[at].sentence == a.r.items[at-1].sentence
}

// read matches one item, or a quantity, and answers what follows it, -1 when it does not match.
func (a *attempt) read(i inst, at int) int {
	start := at
	for at < len(a.r.items) && a.r.items[at].mark != 0 && soft(a.r.items[at].mark) && !(i.op == opMark && a.r.items[at].mark == rune(i.arg)) {
		at++
	}
	if at >= len(a.r.items) || start > 0 && a.started(start) && a.r.items[at].sentence != a.r.items[start-1].sentence {
		return -1
	}
	it := &a.r.items[at]
	switch i.op {
	case opMark:
		if it.mark == rune(i.arg) {
			return at + 1
		}
	case opSet:
		if it.mark == 0 && it.sets.has(i.arg) {
			return at + 1
		}
	case opClass:
		return a.class(int(i.arg), at)
	}
	return -1
}

// started reports whether the attempt has read something: its first item may open a sentence.
func (a *attempt) started(at int) bool { return at > a.from }

// oldest is how many years before the one of the check a figure may be of.
const oldest = 2

// yearOf is the year that four figures say, 0 for none.
func yearOf(s string) int {
	if len(s) != 4 || s[:2] != "19" && s[:2] != "20" {
		return 0
	}
	y, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return y
}

// class matches a class, which may cover several items.
func (a *attempt) class(class, at int) int {
	it := &a.r.items[at]
	s := a.r.block.Text[it.start:it.end]
	ok := false
	switch class {
	case classYear:
		ok = yearOf(s) > 0
	case classOld, classRecent, classPast:
		y := yearOf(s)
		ok = y > 0 && (class == classOld && y < a.r.year-oldest || class == classRecent && y >= a.r.year-oldest || class == classPast && y < a.r.year)
	case classFigure:
		ok = s[0] >= '0' && s[0] <= '9'
	case className:
		c, _ := utf8.DecodeRuneInString(s)
		ok = it.mark == 0 && unicode.IsUpper(c) && !a.opens(at)
	case classCaps:
		ok = it.mark == 0 && len(s) > 1 && s == strings.ToUpper(s) && s != strings.ToLower(s)
	case classWord:
		ok = it.mark == 0
	default:
		v := a.r.quantity(at, sure(int32(class)))
		if v == nil || class == classThousands && v.low < 1000 {
			return -1
		}
		return v.to
	}
	if ok {
		return at + 1
	}
	return -1
}

// opens reports whether no word of the sentence stands before an item.
func (a *attempt) opens(at int) bool {
	for i := at - 1; i >= 0; i-- {
		if at < len(a.r.items) && a.r.items[i].sentence != a.r.items[at].sentence {
			return true
		}
		if a.r.items[i].mark == 0 {
			return false
		}
	}
	return true
}

// closes reports whether no word of the sentence follows.
func (a *attempt) closes(at int) bool {
	for i := at; i < len(a.r.items); i++ {
		if i > 0 && a.r.items[i].sentence != a.r.items[i-1].sentence {
			return true
		}
		if a.r.items[i].mark == 0 {
			return false
		}
	}
	return true
}
