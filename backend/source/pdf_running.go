package source

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// edgeLines is how many lines at the top and at the bottom of a page may be a running header or footer.
const edgeLines = 3

// markEdges marks the first and last lines of a page, by height, and gives each its key: its words, its own page number
// apart, and its height. What has the same key on several pages runs through the document.
func markEdges(pages [][]pdfLine) {
	for i, lines := range pages {
		for k := range lines {
			l := &lines[k]
			above, below := 0, 0
			for _, other := range lines {
				if other.bottom > l.top-0.1*l.size {
					above++
				}
				if other.top < l.bottom+0.1*l.size {
					below++
				}
				if above >= edgeLines && below >= edgeLines {
					break
				}
			}
			if above < edgeLines || below < edgeLines {
				l.edge = edgeKey(l.text, i+1) + fmt.Sprintf("@%.0f", l.bottom/8)
			}
		}
	}
}

// runningLines returns the keys of the edge lines, headings apart, that stand on three pages at least and on two in
// five, or on both of two.
func runningLines(pages [][]pdfLine, sizes typeSizes) map[string]bool {
	count := map[string]int{}
	for _, lines := range pages {
		here := map[string]bool{}
		for _, l := range lines {
			if l.edge != "" && sizes.level(l) == 0 && !here[l.edge] {
				here[l.edge] = true
				count[l.edge]++
			}
		}
	}
	running := map[string]bool{}
	for key, n := range count {
		running[key] = n >= 3 && n*5 >= len(pages)*2 || n == 2 && len(pages) == 2
	}
	return running
}

// furniture returns the lines of a page that run through the document or number the page: from its edges inwards, up to the
// first line of text on each side.
func furniture(lines []pdfLine, running map[string]bool) map[int]bool {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lines[b].top, lines[a].top) })
	apart := map[int]bool{}
	for range 2 {
		for _, i := range order {
			if l := lines[i]; l.edge == "" || !running[l.edge] && !pageNumber(l.text) {
				break
			}
			apart[i] = true
		}
		slices.Reverse(order)
	}
	return apart
}

// edgeKey is a line with its page's number blanked: "Report 2025, page 3 / 12" is one with "Report 2025, page 4 / 12".
func edgeKey(s string, page int) string {
	number := strconv.Itoa(page)
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := range words {
		if words[i] == number {
			words[i] = "#"
		}
	}
	return strings.Join(words, " ")
}

// pageNumber reports a line that only numbers the page: "3", "- 3 -", "Page 3 / 12", "p. 3 sur 12". A lone figure of
// another kind ("35 %", "12 €") is text.
func pageNumber(s string) bool {
	if strings.ContainsAny(s, "%€$£,+") {
		return false
	}
	numbers, page := 0, false
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case strings.Trim(word, "0123456789") == "" && len(word) <= 4:
			numbers++
		case word == "page" || word == "p":
			page = true
		case word == "sur" || word == "of":
		default:
			return false
		}
	}
	return numbers == 1 || numbers == 2 && (page || strings.Contains(s, "/") || strings.Contains(s, "sur") || strings.Contains(s, "of"))
}
