// Probant is the desktop window. Everything it does lives under backend/; this package alone knows Wails.
package main

import (
	"embed"
	"log/slog"
	"os"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"

	"probant/backend/bridge"
)

//go:embed all:frontend/dist
var assets embed.FS

func main() {
	app := newApp()
	err := wails.Run(&options.App{
		Title:            "Probant",
		Width:            width,
		Height:           height,
		MinWidth:         1180,
		MinHeight:        680,
		BackgroundColour: options.NewRGB(248, 246, 242),
		AssetServer:      &assetserver.Options{Assets: assets},
		OnStartup:        app.startup,
		OnBeforeClose:    app.beforeClose,
		OnShutdown:       app.shutdown,
		Bind:             app.services(),
		EnumBind:         bridge.Enums(),
		ErrorFormatter:   bridge.FormatError,
		Logger:           quiet{},
		LogLevel:         logger.ERROR,
		SingleInstanceLock: &options.SingleInstanceLock{
			UniqueId:               "eu.probant.desktop",
			OnSecondInstanceLaunch: app.secondInstance,
		},
		// A page of text gains nothing from the graphics card, and WebKitGTK pays 100 MB and half a second for it.
		Linux: &linux.Options{ProgramName: "probant", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	})
	if err != nil {
		slog.Error("the window could not open", "err", err)
		os.Exit(1)
	}
}
