import { diffArrays } from 'diff';
import type { Block } from '../../api';
import { changes, type Change } from './wording';

/** A block of the comparison: unchanged ones are folded into runs by the caller. */
export interface BlockChange {
	key: string;
	kind: Block['kind'];
	level: number;
	same: boolean;
	parts: Change[];
}

/** How alike two texts are, 0–1, by shared words. */
function alike(a: string, b: string): number {
	const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const [left, right] = [words(a), words(b)];
	if (!left.size || !right.size) return 0;
	let shared = 0;
	for (const word of left) if (right.has(word)) shared++;
	return (2 * shared) / (left.size + right.size);
}

const line = (block: Block, key: string, parts: Change[]): BlockChange => ({
	key,
	kind: block.kind,
	level: block.level ?? 0,
	same: parts.every((part) => part.kind === 'same'),
	parts,
});

/** Pairs what was taken out with what came in its place: by id first, then by likeness. */
function pair(gone: Block[], come: Block[], key: string): BlockChange[] {
	const out: BlockChange[] = [];
	const left = [...gone];
	come.forEach((after, i) => {
		const at = left.findIndex((b) => b.id === after.id || alike(b.text, after.text) > 0.45);
		for (const lost of left.splice(0, Math.max(at, 0)))
			out.push(line(lost, `${key}-${lost.id}-gone`, [{ kind: 'del', text: lost.text }]));
		const before = at >= 0 ? left.shift() : undefined;
		const parts: Change[] = before ? changes(before.text, after.text) : [{ kind: 'ins', text: after.text }];
		out.push(line(after, `${key}-${i}`, parts));
	});
	for (const lost of left) out.push(line(lost, `${key}-${lost.id}-gone`, [{ kind: 'del', text: lost.text }]));
	return out;
}

/** What changed from one version to another, block by block, by words inside a block. */
export function compare(before: Block[], after: Block[]): BlockChange[] {
	const same = (a: Block, b: Block) =>
		a.text === b.text && a.kind === b.kind && (a.level ?? 0) === (b.level ?? 0);
	const out: BlockChange[] = [];
	let gone: Block[] = [];
	diffArrays(before, after, { comparator: same }).forEach((part, i, all) => {
		if (part.removed) {
			gone = part.value;
			if (!all[i + 1]?.added) out.push(...pair(gone, [], String(i)));
		} else if (part.added) {
			out.push(...pair(all[i - 1]?.removed ? gone : [], part.value, String(i)));
		} else {
			out.push(...part.value.map((b, at) => line(b, `${i}-${at}`, [{ kind: 'same', text: b.text }])));
		}
	});
	return out.filter((b) => b.parts.some((p) => p.text));
}

/** A change, or a run of unchanged blocks of which only the edges are worth showing. */
export type Shown =
	{ kind: 'fold'; count: number; key: string } | { kind: 'block'; block: BlockChange; key: string };

/** Folds long runs of unchanged blocks, keeping one on each side of a change. */
export function fold(blocks: BlockChange[]): Shown[] {
	const near = (i: number) =>
		!blocks[i]!.same || blocks[i - 1]?.same === false || blocks[i + 1]?.same === false;
	const out: Shown[] = [];
	blocks.forEach((block, i) => {
		const last = out.at(-1);
		if (near(i)) out.push({ kind: 'block', block, key: block.key });
		else if (last?.kind === 'fold') last.count++;
		else out.push({ kind: 'fold', count: 1, key: `fold-${block.key}` });
	});
	return out;
}
