// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'fr');

/** A stretch of visible French: `opens` and `closes` tell whether a value is inserted before or after it. */
interface Stretch {
	text: string;
	opens: boolean;
	closes: boolean;
}

/** Every string of a file, property names and imports apart, with its escapes resolved. */
function stretches(file: string): Stretch[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(join(folder, file), 'utf8'),
		ts.ScriptTarget.ESNext,
		true,
	);
	const found: Stretch[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
		const named =
			ts.isPropertyAssignment(node.parent ?? source) && (node.parent as ts.PropertyAssignment).name === node;
		if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
			if (!named) found.push({ text: node.text, opens: false, closes: false });
		} else if (ts.isTemplateHead(node)) found.push({ text: node.text, opens: false, closes: true });
		else if (ts.isTemplateMiddle(node)) found.push({ text: node.text, opens: true, closes: true });
		else if (ts.isTemplateTail(node)) found.push({ text: node.text, opens: true, closes: false });
		node.forEachChild(visit);
	};
	source.forEachChild(visit);
	return found;
}

/** What a stretch gets wrong, in words; empty when it is as printers set it. */
function faults({ text: said, opens, closes }: Stretch): string[] {
	const text = said.replace(/https?:\/\/|mailto:/g, 'x'); // addresses have their own colons
	// codes, key names and signs on their own are no prose
	if (/^[\w+./:#-]*$/.test(text) || text.length < 2)
		return text === "'" || text === '"' ? ['straight quote'] : [];
	const wrong: string[] = [];
	const rule = (broken: boolean, what: string) => broken && wrong.push(what);
	rule(/['"`]/.test(text), 'straight apostrophe or quote');
	rule(/\.\.\./.test(text), 'three points for an ellipsis');
	rule(/[^\u202f][;!?%]/.test(text) || (opens && /^[;!?%]/.test(text)), 'U+202F missing before ; ! ? %');
	rule(/[^\u00a0\d]:/.test(text) || (opens && /^:/.test(text)), 'U+00A0 missing before a colon');
	rule(/«(?!\u00a0)/.test(text), 'U+00A0 missing after «');
	rule(/[^\u00a0]»/.test(text) || (opens && /^»/.test(text)), 'U+00A0 missing before »');
	rule(/ {2}/.test(text) && !(opens || closes), 'two spaces');
	rule(/\d \d{3}(?!\d)/.test(text), 'U+202F missing inside a number');
	return wrong;
}

describe('French is set as printers set it', () => {
	test.each(readdirSync(folder))('%s', (file) => {
		const wrong = stretches(file).flatMap((s) =>
			faults(s).map((what) => `${what}: ${JSON.stringify(s.text)}`),
		);
		expect(wrong).toEqual([]);
	});

	test.each([
		['Attention !', 'U+202F missing before ; ! ? %'],
		['En bref : ceci', 'U+00A0 missing before a colon'],
		["l'accueil", 'straight apostrophe or quote'],
		['« mot »', 'U+00A0 missing after «'],
		['et ainsi de suite...', 'three points for an ellipsis'],
		['plus de 1 140 sites', 'U+202F missing inside a number'],
	])('%s is refused', (text, what) => {
		expect(faults({ text, opens: false, closes: false })).toContain(what);
	});

	test('a sign after a value is checked too', () => {
		expect(faults({ text: ' : reste', opens: true, closes: false })).toContain(
			'U+00A0 missing before a colon',
		);
		expect(faults({ text: '\u202f%', opens: true, closes: false })).toEqual([]);
	});
});
