// Command bare is the least a Wails window can be: one page, no service. It is what Probant's start and memory are
// measured against.
package main

import (
	"log"
	"testing/fstest"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

// page names its window once it has been painted.
const page = `<!doctype html><meta charset="utf-8"><title>bare</title><p>Bare window.</p>
<script>requestAnimationFrame(() => requestAnimationFrame(() => window.runtime.WindowSetTitle('bare painted')))</script>`

func main() {
	err := wails.Run(&options.App{
		Title:       "bare",
		Width:       1440,
		Height:      900,
		AssetServer: &assetserver.Options{Assets: fstest.MapFS{"index.html": {Data: []byte(page)}}},
	})
	if err != nil {
		log.Fatal(err)
	}
}
