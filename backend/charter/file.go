package charter

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"

	"probant/backend/claim"
	"probant/backend/fault"
)

// maxFile is the largest charter file that is read, in bytes.
const maxFile = 2 << 20

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

// Read reads the file of a charter. It fails with invalid: charter_file, its Detail naming the line and what is wrong;
// charter_newer for a later version; too_large. Nothing of a file that fails is kept.
func Read(data []byte) (Charter, error) {
	var c Charter
	if len(data) > maxFile {
		return c, fault.New(fault.Invalid, "too_large")
	}
	var head struct {
		Format int `yaml:"probant_charter"`
	}
	if err := yaml.Unmarshal(data, &head); err != nil {
		return c, broken(data, err)
	}
	switch {
	case head.Format > FormatVersion:
		return c, fault.New(fault.Invalid, "charter_newer")
	case head.Format < 1:
		return c, fault.New(fault.Invalid, "charter_file").With("1: probant_charter")
	}
	if err := yaml.UnmarshalWithOptions(data, &c, yaml.Strict()); err != nil {
		return Charter{}, broken(data, err)
	}
	if where := c.wrong(); where != "" {
		return Charter{}, fault.New(fault.Invalid, "charter_file").With(placed(data, where))
	}
	return c.Filled(), nil
}

// broken is the error of a file that is no charter: "line: field, what is wrong".
func broken(data []byte, err error) error {
	var where string
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		line := 0
		if t := syntax.GetToken(); t != nil {
			line = t.Position.Line
		}
		where = fmt.Sprintf("%d: %s", line, syntax.GetMessage())
		if f := fieldAt(data, line); f != "" && !strings.Contains(syntax.GetMessage(), f) {
			where = fmt.Sprintf("%d: %s, %s", line, f, syntax.GetMessage())
		}
	}
	return fault.New(fault.Invalid, "charter_file").With(where).Because(err)
}

// fieldAt is the name of the field that a line of the file sets, "" for none.
func fieldAt(data []byte, line int) string {
	lines := strings.Split(string(data), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	name, _, ok := strings.Cut(strings.TrimLeft(lines[line-1], " -{"), ":")
	if !ok {
		return ""
	}
	return strings.TrimSpace(name)
}

// placed puts the line before a place that wrong names ("proof[0].kinds[1]: rumour").
func placed(data []byte, where string) string {
	at, _, _ := strings.Cut(where, ": ")
	path, err := yaml.PathString("$." + at)
	if err != nil {
		return where
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return where
	}
	node, err := path.FilterFile(file)
	if err != nil || node.GetToken() == nil {
		return where
	}
	return fmt.Sprintf("%d: %s", node.GetToken().Position.Line, where)
}

// wrong names the first field whose value is outside its closed set, "" for none.
func (c *Charter) wrong() string {
	for i, k := range c.Market.Countries {
		if !slices.Contains(countries, k) {
			return fmt.Sprintf("market.countries[%d]: %s", i, k)
		}
	}
	for i, k := range c.Market.Sectors {
		if !slices.Contains(sectors, k) {
			return fmt.Sprintf("market.sectors[%d]: %s", i, k)
		}
	}
	if a := c.Market.Audience; a != "" && a != Consumers && a != Business {
		return fmt.Sprintf("market.audience: %s", a)
	}
	for i, p := range c.Packs {
		if !slices.Contains(PackNames(), p) {
			return fmt.Sprintf("packs[%d]: %s", i, p)
		}
	}
	for i := range c.House {
		if field, value := c.House[i].outside(); field != "" {
			return fmt.Sprintf("house[%d].%s: %s", i, field, value)
		}
	}
	if c.Typography != nil {
		if field, value := c.Typography.Outside(); field != "" {
			return fmt.Sprintf("typography.%s: %s", field, value)
		}
	}
	if c.Voice != nil {
		if field, value := c.Voice.Outside(); field != "" {
			return fmt.Sprintf("voice.%s: %s", field, value)
		}
	}
	for i, r := range c.Proof {
		if !slices.Contains(claim.Categories(), r.Category) {
			return fmt.Sprintf("proof[%d].category: %s", i, r.Category)
		}
		for j, k := range r.Kinds {
			if !slices.Contains(sourceKinds(), k) {
				return fmt.Sprintf("proof[%d].kinds[%d]: %s", i, j, k)
			}
		}
		if r.MaxAge < 0 || r.MaxAge > 1200 {
			return fmt.Sprintf("proof[%d].max_age_months: %d", i, r.MaxAge)
		}
	}
	for i, e := range c.Experts {
		if strings.TrimSpace(e.Name) == "" {
			return fmt.Sprintf("experts[%d].name", i)
		}
		for j, d := range e.Domains {
			if !slices.Contains(claim.Categories(), claim.Category(d)) {
				return fmt.Sprintf("experts[%d].domains[%d]: %s", i, j, d)
			}
		}
	}
	for i, g := range c.Good {
		if !slices.Contains(pieceKinds(), g.Kind) {
			return fmt.Sprintf("good[%d].kind: %s", i, g.Kind)
		}
		for j, it := range g.Items {
			if it.Auto == "" && strings.TrimSpace(it.Text) == "" || it.Auto != "" && !slices.Contains(autos, it.Auto) {
				return fmt.Sprintf("good[%d].items[%d]: %s", i, j, it.Auto)
			}
		}
	}
	return ""
}

// autos are the automatic items.
var autos = []Auto{AutoClaims, AutoFindings, AutoWords, AutoTitle, AutoLinks}
