package charter

import (
	"slices"

	"probant/backend/charter/typography"
	"probant/backend/charter/voice"
	"probant/backend/piece"
	"probant/backend/source"
)

// FormatVersion is the version of the file a charter travels as.
const FormatVersion = 1

// Charter is all that a house decided before anything is written. It is plain data: the same as a file, in the database and on
// the screen.
type Charter struct {
	Format     int               `yaml:"probant_charter" json:"format"`
	Name       string            `yaml:"name" json:"name"`
	Company    []string          `yaml:"company,omitempty" json:"company"` // the names by which texts call the house: it is "nous" in what it writes
	Market     Situation         `yaml:"market" json:"market"`
	Packs      []string          `yaml:"packs" json:"packs"`                     // the rule packs that are on
	House      []HouseRule       `yaml:"house,omitempty" json:"house"`           // what the house says and never says
	Typography *typography.Style `yaml:"typography,omitempty" json:"typography"` // nil: the house has not decided, nothing is said of it
	Voice      *voice.Voice      `yaml:"voice,omitempty" json:"voice"`           // nil: the same
	Proof      []Requirement     `yaml:"proof" json:"proof"`                     // of each category, the first row decides
	Experts    []Expert          `yaml:"experts" json:"experts"`
	Good       []Good            `yaml:"good" json:"good"`
}

// Expert is somebody of the house who may validate claims of some categories; all of them when Domains is empty.
type Expert struct {
	Name    string   `yaml:"name" json:"name"`
	Role    string   `yaml:"role,omitempty" json:"role"`
	Email   string   `yaml:"email,omitempty" json:"email"`
	Domains []string `yaml:"domains,omitempty" json:"domains"`
}

// Filled is the charter with no nil list, as it crosses to the interface.
func (c Charter) Filled() Charter {
	c.Market.Countries, c.Market.Sectors = filled(c.Market.Countries), filled(c.Market.Sectors)
	c.Company = filled(c.Company)
	c.Packs = slices.Sorted(slices.Values(c.Packs)) // one turned off and on again is no change
	c.Packs, c.Proof, c.Experts, c.Good = filled(c.Packs), filled(slices.Clone(c.Proof)), filled(slices.Clone(c.Experts)), filled(slices.Clone(c.Good))
	c.House = filled(slices.Clone(c.House))
	for i := range c.House {
		c.House[i] = c.House[i].Filled()
	}
	if c.Voice != nil {
		v := c.Voice.Filled()
		c.Voice = &v
	}
	for i := range c.Proof {
		c.Proof[i].Kinds, c.Proof[i].Validators = filled(c.Proof[i].Kinds), filled(c.Proof[i].Validators)
	}
	for i := range c.Experts {
		c.Experts[i].Domains = filled(c.Experts[i].Domains)
	}
	for i := range c.Good {
		c.Good[i].Items = filled(c.Good[i].Items)
	}
	return c
}

func filled[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Countries, Sectors and their like are the closed sets that a charter may name.
var (
	countries = []string{"FR", "BE", "LU", "CH", "EU", "UK"}
	sectors   = []string{"saas", "ecommerce", "industry", "services", "food", "health", "cosmetics", "finance", "realestate"}
)

// Countries lists the countries that the packs know.
func Countries() []string { return slices.Clone(countries) }

// Sectors lists the sectors that the packs know.
func Sectors() []string { return slices.Clone(sectors) }

// SMS is a channel that is no kind of piece.
const SMS = "sms"

// Channels lists the channels that rules may name: the kinds of pieces, and text messages.
func Channels() []string {
	out := []string{}
	for _, k := range piece.Kinds() {
		out = append(out, string(k))
	}
	return append(out, SMS)
}

// Kinds and categories of a requirement are checked against these.
var sourceKinds = source.Kinds

// pieceKinds are the kinds that a definition of good may speak of.
var pieceKinds = piece.Kinds
