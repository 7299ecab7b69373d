package text

import (
	"math"
	"strconv"
	"strings"
)

// base is a dimension and the factor from a unit to it. Quantities of one dimension can be compared.
type base struct {
	dimension string
	factor    float64
}

// bases converts units of one dimension. Months, quarters and years have a dimension of their own: 12 months are a year
// exactly, while 30 days are a month only where the two are compared (Comparable). "48 h ouvrées" are two working days.
var bases = map[string]base{
	"%": {"share", 0.01}, "‰": {"share", 0.001},
	"ms": {"time", 0.001}, "s": {"time", 1}, "min": {"time", 60}, "h": {"time", 3600}, "day": {"time", 86400}, "week": {"time", 7 * 86400},
	"business_hour": {"business", 1}, "business_day": {"business", 24},
	"month": {"calendar", 1}, "quarter": {"calendar", 3}, "year": {"calendar", 12},
	"mg": {"mass", 0.001}, "g": {"mass", 1}, "kg": {"mass", 1e3}, "t": {"mass", 1e6},
	"mm": {"length", 0.001}, "cm": {"length", 0.01}, "m": {"length", 1}, "km": {"length", 1000},
	"mm²": {"area", 1e-6}, "cm²": {"area", 1e-4}, "m²": {"area", 1}, "ha": {"area", 1e4}, "km²": {"area", 1e6},
	"ml": {"volume", 0.001}, "cl": {"volume", 0.01}, "l": {"volume", 1}, "m³": {"volume", 1000},
	"W": {"power", 1}, "kW": {"power", 1e3}, "MW": {"power", 1e6}, "GW": {"power", 1e9},
	"Wh": {"energy", 1}, "kWh": {"energy", 1e3}, "MWh": {"energy", 1e6}, "GWh": {"energy", 1e9}, "TWh": {"energy", 1e12},
	"KB": {"data", 1}, "MB": {"data", 1e3}, "GB": {"data", 1e6}, "TB": {"data", 1e9},
	"Hz": {"frequency", 1}, "kHz": {"frequency", 1e3}, "MHz": {"frequency", 1e6}, "GHz": {"frequency", 1e9},
}

// Base gives the quantity's dimension and its values in the dimension's base unit: seconds for times up to the week,
// months for longer ones, shares of one for percentages and fractions, grams, metres… Other units are their own dimension.
func (q Quantity) Base() (dimension string, low, high float64) {
	if q.Kind == Ratio && q.Unit == "" {
		return "share", q.Low, q.High
	}
	if q.Kind == Date {
		return "date:" + q.Unit, q.Low, q.High
	}
	if b, ok := bases[q.Unit]; ok {
		if b.factor == 1 {
			return b.dimension, q.Low, q.High
		}
		return b.dimension, round(q.Low * b.factor), round(q.High * b.factor)
	}
	if q.Unit == "" {
		return string(q.Kind), q.Low, q.High
	}
	return q.Unit, q.Low, q.High
}

// round drops the noise of a decimal factor: twelve significant digits.
func round(v float64) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow10(11 - int(math.Floor(math.Log10(math.Abs(v)))))
	if r := math.Round(v*scale) / scale; !math.IsInf(r, 0) && !math.IsNaN(r) {
		return r
	}
	return v // beyond what the scale can hold
}

// Pair is two quantities brought to one unit.
type Pair struct {
	ALow, AHigh float64
	BLow, BHigh float64
	Dimension   string
}

// Comparable brings two quantities to the same unit, and reports false when they measure different things: another
// dimension, another currency, HT against TTC, another period, points against per cent. Rules: 24 h are a day, seven days a
// week, 30 days a month, 12 months a year, 50 % the half. A tax basis stated on one side only does not part them (see
// Tax). Bounds, approximation and what is counted are the caller's to weigh. It brings units together so that facts can be
// compared, never sentences.
func Comparable(a, b Quantity) (Pair, bool) {
	if a.Period != b.Period {
		return Pair{}, false
	}
	da, al, ah := a.Base()
	db, bl, bh := b.Base()
	switch {
	case da == db:
	case a.Kind == Money && b.Kind == Money && a.Currency() == b.Currency() && (a.Tax() == "" || b.Tax() == ""):
		da = a.Currency()
	case da == "calendar" && db == "time":
		f := daysPerMonth(b, a) * 86400
		al, ah, da = al*f, ah*f, "time"
	case da == "time" && db == "calendar":
		f := daysPerMonth(a, b) * 86400
		bl, bh = bl*f, bh*f
	default:
		return Pair{}, false
	}
	return Pair{ALow: al, AHigh: ah, BLow: bl, BHigh: bh, Dimension: da}, true
}

// daysPerMonth is the length of a month when a time in days is compared with one in calendar units: 30 days a month, but
// 365 days and 52 weeks make a year.
func daysPerMonth(times, calendar Quantity) float64 {
	if calendar.Unit == "year" {
		if times.Unit == "week" {
			return 7 * 52.0 / 12
		}
		return 365.0 / 12
	}
	return 30
}

// Currency is the ISO code of a money quantity without its tax basis, else empty.
func (q Quantity) Currency() string {
	if q.Kind != Money {
		return ""
	}
	c, _, _ := strings.Cut(q.Unit, " ")
	return c
}

// Tax is the tax basis of a money quantity: "excl", "incl" or "" when the text does not say.
func (q Quantity) Tax() string {
	if q.Kind != Money {
		return ""
	}
	_, t, _ := strings.Cut(q.Unit, " ")
	return t
}

// Key is the quantity's canonical form: two quantities written differently ("35 %", "35 pour cent"; "1,2 M€",
// "1 200 000 €"; "24 h", "un jour") have one key when they say the same, bound, approximation and period included. What
// is counted is not part of it.
func (q Quantity) Key() string {
	var b strings.Builder
	d, low, high := q.Base()
	b.WriteString(d)
	b.WriteByte(':')
	b.WriteString(number(low))
	if q.Bound == Range || low != high {
		b.WriteString("..")
		b.WriteString(number(high))
	}
	if q.Bound != Exact && q.Bound != Range && q.Bound != "" {
		b.WriteByte(':')
		b.WriteString(string(q.Bound))
	}
	if q.Approx {
		b.WriteString(":about")
	}
	if q.Period != "" {
		b.WriteString(":per_")
		b.WriteString(q.Period)
	}
	return b.String()
}

// Terms are the keys under which the quantity's values are indexed and searched: letters and digits only, dimension and
// value without bound, so that "plus de 350 clients" finds "352 clients" by its words and "350" by its number.
func (q Quantity) Terms() []string {
	d, low, high := q.Base()
	if q.Kind == Money {
		d = q.Currency()
	}
	if q.Kind == Count || q.Kind == Rank {
		d = ""
	}
	out := []string{term(d, low)}
	if high != low {
		out = append(out, term(d, high))
	}
	return out
}

func term(dimension string, v float64) string {
	var b strings.Builder
	b.WriteByte('n')
	for _, r := range number(v) {
		switch r {
		case '.':
			b.WriteByte('d')
		case '-':
			b.WriteByte('m')
		case '+':
		default:
			b.WriteRune(r)
		}
	}
	for _, r := range Fold(dimension) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '×':
			b.WriteString("times")
		case r == '÷':
			b.WriteString("by")
		case r == '²':
			b.WriteByte('2')
		}
	}
	return b.String()
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
