import { describe, expect, it } from 'vitest';
import type { Block, ClaimView, EvidenceView, Finding } from '../../api';
import { formats } from '../../i18n/format';
import { fr } from '../../i18n/fr';
import { en } from '../../i18n/en';
import { contradictionOf, detailOf, limitsOf, placeOf, validityOf, verdictOf, whyOf } from './sentences';
import { compare, fold } from './versions';
import { changes, correction, seen } from './wording';

const f = formats('fr');
const claim = (more: object) =>
	({
		status: 'to_prove',
		verdict: 'not_found',
		evidence: [],
		signals: [],
		origin: 'found',
		...more,
	}) as unknown as ClaimView;
const differs = (kind: string, source: string, said: string) =>
	claim({ status: 'contradicted', verdict: 'contradicted', difference: { kind, source, claim: said } });

describe('a verdict', () => {
	it('says what differs', () => {
		expect(verdictOf(differs('number', '31\u202f%', '35\u202f%'), fr, f)).toBe(
			'La source dit 31\u202f%, votre texte dit 35\u202f%.',
		);
		expect(verdictOf(differs('number', '31%', '35%'), en, formats('en'))).toBe(
			'The source says 31%, your text says 35%.',
		);
		expect(verdictOf(differs('scope', '', 'tous'), fr, f)).toBe(
			'La source ne va pas jusqu’à «\u00a0tous\u00a0».',
		);
	});

	it.each(['number', 'unit', 'bound', 'date', 'entity', 'negation', 'scope', 'modality', 'attribute'])(
		'has its own sentence in both languages for %s',
		(kind) => {
			for (const words of [fr, en]) {
				const both = verdictOf(differs(kind, 'AAA', 'BBB'), words, f);
				expect(both).toContain('AAA');
				expect(both).toContain('BBB');
				expect(verdictOf(differs(kind, 'AAA', ''), words, f)).toContain('AAA');
				expect(verdictOf(differs(kind, '', 'BBB'), words, f)).toContain('BBB');
			}
		},
	);

	it('says that nothing was found, and how much comes close', () => {
		expect(verdictOf(claim({}), fr, f)).toBe('Aucune source ne le dit.');
		const near = { difference: { kind: 'number', claim: '60 jours', source: '30 jours' } } as const;
		expect(verdictOf(claim(near), fr, f)).toBe('Une source en parle autrement.');
		expect(detailOf(claim({ evidence: [{}], near: 2 }), fr)).toBe('2 passages proches.');
		expect(detailOf(claim({}), fr)).toBe('Aucun passage proche dans la bibliothèque.');
	});

	it('says a decision as it was taken', () => {
		const sourced = (confirmed: boolean) =>
			claim({
				status: 'proven',
				resolution: { kind: 'sourced', confirmed, reason: confirmed ? '' : 'même étude' },
			});
		expect(verdictOf(sourced(true), fr, f)).toBe('Votre source le dit.');
		expect(verdictOf(sourced(false), fr, f)).toBe('Liée par vous, non confirmée.');
		expect(detailOf(sourced(false), fr)).toBe('Raison\u00a0: même étude');
	});

	it('warns of the one passage that is known to say otherwise', () => {
		const best = { passageId: 'a' } as EvidenceView;
		const other = { passageId: 'b' } as EvidenceView;
		const against = { ...differs('number', '31', '35'), evidence: [best] };
		expect(contradictionOf(against, best, fr)).toBe('La source dit 31, votre texte dit 35.');
		expect(contradictionOf(against, other, fr)).toBe('');
		expect(contradictionOf(claim({ evidence: [best] }), best, fr)).toBe('');
	});

	it('says why, in words it knows', () => {
		expect(whyOf(claim({ signals: ['figure', 'figure', 'unheard'] }), fr)).toBe(
			'Contestable\u00a0: un chiffre.',
		);
		expect(whyOf(claim({ origin: 'marked' }), fr)).toBe('Contestable\u00a0: marquée par vous.');
		expect(whyOf(claim({}), fr)).toBe('');
	});

	it('says what to know of a passage before resting on it', () => {
		const of = (more: object) => limitsOf({ typed: false, quotable: '', ...more } as EvidenceView, fr);
		expect(of({})).toBe('');
		expect(of({ quotable: 'yes' })).toBe('');
		expect(of({ quotable: 'no' })).toBe('non citable en public');
		expect(of({ quotable: 'no', typed: true })).toBe('saisi par vous, non citable en public');
	});

	it('says where a passage stands and until when it holds', () => {
		const at = (more: object) =>
			({
				page: 0,
				line: 0,
				ordinal: 4,
				sheet: '',
				cell: '',
				heading: '',
				date: 0,
				validUntil: 0,
				...more,
			}) as EvidenceView;
		expect(placeOf(at({ page: 12 }), fr)).toBe('p. 12');
		expect(placeOf(at({ page: 4, format: 'pptx' }), fr)).toBe('diapo 4');
		expect(placeOf(at({ sheet: 'Tarifs', cell: 'A4:D4' }), fr)).toBe('feuille Tarifs, A4:D4');
		expect(placeOf(at({ source: 'Bilan', heading: 'Bilan › Parc suivi' }), fr)).toBe('Parc suivi');
		expect(placeOf(at({ source: 'Bilan', heading: 'Bilan' }), fr)).toBe('passage 5');
		expect(placeOf(at({ line: 3 }), fr)).toBe('ligne 3');
		expect(placeOf(at({ source: 'Bilan', heading: 'Annexe' }), fr)).toBe('Annexe');
		const day = Date.UTC(2026, 2, 14, 12);
		expect(validityOf(at({ date: day, validUntil: day, expired: true }), fr, f)).toBe(
			'14 mars 2026 · expirée le 14 mars 2026',
		);
		expect(validityOf(at({ date: day }), fr, f)).toBe('14 mars 2026 · validité non renseignée');
	});
});

const said = (before: string, after: string) =>
	changes(before, after)
		.map((c) => ({ same: c.text, del: `[-${c.text}-]`, ins: `{+${c.text}+}` })[c.kind])
		.join('');

describe('changes of wording', () => {
	it('keeps numbers with their unit and gathers neighbours', () => {
		expect(said('leur facture d’énergie de 35\u00a0%', 'leur consommation d’énergie de 31\u00a0%')).toBe(
			'leur [-facture-]{+consommation+} d’énergie de [-35\u00a0%-]{+31\u00a0%+}',
		);
		expect(said('un très grand parc', 'un petit parc')).toBe('un [-très grand-]{+petit+} parc');
		expect(said('pareil', 'pareil')).toBe('pareil');
	});
});

describe('versions', () => {
	const p = (id: string, text: string): Block => ({ id, kind: 'paragraph' as Block['kind'], text });

	it('aligns blocks before words', () => {
		const lines = compare(
			[p('a', 'Un.'), p('b', 'Nos clients gagnent 35\u202f% par an.'), p('c', 'Perdu.'), p('d', 'Fin.')],
			[p('a', 'Un.'), p('b', 'Nos clients gagnent 31\u202f% par an.'), p('d', 'Fin.'), p('e', 'Neuf.')],
		);
		expect(lines.map((l) => l.parts.map((c) => c.kind).join(' '))).toEqual([
			'same',
			'same del ins same',
			'del',
			'same',
			'ins',
		]);
	});

	it('folds what did not change', () => {
		const many = Array.from({ length: 9 }, (_, i) => p(`p${i}`, `Ligne ${i}.`));
		const after = many.map((b, i) => (i === 4 ? p(b.id, 'Ligne quatre.') : b));
		expect(fold(compare(many, after)).map((s) => (s.kind === 'fold' ? s.count : 0))).toEqual([3, 0, 0, 0, 3]);
		expect(fold(compare(many, many)).map((s) => (s.kind === 'fold' ? s.count : 0))).toEqual([9]);
	});
});

describe('a slip of typography', () => {
	const slip = {
		kind: 'no_break_space',
		text: 'r?',
		span: { start: 12, end: 14 },
		before: 'Prêt à change',
		after: ' Écrivez',
		fix: { span: { start: 13, end: 13 }, with: '\u202f' },
	} as unknown as Finding;

	it('shows its sign with the words around it, and what it becomes', () => {
		expect(correction(slip)).toEqual([
			{ kind: 'same', text: 'Prêt à changer' },
			{ kind: 'ins', text: '\u202f' },
			{ kind: 'same', text: '? Écrivez' },
		]);
	});
	it('draws each kind of space apart', () => {
		expect(seen('a \u00a0b\u202f')).toEqual([
			{ text: 'a' },
			{ text: ' ', space: 'space' },
			{ text: '\u00a0', space: 'noBreak' },
			{ text: 'b' },
			{ text: '\u202f', space: 'narrow' },
		]);
	});
	it('leaves a rule of words as a correction by words', () => {
		const rule = {
			kind: '',
			text: 'très révolutionnaire',
			span: { start: 3, end: 23 },
			before: '',
			after: '',
			fix: { span: { start: 8, end: 23 }, with: 'nouveau' },
		} as unknown as Finding;
		expect(correction(rule)).toEqual([
			{ kind: 'same', text: 'très ' },
			{ kind: 'del', text: 'révolutionnaire' },
			{ kind: 'ins', text: 'nouveau' },
		]);
	});
});
