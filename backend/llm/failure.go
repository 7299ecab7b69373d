package llm

import (
	"context"
	"errors"
	"io"
	"net/http"

	openai "github.com/sashabaranov/go-openai"

	"probant/backend/fault"
)

// problem gives a failed call the code the user can act on, by its HTTP status. Messages of the provider are never shown: they
// may quote the key.
func problem(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return fault.Wrap(err, fault.Cancelled, "")
	}
	switch status := statusOf(err); {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return fault.New(fault.Invalid, "bad_key").On("key").Because(err)
	case status == http.StatusNotFound:
		return fault.New(fault.Invalid, "no_model").On("model").Because(err)
	case status == http.StatusTooManyRequests, status == http.StatusPaymentRequired:
		return fault.New(fault.Unavailable, "provider_quota").Because(err)
	case status == http.StatusRequestEntityTooLarge:
		return fault.New(fault.Unavailable, "provider_too_long").Because(err)
	case errors.Is(err, errElsewhere):
		return fault.New(fault.Unavailable, "provider_moved").Because(err)
	case status >= 400 && status < 500:
		return fault.New(fault.Unavailable, "provider_refused").Because(err)
	case status >= 500:
		return fault.New(fault.Unavailable, "provider_failed").Because(err)
	case errors.Is(err, errTooLong):
		return fault.New(fault.Unavailable, "bad_answer").Because(err)
	}
	return fault.New(fault.Unavailable, "provider_unreachable").Because(err)
}

// statusOf is the HTTP status of a failed call, 0 when there was no answer.
func statusOf(err error) int {
	var api *openai.APIError
	if errors.As(err, &api) {
		return api.HTTPStatusCode
	}
	var request *openai.RequestError
	if errors.As(err, &request) {
		return request.HTTPStatusCode
	}
	return 0
}

var (
	errTooLong   = errors.New("the answer is longer than any should be")
	errElsewhere = errors.New("the provider sends the call to another machine")
)

// bounded reads no more of an answer than any should need.
type bounded struct{ next http.RoundTripper }

func (b bounded) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := b.next.RoundTrip(req)
	if err == nil {
		resp.Body = &limited{ReadCloser: resp.Body, left: answerLimit}
	}
	return resp, err
}

type limited struct {
	io.ReadCloser
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errTooLong
	}
	n, err := l.ReadCloser.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}
