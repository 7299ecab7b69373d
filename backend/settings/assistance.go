package settings

import (
	"errors"
	"slices"
	"strings"

	"github.com/zalando/go-keyring"

	"probant/backend/fault"
)

// Provider is who lends assistance, when the user wants any.
type Provider string

// The closed set of providers. Local is a program of this machine; Other is any address that speaks the same protocol.
const (
	NoProvider Provider = ""
	Local      Provider = "local"
	Mistral    Provider = "mistral"
	OpenAI     Provider = "openai"
	Other      Provider = "other"
)

// Providers returns the closed set, for bindings and tests.
func Providers() []Provider { return []Provider{Local, Mistral, OpenAI, Other} }

// addresses are the roots of the providers' interfaces. That of Local is where Ollama answers unless told otherwise.
var addresses = map[Provider]string{
	Local:   "http://localhost:11434/v1",
	Mistral: "https://api.mistral.ai/v1",
	OpenAI:  "https://api.openai.com/v1",
}

// Assistance is which model may be asked, if any. Address counts for Local and Other alone; the key is in the system's keychain
// and never here.
type Assistance struct {
	Provider Provider `json:"provider"`
	Address  string   `json:"address"`
	Model    string   `json:"model"`
}

// Root is the address to call; "" where there is none.
func (a Assistance) Root() string {
	if a.Address != "" && (a.Provider == Local || a.Provider == Other) {
		return a.Address
	}
	return addresses[a.Provider]
}

func (a Assistance) cleaned() Assistance {
	if !slices.Contains(Providers(), a.Provider) {
		return Assistance{}
	}
	a.Address, a.Model = strings.TrimSpace(a.Address), strings.TrimSpace(a.Model)
	return a
}

// keyService is the name under which the system's keychain shows our keys.
const keyService = "Probant"

// Key returns the key kept for a provider, "" when there is none. A keychain that does not answer has none to give.
func Key(p Provider) string {
	key, err := keyring.Get(keyService, string(p))
	if err != nil {
		return ""
	}
	return key
}

// SetKey keeps a provider's key in the system's keychain; "" takes it away. It fails with unavailable/no_keychain.
func SetKey(p Provider, key string) error {
	if !slices.Contains(Providers(), p) {
		return fault.New(fault.Invalid, "required").On("provider")
	}
	var err error
	if key = strings.TrimSpace(key); key == "" {
		if err = keyring.Delete(keyService, string(p)); errors.Is(err, keyring.ErrNotFound) {
			err = nil
		}
	} else {
		err = keyring.Set(keyService, string(p), key)
	}
	return fault.Wrap(err, fault.Unavailable, "no_keychain")
}
