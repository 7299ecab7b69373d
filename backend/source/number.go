package source

import (
	"regexp"
	"strconv"
	"strings"

	"probant/backend/text"
)

// shown writes a number kept as a program stores it ("0.31000000000000005") under a number format of a spreadsheet: a
// percentage where the format has its sign, else as it is, without the noise of binary fractions.
func shown(raw, format string) string {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return raw
	}
	sign := ""
	if strings.Contains(format, "%") {
		v, sign = v*100, "%"
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64) + sign
}

// english is a number with the signs of English: its thousands and its decimals.
var english = regexp.MustCompile(`(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?`)

// localise writes a number as the language of its document does: "12,000.5" is 12 to a French reader. Where the language is
// not known its thousands are parted by a space, which no reader takes for a decimal sign.
func localise(s string, lang text.Lang) string {
	if found := english.FindAllString(s, 2); lang == text.English || len(found) != 1 || len(found[0]) > 2 && found[0][0] == '0' && found[0][1] != '.' {
		return s // several are a date or an hour, and so is a zero that leads
	}
	return english.ReplaceAllStringFunc(s, func(n string) string {
		n = strings.ReplaceAll(n, ",", "\u202f")
		if lang != "" {
			n = strings.ReplaceAll(n, ".", ",")
		}
		return n
	})
}
