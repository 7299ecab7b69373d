/** The draft as the Go side keeps it (a flat list of blocks) and as ProseMirror edits it (a tree), lossless both ways. */
import type { Mark as PMMark, Node, Schema } from '@tiptap/pm/model';
import type { Block, BlockEdit, Mark } from '../api';
import { newId } from './ids';
import { schema } from './schema';

type Kind = Block['kind'];
type MarkKind = Mark['kind'];

const n = schema.nodes as Record<string, NonNullable<(typeof schema.nodes)[string]>>;
const m = schema.marks as Record<string, NonNullable<(typeof schema.marks)[string]>>;
const rank: Record<string, number> = { bold: 0, italic: 1, link: 2 };

/** Every text block of a document with the position of its first character, in text order. */
export function eachTextBlock(doc: Node, visit: (node: Node, start: number) => void): void {
	doc.descendants((node, pos) => {
		if (!node.isTextblock) return true;
		visit(node, pos + 1);
		return false;
	});
}

/**
 * Where each block's text starts in the document. Offsets in a block and positions grow alike, a line break counting
 * one in both, so that `start + offset` is the position of an offset and `pos - start` the offset of a position.
 */
export function blockStarts(doc: Node): Map<string, { start: number; size: number }> {
	const starts = new Map<string, { start: number; size: number }>();
	eachTextBlock(doc, (node, start) => {
		if (node.attrs.id) starts.set(node.attrs.id as string, { start, size: node.content.size });
	});
	return starts;
}

/** The block id and offset of a document position; null between blocks. */
export function offsetAt(doc: Node, pos: number): { block: string; offset: number } | null {
	const at = doc.resolve(pos);
	if (!at.parent.isTextblock) return null;
	return { block: at.parent.attrs.id as string, offset: at.parentOffset };
}

/** What was read of nodes: an edit makes new ones of those that it touches alone. */
const readings = new WeakMap<Node, Pick<Block, 'text' | 'marks'>>();

/** The text of a node with marks as ranges, in UTF-16 code units. Shared by all who ask: not to be changed. */
function read(node: Node): Pick<Block, 'text' | 'marks'> {
	let known = readings.get(node);
	if (!known) readings.set(node, (known = readAnew(node)));
	return known;
}

function readAnew(node: Node): Pick<Block, 'text' | 'marks'> {
	let text = '';
	const marks: Mark[] = [];
	node.forEach((child) => {
		const start = text.length;
		text += child.isText ? child.text : '\n';
		for (const mark of child.marks) {
			const kind = mark.type.name as MarkKind;
			const href = kind === 'link' ? (mark.attrs.href as string) : undefined;
			const open = marks.find((o) => o.kind === kind && o.href === href && o.span.end === start);
			if (open) open.span.end = text.length;
			else marks.push({ kind, span: { start, end: text.length }, ...(href ? { href } : {}) });
		}
	});
	marks.sort((a, b) => a.span.start - b.span.start || rank[a.kind]! - rank[b.kind]!);
	return marks.length ? { text, marks } : { text };
}

/** The document as blocks, in text order. */
export function docToBlocks(doc: Node): Block[] {
	const out: Block[] = [];
	const add = (node: Node, kind: `${Kind}`, more: Partial<Block> = {}) => {
		const id = node.attrs.id as string;
		out.push({ id, kind: kind as Kind, ...more, ...read(node) });
		return id;
	};
	const list = (node: Node, level: number, parent?: string) => {
		const ordered = node.type.name === 'orderedList' ? { ordered: true } : {};
		node.forEach((item) => {
			let id = '';
			item.forEach((child) => {
				if (child.isTextblock)
					id = add(child, 'list_item', { ...(parent ? { parent } : {}), level, ...ordered });
				else list(child, level + 1, id);
			});
		});
	};
	const table = (node: Node) => {
		const parent = node.attrs.id as string;
		node.forEach((line, _, row) => {
			line.forEach((cell, _, col) => {
				const header = cell.type.name === 'tableHeader' ? { header: true } : {};
				const place = { ...(row ? { row } : {}), ...(col ? { col } : {}) };
				cell.forEach((text) => void add(text, 'table_cell', { parent, ...place, ...header }));
			});
		});
	};
	doc.forEach((node) => {
		const { name } = node.type;
		if (name === 'heading') add(node, 'heading', { level: node.attrs.level as number });
		else if (name === 'codeBlock') add(node, 'code');
		else if (name === 'blockquote')
			node.forEach((child) => void add(child, 'quote', { parent: node.attrs.id as string }));
		else if (name === 'table') table(node);
		else if (node.isTextblock) add(node, 'paragraph');
		else list(node, 1);
	});
	return out;
}

/** The blocks whose words, kind or heading are not those they were, each with the id of the one before it. */
export function changedBlocks(was: readonly Block[], now: readonly Block[]): BlockEdit[] {
	const before = new Map(was.map((block) => [block.id, block]));
	return now.flatMap((block, i) => {
		const old = before.get(block.id);
		const same = old && old.text === block.text && old.kind === block.kind && old.header === block.header;
		return same ? [] : [{ block, after: now[i - 1]?.id ?? '' }];
	});
}

/** The inline content of a block. Marks out of range are cut, links that the schema refuses are dropped. */
function inline(block: Block): Node[] {
	const { text } = block;
	if (block.kind === 'code') return text ? [schema.text(text)] : [];
	const marks = (block.marks ?? []).filter(
		(k) => m[k.kind] && k.span.start < Math.min(k.span.end, text.length),
	);
	const cuts = new Set<number>([0, text.length]);
	for (const { span } of marks) cuts.add(Math.max(0, span.start)).add(Math.min(span.end, text.length));
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1);
	const edges = [...cuts].sort((a, b) => a - b);
	return edges.slice(0, -1).map((from, i) => {
		const to = edges[i + 1]!;
		let set: readonly PMMark[] = [];
		for (const k of marks)
			if (k.span.start <= from && to <= k.span.end)
				set = m[k.kind]!.create(k.kind === 'link' ? { href: k.href } : null).addToSet(set);
		const piece = text.slice(from, to);
		return piece === '\n' ? n.hardBreak!.create(null, null, set) : schema.text(piece, set);
	});
}

/** Items at `depth` and below, as lists; neighbours of one kind make one list. Levels were normalised. */
function lists(items: { block: Block; level: number }[], depth: number, own: (b: Block) => string): Node[] {
	const out: { ordered: boolean; items: Node[] }[] = [];
	for (let i = 0; i < items.length;) {
		let end = i + 1;
		while (end < items.length && items[end]!.level > depth) end++;
		const { block } = items[i]!;
		const text = n.paragraph!.create({ id: own(block) }, inline(block));
		const item = n.listItem!.create(null, [text, ...lists(items.slice(i + 1, end), depth + 1, own)]);
		const last = out.at(-1);
		if (last && last.ordered === !!block.ordered) last.items.push(item);
		else out.push({ ordered: !!block.ordered, items: [item] });
		i = end;
	}
	return out.map((l) => (l.ordered ? n.orderedList! : n.bulletList!).create(null, l.items));
}

function table(cells: Block[], id: string, own: (b: Block) => string): Node {
	const width = Math.max(...cells.map((c) => c.col ?? 0)) + 1;
	const rows = new Map<number, Node[]>();
	for (const cell of cells) {
		const row = rows.get(cell.row ?? 0) ?? [];
		while (row.length < (cell.col ?? 0)) row.push(blankCell());
		const text = n.paragraph!.create({ id: own(cell) }, inline(cell));
		row.push((cell.header ? n.tableHeader! : n.tableCell!).create(null, text));
		rows.set(cell.row ?? 0, row);
	}
	const full = [...rows.values()].map((row) => {
		while (row.length < width) row.push(blankCell());
		return n.tableRow!.create(null, row);
	});
	return n.table!.create({ id }, full);
}

const blankCell = () => n.tableCell!.create(null, n.paragraph!.create({ id: newId() }));

/** How many blocks from `at` on make one node or one run of lists. */
function runLength(blocks: readonly Block[], at: number): number {
	const first = blocks[at]!;
	if (!['list_item', 'quote', 'table_cell'].includes(first.kind)) return 1;
	let end = at + 1;
	for (let prev = first; end < blocks.length; prev = blocks[end++]!) {
		const next = blocks[end]!;
		if (next.kind !== first.kind) break;
		if (first.kind !== 'list_item' && (next.parent ?? '') !== (first.parent ?? '')) break;
		const before = (next.row ?? 0) - (prev.row ?? 0) || (next.col ?? 0) - (prev.col ?? 0);
		if (first.kind === 'table_cell' && before <= 0) break;
	}
	return end - at;
}

/**
 * The document of a list of blocks. What blocks cannot say is made regular: a list level that jumps is lowered, missing
 * cells are filled, missing or repeated ids are replaced, no block at all is one empty paragraph. An editor has a schema
 * of its own: pass it, for nodes of two schemas never mix.
 */
export function blocksToDoc(blocks: readonly Block[], into: Schema = schema): Node {
	const seen = new Set<string>();
	const fresh = (id?: string) => {
		const own = id && !seen.has(id) ? id : newId();
		seen.add(own);
		return own;
	};
	const own = (b: Block) => fresh(b.id);
	const out: Node[] = [];
	for (let i = 0; i < blocks.length;) {
		const run = blocks.slice(i, i + runLength(blocks, i));
		const block = run[0]!;
		i += run.length;
		switch (block.kind as `${Kind}`) {
			case 'list_item': {
				let level = 0;
				const items = run.map((b) => ({
					block: b,
					level: (level = Math.min(Math.max(1, b.level ?? 1), level + 1)),
				}));
				out.push(...lists(items, 1, own));
				break;
			}
			case 'quote': {
				const lines = run.map((b) => n.paragraph!.create({ id: own(b) }, inline(b)));
				out.push(n.blockquote!.create({ id: fresh(block.parent) }, lines));
				break;
			}
			case 'table_cell':
				out.push(table(run, fresh(block.parent), own));
				break;
			case 'heading': {
				const level = Math.min(3, Math.max(1, block.level ?? 1));
				out.push(n.heading!.create({ id: own(block), level }, inline(block)));
				break;
			}
			default:
				out.push(
					(block.kind === 'code' ? n.codeBlock! : n.paragraph!).create({ id: own(block) }, inline(block)),
				);
		}
	}
	if (!out.length) out.push(n.paragraph!.create({ id: newId() }));
	const doc = n.doc!.create(null, out);
	return into === schema ? doc : into.nodeFromJSON(doc.toJSON());
}
