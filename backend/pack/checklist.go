package pack

import (
	"strconv"

	"probant/backend/charter"
)

// Charter is what the text was approved against: a published version, and its checklist for this kind of piece as the approver
// answered it. Version 0 is no charter.
type Charter struct {
	Version   int
	Checklist []Check
}

// Check is a line of the checklist. Text is the house's own and Auto empty where the approver answered; else the program did, and
// Count is what it counted: open claims, findings left, words, empty links. Min and Max are the words asked for, 0 for no bound.
type Check struct {
	Text     string
	Auto     charter.Auto
	Min, Max int
	Done     bool
	Count    int
}

// ManifestCharter is the charter as the manifest seals it. Packs made before there was one have none.
type ManifestCharter struct {
	Version   int             `json:"version"`
	Checklist []ManifestCheck `json:"checklist"`
}

// ManifestCheck is a line of the checklist, in the language of the text. Auto is a charter.Auto, empty where the approver answered.
type ManifestCheck struct {
	Text  string `json:"text"`
	Auto  string `json:"auto,omitempty"`
	Done  bool   `json:"done"`
	Count int    `json:"count,omitempty"`
}

func manifestCharter(c Charter, w *words) *ManifestCharter {
	if c.Version < 1 {
		return nil
	}
	out := &ManifestCharter{Version: c.Version, Checklist: []ManifestCheck{}}
	for _, check := range c.Checklist {
		out.Checklist = append(out.Checklist, ManifestCheck{w.asked(check), string(check.Auto), check.Done, check.Count})
	}
	return out
}

// asked is a line of the checklist in words.
func (w *words) asked(c Check) string {
	switch {
	case c.Auto == "":
		return c.Text
	case c.Auto != charter.AutoWords:
		return w.auto[c.Auto]
	case c.Min > 0 && c.Max > 0:
		return w.from + " " + w.number(c.Min) + " " + w.to + " " + w.number(c.Max) + " " + w.countedWords
	case c.Max > 0:
		return w.atMost + " " + w.number(c.Max) + " " + w.countedWords
	}
	return w.atLeast + " " + w.number(c.Min) + " " + w.countedWords
}

// answered is how a line of the checklist was answered.
func (w *words) answered(c Check) string {
	counted := ""
	if c.Auto == charter.AutoWords {
		counted = " (" + w.number(c.Count) + " " + w.countedWords + ")"
	}
	switch {
	case c.Done && c.Auto == "":
		return w.ticked
	case c.Done:
		return w.checked + counted
	case c.Auto == "":
		return w.unticked
	}
	return w.unmet + counted
}

// number groups thousands as the language does.
func (w *words) number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + w.thousands + s[i:]
	}
	return s
}

// checklist says which charter the text was checked against and how its checklist was answered.
func (p *page) checklist() {
	c, w := p.in.Charter, p.words
	if c.Version < 1 {
		return
	}
	p.line(`<section aria-labelledby="good">`)
	p.line(`<h2 id="good">%s</h2>`, w.good)
	p.line(`<p>%s</p>`, esc(w.charter+"\u00a0"+strconv.Itoa(c.Version)+w.charterEnd))
	if len(c.Checklist) > 0 {
		p.line(`<ul class="good">`)
		for _, check := range c.Checklist {
			p.line(`<li>%s <span class="said">%s</span></li>`, esc(w.asked(check)), esc(w.answered(check)))
		}
		p.line(`</ul>`)
	}
	p.line(`</section>`)
}
