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
