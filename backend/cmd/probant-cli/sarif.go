package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/url"
	"path/filepath"
	"slices"

	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/verify"
	"probant/backend/workspace"
)

// SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the lines of a change. Each
// category of claim is a rule; the first of a claim's categories is its rule and the rest stand in its properties.

const (
	sarifSchema  = "https://json.schemastore.org/sarif-2.1.0.json"
	sarifVersion = "2.1.0"
)

// sarifLog gathers results until every file is checked: a SARIF log is one document.
type sarifLog struct {
	results []sarifResult
	fired   map[string]string // rules of the charter that did
}

type sarifResult struct {
	RuleID     string          `json:"ruleId"`
	Level      string          `json:"level"`
	Message    sarifMessage    `json:"message"`
	Locations  []sarifLocation `json:"locations"`
	Properties map[string]any  `json:"properties"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region struct {
			StartLine  int          `json:"startLine"`
			CharOffset int          `json:"charOffset"`
			CharLength int          `json:"charLength"`
			Snippet    sarifMessage `json:"snippet"`
		} `json:"region"`
	} `json:"physicalLocation"`
}

type sarifRule struct {
	ID          string       `json:"id"`
	Description sarifMessage `json:"shortDescription"`
}

// add keeps the claims of a file that still need a proof or that a source contradicts, and the findings of the charter.
func (l *sarifLog) add(f fileJSON) {
	if l.fired == nil {
		l.fired = map[string]string{}
	}
	for _, c := range f.Claims {
		if c.Judged != nil && c.Verdict == verify.Supported {
			continue
		}
		r := sarifResult{RuleID: string(claim.Product), Level: "note", Properties: map[string]any{"categories": c.Categories, "risk": c.Risk}}
		if len(c.Categories) > 0 {
			r.RuleID = string(c.Categories[0])
		}
		if c.Risk == claim.High {
			r.Level = "warning"
		}
		r.Message.Text = fmt.Sprintf("“%s” needs a proof.", c.Text)
		if c.Judged != nil {
			r.Properties["confidence"] = c.Confidence
			if c.Verdict == verify.Contradicted {
				r.Level = "error"
				r.Message.Text = fmt.Sprintf("“%s” is contradicted by a source.", c.Text)
				if c.Difference != nil {
					r.Message.Text = fmt.Sprintf("The source says “%s”, the text says “%s”.", c.Difference.Source, c.Difference.Claim)
				}
			}
		}
		r.Locations = locate(f.File, c.Line, c.Start, c.End, c.Text)
		l.results = append(l.results, r)
	}
	for _, c := range f.Findings {
		r := sarifResult{RuleID: c.Rule, Level: sarifLevels[c.Severity], Properties: map[string]any{"family": c.Family, "severity": c.Severity, "reference": c.Reference}}
		r.Message.Text = c.Message
		r.Locations = locate(f.File, c.Line, c.Start, c.End, c.Text)
		l.results = append(l.results, r)
		l.fired[c.Rule] = c.Message
	}
}

// sarifLevels are the levels of the severities of a rule.
var sarifLevels = map[charter.Severity]string{charter.Forbidden: "error", charter.NeedsProof: "warning", charter.NeedsMention: "warning", charter.Advice: "note"}

// locate is where a result stands in a file.
func locate(file string, line, start, end int, words string) []sarifLocation {
	var at sarifLocation
	at.Physical.Artifact.URI = (&url.URL{Path: filepath.ToSlash(file)}).String()
	at.Physical.Region.StartLine, at.Physical.Region.CharOffset, at.Physical.Region.CharLength = line, start, end-start
	at.Physical.Region.Snippet.Text = words
	return []sarifLocation{at}
}

func (l *sarifLog) write(w io.Writer) error {
	type driver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	type run struct {
		Tool struct {
			Driver driver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	r := run{ColumnKind: "unicodeCodePoints", Results: orEmpty(l.results)}
	r.Tool.Driver = driver{"Probant", workspace.Version, []sarifRule{}}
	for _, c := range []claim.Category{claim.Performance, claim.Compliance, claim.Security, claim.Customer, claim.Pricing, claim.Availability, claim.Superlative,
		claim.Statistic, claim.Company, claim.Guarantee, claim.Environment, claim.Health, claim.Product} {
		r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, sarifRule{string(c), sarifMessage{"A claim about " + string(c) + " must carry its proof."}})
	}
	for _, id := range slices.Sorted(maps.Keys(l.fired)) {
		r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, sarifRule{id, sarifMessage{l.fired[id]}})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []run  `json:"runs"`
	}{sarifSchema, sarifVersion, []run{r}})
}
