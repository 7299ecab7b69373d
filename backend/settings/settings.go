// Package settings is the user's own file of preferences, under the XDG config directory. It hides where it lives and
// how it is written.
package settings

// Settings are the user's preferences. Lang is "fr" or "en"; Theme is "system", "light" or "dark". Name signs approvals and
// decisions. Workspace is the folder name of the space opened last.
type Settings struct {
	Lang       string `json:"lang"`
	Theme      string `json:"theme"`
	Name       string `json:"name"`
	Role       string `json:"role"`
	SingleKeys bool   `json:"singleKeys"` // single-letter shortcuts act (WCAG 2.1.4)
	KeyHints   bool   `json:"keyHints"`   // key hints are drawn on buttons
	Workspace  string `json:"workspace"`

	Assistance Assistance `json:"assistance"`
}
