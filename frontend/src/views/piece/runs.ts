import type { Block, ClaimView } from '../../api';

/** A stretch of a block over which formatting and claims do not change. */
export interface Run {
	start: number; // in UTF-16 code units of the block
	text: string;
	bold: boolean;
	italic: boolean;
	href: string;
	claim: ClaimView | null; // the claim it stands in; where two overlap, the first
	ends: ClaimView[]; // the claims whose last words these are
}

/** The claims that stand in each block. One whose words are gone has no number and stands in none. */
export function byBlock(claims: ClaimView[]): Map<string, ClaimView[]> {
	const out = new Map<string, ClaimView[]>();
	for (const claim of claims.filter((c) => c.number > 0))
		out.set(claim.block, [...(out.get(claim.block) ?? []), claim]);
	return out;
}

/** Cuts a block's text wherever a mark or a claim begins or ends. */
export function runs(block: Block, claims: ClaimView[]): Run[] {
	const marks = block.marks ?? [];
	const edges = new Set([0, block.text.length]);
	for (const { span } of [...marks, ...claims]) {
		edges.add(clamp(span.start, block.text.length));
		edges.add(clamp(span.end, block.text.length));
	}
	const cuts = [...edges].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((start, i) => {
		const end = cuts[i + 1] ?? block.text.length;
		const covers = (of: { span: { start: number; end: number } }) =>
			of.span.start <= start && end <= of.span.end;
		return {
			start,
			text: block.text.slice(start, end),
			bold: marks.some((m) => m.kind === 'bold' && covers(m)),
			italic: marks.some((m) => m.kind === 'italic' && covers(m)),
			href: marks.find((m) => m.kind === 'link' && covers(m))?.href ?? '',
			claim: claims.find(covers) ?? null,
			ends: claims.filter((c) => clamp(c.span.end, block.text.length) === end && c.span.start < end),
		};
	});
}

function clamp(at: number, length: number): number {
	return Math.min(Math.max(at, 0), length);
}

/** A block in the page, with what it holds. Lists and tables gather the blocks that follow one another. */
export type Part =
	| { kind: 'block'; block: Block }
	| { kind: 'list'; key: string; ordered: boolean; items: Item[] }
	| { kind: 'quote'; key: string; blocks: Block[] }
	| { kind: 'table'; key: string; rows: Block[][] };

/** A list item and the lists nested under it. */
export interface Item {
	block: Block;
	lists: { ordered: boolean; items: Item[] }[];
}

/** Gathers flat blocks into lists, quotes and tables, in reading order. */
export function parts(blocks: Block[]): Part[] {
	const out: Part[] = [];
	for (let i = 0; i < blocks.length;) {
		const block = blocks[i];
		if (!block) break;
		let end = i + 1;
		while (sameGroup(block, blocks[end])) end++;
		out.push(part(block, blocks.slice(i, end)));
		i = end;
	}
	return out;
}

function sameGroup(first: Block, next: Block | undefined): boolean {
	if (!next || next.kind !== first.kind) return false;
	if (first.kind === 'list_item') return (next.level ?? 1) > 1 || !next.ordered === !first.ordered;
	if (first.kind === 'quote' || first.kind === 'table_cell')
		return (next.parent ?? '') === (first.parent ?? '');
	return false;
}

function part(first: Block, group: Block[]): Part {
	switch (first.kind) {
		case 'list_item':
			return { kind: 'list', key: first.id, ordered: first.ordered ?? false, items: nest(group) };
		case 'quote':
			return { kind: 'quote', key: first.id, blocks: group };
		case 'table_cell':
			return { kind: 'table', key: first.id, rows: rows(group) };
		default:
			return { kind: 'block', block: first };
	}
}

function nest(group: Block[]): Item[] {
	const top: Item[] = [];
	const path: Item[] = []; // the open item of each depth
	for (const block of group) {
		const depth = Math.min(Math.max(block.level ?? 1, 1), path.length + 1);
		path.length = depth - 1;
		const item: Item = { block, lists: [] };
		const above = path.at(-1);
		if (!above) top.push(item);
		else {
			const ordered = block.ordered ?? false;
			const open = above.lists.at(-1);
			if (open && open.ordered === ordered) open.items.push(item);
			else above.lists.push({ ordered, items: [item] });
		}
		path.push(item);
	}
	return top;
}

function rows(cells: Block[]): Block[][] {
	const out: Block[][] = [];
	let at = -1;
	for (const cell of cells) {
		const row = cell.row ?? 0;
		if (row !== at || out.length === 0) out.push([]);
		at = row;
		out.at(-1)?.push(cell);
	}
	return out;
}
