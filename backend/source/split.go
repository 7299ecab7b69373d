package source

import (
	"strings"
	"unicode"

	"probant/backend/text"
)

// MaxPassage is the longest passage, in UTF-16 code units.
const MaxPassage = 1200

// Split cuts a document into passages, in reading order: paragraphs, list items with the paragraph that leads in, table rows
// with their column headings. What is longer than MaxPassage is cut between sentences. A heading gives its place to what
// follows, and is a passage itself only when it carries a figure or nothing follows it.
func Split(doc Document) []Passage {
	s := splitter{}
	for i := 0; i < len(doc.Blocks); {
		b := doc.Blocks[i]
		switch {
		case b.Kind == text.TableCell:
			i = s.table(doc.Blocks, i)
			continue
		case b.Kind == text.Heading:
			s.heading(b)
			last := i+1 == len(doc.Blocks) || doc.Blocks[i+1].Kind == text.Heading && doc.Blocks[i+1].Level <= b.Level
			if last || figure(strings.TrimLeft(b.Text, "0123456789.) ")) {
				s.put(b, b.Text, "")
			}
		case b.Kind == text.ListItem:
			s.put(b, b.Text, s.leadIn(b))
			s.item(b)
		default:
			context := ""
			if lead, inItem := s.items[b.Parent]; inItem {
				context = lead
			} else if question(s.lead) && answers(b.Text) {
				context = s.lead
			} else if value(b.Text) && label(s.lead) {
				s.put(b, b.Text, s.lead) // and the label stays that of the values that follow
				break
			}
			s.put(b, b.Text, context)
			if !b.running {
				s.lead, s.items = b.Text, nil
			}
		}
		i++
	}
	return s.out
}

type splitter struct {
	out      []Passage
	headings [3]string
	lead     string            // the paragraph right before a list
	items    map[string]string // list item → its text, for what it leads in
}

func (s *splitter) heading(b Block) {
	level := min(max(b.Level, 1), 3)
	s.headings[level-1] = b.Text
	for k := level; k < len(s.headings); k++ {
		s.headings[k] = ""
	}
	s.lead, s.items = "", nil
}

// value reports a paragraph that is a figure and hardly a word ("30 €", "$20 / month"): what it measures is said above it.
func value(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.Is(unicode.Sc, r) || unicode.IsSpace(r) })
	return s != "" && s[0] >= '0' && s[0] <= '9' && text.Words(s) <= 4 && !ended(s)
}

// label reports a paragraph that can name the values under it: it ends with words that are no sentence.
func label(s string) bool { return s != "" && !ended(s) }

func ended(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// question reports a paragraph that asks something.
func question(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, "»\"” \u00a0\u202f"), "?")
}

// answers reports a paragraph that opens with a yes or a no: it says nothing without the question above it.
func answers(s string) bool {
	word, _, _ := strings.Cut(strings.Join(strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) }), " "), " ")
	return word == "oui" || word == "non" || word == "yes" || word == "no"
}

// figure reports a text that carries one.
func figure(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// item keeps a list item as the lead-in of what is nested in it.
func (s *splitter) item(b Block) {
	if s.items == nil {
		s.items = map[string]string{}
	}
	s.items[b.ID] = strings.TrimSpace(s.leadIn(b) + "\n" + b.Text)
}

func (s *splitter) leadIn(b Block) string {
	if parent, ok := s.items[b.Parent]; ok && b.Parent != "" {
		return parent
	}
	return s.lead
}

// path joins the headings in force; above, for a heading itself, those above it.
func (s *splitter) path(b Block) string {
	var names []string
	for k, h := range s.headings {
		if b.Kind == text.Heading && k+1 >= b.Level {
			break
		}
		if h != "" {
			names = append(names, strings.ReplaceAll(h, "\n", " "))
		}
	}
	return strings.Join(names, " › ")
}

func (s *splitter) put(b Block, whole, context string) {
	heading := s.path(b)
	if heading == "" {
		heading = b.Sheet // a sheet is named for what it holds
	}
	context = shorten(context)
	at := 0
	for _, part := range pieces(whole) {
		p := Passage{
			Ordinal: len(s.out), Text: part, Context: context, Heading: heading, Page: b.Page, Sheet: b.Sheet, Cell: b.Cell, block: b.ID,
		}
		if heading == "" {
			if k := strings.Index(whole[at:], part); k >= 0 {
				p.Line = b.lineAt(at + k)
				at += k + len(part)
			}
		}
		s.out = append(s.out, p)
	}
}

// shorten keeps a context within the length of a passage: its end, which stands next to what it leads in.
func shorten(context string) string {
	if strings.TrimSpace(context) == "" {
		return ""
	}
	parts := bySentences(context)
	return parts[len(parts)-1]
}

// readable is the longest passage of several lines, in UTF-16 code units: what is read at a glance beside a claim.
const readable = 400

// pieces cuts a text into parts of MaxPassage at most: lines of their own between lines, the rest between sentences, else between
// words.
func pieces(s string) []string {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	if text.Length(s) <= readable || text.Length(s) <= MaxPassage && !strings.Contains(s, "\n") {
		return []string{s}
	}
	var out []string
	for _, lines := range byLines(s) {
		if strings.TrimSpace(lines) != "" {
			out = append(out, bySentences(lines)...)
		}
	}
	return out
}

// byLines cuts a text between its lines into parts that stay readable, unless one line is longer. A line that announces what follows, by
// a colon at its end, stays with the next.
func byLines(s string) []string {
	var out []string
	start, end, open := 0, 0, false
	for line := range strings.Lines(s) {
		if end > start && !open && text.Length(s[start:end+len(line)]) > readable {
			out = append(out, strings.TrimRight(s[start:end], "\n"))
			start = end
		}
		end += len(line)
		open = strings.HasSuffix(strings.TrimSpace(line), ":")
	}
	return append(out, s[start:end])
}

// bySentences cuts a text between sentences, else between words.
func bySentences(s string) []string {
	if text.Length(s) <= MaxPassage {
		return []string{s}
	}
	var out []string
	start, end := 0, 0 // bytes of the part being filled
	for _, bounds := range text.SentenceBytes(s) {
		if end > start && text.Length(s[start:bounds[1]]) > MaxPassage {
			out = append(out, s[start:end])
			start = bounds[0]
		}
		if text.Length(s[start:bounds[1]]) > MaxPassage {
			parts := words(s[start:bounds[1]])
			out = append(out, parts[:len(parts)-1]...)
			start = bounds[1] - len(parts[len(parts)-1])
		}
		end = bounds[1]
	}
	if end > start {
		out = append(out, s[start:end])
	}
	return out
}

// words cuts one long sentence at white space, or where it must.
func words(s string) []string {
	var out []string
	for text.Length(s) > MaxPassage {
		length, cut, space := 0, len(s), 0
		for i, r := range s {
			if length++; r > 0xFFFF {
				length++
			}
			if length > MaxPassage {
				cut = i
				break
			}
			if unicode.IsSpace(r) {
				space = i
			}
		}
		if space > 0 {
			cut = space
		}
		out = append(out, s[:cut])
		s = strings.TrimLeftFunc(s[cut:], unicode.IsSpace)
	}
	return append(out, s)
}
