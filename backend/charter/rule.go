// Package charter is what the house says, never says, and must prove: legal rule packs, house rules, voice, typography and
// the proof each kind of claim needs. It hides how a rule's wordings are found in a text. It is pure: the date, the country
// and the channel are given.
package charter

// Severity says what a finding asks of the user.
type Severity string

// The closed set of severities, the strictest first.
const (
	Forbidden    Severity = "forbidden"     // no proof saves the wording: it must go
	NeedsProof   Severity = "needs_proof"   // the house must hold the proof
	NeedsMention Severity = "needs_mention" // something must be said beside it
	Advice       Severity = "advice"        // better otherwise
)

// rank orders severities, the strictest first; 0 for none.
func (s Severity) rank() int {
	switch s {
	case Forbidden:
		return 4
	case NeedsProof:
		return 3
	case NeedsMention:
		return 2
	case Advice:
		return 1
	}
	return 0
}

// stricter is the stricter of two severities.
func stricter(a, b Severity) Severity {
	if b.rank() > a.rank() {
		return b
	}
	return a
}

// Said is a text in the languages of the interface.
type Said struct {
	FR string `yaml:"fr" json:"fr"`
	EN string `yaml:"en" json:"en"`
}

// In is the text in a language, French for any other than English.
func (s Said) In(lang string) string {
	if lang == "en" {
		return s.EN
	}
	return s.FR
}

// Basis says what a rule rests on.
type Basis string

// The closed set of bases.
const (
	BasisText        Basis = "text"              // a text names this practice
	BasisApplication Basis = "application"       // a general rule on misleading practices, applied
	BasisCode        Basis = "professional_code" // a code of the profession
	BasisPractice    Basis = "practice"          // house style, or a platform's limit
)

// Checked says how the reference of a rule was read.
type Checked string

// The closed set of readings.
const (
	CheckedPrimary    Checked = "primary"    // the article itself, in a consolidated code or on an official page
	CheckedSecondary  Checked = "secondary"  // a law firm, the press, a specialist
	CheckedPartly     Checked = "partly"     // some of it
	CheckedUnverified Checked = "unverified" // not read yet
)

// Reference is where a rule comes from. Since says from when it applies, in words.
type Reference struct {
	Text    Said   `yaml:"text" json:"text"`
	Article string `yaml:"article,omitempty" json:"article,omitempty"`
	Since   Said   `yaml:"since,omitempty" json:"since"`
}

// In is a reference on one line, in a language of the interface.
func (r Reference) In(lang string) string {
	s := r.Text.In(lang)
	for _, more := range []string{r.Article, r.Since.In(lang)} {
		if more != "" {
			s += " · " + more
		}
	}
	return s
}

// Case is a severity that holds in one country, for one audience, or from or until a day; an empty field is no condition. Days are
// "2026-09-27"; Until is the first day on which the case holds no more. Without a severity the rule is silent.
type Case struct {
	Country  string   `yaml:"country,omitempty"`
	Audience Audience `yaml:"audience,omitempty"`
	From     string   `yaml:"from,omitempty"`
	Until    string   `yaml:"until,omitempty"`
	Severity Severity `yaml:"severity"`
}

// Rule is one thing the house or the law says of wordings. A rule is silent in a language whose Wording it lacks.
//
// Sectors and Channels are where it applies, everywhere when empty. The first of Cases that holds decides the severity in a
// country, else Severity. Proof lists what would prove the wording, Safer is what to write instead. A rule of scope Document
// speaks of what the whole text lacks. Limits are lengths to keep to, and Foreign asks for the translation of a line in another
// language: both do without patterns, and so do Slips, those of typography. Mild is what a wording asks that the rule's wording calls mild.
// Former is the day from which a former mention counts no more.
type Rule struct {
	ID        string    `yaml:"id"`
	Severity  Severity  `yaml:"severity"`
	Cases     []Case    `yaml:"cases,omitempty"`
	Countries []string  `yaml:"countries,omitempty"`
	Sectors   []string  `yaml:"sectors,omitempty"`
	Channels  []string  `yaml:"channels,omitempty"`
	Scope     Scope     `yaml:"scope,omitempty"`
	Limits    []Limit   `yaml:"limits,omitempty"`
	Foreign   bool      `yaml:"foreign,omitempty"`
	Slips     bool      `yaml:"slips,omitempty"`
	Mild      Severity  `yaml:"mild,omitempty"`
	Former    string    `yaml:"former_until,omitempty"`
	Basis     Basis     `yaml:"basis,omitempty"`
	Checked   Checked   `yaml:"checked,omitempty"`
	CheckedOn string    `yaml:"checked_on,omitempty"`
	Reference Reference `yaml:"reference,omitempty"`
	Title     Said      `yaml:"title"`
	Why       Said      `yaml:"why"`
	Proof     []Said    `yaml:"proof,omitempty"`
	Safer     Said      `yaml:"safer,omitempty"`
	FR        *Wording  `yaml:"fr,omitempty"`
	EN        *Wording  `yaml:"en,omitempty"`
}

// Scope is where what silences a rule may stand.
type Scope string

// The closed set of scopes; empty is the paragraph.
const (
	Paragraph Scope = ""
	Document  Scope = "document" // and a text lacks it once: the rule has one finding at most
	Anywhere  Scope = "anywhere" // each finding counts
)

// Wording is what a rule looks for in one language, as patterns (see pattern.go), and sentences that prove it.
//
// A match of Find is a finding, save where Except covers some of it, where Unless stands in the same sentence, where Mention
// stands in the same paragraph (or anywhere, by the rule's Scope) and is not denied, or where the sentence (the text, by the Scope) lacks
// every pattern of With. A Mild pattern in the sentence makes the finding as mild as the rule says. Former is a mention of before. A wording that the
// sentence denies ("nous ne sommes pas …") is silent unless Denied is true, and so is one that a question asks about (see question.go)
// unless Asked is true.
type Wording struct {
	Find    []string `yaml:"find"`
	With    []string `yaml:"with,omitempty"`
	Except  []string `yaml:"except,omitempty"`
	Unless  []string `yaml:"unless,omitempty"`
	Mention []string `yaml:"mention,omitempty"`
	Mild    []string `yaml:"mild,omitempty"`
	Former  []string `yaml:"former,omitempty"`
	Denied  bool     `yaml:"denied,omitempty"`
	Asked   bool     `yaml:"asked,omitempty"`
	Fires   []string `yaml:"fires"`
	Silent  []string `yaml:"silent"`
}
