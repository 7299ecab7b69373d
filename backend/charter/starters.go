package charter

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"
)

//go:embed starters/*.yaml
var starterFiles embed.FS

// Starters lists the names of the starter charters.
func Starters() []string {
	files, err := starterFiles.ReadDir("starters")
	if err != nil {
		panic(err) // embedded data
	}
	var out []string
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name(), ".fr.yaml"); ok {
			out = append(out, name)
		}
	}
	return out
}

var starters = sync.OnceValue(func() map[string]Charter {
	out := map[string]Charter{}
	for _, name := range Starters() {
		for _, lang := range []string{"fr", "en"} {
			file := fmt.Sprintf("%s.%s.yaml", name, lang)
			data, err := starterFiles.ReadFile(path.Join("starters", file))
			if err == nil {
				out[name+lang], err = Read(data)
			}
			if err != nil {
				panic(fmt.Errorf("%s: %w", file, err)) // embedded data, tested
			}
		}
	}
	return out
})

// Starter is a charter to begin from, in a language of the interface.
func Starter(name, lang string) (Charter, bool) {
	if lang != "en" {
		lang = "fr"
	}
	c, ok := starters()[name+lang]
	return c, ok
}
