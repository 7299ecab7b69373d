package source

import (
	"encoding/xml"

	"probant/backend/text"
)

// readChart reads the values that a chart shows (ECMA-376, part 1, 21.2) as a table: a row for each category, a column
// for each series. They are those the program kept beside the chart when it was last drawn.
func readChart(p *pack, name string) ([]node, error) {
	x, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer x.close()
	c := chart{x: x}
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "title":
			words, err := c.words()
			if c.title == "" {
				c.title = words
			}
			return err
		case "ser":
			return c.readSeries()
		case "catAx", "valAx", "dateAx", "serAx", "legend":
			return x.skip()
		}
		return errDescend
	})
	return c.nodes(), err
}

type chart struct {
	x          *part
	title      string
	categories []string
	series     []series
}

type series struct {
	name   string
	values []string
}

// maxPoints is where the points of a series stop counting: a file may claim any number.
const maxPoints = 10_000

func (c *chart) readSeries() error {
	var s series
	err := c.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tx":
			names, err := c.points()
			if len(names) > 0 {
				s.name = names[0]
			}
			return err
		case "cat", "xVal":
			names, err := c.points()
			if len(names) > len(c.categories) {
				c.categories = names
			}
			return err
		case "val", "yVal":
			values, err := c.points()
			s.values = values
			return err
		}
		return c.x.skip()
	})
	if len(s.values) > 0 {
		c.series = append(c.series, s)
	}
	return err
}

// points reads the cached points of a reference, by their index. Fractions shown as percentages are written so.
func (c *chart) points() ([]string, error) {
	var out []string
	format := ""
	err := c.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "formatCode":
			s, err := c.x.text()
			format = s
			return err
		case "pt":
			at := number(attribute(e, "idx"), -1)
			value := ""
			err := c.x.each(func(e xml.StartElement) error {
				if e.Name.Local == "v" {
					s, err := c.x.text()
					value = s
					return err
				}
				return c.x.skip()
			})
			if at >= 0 && at < maxPoints {
				for len(out) <= at {
					out = append(out, "")
				}
				out[at] = shown(value, format)
			}
			return err
		}
		return errDescend
	})
	return out, err
}

// words reads the text of a title.
func (c *chart) words() (string, error) {
	in := inline{}
	err := c.x.each(func(e xml.StartElement) error {
		if e.Name.Local == "t" || e.Name.Local == "v" {
			s, err := c.x.text()
			in.add(s)
			return err
		}
		return errDescend
	})
	s, _, _ := in.done()
	return s, err
}

// nodes is the chart as a caption and a table.
func (c *chart) nodes() []node {
	if len(c.series) == 0 {
		return nil
	}
	var out []node
	if c.title != "" {
		out = append(out, node{Block: Block{Block: text.Block{Kind: text.Paragraph, Text: c.title}}})
	}
	t := &table{}
	head := row{}
	rows := 0
	for i, s := range c.series {
		head.cells = append(head.cells, textCell(i+1, s.name))
		rows = max(rows, len(s.values))
	}
	for i := range head.cells {
		head.cells[i].header = true
	}
	t.rows = append(t.rows, head)
	for k := range rows {
		var r row
		if k < len(c.categories) {
			r.cells = append(r.cells, textCell(0, c.categories[k]))
		}
		for i, s := range c.series {
			if k < len(s.values) {
				r.cells = append(r.cells, textCell(i+1, s.values[k]))
				r.cells[len(r.cells)-1].number = true
			}
		}
		t.rows = append(t.rows, r)
	}
	return append(out, node{table: t})
}

func textCell(col int, s string) cell {
	return cell{col: col, nodes: []node{{Block: Block{Block: text.Block{Kind: text.Paragraph, Text: s}}}}}
}
