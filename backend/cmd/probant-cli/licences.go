package main

import (
	"context"
	"fmt"

	"probant/backend/licences"
)

var licencesCommand = command{
	name:    "licences",
	summary: "print the licences of the components that Probant contains",
	help: `Usage: probant-cli licences

Prints the notices of the Go modules, the npm packages and the fonts that the window and this program are made of.

Example:
  probant-cli licences > THIRD-PARTY.txt`,
	run: runLicences,
}

func runLicences(_ context.Context, t terminal, o *options) (int, error) {
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if len(rest) > 0 {
		return 0, misuse("licences takes nothing")
	}
	_, err = fmt.Fprint(t.out, licences.ThirdParty)
	return clean, err
}
