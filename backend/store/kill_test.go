package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// saver is the variable that makes this test binary a process that saves for ever, saying each seq it was promised.
const saver = "PROBANT_TEST_SAVER"

func TestMain(m *testing.M) {
	if path := os.Getenv(saver); path != "" {
		if err := saveForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func saveForEver(path string) error {
	ctx := context.Background()
	s, err := Open(ctx, path, filepath.Dir(path))
	if err != nil {
		return err
	}
	rows, err := s.Pieces(ctx)
	if err != nil {
		return err
	}
	for seq := rows[0].Seq; ; {
		line := fmt.Sprintf("Texte %d. ", seq+1) + strings.Repeat("Une suite. ", 2_000)
		if seq, err = s.SavePiece(ctx, rows[0].ID, seq, paragraphs(line), 2, seq*minute, minute); err != nil {
			return err
		}
		if err := s.RecordOpened(ctx, rows[0].ID, seq); err != nil {
			return err
		}
		fmt.Println(seq)
	}
}

// TestKilled kills a process while it saves, a few times over: what it was told is saved is there, and nothing is half.
func TestKilled(t *testing.T) {
	s := mustOpen(t)
	p := mustCreate(t, s, "Relance", "Texte 1.")
	s.Close()
	for round := range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), saver+"="+s.path)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		promised := int64(0)
		for n := 0; n < 10+round && lines.Scan(); n++ {
			if promised, err = strconv.ParseInt(lines.Text(), 10, 64); err != nil {
				t.Fatal(err)
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() { // what it still said before it died
			if n, err := strconv.ParseInt(lines.Text(), 10, 64); err == nil {
				promised = n
			}
		}
		_ = cmd.Wait() // "killed", as intended

		again := mustOpenAt(t, s.path)
		got, err := again.Piece(t.Context(), p.ID)
		if err != nil || promised == 0 || got.Seq < promised || !strings.HasPrefix(got.Blocks[0].Text, fmt.Sprintf("Texte %d. ", got.Seq)) {
			t.Fatalf("promised seq %d, got %d with %.20q (%v)", promised, got.Seq, got.Blocks[0].Text, err)
		}
		var sound string
		if err := again.db.QueryRow("PRAGMA integrity_check").Scan(&sound); err != nil || sound != "ok" {
			t.Errorf("integrity: got %s (%v)", sound, err)
		}
		if _, err := again.VerifyTrail(t.Context()); err != nil {
			t.Error(err)
		}
		again.Close()
	}
}
