import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../api';
import { blocksToDoc } from './blocks';
import {
	claimAt,
	claimRange,
	claimsPlugin,
	drawClaims,
	focusClaim,
	praiseAt,
	underlineFound,
} from './claims';
import { arrange } from './gutter';
import { Trace } from './trace';

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph' as Block['kind'], text });
const doc = () => blocksToDoc([p('a', 'Nos clients gagnent 35\u202f% par an.'), p('b', 'Depuis 2019.')]);
const words = (state: EditorState, id: string) => {
	const range = claimRange(state, id);
	return range && state.doc.textBetween(range.from, range.to);
};
const one = { id: 'c1', tone: 'open', spoken: '(affirmation 1)' };

describe('claims', () => {
	const open = () => EditorState.create({ doc: doc(), plugins: [claimsPlugin(() => undefined)] });

	it('draws vague praise apart: it has no id and hides no claim', () => {
		let state = open();
		state = state.apply(
			drawClaims(state.tr, [{ ...one, from: 13, to: 25 }], [{ hint: 'vague', from: 13, to: 16 }]),
		);
		expect(claimAt(state, 14)).toBe('c1');
		const caret = (at: number) =>
			praiseAt(state.apply(state.tr.setSelection(TextSelection.create(state.doc, at))));
		expect([caret(12), caret(13), caret(16), caret(17)]).toEqual(['', 'vague', 'vague', '']);
		state = state.apply(drawClaims(state.tr, [], [{ hint: 'vague', from: 13, to: 16 }]));
		expect(claimAt(state, 14)).toBe('');
	});

	it('are not drawn again where they stand as they should', () => {
		const drawnIn = (state: EditorState) =>
			(state.plugins[0]!.getState(state) as { set: { find(): Line[] } }).set.find().map((d) => d.type);
		let state = open();
		const other = { ...one, id: 'c2', from: 36, to: 47 };
		const praise = [{ hint: 'vague', from: 2, to: 5 }];
		state = state.apply(drawClaims(state.tr, [{ ...one, from: 13, to: 25 }, other], praise));
		const before = drawnIn(state);
		state = state.apply(drawClaims(state.tr, [{ ...one, tone: 'proved', from: 13, to: 25 }, other], praise));
		const after = drawnIn(state);
		expect(after.length).toBe(before.length);
		expect(after.filter((d) => !before.includes(d)).length).toBe(1);
		state = state.apply(drawClaims(state.tr, [other]));
		expect(drawnIn(state)).toEqual(after.filter((d) => d.attrs['data-claim'] === 'c2'));
	});

	it('follow their words while the text changes around and inside them', () => {
		let state = open();
		state = state.apply(drawClaims(state.tr, [{ ...one, from: 13, to: 25 }]));
		expect(words(state, 'c1')).toBe('gagnent 35\u202f%');
		state = state.apply(state.tr.insertText('Tous ', 1));
		state = state.apply(state.tr.insertText(' bien', 25));
		expect(words(state, 'c1')).toBe('gagnent bien 35\u202f%');
		expect(claimAt(state, 20)).toBe('c1');
		expect(claimAt(state, 3)).toBe('');
		state = state.apply(state.tr.insertText(' X', claimRange(state, 'c1')!.to));
		expect(words(state, 'c1')).toBe('gagnent bien 35\u202f%');
	});

	it('survive being selected, and vanish with their words', () => {
		let state = open();
		state = state.apply(drawClaims(state.tr, [{ ...one, from: 13, to: 25 }]));
		state = state.apply(focusClaim(state.tr, { selected: 'c1' }));
		expect(words(state, 'c1')).toBe('gagnent 35\u202f%');
		state = state.apply(state.tr.delete(5, 30));
		expect(claimRange(state, 'c1')).toBeNull();
	});
});

interface Line {
	from: number;
	to: number;
	spec: { id?: string };
	type: { attrs: { class: string; 'data-claim'?: string } };
}

describe('claims just found', () => {
	const open = () =>
		EditorState.create({
			doc: blocksToDoc([p('a', 'Nos clients gagnent 35\u202f% par an. Depuis 2019, 40 sites.')]),
			plugins: [claimsPlugin(() => undefined)],
		});
	/** Every underline, as its words and its tone; those that are no claim of the sheet yet between brackets. */
	const lines = (state: EditorState) =>
		(state.plugins[0]!.getState(state) as { set: { find(): Line[] } }).set
			.find()
			.sort((a, b) => a.from - b.from)
			.map(({ from, to, spec, type }) => {
				const said = state.doc.textBetween(from, to);
				return `${spec.id ? said : `[${said}]`} ${/cl-(\w+)/.exec(type.attrs.class)?.[1]}`;
			});
	const proved = { ...one, tone: 'proved', from: 13, to: 25 };

	it('are underlined at once, and are no claim to pick yet', () => {
		let state = open();
		state = state.apply(underlineFound(state.tr, [{ from: 34, to: 55 }]));
		expect(lines(state)).toEqual(['[Depuis 2019, 40 sites] open']);
		expect(claimAt(state, 40)).toBe('');
		state = state.apply(underlineFound(state.tr, []));
		expect(lines(state)).toEqual([]);
	});

	it('leave a drawn claim as it looks while its words are the same', () => {
		let state = open();
		state = state.apply(drawClaims(state.tr, [proved]));
		state = state.apply(underlineFound(state.tr, [{ from: 13, to: 32 }]));
		expect(lines(state)).toEqual(['gagnent 35\u202f% proved', '[ par an] open']);
	});

	it('take the proof of a claim whose words are others: it is to be judged again', () => {
		let state = open();
		state = state.apply(drawClaims(state.tr, [proved]));
		state = state.apply(state.tr.insertText('6', 22, 23));
		expect(lines(state)).toEqual(['gagnent 36\u202f% proved']);
		state = state.apply(underlineFound(state.tr, [{ from: 13, to: 25 }]));
		expect(lines(state)).toEqual(['gagnent 36\u202f% open']);
		expect(claimAt(state, 20)).toBe('c1');
	});
});

describe('trace', () => {
	it('knows which of two texts was sent last', () => {
		const trace = new Trace();
		const asked = trace.take(doc());
		trace.take(doc()).keep(4);
		trace.take(doc()).keep(6);
		expect([asked.before(3), asked.before(4), asked.before(5)]).toEqual([false, true, true]);
		const later = trace.take(doc());
		expect(later.before(6)).toBe(false);
	});

	it('places an answer about an older text in the text of now', () => {
		let state = EditorState.create({ doc: doc() });
		const trace = new Trace();
		trace.take(state.doc).keep(4);
		for (const edit of [state.tr.insertText('Ici, ', 1)]) {
			trace.follow(edit);
			state = state.apply(edit);
		}
		const place = trace.at(4)!;
		const range = place('a', 12, 24)!;
		expect(state.doc.textBetween(range.from, range.to)).toBe('gagnent 35\u202f%');
		expect(place('gone', 0, 3)).toBeNull();
		expect(place('b', 0, 99)).toBeNull();
		expect(trace.at(3)).toBeNull();
		const wipe = state.tr.delete(1, state.doc.child(0).content.size + 1);
		trace.follow(wipe);
		expect(trace.at(4)!('a', 12, 24)).toBeNull();
	});
});

describe('arrange', () => {
	const at = (number: number, middle: number) => ({ id: `c${number}`, number, middle });

	it('keeps one marker by the text, moves the lower of two left, and makes a menu of three', () => {
		const slots = arrange([at(2, 62), at(1, 20), at(3, 61), at(4, 93), at(5, 95), at(6, 94)]);
		expect(slots.map((s) => s.markers.map((m) => [m.number, m.slot]))).toEqual([
			[[1, 0]],
			[
				[2, 1],
				[3, 0],
			],
			[],
		]);
		expect(slots[2]).toMatchObject({ first: 4, menu: ['c4', 'c5', 'c6'] });
	});
});
