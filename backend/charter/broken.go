package charter

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"probant/backend/fault"
)

// Flaw names what is wrong at a line of a charter file.
type Flaw string

// The closed set of flaws.
const (
	FlawSyntax    Flaw = "syntax"            // the line is no YAML
	FlawOpen      Flaw = "unclosed"          // a bracket or a brace is not closed
	FlawQuote     Flaw = "unclosed_quote"    // a quotation mark is not closed
	FlawTab       Flaw = "tab"               // a tab stands where spaces must
	FlawIndent    Flaw = "indent"            // the line stands further in or out than its neighbours allow
	FlawColon     Flaw = "colon"             // a field lacks its colon, or the space after it
	FlawUnknown   Flaw = "unknown_field"     // there is no such field
	FlawTwice     Flaw = "twice"             // the field is set twice
	FlawList      Flaw = "not_a_list"        // the field holds something else than a list
	FlawFields    Flaw = "not_fields"        // the field holds something else than fields of its own
	FlawNumber    Flaw = "not_a_number"      // the field holds no number, or one too large
	FlawText      Flaw = "not_a_text"        // the field holds something else than a text
	FlawYes       Flaw = "not_true_or_false" // the field holds neither true nor false
	FlawValue     Flaw = "unknown_value"     // the value is not one of those that there are
	FlawRange     Flaw = "out_of_range"      // the number is too small or too large
	FlawMissing   Flaw = "missing"           // the field is empty
	FlawValidator Flaw = "unknown_validator" // somebody who may validate is none of the experts
	FlawSecond    Flaw = "second_document"   // a second document begins
	FlawEncoding  Flaw = "encoding"          // the file is no text
)

// Flaws lists the closed set.
func Flaws() []Flaw {
	return []Flaw{FlawSyntax, FlawOpen, FlawQuote, FlawTab, FlawIndent, FlawColon, FlawUnknown, FlawTwice, FlawList, FlawFields, FlawNumber, FlawText,
		FlawYes, FlawValue, FlawRange, FlawMissing, FlawValidator, FlawSecond, FlawEncoding}
}

// flawed is the error of a file that is no charter. Its Detail is "line: field: value (flaw)", without what is not known.
func flawed(line int, where string, flaw Flaw) *fault.Error {
	return fault.New(fault.Invalid, "charter_file").With(strings.TrimSpace(fmt.Sprintf("%d: %s", line, where)) + " (" + string(flaw) + ")")
}

// broken is the error of a file that the parser does not read as a charter.
func broken(data []byte, err error) error {
	var said yaml.Error
	if !errors.As(err, &said) {
		return flawed(1, "", FlawSyntax).Because(err)
	}
	line, flaw := 1, flawOf(err, said.GetMessage())
	if t := said.GetToken(); t != nil {
		line = t.Position.Line
	}
	var grammar *yaml.SyntaxError
	if open := unclosed(data); open != nil && errors.As(err, &grammar) {
		line, flaw = open.Position.Line, FlawOpen
	}
	return flawed(line, fieldAt(data, line), flaw).Because(err)
}

// flawOf is the flaw that the parser means.
func flawOf(err error, says string) Flaw {
	var unknown *yaml.UnknownFieldError
	var twice *yaml.DuplicateKeyError
	var overflow *yaml.OverflowError
	var kind *yaml.TypeError
	var node *yaml.UnexpectedNodeTypeError
	switch {
	case errors.As(err, &unknown):
		return FlawUnknown
	case errors.As(err, &twice):
		return FlawTwice
	case errors.As(err, &overflow):
		return FlawNumber
	case errors.As(err, &kind):
		return flawOfKind(kind.DstType)
	case errors.As(err, &node):
		return flawOfNode(node.Expected)
	}
	for _, s := range []struct {
		part string
		flaw Flaw
	}{
		{"tab character", FlawTab}, {"'\t'", FlawTab}, {"already defined", FlawTwice}, {"end character of", FlawQuote}, {"quoted", FlawQuote}, {"delimiter ':'", FlawColon}, {"non-map value", FlawColon},
		{"unexpected key name", FlawColon}, {"implicit line break", FlawColon}, {"map key", FlawColon}, {"not allowed in this context", FlawIndent},
	} {
		if strings.Contains(says, s.part) {
			return s.flaw
		}
	}
	return FlawSyntax
}

// flawOfKind is the flaw of a value that a field of a type cannot hold.
func flawOfKind(t reflect.Type) Flaw {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == nil:
		return FlawSyntax
	case t.Kind() == reflect.Slice:
		return FlawList
	case t.Kind() == reflect.Struct || t.Kind() == reflect.Map:
		return FlawFields
	case t.Kind() == reflect.Bool:
		return FlawYes
	case t.Kind() == reflect.String:
		return FlawText
	}
	return FlawNumber
}

func flawOfNode(n ast.NodeType) Flaw {
	switch n {
	case ast.SequenceType:
		return FlawList
	case ast.MappingType:
		return FlawFields
	}
	return FlawSyntax
}

// flawOfValue is the flaw of a value that is not one of those that there are: of a number, that it is too small or too large.
func flawOfValue(value string) Flaw {
	if _, err := strconv.Atoi(value); err == nil {
		return FlawRange
	}
	return FlawValue
}

// unclosed is the first [ or { that nothing closes, nil for none. The parser complains further down, where it could not go on.
func unclosed(data []byte) *token.Token {
	var open []*token.Token
	closes := map[token.Type]token.Type{token.SequenceEndType: token.SequenceStartType, token.MappingEndType: token.MappingStartType}
	for _, t := range lexer.Tokenize(string(data)) {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, t)
		case token.SequenceEndType, token.MappingEndType:
			if n := len(open); n > 0 && open[n-1].Type == closes[t.Type] {
				open = open[:n-1]
			} else if n > 0 {
				return open[n-1]
			}
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return nil
}

// secondDocument is the line at which a second YAML document begins, 0 when there is one alone.
func secondDocument(data []byte) int {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return 0
	}
	for i, d := range file.Docs {
		if i > 0 && d.Start != nil && d.Body != nil {
			return d.Start.Position.Line
		}
	}
	return 0
}

// fieldAt is the name of the field that a line of the file sets, or that of the field it is a part of; "" for none.
func fieldAt(data []byte, line int) string {
	lines := strings.Split(string(data), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	most := len(lines[line-1])
	for i := line - 1; i >= 0; i-- {
		body := strings.TrimLeft(lines[i], " \t-{")
		indent := len(lines[i]) - len(body)
		if strings.TrimSpace(body) == "" || i < line-1 && indent >= most {
			continue
		}
		if name, _, ok := strings.Cut(body, ":"); ok && len(name) < 40 && !strings.ContainsAny(name, " \"'[") {
			return strings.TrimSpace(name)
		}
		most = indent
	}
	return ""
}

// placed is the error of a value that no charter holds, where it stands in the file: where is a path and, after a colon, the value
// ("proof[0].kinds[1]: rumour").
func placed(data []byte, where string, flaw Flaw) error {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return flawed(1, where, flaw)
	}
	at, _, _ := strings.Cut(where, ": ")
	for ; at != ""; at = at[:max(0, strings.LastIndexAny(at, ".["))] { // a field that is missing stands in its parent
		if line := lineOf(file, at); line > 0 {
			return flawed(line, where, flaw)
		}
	}
	return flawed(1, where, flaw)
}

// lineOf is the line of a path of a file ("proof[0].kinds[1]"), 0 for none.
func lineOf(file *ast.File, at string) int {
	path, err := yaml.PathString("$." + at)
	if err != nil {
		return 0
	}
	node, err := path.FilterFile(file)
	if err != nil || node == nil || node.GetToken() == nil {
		return 0
	}
	return node.GetToken().Position.Line
}
