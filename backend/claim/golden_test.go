package claim

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/text"
)

var update = flag.Bool("update", false, "write the golden files")

// parse reads the few marks of the golden texts: headings, list items, paragraphs.
func parse(s string) []text.Block {
	var out []text.Block
	for _, p := range strings.Split(s, "\n\n") {
		for _, line := range strings.Split(strings.TrimSpace(p), "\n") {
			b := text.Block{ID: fmt.Sprintf("b%d", len(out)+1), Kind: text.Paragraph, Text: line}
			switch {
			case line == "":
				continue
			case strings.HasPrefix(line, "# "):
				b.Kind, b.Level, b.Text = text.Heading, 1, line[2:]
			case strings.HasPrefix(line, "- "):
				b.Kind, b.Level, b.Text = text.ListItem, 1, line[2:]
			}
			out = append(out, b)
		}
	}
	return out
}

func render(claims []Claim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s · %s\n", c.Block, c.Text)
		cats := make([]string, len(c.Categories))
		for i, k := range c.Categories {
			cats[i] = string(k)
		}
		fmt.Fprintf(&b, "  %s · %s\n", strings.Join(cats, ", "), c.Risk)
		for _, q := range c.Quantities {
			fmt.Fprintf(&b, "  [%s] %s\n", q.Raw, q.Key())
		}
		for _, s := range c.Signals {
			fmt.Fprintf(&b, "  %s\n", s.Code)
		}
	}
	return b.String()
}

// TestGolden compares the claims of whole texts; those named quiet-… hold nothing to contest and may give one false
// alarm at most in 300 words.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*/*.md")
	if len(files) < 10 {
		t.Fatalf("%d golden texts", len(files))
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.ToSlash(f[len("testdata/"):]), ".md"), func(t *testing.T) {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			lang := text.Lang(filepath.Base(filepath.Dir(f)))
			claims := Extract(parse(string(src)), lang)
			if strings.HasPrefix(filepath.Base(f), "quiet-") && len(claims) > 1+text.Words(string(src))/300 {
				t.Errorf("%d false alarms in a quiet text:\n%s", len(claims), render(claims))
			}
			got, golden := render(claims), strings.TrimSuffix(f, ".md")+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
