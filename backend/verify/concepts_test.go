package verify

import (
	"testing"

	"probant/backend/text"
)

// said reports whether a source's text says each content word of a claim.
func said(t *testing.T, claim, source string) bool {
	t.Helper()
	p := beside(claim, source)
	for i := range p.claim.words {
		if p.claim.words[i].content && p.at[i] < 0 {
			return false
		}
	}
	return true
}

func TestWordsThatSayTheSame(t *testing.T) {
	for _, c := range []struct {
		claim, source string
		want          bool
	}{
		{"Les serveurs sont hébergés en France.", "L’hébergement des serveurs est situé en France.", true},
		{"Le chiffre d’affaires augmente.", "Revenue is growing.", true},
		{"Revenue rose.", "Les revenus ont augmenté.", true},
		{"Le chiffre d’affaires augmente.", "Le chiffre augmente.", false},
		{"Les frais sont remboursés.", "Refunds cover the frais.", true},
		{"Le client obtient une réponse.", "Les clients obtiennent des réponses.", true},
		{"The team held a training.", "Teams hold trainings.", true},
		// What says more proves what says less, and not the other way round.
		{"Les données sont protégées.", "Les données sont chiffrées.", true},
		{"Les données sont chiffrées.", "Les données sont protégées.", false},
	} {
		if got := said(t, c.claim, c.source); got != c.want {
			t.Errorf("claim %q, source %q: got %v, want %v", c.claim, c.source, got, c.want)
		}
	}
}

// Every line of the lists must be one that the reader understands: a line it cannot read would be lost in silence.
func TestListsAreWellFormed(t *testing.T) {
	files, err := conceptFiles.ReadDir("lexicon/concepts")
	if err != nil || len(files) == 0 {
		t.Fatalf("no concepts: %v", err)
	}
	for _, f := range files {
		data, err := conceptFiles.ReadFile("lexicon/concepts/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		checkLines(t, f.Name(), string(data), "|")
	}
	checkLines(t, "entails.txt", entailsFile, ">")
	checkLines(t, "kinds.txt", kindsFile, ">")
	checkLines(t, "opposites.txt", oppositesFile, "<>")
}

func checkLines(t *testing.T, name, file, mark string) {
	t.Helper()
	for _, line := range lines(file) {
		one, other, ok := cutOnce(line, mark)
		if !ok || len(entries(one))+len(entries(other)) == 0 || mark != "|" && (len(entries(one)) == 0 || len(entries(other)) == 0) {
			t.Errorf("%s: %q is not two lists parted by %q", name, line, mark)
		}
		for _, form := range append(entries(one), entries(other)...) {
			if len(rootsOf(form, text.French)) == 0 {
				t.Errorf("%s: %q holds no word", name, form)
			}
		}
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		form string
		lang text.Lang
		want string
	}{
		{"obtiennent", text.French, "obtenir"},
		{"reduit", text.French, "reduire"},
		{"inclus", text.French, "inclure"},
		{"held", text.English, "hold"},
		{"held", text.French, "held"},
		{"table", text.French, "table"},
	} {
		if got := lemma(c.form, c.lang); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.form, c.lang, got, c.want)
		}
	}
}

// A phrase of the lists is the same with the contraction of its preposition, and its verb still carries a complement.
func TestContractedPhrases(t *testing.T) {
	for _, c := range []struct {
		claim, source string
		want          bool
	}{
		{"À compter du 3 mars, la salle ouvre.", "À partir du 3 mars, la salle ouvre.", true},
		{"L’offre s’adresse aux écoles.", "L’offre est destinée aux écoles.", true},
		{"La crème se passe d’étui.", "La crème a un étui.", false},
	} {
		if got := said(t, c.claim, c.source); got != c.want {
			t.Errorf("claim %q, source %q: got %v, want %v", c.claim, c.source, got, c.want)
		}
	}
}
