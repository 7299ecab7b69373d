// Package licences is the notices of what others wrote and Probant ships, as build/licences gathers them.
package licences

import _ "embed"

// ThirdParty is the list of components, then the notices of each.
//
//go:embed THIRD-PARTY.txt
var ThirdParty string
