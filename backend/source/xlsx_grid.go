package source

import (
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// grid is what a sheet says of its cells besides their values. Columns and rows count from 1.
type grid struct {
	hidden  map[int]bool      // columns
	merged  map[[2]int]merged // by the column and row of their first cell
	numbers map[int][]uint64  // by row, a bit for each column that holds a number
}

// merged is how many columns and rows a merged cell covers.
type merged struct{ across, down int }

// gridLimit is the size of a sheet, unpacked, from which its grid is not read: the time it takes is no longer worth it.
const gridLimit = 64 << 20

// sheets names the part of each sheet of a workbook.
func (p *pack) sheets() (map[string]string, error) {
	main := p.main("xl/workbook.xml")
	links, err := p.links(main)
	if err != nil {
		return nil, err
	}
	x, err := p.open(main)
	if err != nil {
		return nil, err
	}
	defer x.close()
	parts := map[string]string{}
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "workbook", "sheets":
			return errDescend
		case "sheet":
			parts[attribute(e, "name")] = within(path.Dir(main), links.byID[relation(e)])
		}
		return x.skip()
	})
	return parts, err
}

// grid reads the grid of a sheet (ECMA-376, part 1, 18.3).
func (p *pack) grid(name string) (grid, error) {
	g := grid{map[int]bool{}, map[[2]int]merged{}, map[int][]uint64{}}
	if !p.has(name) || p.parts[name].UncompressedSize64 > gridLimit {
		return g, nil
	}
	x, err := p.open(name)
	if err != nil {
		return g, err
	}
	defer x.close()
	row, col := 0, 0
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "worksheet", "cols", "sheetData", "mergeCells":
			return errDescend
		case "col":
			if attribute(e, "hidden") == "1" || attribute(e, "hidden") == "true" {
				for c := number(attribute(e, "min"), 1); c <= min(number(attribute(e, "max"), 0), excelize.MaxColumns); c++ {
					g.hidden[c] = true
				}
			}
		case "row":
			row, col = number(attribute(e, "r"), row+1), 0
			return errDescend
		case "c":
			if c, r, err := excelize.CellNameToCoordinates(attribute(e, "r")); err == nil {
				col, row = c, r
			} else {
				col++
			}
			if kind := attribute(e, "t"); (kind == "" || kind == "n") && col <= excelize.MaxColumns {
				g.number(col, row)
			}
		case "mergeCell":
			g.merge(attribute(e, "ref"))
		}
		return x.skip()
	})
	return g, err
}

func (g *grid) number(col, row int) {
	bits := g.numbers[row]
	for len(bits) <= col/64 {
		bits = append(bits, 0)
	}
	bits[col/64] |= 1 << (col % 64)
	g.numbers[row] = bits
}

func (g *grid) isNumber(col, row int) bool {
	bits := g.numbers[row]
	return col/64 < len(bits) && bits[col/64]&(1<<(col%64)) != 0
}

// merge notes a range of cells that show as one ("B1:C1").
func (g *grid) merge(ref string) {
	first, last, _ := strings.Cut(ref, ":")
	c1, r1, err := excelize.CellNameToCoordinates(first)
	if err != nil {
		return
	}
	c2, r2, err := excelize.CellNameToCoordinates(last)
	if err != nil || c2 < c1 || r2 < r1 {
		return
	}
	g.merged[[2]int{c1, r1}] = merged{c2 - c1 + 1, r2 - r1 + 1}
}
