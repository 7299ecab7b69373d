package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"probant/backend/charter"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// signatory is a sentence that a rule of the misleading pack asks a proof for.
const signatory = "Nous avons signé la charte Imprim’durable."

// publish puts a charter in force.
func (s *space) publish(c charter.Charter) CharterView {
	s.t.Helper()
	ctx := s.t.Context()
	now := must(s.Charter(ctx))(s.t)
	now = must(s.SaveCharter(ctx, c, now.Seq))(s.t)
	return must(s.PublishCharter(ctx, now.Seq, "Claire Morvan", ""))(s.t)
}

func TestCharterIsDraftedThenPublished(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	v := must(s.Charter(ctx))(t)
	if v.Published != nil || v.Seq != 0 || len(v.Packs) == 0 {
		t.Fatalf("a new workspace has %+v", v)
	}
	v = must(s.StartCharter(ctx, "software", v.Seq))(t)
	if len(v.Charter.House) == 0 || v.Published != nil {
		t.Errorf("started with %+v", v.Charter)
	}
	_, err := s.SaveCharter(ctx, v.Charter, v.Seq-1)
	wantFault(t, err, fault.Stale, "changed_elsewhere", "")
	_, err = s.PublishCharter(ctx, v.Seq, " ", "")
	wantFault(t, err, fault.Invalid, "name_missing", "name")
	v = must(s.PublishCharter(ctx, v.Seq, "Claire Morvan", "La première."))(t)
	if v.Published == nil || v.Published.Number != 1 || v.Changed {
		t.Fatalf("published as %+v", v.Published)
	}
	_, err = s.PublishCharter(ctx, v.Seq, "Claire Morvan", "")
	wantFault(t, err, fault.Conflict, "charter_unchanged", "")

	v.Charter.Market.Countries = []string{"BE"}
	v = must(s.SaveCharter(ctx, v.Charter, v.Seq))(t)
	if !v.Changed {
		t.Error("a change is not told")
	}
	must(s.PublishCharter(ctx, v.Seq, "Claire Morvan", ""))(t)
	if all := must(s.CharterVersions(ctx))(t); len(all) != 2 || all[0].Number != 2 || all[1].Note != "La première." {
		t.Errorf("versions: %+v", all)
	}
	v = must(s.RestoreCharter(ctx, 1, v.Seq))(t)
	if v.Charter.Market.Countries[0] != "FR" || !v.Changed {
		t.Errorf("restored as %+v", v.Charter.Market)
	}
	if n := s.events("", store.CharterChanged); n != 2 {
		t.Errorf("%d events", n)
	}
}

func TestABrokenCharterFileChangesNothing(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	before := must(s.StartCharter(ctx, "software", 0))(t)
	for name, c := range map[string]struct{ file, reason, says string }{
		"not YAML":         {"probant_charter: 1\nname: [oh", "charter_file", "2"},
		"an unknown field": {"probant_charter: 1\nname: X\ncolour: red\n", "charter_file", "3: "},
		"a wrong type":     {"probant_charter: 1\npacks: 3\n", "charter_file", "2: packs"},
		"an unknown pack":  {"probant_charter: 1\npacks: [magic]\n", "charter_file", "2: packs[0]"},
		"a wrong kind":     {"probant_charter: 1\nproof:\n  - {category: pricing, kinds: [rumour]}\n", "charter_file", "3: proof[0].kinds[0]"},
		"another file":     {"hello: world\n", "charter_file", "probant_charter"},
		"a later version":  {"probant_charter: 9\nfuture: true\n", "charter_newer", ""},
		"empty":            {"", "charter_file", ""},
	} {
		_, err := s.ImportCharter(ctx, []byte(c.file), before.Seq)
		wantFault(t, err, fault.Invalid, c.reason, "")
		if d := fault.As(err).Detail; !strings.Contains(d, c.says) {
			t.Errorf("%s: %q does not name %q", name, d, c.says)
		}
	}
	if now := must(s.Charter(ctx))(t); now.Seq != before.Seq || now.Charter.Name != before.Charter.Name {
		t.Errorf("changed to %+v", now)
	}
	file, err := os.ReadFile(must(s.ExportCharter(ctx, t.TempDir(), false, "fr"))(t).Path)
	if err != nil {
		t.Fatal(err)
	}
	if again := must(s.ImportCharter(ctx, file, before.Seq))(t); again.Charter.Name != before.Charter.Name || len(again.Charter.Proof) != len(before.Charter.Proof) {
		t.Errorf("its own file gives %+v", again.Charter)
	}
}

func TestACharterLeavesAsAFileOrAsAStyleOfVale(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := t.TempDir()
	_, err := s.ExportCharter(ctx, dir, true, "fr")
	wantFault(t, err, fault.NotFound, "charter", "")
	s.publish(charter.Charter{Name: "Orvalis", House: []charter.HouseRule{
		{ID: "N1", Kind: charter.Never, Words: []string{"numéro 1"}, Lang: "fr"},
		{ID: "X1", Kind: charter.Mention, Words: []string{"remise"}, Says: []string{"voir conditions"}, Lang: "fr"}}})
	for _, want := range []string{"charte-orvalis.yaml", "charte-orvalis-2.yaml"} {
		if out := must(s.ExportCharter(ctx, dir, false, "fr"))(t); filepath.Base(out.Path) != want {
			t.Errorf("got %s, want %s", out.Path, want)
		}
	}
	out := must(s.ExportCharter(ctx, dir, true, "en"))(t)
	if out.Whole != 1 || out.Less != 0 || out.Left != 1 || filepath.Base(out.Path) != "charter-orvalis-vale" {
		t.Errorf("got %+v", out)
	}
	for _, name := range []string{".vale.ini", "styles/Probant/N1-fr.yml", "styles/Probant/README.md"} {
		if _, err := os.Stat(filepath.Join(out.Path, name)); err != nil {
			t.Error(err)
		}
	}
	_, err = s.ExportCharter(ctx, filepath.Join(dir, "away"), true, "fr")
	wantFault(t, err, fault.Unavailable, "folder_missing", "")
}

func TestAForbiddenWordingCountsAmongWhatIsLeft(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.publish(charter.Charter{House: []charter.HouseRule{{ID: "N1", Kind: charter.Never, Words: []string{"magique"}, Lang: "fr"}}})
	s.draft("Une visite magique, disons-le.")
	if rows := must(s.Pieces(ctx))(t); rows[0].Left != 1 || rows[0].Total != 1 {
		t.Errorf("the list says %d of %d, want 1 of 1", rows[0].Left, rows[0].Total)
	}
}

func TestASlipIsShownWithTheWordsAroundIt(t *testing.T) {
	for _, tt := range []struct{ block, of, before, after string }{
		{"Prêt à changer?", "r?", "Prêt à change", ""},
		{"D’un mot, d’un autre mot encore, l'atelier suit son parc de machines jour après jour.", "'", "…d’un autre mot encore, l", "atelier suit son parc de…"},
		{"Incompréhensiblementlongsansaucunblanc'etdelasuitesansblanc", "'", "…iblementlongsansaucunblanc", "etdelasuitesansblanc"},
		{"🙂'", "'", "🙂", ""},
	} {
		i := strings.Index(tt.block, tt.of)
		before, after := around(tt.block, text.NewIndex(tt.block).Span(i, i+len(tt.of)))
		if before != tt.before || after != tt.after {
			t.Errorf("%q in %q: got %q and %q, want %q and %q", tt.of, tt.block, before, after, tt.before, tt.after)
		}
	}
}

func TestFindingsAreIgnoredOneByOne(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.publish(charter.Charter{Packs: []string{"misleading"}})
	p := s.draft(signatory)
	sheet := must(s.Check(ctx, p.ID))(t)
	if len(sheet.Findings) != 1 || sheet.Findings[0].Rule != "MIS-01" || sheet.Findings[0].Why.FR == "" {
		t.Fatalf("got %+v", sheet.Findings)
	}
	f := sheet.Findings[0]
	_, err := s.IgnoreFinding(ctx, p.ID, f.ID, " ", "Claire Morvan")
	wantFault(t, err, fault.Invalid, "reason_required", "reason")
	_, err = s.IgnoreFinding(ctx, p.ID, f.ID, "vu", " ")
	wantFault(t, err, fault.Invalid, "name_missing", "name")
	_, err = s.IgnoreFinding(ctx, p.ID, "other", "vu", "Claire Morvan")
	wantFault(t, err, fault.NotFound, "finding", "")
	sheet = must(s.IgnoreFinding(ctx, p.ID, f.ID, "L’attestation est au dossier.", "Claire Morvan"))(t)
	if g := sheet.Findings[0].Ignored; g == nil || g.Name != "Claire Morvan" || g.Reason != "L’attestation est au dossier." {
		t.Fatalf("got %+v", sheet.Findings[0])
	}
	// Other words elsewhere leave it ignored; other words beside it do not.
	if sheet = s.rewrite(p, "Un mot de plus.", signatory); sheet.Findings[0].Ignored == nil {
		t.Error("an edit elsewhere woke it")
	}
	if sheet = s.rewrite(p, "Hier, nous avons signé la charte de bonne conduite."); len(sheet.Findings) != 1 || sheet.Findings[0].Ignored != nil {
		t.Errorf("another wording is ignored: %+v", sheet.Findings)
	}
	s.rewrite(p, signatory)
	sheet = must(s.HeedFinding(ctx, p.ID, f.ID))(t)
	if sheet.Findings[0].Ignored != nil {
		t.Error("it is ignored still")
	}
}

func TestOneOfTwoSameWordingsIsIgnored(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.publish(charter.Charter{Packs: []string{"misleading"}})
	p := s.draft(signatory, "Entre les deux.", signatory)
	aside := func(sheet Sheet) (out []bool) {
		for _, f := range sheet.Findings {
			out = append(out, f.Ignored != nil)
		}
		return out
	}
	sheet := must(s.Check(ctx, p.ID))(t)
	second := sheet.Findings[1].ID
	if sheet = must(s.IgnoreFinding(ctx, p.ID, second, "Vu avec le juriste.", "Claire Morvan"))(t); !slices.Equal(aside(sheet), []bool{false, true}) {
		t.Fatalf("ignored: %v", aside(sheet))
	}
	// It stays the second while she writes elsewhere, and when it goes, the first is not ignored in its place.
	if sheet = s.rewrite(p, signatory, "Entre les deux, un mot.", signatory); !slices.Equal(aside(sheet), []bool{false, true}) {
		t.Errorf("after an edit: %v", aside(sheet))
	}
	if sheet = s.rewrite(p, signatory, "Entre les deux."); !slices.Equal(aside(sheet), []bool{false}) {
		t.Errorf("the other one: %v", aside(sheet))
	}
	sheet = s.rewrite(p, signatory, "Entre les deux.", signatory)
	if sheet = must(s.HeedFinding(ctx, p.ID, sheet.Findings[1].ID))(t); !slices.Equal(aside(sheet), []bool{false, false}) {
		t.Errorf("taken back: %v", aside(sheet))
	}
	// One ignored while alone is still so, and alone so, when the same words are written again.
	sheet = s.rewrite(p, signatory)
	must(s.IgnoreFinding(ctx, p.ID, sheet.Findings[0].ID, "Vu.", "Claire Morvan"))(t)
	if sheet = s.rewrite(p, signatory, "Entre les deux.", signatory); !slices.Equal(aside(sheet), []bool{true, false}) {
		t.Errorf("written again: %v", aside(sheet))
	}
}

func TestTheMatrixAsksForTheRightProof(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p, src := s.settled()
	need := charter.Requirement{Kinds: []source.Kind{source.Study}, MaxAge: 12}
	for _, c := range must(s.Check(ctx, p.ID))(t).Claims {
		need.Category = c.Categories[0]
	}
	s.publish(charter.Charter{Proof: []charter.Requirement{need}})
	lack := func() (charter.Lack, verify.Status) {
		c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
		if c.Lack == nil {
			return "", c.Status
		}
		return c.Lack.Lack, c.Status
	}
	describe := func(kind source.Kind, date time.Time) {
		d := SourceDetails{Title: src.Title, Kind: string(kind)}
		if !date.IsZero() {
			d.Date = date.UnixMilli()
		}
		must(s.DescribeSource(ctx, src.ID, d))(t)
	}
	for _, c := range []struct {
		name string
		kind source.Kind
		date time.Time
		want charter.Lack
	}{
		{"nobody said its kind", "", monday, charter.LackKindSaid},
		{"a note", source.InternalNote, monday, charter.LackKind},
		{"undated", source.Study, time.Time{}, charter.LackDate},
		{"too old", source.Study, monday.AddDate(0, -13, 0), charter.LackAge},
		{"in time", source.Study, monday.AddDate(0, -11, 0), ""},
	} {
		describe(c.kind, c.date)
		got, status := lack()
		want := verify.ToProve
		if c.want == "" {
			want = verify.Proven
		}
		if got != c.want || status != want {
			t.Errorf("%s: lacks %q and is %s, want %q and %s", c.name, got, status, c.want, want)
		}
	}
	ready := must(s.Approve(ctx, p.ID, must(s.OpenPiece(ctx, p.ID))(t).Seq, "Marc Lefèvre", ""))(t)
	if ready.Approval.Charter != 1 {
		t.Errorf("checked against version %d", ready.Approval.Charter)
	}
	if ready.ReviewBy == 0 {
		t.Error("nobody is told when the proof grows too old")
	}
	// A stricter charter says first what it reopens, and reopens it once published.
	v := must(s.Charter(ctx))(t)
	v.Charter.Proof[0].MaxAge = 6
	v = must(s.SaveCharter(ctx, v.Charter, v.Seq))(t)
	if rows := must(s.CharterImpact(ctx))(t); len(rows) != 1 || rows[0].PieceID != p.ID || rows[0].Lacks != 1 {
		t.Errorf("impact: %+v", rows)
	}
	if row := s.row(p.ID); row.Stage != piece.Publish {
		t.Errorf("a draft charter reopens: %+v", row)
	}
	must(s.PublishCharter(ctx, v.Seq, "Claire Morvan", ""))(t)
	row := s.row(p.ID)
	if row.Stage != piece.Verify || row.Left != 1 {
		t.Errorf("got %+v", row)
	}
	if why := row.Reopened; why == nil || why.Version != 2 || why.Approved != 1 || why.Lacking != 1 || len(why.Lacks) != 1 || why.Lacks[0].Lack != charter.LackAge {
		t.Errorf("reopened for %+v", why)
	}
	v = must(s.Charter(ctx))(t)
	v.Charter.Proof[0].MaxAge = 3
	must(s.SaveCharter(ctx, v.Charter, v.Seq))(t)
	if rows := must(s.CharterImpact(ctx))(t); len(rows) != 0 {
		t.Errorf("a content already open would be reopened: %+v", rows)
	}
}

func TestOnlySomeExpertsMayValidate(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	if v := must(s.ClaimExperts(ctx, c.ID))(t); v.Experts == nil || len(v.Experts) != 0 || v.Named {
		t.Errorf("offered without a charter: %+v", v)
	}
	s.publish(charter.Charter{Experts: []charter.Expert{{Name: "Paul Durand"}, {Name: "Hélène Vasseur"}},
		Proof: []charter.Requirement{{Category: c.Categories[0], Validators: []string{"Hélène Vasseur"}}}})
	if v := must(s.ClaimExperts(ctx, c.ID))(t); !v.Named || len(v.Experts) != 1 || v.Experts[0].Name != "Hélène Vasseur" {
		t.Errorf("offered: %+v", v)
	}
	say := func(name string) ClaimView {
		v := Validation{Name: name, At: monday.UnixMilli(), Words: "C’est exact.", Proof: "Courriel"}
		return the(t, must(s.RecordValidation(ctx, c.ID, v))(t), "35 %")
	}
	if got := say("Paul Durand"); got.Lack == nil || got.Lack.Lack != charter.LackValidator || got.Status != verify.ToProve {
		t.Errorf("got %+v", got.Lack)
	}
	if got := say("helene vasseur"); got.Lack != nil || got.Status != verify.Validated {
		t.Errorf("got %+v", got.Lack)
	}
}

func TestTryingKeepsNothing(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.source("mesure.md", agreeing)
	v := must(s.Charter(ctx))(t)
	must(s.SaveCharter(ctx, charter.Charter{Packs: []string{"misleading"}}, v.Seq))(t)
	got := must(s.TryCharter(ctx, signatory+"\n"+claimed, "article"))(t)
	if len(got.Findings) != 1 || got.Findings[0].Block != "0" || len(got.Claims) == 0 {
		t.Fatalf("got %+v", got)
	}
	if rows := must(s.Pieces(ctx))(t); len(rows) != 0 {
		t.Errorf("a piece was made: %+v", rows)
	}
	_, err := s.TryCharter(ctx, strings.Repeat("a", tryLimit+1), "")
	wantFault(t, err, fault.Invalid, "field_too_long", "text")
}

func TestAVoiceIsLearntFromContents(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	words := strings.Repeat("Vous suivez vos relevés chaque mois avec nos équipes. Nous répondons à vos questions le jour même.\n", 14)
	p := must(s.CreatePiece(ctx, NewPiece{Title: "Suivi", Lang: "fr", Blocks: paragraphs(words)}))(t)
	lesson := must(s.LearnVoice(ctx, []string{p.ID}, []string{"", "Vous appelez, nous venons."}, "Orvalis"))(t)
	if lesson.Voice.Address != "vous" || lesson.Voice.Self != "we" || lesson.Voice.SentenceMax == 0 || len(lesson.Pages) != 2 {
		t.Errorf("learnt %+v", lesson)
	}
	// an editor wrapped the lines: the lengths are those of the sentences and paragraphs
	wrapped := "Nos services\n\n" + strings.Repeat("Vous suivez vos relevés chaque mois avec nos équipes dans toute\nla région. Nous répondons à vos questions le jour même, par\ntéléphone ou par courrier.\n\n", 12)
	lesson = must(s.LearnVoice(ctx, nil, []string{wrapped}, "Orvalis"))(t)
	if lesson.Seen.Sentences != 24 || lesson.Seen.Paragraphs != 12 || lesson.Seen.LongestBlock != 26 || lesson.Margin == 0 || lesson.Enough == 0 {
		t.Errorf("learnt from wrapped lines: %+v", lesson.Seen)
	}
	if now := must(s.Charter(ctx))(t); now.Seq != 0 {
		t.Errorf("learning kept %+v", now.Charter)
	}
	_, err := s.LearnVoice(ctx, []string{"nowhere"}, nil, "")
	if !fault.Is(err, fault.NotFound) {
		t.Errorf("a content that is not there: %v", err)
	}
}

func TestARefusedRuleKeepsTheCharterFromBeingPublished(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	broad := charter.HouseRule{ID: "7", Kind: charter.Never, Words: []string{"la", "le", "de"}}
	now := must(s.SaveCharter(ctx, charter.Charter{Name: "Orvalis", House: []charter.HouseRule{broad}}, 0))(t)
	if len(now.Troubles) != 4 || now.Troubles[0].Count == 0 {
		t.Fatalf("told %+v", now.Troubles)
	}
	_, err := s.PublishCharter(ctx, now.Seq, "Claire Morvan", "")
	if f := fault.As(err); f == nil || f.Reason != "charter_rules" || f.Detail != "7" {
		t.Errorf("published: %v", err)
	}
	now = must(s.SaveCharter(ctx, charter.Charter{Name: "Orvalis"}, now.Seq))(t)
	must(s.PublishCharter(ctx, now.Seq, "Claire Morvan", ""))(t)
}

func TestWeighingARuleTellsWhereItWouldFireAndWhatThePacksSay(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	must(s.SaveCharter(ctx, charter.Charter{Name: "Orvalis", Packs: []string{"security"}}, 0))(t)
	p, _ := s.settled()
	must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", ""))(t)
	got := must(s.WeighRule(ctx, charter.HouseRule{ID: "1", Kind: charter.Never, Words: []string{"de"}}, 0))(t)
	if !got.Refused || len(got.Troubles) != 2 || got.Troubles[1].Code != charter.TroubleGrammar || got.Troubles[1].Count == 0 || len(got.Fires) != 1 {
		t.Errorf("a grammar word: %+v", got)
	}
	got = must(s.WeighRule(ctx, charter.HouseRule{ID: "1", Kind: charter.Prefer, Words: []string{"sécurisé"}, Use: "100 % sécurisé"}, 0))(t)
	if got.Refused || len(got.Troubles) != 1 || got.Troubles[0].Code != charter.TroublePack || got.Troubles[0].Other != "SEC-07" {
		t.Errorf("against a pack: %+v", got)
	}
	got = must(s.WeighRule(ctx, charter.HouseRule{ID: "1", Kind: charter.Prefer, Words: []string{"équipe"}}, 0))(t)
	if !got.Refused || len(got.Fires) != 0 {
		t.Errorf("without a replacement: %+v", got)
	}
}
