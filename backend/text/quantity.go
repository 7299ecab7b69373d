package text

// QuantityKind says what a number measures.
type QuantityKind string

// The closed set of kinds.
const (
	Percent  QuantityKind = "percent"
	Points   QuantityKind = "points"
	Money    QuantityKind = "money"
	Count    QuantityKind = "count"
	Duration QuantityKind = "duration"
	Date     QuantityKind = "date"
	Ratio    QuantityKind = "ratio"
	Rank     QuantityKind = "rank"
	Other    QuantityKind = "other"
)

// Bound says on which side of the number the truth may lie.
type Bound string

// The closed set of bounds.
const (
	Exact    Bound = "exact"
	AtLeast  Bound = "at_least"
	MoreThan Bound = "more_than"
	AtMost   Bound = "at_most"
	LessThan Bound = "less_than"
	Range    Bound = "range"
)

// Quantity is a number read in a text, as a value or an interval with its unit.
//
// Low equals High unless Bound is Range. Unit is "%", an ISO 4217 code, a unit symbol ("h", "day", "m²") or "" for a bare
// count. A money unit carries its tax basis after a space ("EUR excl", "EUR incl") when the text says HT or TTC. Dates
// are days since 1970-01-01, Low to High covering the period named (a year, a quarter, a month or a day). Period is
// what a rate is per, "" for none: a time (second to year, night, session), a person (user, person, employee), a unit of measure
// ("m²", "kWh") or a join of two, the time last ("user_month"). Counts is the noun phrase that the number counts. Both values
// are finite.
type Quantity struct {
	Raw    string       `json:"raw"`
	Span   Span         `json:"-"`
	Low    float64      `json:"low"`
	High   float64      `json:"high"`
	Bound  Bound        `json:"bound"`
	Approx bool         `json:"approx"`
	Unit   string       `json:"unit"`
	Kind   QuantityKind `json:"kind"`
	Period string       `json:"period"`
	Counts string       `json:"counts"`
}
