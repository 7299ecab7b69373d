import { expect, it } from 'vitest';
import codes from '../../../backend/claim/codes.go?raw';
import { en } from './en';
import { fr } from './fr';

/** The codes of the core, guards apart: they are never shown. */
const signals = [...codes.matchAll(/^\t[A-Z]\w+\s+= "([a-z_]+)"/gm)].map(([, code]) => code!);

it.each([
	['French', fr],
	['English', en],
])('every signal says in %s why words are a claim, each in words of its own', (_, words) => {
	expect(signals.length).toBeGreaterThan(30);
	const said = words.verify.signal;
	expect(Object.keys(said).sort()).toEqual([...signals].sort());
	expect(Object.values(said).filter((reason) => !reason.trim())).toEqual([]);
	expect(new Set(Object.values(said)).size).toBe(signals.length);
	expect(words.verify.why([said.figure!, said.guarantee!])).toContain(said.guarantee);
});
