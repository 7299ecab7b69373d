// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { fr } from './fr';
import { wording } from './problem';

const backend = join(import.meta.dirname, '../../../backend');

/** Reasons that only the command line can meet: archives and their options. */
const commandLine = /^(backup_|manifest_|no_workspace$|file_exists$|folder_not_empty$|stub$)/;

/** The reasons that the Go side can give, read from its code: fault.New and fault.Wrap with a literal. */
function reasons(): string[] {
	const found = new Set<string>();
	for (const file of readdirSync(backend, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.go') || file.endsWith('_test.go') || file.startsWith('cmd')) continue;
		const code = readFileSync(join(backend, file), 'utf8');
		for (const m of code.matchAll(/faults?\.(?:New|Wrap)\([^"\n]*?"([a-z_]+)"\)/g)) found.add(m[1] ?? '');
		if (file.endsWith('source/reasons.go'))
			for (const m of code.matchAll(/= "([a-z_]+)"/g)) found.add(m[1] ?? '');
	}
	return [...found].filter((reason) => !commandLine.test(reason)).sort();
}

/** The values of a closed set of a type in a Go file. */
const values = (file: string, type: string) =>
	[...readFileSync(join(backend, file), 'utf8').matchAll(new RegExp(`${type} += "([a-z_]+)"`, 'g'))].map(
		(m) => m[1] ?? '',
	);

test('every reason the Go side gives has its own sentence, in both languages', () => {
	const given = reasons();
	expect(given.length).toBeGreaterThan(20);
	expect(given.filter((r) => !(r in fr.problems.reasons) && !(r in fr.problems.codes))).toEqual([]);
});

test('both languages word the same reasons', () => {
	expect(Object.keys(en.problems.reasons).sort()).toEqual(Object.keys(fr.problems.reasons).sort());
});

test('an unknown reason is worded by its code', () => {
	expect(wording(fr, { code: 'stale', reason: 'never_heard' })).toEqual(fr.problems.codes.stale(''));
});

test('a refused document says the limit it goes beyond', () => {
	const said = (reason: string, detail = '') => wording(fr, { code: 'invalid', reason, detail }).title;
	expect(said('too_large', '64')).toBe('Ce fichier dépasse 64\u00a0Mo');
	expect(said('too_large')).toBe('Ce fichier est trop lourd');
	expect(said('too_many_pages', '2000')).toBe('Ce document dépasse 2\u202f000 pages');
	expect(wording(en, { code: 'invalid', reason: 'too_large', detail: '16' }).title).toContain('16\u00a0MB');
});

test('a detail is shown and an internal fault can be found in the log', () => {
	const said = wording(fr, { code: 'invalid', reason: 'encrypted', detail: 'offre.docx' });
	expect(said.body).toContain('«\u00a0offre.docx\u00a0»');
	expect(wording(en, { code: 'internal', reason: '', ref: 'k3f' }).way).toContain('k3f');
});

test('a broken charter says line, field and fault in the language of the window', () => {
	const said = (words: typeof fr, detail: string) =>
		wording(words, { code: 'invalid', reason: 'charter_file', detail }).body;
	expect(said(fr, '3: packs[0]: licorne (unknown_value)')).toContain(
		'à la ligne\u00a03, champ «\u00a0packs[0]\u00a0», valeur «\u00a0licorne\u00a0»\u00a0: cette valeur n’existe pas.',
	);
	expect(said(fr, '4: words (unclosed)')).toContain(
		'à la ligne\u00a04, champ «\u00a0words\u00a0»\u00a0: un crochet',
	);
	expect(said(fr, '1: (encoding)')).toContain('à la ligne\u00a01\u00a0: ce fichier n’est pas un texte');
	expect(said(en, '2: name (twice)')).toContain('line 2, field “name”: this field is given twice');
	const flaws = values('charter/broken.go', 'Flaw');
	expect(flaws.length).toBeGreaterThan(10);
	for (const flaw of flaws)
		for (const [words, other] of [
			[fr, 'la ligne ne se lit pas'],
			[en, 'the line cannot be read'],
		] as const)
			if (flaw !== 'syntax') expect(said(words, `2: name (${flaw})`)).not.toContain(other);
});

test('each trouble of a rule has its sentence, in both languages', () => {
	const codes = values('charter/house_validate.go', 'TroubleCode');
	expect(codes.length).toBeGreaterThan(10);
	for (const code of codes)
		for (const words of [fr, en]) expect(words.charter.rule.trouble[code]).toBeTypeOf('function');
});
