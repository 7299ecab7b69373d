//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMB is the most memory that an ended process held, in MB.
func peakMB(state *os.ProcessState) float64 {
	used, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	bytes := float64(used.Maxrss) * 1024
	if runtime.GOOS == "darwin" { // in bytes there
		bytes /= 1024
	}
	return bytes / (1 << 20)
}
