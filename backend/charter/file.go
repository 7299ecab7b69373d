package charter

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
)

// maxFile is the largest charter file that is read, in bytes.
const maxFile = 2 << 20

// A house has few names, and short ones.
const (
	companyLimit   = 80 // characters
	companiesLimit = 10
)

// Write gives the charter as the file it travels as.
func (c Charter) Write() ([]byte, error) {
	c.Format = FormatVersion
	c.Packs = slices.Sorted(slices.Values(c.Packs))
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(true)).Encode(c); err != nil {
		return nil, fmt.Errorf("write a charter: %w", err)
	}
	return b.Bytes(), nil
}

// Read reads the file of a charter: UTF-8 or UTF-16, with or without a byte order mark, or Windows-1252. It fails with invalid:
// charter_file, its Detail naming the line, the field and the Flaw ("4: packs[0]: magic (unknown_value)"); charter_newer for a later version; too_large. Nothing of a file that
// fails is kept.
func Read(data []byte) (Charter, error) {
	c, plain, err := read(data)
	if err != nil {
		return Charter{}, err
	}
	if where := c.unknownValidator(); where != "" {
		return Charter{}, placed(plain, where, FlawValidator)
	}
	return c, nil
}

// Kept reads a charter that was kept: as Read, but a validator need not be an expert, as it had not when older ones were published.
func Kept(data []byte) (Charter, error) {
	c, _, err := read(data)
	return c, err
}

// read also returns the file as UTF-8.
func read(data []byte) (c Charter, plain []byte, err error) {
	if len(data) > maxFile {
		return c, nil, fault.New(fault.Invalid, "too_large")
	}
	decoded, err := source.Decode(data)
	if err != nil {
		return c, nil, flawed(1, "", FlawEncoding).Because(err)
	}
	plain = []byte(decoded)
	var head struct {
		Format int `yaml:"probant_charter"`
	}
	if err := yaml.Unmarshal(plain, &head); err != nil {
		return c, nil, broken(plain, err)
	}
	if line := secondDocument(plain); line > 0 {
		return c, nil, flawed(line, "---", FlawSecond)
	}
	switch {
	case head.Format > FormatVersion:
		return c, nil, fault.New(fault.Invalid, "charter_newer")
	case head.Format < 1:
		return c, nil, flawed(1, "probant_charter", FlawMissing)
	}
	if err := yaml.UnmarshalWithOptions(plain, &c, yaml.Strict()); err != nil {
		return Charter{}, nil, broken(plain, err)
	}
	if where, flaw := c.wrong(); where != "" {
		return Charter{}, nil, placed(plain, where, flaw)
	}
	return c.Filled(), plain, nil
}

// wrong names the first field whose value is outside its closed set or its range, and what is wrong with it; "" for none.
func (c *Charter) wrong() (where string, flaw Flaw) {
	for i, n := range c.Company {
		switch {
		case strings.TrimSpace(n) == "":
			return fmt.Sprintf("company[%d]", i), FlawMissing
		case len([]rune(n)) > companyLimit || i == companiesLimit:
			return fmt.Sprintf("company[%d]: %s", i, n), FlawRange
		}
	}
	for i, k := range c.Market.Countries {
		if !slices.Contains(countries, k) {
			return fmt.Sprintf("market.countries[%d]: %s", i, k), FlawValue
		}
	}
	for i, k := range c.Market.Sectors {
		if !slices.Contains(sectors, k) {
			return fmt.Sprintf("market.sectors[%d]: %s", i, k), FlawValue
		}
	}
	if a := c.Market.Audience; a != "" && a != Consumers && a != Business {
		return fmt.Sprintf("market.audience: %s", a), FlawValue
	}
	for i, p := range c.Packs {
		if !slices.Contains(PackNames(), p) {
			return fmt.Sprintf("packs[%d]: %s", i, p), FlawValue
		}
	}
	for i := range c.House {
		if field, value := c.House[i].outside(); field != "" {
			return fmt.Sprintf("house[%d].%s: %s", i, field, value), flawOfValue(value)
		}
	}
	if c.Typography != nil {
		if field, value := c.Typography.Outside(); field != "" {
			return fmt.Sprintf("typography.%s: %s", field, value), flawOfValue(value)
		}
	}
	if c.Voice != nil {
		if field, value := c.Voice.Outside(); field != "" {
			return fmt.Sprintf("voice.%s: %s", field, value), flawOfValue(value)
		}
	}
	for i, r := range c.Proof {
		if !slices.Contains(claim.Categories(), r.Category) {
			return fmt.Sprintf("proof[%d].category: %s", i, r.Category), FlawValue
		}
		for j, k := range r.Kinds {
			if !slices.Contains(sourceKinds(), k) {
				return fmt.Sprintf("proof[%d].kinds[%d]: %s", i, j, k), FlawValue
			}
		}
		if r.MaxAge < 0 || r.MaxAge > 1200 {
			return fmt.Sprintf("proof[%d].max_age_months: %d", i, r.MaxAge), FlawRange
		}
	}
	for i, e := range c.Experts {
		if strings.TrimSpace(e.Name) == "" {
			return fmt.Sprintf("experts[%d].name", i), FlawMissing
		}
		for j, d := range e.Domains {
			if !slices.Contains(claim.Categories(), claim.Category(d)) {
				return fmt.Sprintf("experts[%d].domains[%d]: %s", i, j, d), FlawValue
			}
		}
	}
	for i, g := range c.Good {
		if !slices.Contains(pieceKinds(), g.Kind) {
			return fmt.Sprintf("good[%d].kind: %s", i, g.Kind), FlawValue
		}
		for j, it := range g.Items {
			if it.Auto == "" && strings.TrimSpace(it.Text) == "" || it.Auto != "" && !slices.Contains(autos, it.Auto) {
				return fmt.Sprintf("good[%d].items[%d]: %s", i, j, it.Auto), FlawValue
			}
			if it.Min < 0 || it.Max > 0 && it.Max < it.Min {
				return fmt.Sprintf("good[%d].items[%d].min: %d", i, j, it.Min), FlawRange
			}
		}
	}
	return "", ""
}

// unknownValidator names the first validator of the matrix who is none of the experts, "" for none.
func (c *Charter) unknownValidator() string {
	for i, r := range c.Proof {
		for j, v := range r.Validators {
			if !slices.ContainsFunc(c.Experts, func(e Expert) bool { return text.Fold(e.Name) == text.Fold(v) }) {
				return fmt.Sprintf("proof[%d].validators[%d]: %s", i, j, v)
			}
		}
	}
	return ""
}

// autos are the automatic items.
var autos = []Auto{AutoClaims, AutoFindings, AutoWords, AutoTitle, AutoLinks}
