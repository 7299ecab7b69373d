package charter

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"probant/backend/text"
)

// valeRule is a rule as Vale can say it in one language: less than what it is here. Left tells what it leaves out.
type valeRule struct {
	Rule
	lang     text.Lang
	severity Severity
	use      string   // what replaces the words, "" for nothing certain
	right    []string // of a name: its right spellings
	strict   bool
	find     [][]term
	except   [][]term
	left     []Said
}

// valeFile is what Vale reads of a rule.
type valeFile struct {
	Extends    string      `yaml:"extends"`
	Message    string      `yaml:"message"`
	Level      string      `yaml:"level"`
	Ignorecase bool        `yaml:"ignorecase"`
	Nonword    bool        `yaml:"nonword"`
	Vocab      bool        `yaml:"vocab"`
	Action     *valeAction `yaml:"action,omitempty"`
	Exceptions []string    `yaml:"exceptions,omitempty"`
	Tokens     []string    `yaml:"tokens"`
}

// valeAction is a correction that Vale offers.
type valeAction struct {
	Name   string   `yaml:"name"`
	Params []string `yaml:"params"`
}

// Vale gives the word rules of the charter as a style of Vale: its files by path, in a language of the interface. The README of the
// style lists what Vale cannot say, and each rule begins with what it leaves out.
func (c *Charter) Vale(lang string) (map[string][]byte, error) {
	rules, silent := c.valeRules()
	out := map[string][]byte{
		".vale.ini":                []byte("StylesPath = styles\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = Probant\n"),
		"styles/Probant/README.md": valeReadme(rules, silent, lang),
	}
	spellers := map[string]*speller{}
	for _, r := range rules {
		key := fmt.Sprint(r.lang, r.strict)
		if spellers[key] == nil {
			spellers[key] = newSpeller(r.lang, r.strict)
		}
		bodies, err := r.files(spellers[key], lang)
		if err != nil {
			return nil, err
		}
		for i, body := range bodies {
			name := r.name()
			if i > 0 {
				name += fmt.Sprintf("-%d", i+1)
			}
			out["styles/Probant/"+name+".yml"] = body
		}
	}
	return out, nil
}

// valeLongest is how many bytes of wordings one file of the style may hold. Vale makes one expression of a file: the time that it takes
// to read it grows with its square, and beyond some size it cannot run it.
const valeLongest = 24 << 10

// ValeCounts tells how many rules in force the style of Vale carries as they are, how many with less than they say here, and how many
// it cannot carry. A rule counts once, whatever its languages.
func (c *Charter) ValeCounts() (whole, less, left int) {
	rules, silent := c.valeRules()
	carried := map[string]bool{} // by rule, whether it loses something
	for _, r := range rules {
		carried[r.ID] = carried[r.ID] || len(r.left) > 0
	}
	gone := map[string]bool{}
	for _, s := range silent {
		if _, ok := carried[s.id]; ok {
			carried[s.id] = true // in one language alone
		} else {
			gone[s.id] = true
		}
	}
	for _, loses := range carried {
		if loses {
			less++
		} else {
			whole++
		}
	}
	return whole, less, len(gone)
}

// name is what Vale calls the rule.
func (r *valeRule) name() string { return safeName.ReplaceAllString(r.ID, "_") + "-" + string(r.lang) }

var safeName = regexp.MustCompile(`[^A-Za-z0-9_-]+`)

// valeRules are the rules in force that Vale can say, by language, and why the others are not among them.
func (c *Charter) valeRules() (rules []valeRule, silent []lost) {
	all := embedded()
	keep := func(r valeRule, why Said) {
		if why == (Said{}) && len(r.find) > 0 {
			rules = append(rules, r)
			return
		}
		silent = append(silent, lost{r.ID, r.name(), cmp.Or(why, leftQuantities)})
	}
	for i := range all.engine.rules {
		r := &all.engine.rules[i]
		severity := c.Market.severity(r)
		if !slices.Contains(c.Packs, all.engine.packs[i]) || severity == "" {
			continue
		}
		for _, l := range languages {
			if r.wording(l) != nil {
				keep(ofPack(*r, l, severity, all.lists[all.engine.packs[i]][l]))
			}
		}
	}
	for i := range c.House {
		r := &c.House[i]
		if severity := c.Market.severity(&Rule{Countries: r.Countries, Severity: r.strictness()}); severity != "" {
			for _, l := range r.langs() {
				keep(ofHouse(r, l, severity))
			}
		}
	}
	return rules, silent
}

// What Vale cannot say.
var (
	leftQuantities = Said{"chaque formulation demande une quantité, qui se lit et ne s’épelle pas", "every wording asks for a quantity, which is read, not spelled"}
	leftContext    = Said{"elle dépend de ce que dit le reste de la phrase ou du paragraphe", "it depends on what else the sentence or the paragraph says"}
	leftUnless     = Said{"le silence quand la phrase dit aussi l’une de %d formulations", "the silence where the sentence also says one of %d wordings"}
	leftPart       = Said{"tout ou partie de %d formulations sur %d, qui demandent une quantité", "%d of %d wordings, in whole or in part: they ask for a quantity"}
	leftExcept     = Said{"%d exceptions", "%d exceptions"}
	leftDenial     = Said{"le silence quand la phrase nie la formulation", "the silence where the sentence denies the wording"}
	leftSlips      = Said{"le nom à une lettre près, et dans un titre en capitales", "the name with one letter wrong, and in a title in capitals"}
)

// with puts numbers in a text.
func (s Said) with(n ...any) Said { return Said{fmt.Sprintf(s.FR, n...), fmt.Sprintf(s.EN, n...)} }

// lost is a rule that Vale cannot say at all, with why.
type lost struct {
	id   string
	name string
	why  Said
}

// ofPack is a rule of a pack in one language; why tells why Vale cannot say it at all.
func ofPack(r Rule, lang text.Lang, severity Severity, lists Lists) (v valeRule, why Said) {
	w := r.wording(lang)
	v = valeRule{Rule: r, lang: lang, severity: severity}
	if len(w.With) > 0 || len(w.Mention) > 0 || r.Scope == Document {
		return v, leftContext
	}
	parsed := func(list []string) (out [][]term) {
		for _, s := range list {
			terms, err := parse(s, lists)
			if err != nil {
				panic(err) // the packs are compiled already
			}
			out = append(out, terms)
		}
		return out
	}
	v.carry(parsed(w.Find), parsed(w.Except))
	if len(w.Unless) > 0 {
		v.left = append(v.left, leftUnless.with(len(w.Unless)))
	}
	if !w.Denied {
		v.left = append(v.left, leftDenial)
	}
	return v, Said{}
}

// ofHouse is a rule of the house in one language.
func ofHouse(r *HouseRule, lang text.Lang, severity Severity) (v valeRule, why Said) {
	v = valeRule{Rule: r.rule(), lang: lang, severity: severity, use: r.use(), strict: true}
	if r.Kind == Mention || len(r.Near) > 0 {
		return v, leftContext
	}
	var find, except [][]term
	verbs := speaks(r.Words)
	for _, s := range r.Words {
		if r.Kind == Name {
			find = append(find, nameTerms(s)...)
			v.right = append(v.right, written(s))
			continue
		}
		find = append(find, withoutContext(plain(s, lang), verbs))
	}
	for _, s := range r.Except {
		except = append(except, plain(s, lang))
	}
	if v.use != "" && r.Kind != Name && !r.settles() {
		except = append(except, asWritten(v.use, lang)) // what it asks for is right
	}
	v.carry(find, except)
	if len(r.Unless) > 0 {
		v.left = append(v.left, leftUnless.with(len(r.Unless)))
	}
	if r.Kind == Name {
		v.left = append(v.left, leftSlips)
	}
	return v, Said{}
}

// withoutContext leaves out of a pattern the forms of verbs that the words around them must tell from other words.
func withoutContext(terms []term, verbs spoken) []term {
	for i, t := range terms {
		for j := len(t.branches) - 1; j >= 0; j-- {
			b := t.branches[j]
			if f, exact := strings.CutPrefix(b[0].word, "="); exact && len(b) == 1 && (verbs.alone[text.Fold(f)] || verbs.orders[f]) {
				terms[i].branches = slices.Delete(t.branches, j, j+1)
				t = terms[i]
				continue
			}
			withoutContext(b, verbs)
		}
	}
	return terms
}

// carry keeps what Vale can say of the wordings and of their exceptions.
func (v *valeRule) carry(find, except [][]term) {
	missing := 0
	for _, terms := range find {
		some, whole := sayable(terms, true)
		if !whole {
			missing++
		}
		if len(some) > 0 {
			v.find = append(v.find, some)
		}
	}
	if missing > 0 {
		v.left = append(v.left, leftPart.with(missing, len(find)))
	}
	missing = 0
	for _, terms := range except {
		some, whole := sayable(terms, true)
		if !whole || anchored(some) {
			missing++
			continue
		}
		if len(some) > 0 {
			v.except = append(v.except, some)
		}
	}
	if missing > 0 {
		v.left = append(v.left, leftExcept.with(missing))
	}
}

// anchored reports whether a pattern, or a branch of it, asks for the beginning or the end of a sentence.
func anchored(terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool {
		return t.op == opStart || t.op == opEnd || slices.ContainsFunc(t.branches, anchored)
	})
}

// files are what Vale reads of the rule: several where its wordings are many, each with all the exceptions. An exception is a wording
// too, tried first, so that what it covers is no finding of another.
func (v *valeRule) files(s *speller, lang string) ([][]byte, error) {
	f := valeFile{Extends: "existence", Message: v.message(lang), Ignorecase: true, Nonword: true,
		Level: map[Severity]string{Forbidden: "error", NeedsProof: "warning", NeedsMention: "warning", Advice: "suggestion"}[v.severity]}
	for _, terms := range v.except {
		f.Tokens = append(f.Tokens, s.pattern(terms))
		f.Exceptions = append(f.Exceptions, "(?i)"+s.pattern(terms))
	}
	if v.use != "" {
		f.Action = &valeAction{"replace", []string{unquoted(v.use)}}
	}
	var out [][]byte
	spared, size := len(f.Tokens), 0
	write := func() error {
		body, err := v.written(f, lang)
		out, f.Tokens, size = append(out, body), f.Tokens[:spared:spared], 0
		return err
	}
	for _, terms := range v.find {
		token := rightly(v.right) + s.pattern(terms)
		if size > 0 && size+len(token) > valeLongest {
			if err := write(); err != nil {
				return nil, err
			}
		}
		f.Tokens, size = append(f.Tokens, token), size+len(token)
	}
	err := write()
	return out, err
}

// written is one file of the rule.
func (v *valeRule) written(f valeFile, lang string) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n", oneLine(v.Title.In(lang)))
	if ref := v.Reference.In(lang); strings.TrimSpace(ref) != "" {
		fmt.Fprintf(&b, "# %s\n", oneLine(ref))
	}
	for _, l := range v.left {
		fmt.Fprintf(&b, "# %s: %s.\n", Said{"Perdu", "Left out"}.In(lang), l.In(lang))
	}
	if err := yaml.NewEncoder(&b, yaml.IndentSequence(true)).Encode(f); err != nil {
		return nil, fmt.Errorf("write rule %s for Vale: %w", v.ID, err)
	}
	return b.Bytes(), nil
}

// rightly refuses the right spellings of a name where it is looked for.
func rightly(spellings []string) string {
	if len(spellings) == 0 {
		return ""
	}
	quoted := make([]string, len(spellings))
	for i, s := range spellings {
		quoted[i] = strings.ReplaceAll(strings.ReplaceAll(regexp.QuoteMeta(s), "'", "['’ʼ]"), " ", "[\\s\u00a0\u202f]")
		quoted[i] = strings.ReplaceAll(quoted[i], "-", "[-‑]")
	}
	return `(?!(?-i:` + strings.Join(quoted, "|") + `)(?![\p{L}\p{N}]))`
}

// message says the rule and what to write instead. Vale puts the words found in the place of %s.
func (v *valeRule) message(lang string) string {
	m := "“%s”: "
	if lang != "en" {
		m = "« %s » : "
	}
	says := v.Title.In(lang)
	if safer := v.Safer.In(lang); safer != "" && safer != v.use {
		says += ". " + safer
	}
	return m + strings.ReplaceAll(oneLine(says), "%", "%%")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// valeReadme says what the style is and what Vale cannot say.
func valeReadme(rules []valeRule, silent []lost, lang string) []byte {
	var b bytes.Buffer
	intro := "# Probant\n\nLes règles de mots de la charte, écrites par Probant pour Vale. Une règle par langue (`-fr`, `-en`), en plusieurs fichiers (`-fr-2`…) quand ses formulations sont nombreuses. Les règles légales informent, elles ne remplacent pas un conseil juridique.\n\nVale lit des mots, pas des phrases : ce qui suit reste dans Probant. Une exception qui commence au milieu des mots trouvés, ou d’une autre exception, ne fait pas taire Vale.\n"
	parts := []string{"## Règles que Vale ne sait pas dire", "## Ce que les autres perdent"}
	if lang == "en" {
		intro = "# Probant\n\nThe word rules of the charter, written by Probant for Vale. One rule for each language (`-fr`, `-en`), in several files (`-fr-2`…) where its wordings are many. Legal rules inform; they do not replace legal advice.\n\nVale reads words, not sentences: what follows stays in Probant. An exception that begins in the middle of the words found, or of another exception, does not silence Vale.\n"
		parts = []string{"## Rules that Vale cannot say", "## What the others lose"}
	}
	b.WriteString(intro)
	fmt.Fprintf(&b, "\n%s\n\n", parts[0])
	for _, s := range silent {
		fmt.Fprintf(&b, "- %s: %s\n", s.name, s.why.In(lang))
	}
	fmt.Fprintf(&b, "\n%s\n\n", parts[1])
	for _, r := range rules {
		if len(r.left) > 0 {
			said := make([]string, len(r.left))
			for i, l := range r.left {
				said[i] = l.In(lang)
			}
			fmt.Fprintf(&b, "- %s: %s\n", r.name(), strings.Join(said, "; "))
		}
	}
	return b.Bytes()
}
