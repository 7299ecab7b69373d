// Package workspace is the use cases: what the window and the command line can ask for, one file each. It wires the pure
// packages to the store and hides transactions, the clock and the audit trail.
package workspace

// Workspace is one open space: a brand's folder with its database and files.
type Workspace struct{}
