package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"probant/backend/fault"
	"probant/backend/text"
	"probant/backend/verify"
)

// Letter is what is sent, word for word: the rules of the answer, then the matter. The user sees it before it leaves.
type Letter struct {
	Rules  string
	Matter string
}

// Text is the whole letter, as shown and as kept.
func (l Letter) Text() string { return l.Rules + "\n\n" + l.Matter }

// Judging is a Client that proposes proofs of one claim, known by its id.
type Judging struct {
	Client *Client
	Claim  string
}

// Judge asks which passages say what the claim says. What it answers proves nothing yet: see verify.Admit.
func (j Judging) Judge(ctx context.Context, q verify.Question) ([]verify.Proposed, error) {
	answer, err := j.Client.ask(ctx, "judge", j.Claim, JudgeLetter(q))
	if err != nil {
		return nil, err
	}
	return proposals(answer, len(q.Passages))
}

// JudgeLetter is what a Judge is sent, in the language of the claim.
func JudgeLetter(q verify.Question) Letter {
	w := frenchJudge
	if q.Lang == text.English {
		w = englishJudge
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", w.claim, q.Claim)
	if s := strings.TrimSpace(q.Sentence); s != "" && s != q.Claim {
		fmt.Fprintf(&b, "\n%s\n%s\n", w.sentence, s)
	}
	for i, p := range q.Passages {
		fmt.Fprintf(&b, "\n%s %d (%s)\n%s\n", w.passage, i+1, p.Source, p.Text)
	}
	return Letter{Rules: w.rules, Matter: strings.TrimRight(b.String(), "\n")}
}

// judgeWords are the words of a letter in one language. The keys of the answer are the same in all.
type judgeWords struct{ rules, claim, sentence, passage string }

var frenchJudge = judgeWords{
	rules: "Vous vérifiez une affirmation d’un texte publicitaire contre des extraits de documents. Un extrait la prouve seulement s’il dit " +
		"tout ce qu’elle dit : même sujet, même mesure, mêmes chiffres, même période, même portée, sans condition de plus. " +
		"Dans le doute, n’en retenez aucun. N’utilisez aucune connaissance extérieure. " +
		"Répondez en JSON, sans rien autour : {\"proofs\": [{\"passage\": 1, \"quote\": \"…\"}]}, où passage est le numéro de l’extrait et " +
		"quote la phrase qui prouve, recopiée caractère pour caractère. Sans preuve : {\"proofs\": []}.",
	claim: "Affirmation :", sentence: "Phrase :", passage: "Extrait",
}

var englishJudge = judgeWords{
	rules: "You check a claim of a marketing text against extracts of documents. An extract proves it only if it says all that the claim " +
		"says: same subject, same measure, same figures, same period, same scope, with no further condition. " +
		"When in doubt keep none. Use no outside knowledge. " +
		"Answer in JSON with nothing around it: {\"proofs\": [{\"passage\": 1, \"quote\": \"…\"}]}, where passage is the number of the extract " +
		"and quote the sentence that proves, copied character for character. Without proof: {\"proofs\": []}.",
	claim: "Claim:", sentence: "Sentence:", passage: "Extract",
}

// proposalLimit is how many proofs of one answer are read.
const proposalLimit = 10

// proposals reads an answer. Models like to put a JSON object in a fence or between sentences: what stands between the first
// brace and the last is read. Proofs that name no passage of the question are left out.
func proposals(answer string, passages int) ([]verify.Proposed, error) {
	from, to := strings.IndexByte(answer, '{'), strings.LastIndexByte(answer, '}')
	if from < 0 || to < from {
		return nil, fault.New(fault.Unavailable, "bad_answer")
	}
	var read struct {
		Proofs []struct {
			Passage int    `json:"passage"`
			Quote   string `json:"quote"`
		} `json:"proofs"`
	}
	if err := json.Unmarshal([]byte(answer[from:to+1]), &read); err != nil {
		return nil, fault.New(fault.Unavailable, "bad_answer").Because(err)
	}
	out := []verify.Proposed{}
	for _, p := range read.Proofs {
		if p.Passage >= 1 && p.Passage <= passages && len(out) < proposalLimit {
			out = append(out, verify.Proposed{Passage: p.Passage, Quote: p.Quote})
		}
	}
	return out, nil
}
