//go:build !linux || !cgo

package main

// onFileDrop does nothing: here the page itself may read the files that are dropped on it.
func onFileDrop(func(paths []string)) {}
