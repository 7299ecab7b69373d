package source

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// letterOf writes a message with Windows line ends, as mail programs do.
func letterOf(s string) []byte {
	return []byte(strings.ReplaceAll(strings.TrimLeft(s, "\n"), "\n", "\r\n"))
}

const reply = `
Return-Path: <ines.morel@example.com>
Received: from mx.example.com by mail.example.org; Wed, 12 Mar 2025 09:30:00 +0100
From: =?iso-8859-1?Q?In=E8s_Morel?= <ines.morel@example.com>
To: "Girard, Paul" <paul.girard@example.org>
Cc: vente@example.org
Subject: =?UTF-8?B?QWNjb3JkIHN1ciBsYSBjaXRhdGlvbiDigJMgT3J2YWxpcw==?=
Date: Wed, 12 Mar 2025 09:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

This is a multi-part message in MIME format.
--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=windows-1252; format=flowed
Content-Transfer-Encoding: quoted-printable

Bonjour Paul,

Vous pouvez =E9crire que nous avons gagn=E9 31 % de temps de saisie sur l=92=
ann=E9e.

> Pouvez-vous confirmer le chiffre ?
> Merci, Paul
--a
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><p>Bonjour Paul,</p><p>Vous pouvez écrire que nous avons gagné 31 % de temps de saisie sur l’année.</p></body></html>
--a--
--m
Content-Type: application/pdf; name="=?utf-8?Q?enqu=C3=AAte.pdf?="
Content-Disposition: attachment; filename="=?utf-8?Q?enqu=C3=AAte.pdf?="
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--m
Content-Type: text/csv; charset=utf-8
Content-Disposition: attachment; filename*=utf-8''chiffres%202025.csv
Content-Transfer-Encoding: base64

BASE64
--m--
`

func TestEML(t *testing.T) {
	doc := read(t, "accord.eml", letterOf(strings.Replace(reply, "BASE64", base64.StdEncoding.EncodeToString([]byte("Site;Gain\nLyon;31 %\n")), 1)))
	if doc.Format != EML || doc.Title != "Accord sur la citation – Orvalis" || doc.Author != "Inès Morel" || doc.Date != 1741768200000 || doc.Lang != "fr" {
		t.Errorf("got %s, %q, %q, %d, %q", doc.Format, doc.Title, doc.Author, doc.Date, doc.Lang)
	}
	expect(t, show(texts(doc.Blocks)), `
h1 Accord sur la citation – Orvalis
From: Inès Morel <ines.morel@example.com>
To: "Girard, Paul" <paul.girard@example.org>
Cc: vente@example.org
Date: Wed, 12 Mar 2025 09:30:00 +0100
Bonjour Paul,
Vous pouvez écrire que nous avons gagné 31 % de temps de saisie sur l’année.
> Pouvez-vous confirmer le chiffre ? Merci, Paul
Attachment: enquête.pdf
Attachment: chiffres 2025.csv
h2 chiffres 2025.csv
[0,0]* Site
[0,1]* Gain
[1,0] Lyon
[1,1] 31 %
`)
	passages := Split(doc)
	if passages[0].Cell != "From" || passages[0].Heading != "Accord sur la citation – Orvalis" {
		t.Errorf("got %+v", passages[0])
	}
	for _, b := range Draft(doc, counter()) {
		if strings.HasPrefix(b.Text, "From:") || strings.HasPrefix(b.Text, "Attachment:") {
			t.Errorf("a draft holds %q", b.Text)
		}
	}
}

func TestEMLBodies(t *testing.T) {
	head := "From: ines@example.com\nSubject: Prix\n"
	for _, c := range []struct{ name, data, want string }{
		{"no encoding said", head + "\nUn gain de 31 % mesur\xe9.\n", "Un gain de 31 % mesuré.\n"},
		{"an unknown encoding", head + "Content-Type: text/plain; charset=x-perdu\n\nUn gain de 31 %.\n", "Un gain de 31 %.\n"},
		{"html only", head + "Content-Type: text/html; charset=utf-8\n\n<table role=presentation><tr><td><p>Un gain de 31&nbsp;%.</p></td></tr></table>\n", "Un gain de 31\u00a0%.\n"},
		{"a table only html has", head + "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nOffre Prix\nPro 59 EUR\n--a\nContent-Type: text/html\n\n<table><tr><th>Offre<th>Prix<tr><td>Pro<td>59 EUR</table>\n--a--\n", "[0,0]* Offre\n[0,1]* Prix\n[1,0] Pro\n[1,1] 59 EUR\n"},
		{"cut short", head + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nUn gain de 31 %.\n", "Un gain de 31 %.\n"},
		{"a picture alone", head + "Content-Type: image/png; name=photo.png\nContent-Transfer-Encoding: base64\n\niVBO\n", "Attachment: photo.png\n"},
		{"a forwarded message is listed", head + "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nVoir ci-joint.\n--a\nContent-Type: message/rfc822; name=\"avant.eml\"\n\nSubject: Avant\n\nsecret\n--a--\n", "Voir ci-joint.\nAttachment: avant.eml\n"},
	} {
		doc := read(t, "a.eml", letterOf(c.data))
		expect(t, show(texts(doc.Blocks)), "h1 Prix\nFrom: ines@example.com\n"+c.want)
	}
}

func TestEMLRefusals(t *testing.T) {
	nested := "From: a@example.com\n"
	for i := range maxPartDepth + 2 {
		nested += fmt.Sprintf("Content-Type: multipart/mixed; boundary=a%d\n\n--a%[1]d\n", i)
	}
	for _, c := range []struct {
		name, data, reason string
	}{
		{"nested.eml", nested + "\nx", TooMuch},
		{"many.eml", "From: a@example.com\nContent-Type: multipart/mixed; boundary=a\n" + strings.Repeat("\n--a\n\nx\n", maxParts+1), TooMuch},
		{"headers.eml", "From: a@example.com\nSubject: x\n\n\n", NoText},
		{"page.eml", "<!doctype html><p>x</p>", Corrupt},
	} {
		if reason, _ := refused(t, c.name, letterOf(c.data)); reason != c.reason {
			t.Errorf("%s: got %s, want %s", c.name, reason, c.reason)
		}
	}
}

// Browsers save a page with its pictures as a message.
func TestWebArchive(t *testing.T) {
	doc := read(t, "page.mhtml", letterOf(`
From: <Saved by Blink>
Snapshot-Content-Location: https://example.com/tarifs
Subject: Tarifs
Date: Wed, 12 Mar 2025 09:30:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="m"

--m
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html><head><meta charset=3D"UTF-8"><title>Tarifs</title></head><body><nav>Accueil</nav><h1>Tarifs</h1><p>Pro : 59 =E2=82=AC par mois</p></body></html>
--m
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.com/logo.png

iVBO
--m--
`))
	if doc.Format != HTML || doc.Title != "Tarifs" || doc.Date != 0 {
		t.Errorf("got %s, %q, %d", doc.Format, doc.Title, doc.Date)
	}
	expect(t, show(texts(doc.Blocks)), "h1 Tarifs\nPro : 59 € par mois\n")
}
