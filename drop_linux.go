package main

/*
#cgo pkg-config: gtk+-3.0
#include <stdint.h>
void watchDrops(uintptr_t into);
*/
import "C"

import (
	"runtime/cgo"
	"unsafe"
)

// onFileDrop calls back, for the rest of the process, with the paths of the files that the user lets go over the window.
// WebKitGTK gives its page dropped files without what they hold. Wails' own OnFileDrop also hears drops that the page
// invents, and drags that left the window: this hears GTK alone.
func onFileDrop(heard func(paths []string)) {
	C.watchDrops(C.uintptr_t(cgo.NewHandle(heard)))
}

//export filesDropped
func filesDropped(into C.uintptr_t, paths **C.char, n C.int) {
	var all []string
	for _, path := range unsafe.Slice(paths, int(n)) {
		all = append(all, C.GoString(path))
	}
	heard, _ := cgo.Handle(into).Value().(func([]string))
	go heard(all) // GTK draws on this thread
}
