package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"probant/backend/charter"
	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/text"
)

// charterJSON is how fast a text is read with every pack and a large house's rules. With Vale at hand, one text is read by both, with
// the style exported from the same charter: its start, measured on an empty file, is taken off.
type charterJSON struct {
	Words      int     `json:"words"`
	HouseRules int     `json:"house_rules"`
	MS         float64 `json:"ms"`
	LongWords  int     `json:"long_words"`
	LongMS     float64 `json:"long_ms"`
	ValeRules  int     `json:"vale_rules,omitempty"`
	ValeStart  float64 `json:"vale_start_ms,omitempty"`
	ValeMS     float64 `json:"vale_long_ms,omitempty"`
	Times      float64 `json:"times_faster,omitempty"`
}

// The rules of a large house, and the words of the text that Vale reads too.
const (
	houseRules = 500
	valeWords  = 100_000
)

// house is as many rules as a large house may write, each of two everyday words, in any of their forms.
func house(n int) []charter.HouseRule {
	nouns := []string{"solution", "leader", "innovation", "garantie", "expert", "marché", "client", "offre", "plateforme", "partenaire", "livraison", "facture", "résultat", "équipe", "projet", "délai", "service", "contrat", "usage", "logiciel"}
	adjectives := []string{"révolutionnaire", "unique", "inégalé", "durable", "gratuit", "premier", "meilleur", "performant", "sécurisé", "neutre", "parfait", "total", "moderne", "ultime", "garanti", "simple", "rapide", "certifié", "officiel", "idéal", "souverain", "magique", "immédiat", "illimité", "naturel"}
	out := make([]charter.HouseRule, n)
	for i := range out {
		out[i] = charter.HouseRule{ID: fmt.Sprint("H", i), Kind: charter.Never, Lang: text.French, Words: []string{nouns[i%len(nouns)] + " " + adjectives[i/len(nouns)%len(adjectives)]}}
		if i%2 == 1 {
			out[i].Kind, out[i].Use = charter.Prefer, "offre étudiée"
		}
	}
	return out
}

func (b *charterJSON) measure(ctx context.Context, content sample.Sample, vale string, runs int) error {
	c := charter.Charter{Name: "Bench", Packs: charter.PackNames(), House: house(houseRules)}
	checker := c.Checker("", "")
	blocks, err := longDraft(ctx, content, detectWords)
	if err != nil {
		return err
	}
	checker.Check(blocks, text.French) // the packs are compiled once
	b.Words, b.HouseRules = piece.Words(blocks), houseRules
	b.MS = median(runs, func() { checker.Check(blocks, text.French) })
	var long []text.Block
	for range valeWords / detectWords {
		long = append(long, blocks...)
	}
	b.LongWords = piece.Words(long)
	b.LongMS = median(runs, func() { checker.Check(long, text.French) })
	if vale == "" {
		return nil
	}
	return b.beside(ctx, vale, &c, long)
}

// beside has Vale read the text.
func (b *charterJSON) beside(ctx context.Context, vale string, c *charter.Charter, long []text.Block) error {
	dir, done, err := scratch()
	if err != nil {
		return err
	}
	defer done()
	style, err := c.Vale("en")
	if err != nil {
		return err
	}
	var page strings.Builder
	for _, block := range long {
		page.WriteString(block.Text + "\n\n")
	}
	for name := range style {
		if strings.HasSuffix(name, ".yml") {
			b.ValeRules++
		}
	}
	style["empty.txt"], style["long.txt"] = nil, []byte(page.String())
	if err := writeNew(dir, style); err != nil {
		return err
	}
	vale, err = filepath.Abs(vale)
	if err != nil {
		return err
	}
	read := func(name string) float64 {
		cmd := exec.CommandContext(ctx, vale, "--no-exit", "--output=line", name)
		cmd.Dir, cmd.Stderr = dir, os.Stderr
		return timed(func() { err = cmd.Run() })
	}
	b.ValeStart = read("empty.txt")
	if err != nil {
		return fmt.Errorf("run vale: %w", err)
	}
	b.ValeMS = read("long.txt") - b.ValeStart
	if err != nil {
		return fmt.Errorf("run vale: %w", err)
	}
	b.Times = b.ValeMS / b.LongMS
	return nil
}
