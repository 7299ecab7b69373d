package settings

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zalando/go-keyring"

	"probant/backend/fault"
)

func TestKeysStayInTheKeychain(t *testing.T) {
	keyring.MockInit()
	if got := Key(Mistral); got != "" {
		t.Errorf("got %q before any", got)
	}
	if err := SetKey(Mistral, " sésame "); err != nil || Key(Mistral) != "sésame" || Key(OpenAI) != "" {
		t.Errorf("kept %q (%v)", Key(Mistral), err)
	}
	path := filepath.Join(t.TempDir(), "settings.json")
	if _, err := Save(path, Settings{Assistance: Assistance{Provider: Mistral, Model: "petit"}}); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(path); strings.Contains(string(b), "sésame") || !strings.Contains(string(b), "petit") {
		t.Errorf("the file says %s", b)
	}
	for range 2 { // twice: what is gone may be taken away
		if err := SetKey(Mistral, ""); err != nil || Key(Mistral) != "" {
			t.Errorf("left %q (%v)", Key(Mistral), err)
		}
	}
	if err := SetKey("nobody", "x"); !fault.Is(err, fault.Invalid) {
		t.Errorf("got %v", err)
	}
	keyring.MockInitWithError(errors.New("locked"))
	if err := SetKey(Local, "x"); fault.As(err).Reason != "no_keychain" {
		t.Errorf("got %v", err)
	}
}

func TestAssistanceRoot(t *testing.T) {
	for _, tt := range []struct {
		a    Assistance
		want string
	}{
		{Assistance{}, ""},
		{Assistance{Provider: Local}, "http://localhost:11434/v1"},
		{Assistance{Provider: Local, Address: "http://localhost:1234/v1"}, "http://localhost:1234/v1"},
		{Assistance{Provider: Mistral, Address: "https://elsewhere.test"}, "https://api.mistral.ai/v1"},
		{Assistance{Provider: Other, Address: " https://ia.test/v1 "}, "https://ia.test/v1"},
		{Assistance{Provider: Other}, ""},
		{Assistance{Provider: "nobody", Address: "https://x.test"}, ""},
	} {
		if got := tt.a.cleaned().Root(); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.a, got, tt.want)
		}
	}
}
