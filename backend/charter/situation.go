package charter

import "slices"

// Audience is whom a text addresses.
type Audience string

// The closed set of audiences; empty is both.
const (
	Consumers Audience = "consumers"
	Business  Audience = "business"
)

// Situation is what narrows the rules that apply: countries (ISO 3166, "EU" for the Union), sectors, audience, channel, and the day of
// the check ("2026-11-23"). An empty list is every country or sector, and the strictest severity among them; an empty day leaves dated
// cases in force.
type Situation struct {
	Countries []string `yaml:"countries" json:"countries"`
	Sectors   []string `yaml:"sectors" json:"sectors"`
	Audience  Audience `yaml:"audience,omitempty" json:"audience"`
	Channel   string   `yaml:"-" json:"channel"`
	On        string   `yaml:"-" json:"on"`
}

// union are the member states that the packs know by name: a rule of the Union holds in them.
var union = []string{"FR", "BE", "LU"}

// severity is how strictly a rule applies in a situation; "" when it does not apply.
func (s Situation) severity(r *Rule) Severity {
	if len(r.Sectors) > 0 && len(s.Sectors) > 0 && !shares(r.Sectors, s.Sectors) {
		return ""
	}
	if len(r.Channels) > 0 && s.Channel != "" && !slices.Contains(r.Channels, s.Channel) {
		return ""
	}
	countries := s.Countries
	if len(countries) == 0 {
		countries = r.Countries
	}
	if len(countries) == 0 {
		return s.in(r, "")
	}
	var out Severity
	for _, c := range countries {
		if holds(r.Countries, c) {
			out = stricter(out, s.in(r, c))
		}
	}
	return out
}

// holds reports whether a rule of some countries holds in one.
func holds(countries []string, c string) bool {
	return len(countries) == 0 || slices.Contains(countries, c) || slices.Contains(countries, "EU") && slices.Contains(union, c)
}

// in is the severity of a rule in one country.
func (s Situation) in(r *Rule, country string) Severity {
	for _, c := range r.Cases {
		if (c.Country == "" || c.Country == country) && (c.Audience == "" || s.Audience == "" || c.Audience == s.Audience) &&
			(c.From == "" || s.On == "" || s.On >= c.From) && (c.Until == "" || s.On != "" && s.On < c.Until) {
			return c.Severity
		}
	}
	return r.Severity
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}
