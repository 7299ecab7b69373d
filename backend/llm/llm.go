// Package llm asks language models, where the user chose one: on this machine, or at a provider's. It hides the protocol, which
// all of them share, and keeps a journal of every call. Nothing here calls anybody by itself.
package llm

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	openai "github.com/sashabaranov/go-openai"

	"probant/backend/fault"
)

// Config is whom to ask. Address is the root of an interface compatible with OpenAI's ("https://…/v1"); Key may be empty where
// none is asked for.
type Config struct {
	Address string
	Model   string
	Key     string
}

// Host is the machine that would be called, as shown to the user; "" when the address is none.
func (c Config) Host() string {
	u, err := url.Parse(c.Address)
	if err != nil {
		return ""
	}
	return u.Host
}

// Remote reports whether a call leaves this machine. What is not surely here is away.
func (c Config) Remote() bool {
	u, err := url.Parse(c.Address)
	if err != nil {
		return true
	}
	if u.Hostname() == "localhost" {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return ip == nil || !ip.IsLoopback()
}

// Check refuses an address that cannot be called, with invalid/bad_address, and one that would carry the text and the key in
// the clear beyond this machine, with invalid/insecure_address.
func (c Config) Check() error {
	u, err := url.Parse(c.Address)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.Scheme != "https" && u.Scheme != "http":
		return fault.New(fault.Invalid, "bad_address").On("address").Because(err)
	case u.Scheme == "http" && c.Remote():
		return fault.New(fault.Invalid, "insecure_address").On("address")
	}
	return nil
}

// Call is one call as the journal keeps it. Sent and Received are word for word; Failure is the reason when it failed. At is
// Unix ms, Took milliseconds.
type Call struct {
	At       int64
	Took     int64
	Purpose  string // what was asked for: "judge"
	Subject  string // the id of what it was asked of
	Host     string
	Model    string
	Remote   bool
	Sent     string
	Received string
	Failure  string
}

// Journal keeps calls. It is told before the answer is used.
type Journal interface {
	KeepCall(ctx context.Context, c Call) error
}

const (
	patience    = 90 * time.Second // for one answer: models on a small machine are slow
	answerLimit = 1 << 20          // bytes of an answer
)

// Client asks one model. Its methods are safe for concurrent use.
type Client struct {
	config  Config
	journal Journal
	now     func() time.Time
	api     *openai.Client
}

// New returns a client. It calls nobody. The address is checked with Config.Check.
func New(config Config, journal Journal, now func() time.Time) (*Client, error) {
	if err := config.Check(); err != nil {
		return nil, err
	}
	c := openai.DefaultConfig(config.Key)
	c.BaseURL = strings.TrimRight(config.Address, "/")
	c.HTTPClient = &http.Client{Timeout: patience, Transport: bounded{http.DefaultTransport}, CheckRedirect: staying}
	return &Client{config: config, journal: journal, now: now, api: openai.NewClientWithConfig(c)}, nil
}

// staying refuses to be sent to another machine: the text and the key are for the one the user chose.
func staying(req *http.Request, via []*http.Request) error {
	if req.URL.Host != via[0].URL.Host || req.URL.Scheme != via[0].URL.Scheme || len(via) > 3 {
		return errElsewhere
	}
	return nil
}

// Models lists the models that the provider offers, in its order. It sends the key and nothing else.
func (c *Client) Models(ctx context.Context) ([]string, error) {
	list, err := c.api.ListModels(ctx)
	if statusOf(err) == http.StatusNotFound {
		return nil, fault.New(fault.Invalid, "bad_address").On("address").Because(err)
	}
	if err != nil {
		return nil, problem(ctx, err)
	}
	out := []string{}
	for _, m := range list.Models {
		if m.ID != "" {
			out = append(out, m.ID)
		}
	}
	return out, nil
}

// ask sends one letter and returns the answer's text. The call is in the journal before it is used, whatever came of it.
func (c *Client) ask(ctx context.Context, purpose, subject string, l Letter) (string, error) {
	call := Call{At: c.now().UnixMilli(), Purpose: purpose, Subject: subject, Host: c.config.Host(), Model: c.config.Model,
		Remote: c.config.Remote(), Sent: l.Text()}
	answer, err := c.send(ctx, l)
	call.Took, call.Received = c.now().UnixMilli()-call.At, answer
	if err != nil {
		call.Failure = fault.As(err).Reason
	}
	if kept := c.journal.KeepCall(context.WithoutCancel(ctx), call); kept != nil {
		return "", kept // what is not on record is not used
	}
	return answer, err
}

func (c *Client) send(ctx context.Context, l Letter) (string, error) {
	resp, err := c.api.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model: c.config.Model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: l.Rules},
			{Role: openai.ChatMessageRoleUser, Content: l.Matter},
		},
		ResponseFormat: &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject},
	})
	if err != nil {
		return "", problem(ctx, err)
	}
	if len(resp.Choices) == 0 {
		return "", fault.New(fault.Unavailable, "bad_answer")
	}
	return resp.Choices[0].Message.Content, nil
}
