package workspace

import (
	"context"
	"strings"
)

// company lists the names of the house that the charter in force gives.
func (w *Workspace) company(ctx context.Context) ([]string, error) {
	c, _, err := w.charterInForce(ctx)
	if err != nil || c == nil {
		return nil, err
	}
	return c.Company, nil
}

// manner names what finds and checks claims now: the program's checker, for the house that the charter in force names. The checker is
// told of it.
func (w *Workspace) manner(ctx context.Context) (string, error) {
	names, err := w.company(ctx)
	if err != nil {
		return "", err
	}
	w.checker.ForHouse(names)
	return strings.Join(append([]string{checkedWith}, names...), "|"), nil
}
