package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/text"
	"probant/backend/verify"
)

// journal keeps calls in memory, or refuses them.
type journal struct {
	calls  []Call
	refuse error
}

func (j *journal) KeepCall(_ context.Context, c Call) error {
	if j.refuse != nil {
		return j.refuse
	}
	j.calls = append(j.calls, c)
	return nil
}

// provider is a real server that answers as told.
func provider(t *testing.T, answer http.HandlerFunc) Config {
	t.Helper()
	s := httptest.NewServer(answer)
	t.Cleanup(s.Close)
	return Config{Address: s.URL + "/v1", Model: "petit", Key: "sésame"}
}

// says answers a chat with one message.
func says(content string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		b, _ := json.Marshal(content)
		fmt.Fprintf(w, `{"choices":[{"message":{"role":"assistant","content":%s}}]}`, b)
	}
}

func client(t *testing.T, c Config, j Journal) *Client {
	t.Helper()
	out, err := New(c, j, func() time.Time { return time.UnixMilli(1000) })
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var asked = verify.Question{
	Claim: "Orvalis réduit de 35 % le temps de saisie", Sentence: "Orvalis réduit de 35 % le temps de saisie.", Lang: text.French,
	Passages: []verify.Passage{{Source: "Étude pilote", Text: "La saisie prend 35 % de temps en moins."}, {Source: "Note", Text: "Rien."}},
}

func TestJudge(t *testing.T) {
	j := &journal{}
	var body, auth, path string
	c := client(t, provider(t, func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		body, auth, path = string(b), r.Header.Get("Authorization"), r.URL.Path
		says("Voici :\n```json\n{\"proofs\":[{\"passage\":1,\"quote\":\"35 % de temps en moins\"},{\"passage\":9,\"quote\":\"x\"}]}\n```")(w, r)
	}), j)
	got, err := Judging{c, "claim-1"}.Judge(t.Context(), asked)
	if err != nil || len(got) != 1 || got[0] != (verify.Proposed{Passage: 1, Quote: "35 % de temps en moins"}) {
		t.Fatalf("got %+v (%v)", got, err)
	}
	if auth != "Bearer sésame" || path != "/v1/chat/completions" {
		t.Errorf("called %s with %q", path, auth)
	}
	letter := JudgeLetter(asked)
	var sent struct {
		Model    string
		Messages []struct{ Content string }
	}
	if err := json.Unmarshal([]byte(body), &sent); err != nil {
		t.Fatal(err)
	}
	if len(sent.Messages) != 2 || sent.Messages[0].Content+"\n\n"+sent.Messages[1].Content != letter.Text() || sent.Model != "petit" {
		t.Errorf("sent %+v, shown %q", sent, letter.Text())
	}
	if strings.Contains(letter.Text(), "sésame") {
		t.Error("the letter holds the key")
	}
	if len(j.calls) != 1 {
		t.Fatalf("%d calls on record, want 1", len(j.calls))
	}
	k := j.calls[0]
	if k.Sent != letter.Text() || k.Remote || k.Subject != "claim-1" || k.Purpose != "judge" || k.Failure != "" || !strings.Contains(k.Received, "en moins") {
		t.Errorf("on record: %+v", k)
	}
}

func TestLetterIsInTheLanguageOfTheClaim(t *testing.T) {
	if got := JudgeLetter(asked).Text(); !strings.Contains(got, "Affirmation :\nOrvalis réduit") || !strings.Contains(got, "Extrait 2 (Note)") {
		t.Errorf("got %s", got)
	}
	q := asked
	q.Lang, q.Claim, q.Sentence = text.English, "35% less typing", "With Orvalis: 35% less typing."
	if got := JudgeLetter(q).Text(); !strings.Contains(got, "Sentence:\nWith Orvalis") || strings.Contains(got, "Extrait") {
		t.Errorf("got %s", got)
	}
}

func TestFailuresSayWhatToDo(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			io.WriteString(w, `{"error":{"message":"key sésame is wrong"}}`)
		}
	}
	for _, tt := range []struct {
		name   string
		answer http.HandlerFunc
		code   fault.Code
		reason string
	}{
		{"unauthorised", status(401), fault.Invalid, "bad_key"},
		{"no such model", status(404), fault.Invalid, "no_model"},
		{"quota", status(429), fault.Unavailable, "provider_quota"},
		{"refused", status(422), fault.Unavailable, "provider_refused"},
		{"broken", status(503), fault.Unavailable, "provider_failed"},
		{"no choice", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, `{"choices":[]}`) }, fault.Unavailable, "bad_answer"},
		{"no JSON in the answer", says("Je ne sais pas."), fault.Unavailable, "bad_answer"},
		{"other JSON", says(`{"proofs":"none"}`), fault.Unavailable, "bad_answer"},
		{"sent elsewhere", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.2:9/v1", http.StatusTemporaryRedirect)
		}, fault.Unavailable, "provider_moved"},
		{"endless", func(w http.ResponseWriter, _ *http.Request) {
			for range answerLimit/1000 + 10 {
				if _, err := io.WriteString(w, strings.Repeat(" ", 1000)); err != nil {
					return
				}
			}
		}, fault.Unavailable, "bad_answer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := &journal{}
			_, err := Judging{client(t, provider(t, tt.answer), j), "c"}.Judge(t.Context(), asked)
			if f := fault.As(err); f.Code != tt.code || f.Reason != tt.reason {
				t.Errorf("got %s/%s, want %s/%s (%v)", f.Code, f.Reason, tt.code, tt.reason, err)
			}
			if len(j.calls) != 1 || j.calls[0].Sent == "" {
				t.Errorf("on record: %+v", j.calls)
			}
		})
	}
}

func TestUnreachableAndCancelled(t *testing.T) {
	s := httptest.NewServer(says("{}"))
	s.Close()
	_, err := Judging{client(t, Config{Address: s.URL, Model: "m"}, &journal{}), "c"}.Judge(t.Context(), asked)
	if f := fault.As(err); f.Reason != "provider_unreachable" || f.Code != fault.Unavailable {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	c := client(t, provider(t, func(_ http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body) // a server hears that its caller left only once it has read it all
		cancel()
		<-r.Context().Done()
	}), &journal{})
	if _, err := (Judging{c, "c"}).Judge(ctx, asked); !fault.Is(err, fault.Cancelled) {
		t.Errorf("got %v, want cancelled", err)
	}
}

func TestWhatIsNotOnRecordIsNotUsed(t *testing.T) {
	full := errors.New("disk full")
	c := client(t, provider(t, says(`{"proofs":[]}`)), &journal{refuse: full})
	if _, err := (Judging{c, "c"}).Judge(t.Context(), asked); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

func TestModels(t *testing.T) {
	c := client(t, provider(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || r.ContentLength > 0 {
			t.Errorf("%s with %d bytes", r.Method, r.ContentLength)
		}
		io.WriteString(w, `{"data":[{"id":"petit"},{"id":""},{"id":"grand"}]}`)
	}), &journal{})
	if got, err := c.Models(t.Context()); err != nil || strings.Join(got, " ") != "petit grand" {
		t.Errorf("got %v (%v)", got, err)
	}
}

// An address that answers without knowing of models is not the root of the service.
func TestModelsOfAnotherAddress(t *testing.T) {
	c := client(t, provider(t, http.NotFound), &journal{})
	if _, err := c.Models(t.Context()); fault.As(err).Reason != "bad_address" {
		t.Errorf("got %v", err)
	}
}

func TestAddresses(t *testing.T) {
	for _, tt := range []struct {
		address, reason string
		remote          bool
	}{
		{"https://api.exemple.test/v1", "", true},
		{"http://localhost:11434/v1", "", false},
		{"http://127.0.0.1:1234/v1", "", false},
		{"http://[::1]:1234/v1", "", false},
		{"http://192.168.1.20:11434/v1", "insecure_address", true},
		{"http://api.exemple.test/v1", "insecure_address", true},
		{"https://user:pass@api.exemple.test", "bad_address", true},
		{"http://localhost.exemple.test", "insecure_address", true},
		{"ftp://exemple.test", "bad_address", true},
		{"api.exemple.test", "bad_address", true},
		{"", "bad_address", true},
		{"http://[", "bad_address", true},
	} {
		c := Config{Address: tt.address}
		reason := ""
		if err := c.Check(); err != nil {
			reason = fault.As(err).Reason
		}
		if reason != tt.reason || c.Remote() != tt.remote {
			t.Errorf("%q: %q, remote %v; want %q, %v", tt.address, reason, c.Remote(), tt.reason, tt.remote)
		}
	}
}

func FuzzProposals(f *testing.F) {
	f.Add(`{"proofs":[{"passage":1,"quote":"x"}]}`)
	f.Add("```json\n{}\n```")
	f.Add("}{")
	f.Fuzz(func(t *testing.T, answer string) {
		got, err := proposals(answer, 3)
		if err == nil && len(got) > proposalLimit {
			t.Errorf("%d proposals", len(got))
		}
		for _, p := range got {
			if p.Passage < 1 || p.Passage > 3 {
				t.Errorf("%+v names no passage", p)
			}
		}
	})
}
