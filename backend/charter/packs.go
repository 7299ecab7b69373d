package charter

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"

	"probant/backend/text"
)

//go:embed packs/*.yaml
var packFiles embed.FS

// Pack is rules on one subject, with what the interface says of them. Reviewed is the day on which the rules were last read against
// their references.
type Pack struct {
	ID       string `yaml:"pack"`
	Version  int    `yaml:"version"`
	Reviewed string `yaml:"reviewed"`
	Title    Said   `yaml:"title"`
	Law      Said   `yaml:"law"`
	Lists    struct {
		FR Lists `yaml:"fr"`
		EN Lists `yaml:"en"`
	} `yaml:"lists,omitempty"`
	Rules []Rule `yaml:"rules"`
}

// commonFile holds the lists that every pack may call.
const commonFile = "common.yaml"

// loaded is the embedded packs with their engine, and the lists that each may call.
type loaded struct {
	packs  []Pack
	lists  map[string]map[text.Lang]Lists
	engine *Engine
}

var embedded = sync.OnceValue(func() loaded {
	l, err := loadPacks()
	if err != nil {
		panic(err) // embedded data, tested
	}
	return l
})

// yearOfDay is the year of a day ("2026-11-23"); "" is the day of the packs' last review.
func yearOfDay(on string) int {
	if on == "" {
		for _, p := range embedded().packs {
			on = max(on, p.Reviewed)
		}
	}
	return yearOf(on[:min(4, len(on))])
}

// PackNames lists the names of the embedded packs.
func PackNames() []string {
	files, err := packFiles.ReadDir("packs")
	if err != nil {
		panic(err) // embedded data
	}
	var out []string
	for _, f := range files {
		if f.Name() != commonFile {
			out = append(out, strings.TrimSuffix(f.Name(), ".yaml"))
		}
	}
	return out
}

// Packs lists the embedded packs, in the order of their names.
func Packs() []Pack { return embedded().packs }

func loadPacks() (loaded, error) {
	l := loaded{engine: newEngine(), lists: map[string]map[text.Lang]Lists{}}
	var common Pack
	if err := readPack(commonFile, &common); err != nil {
		return l, err
	}
	for _, name := range PackNames() {
		var p Pack
		if err := readPack(name+".yaml", &p); err != nil {
			return l, err
		}
		if p.ID != name {
			return l, fmt.Errorf("%s.yaml names itself %q", name, p.ID)
		}
		lists := map[text.Lang]Lists{text.French: joined(common.Lists.FR, p.Lists.FR), text.English: joined(common.Lists.EN, p.Lists.EN)}
		l.lists[name] = lists
		for _, r := range p.Rules {
			if err := l.engine.add(p.ID, r, lists); err != nil {
				return l, fmt.Errorf("%s: %w", name, err)
			}
		}
		l.packs = append(l.packs, p)
	}
	return l, nil
}

func readPack(name string, p *Pack) error {
	data, err := packFiles.ReadFile(path.Join("packs", name))
	if err != nil {
		return fmt.Errorf("reading a pack: %w", err)
	}
	if err := yaml.UnmarshalWithOptions(data, p, yaml.Strict()); err != nil {
		return fmt.Errorf("%s: %s", name, yaml.FormatError(err, false, true))
	}
	return nil
}

// joined is the lists of a pack over the common ones.
func joined(common, own Lists) Lists {
	out := Lists{}
	for k, v := range common {
		out[k] = v
	}
	for k, v := range own {
		out[k] = v
	}
	return out
}
