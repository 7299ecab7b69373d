/** Plain text and Markdown, as mail clients, note pads and chatbots give it. */
import type { Block, Mark } from '../api';
import { newId } from './ids';
import { allowedHref } from './schema';

type Bare = Omit<Block, 'id'>;

const kind = (name: `${Block['kind']}`) => name as Block['kind'];
const listItem = /^(\s*)(?:([-*+•▪◦‣·])|(\d{1,3}|[a-z])[.)])\s+(\S.*)$/;
const fence = /^\s*(```|~~~)/;
const rule = /^\s*([-*_=])(\s*\1){2,}\s*$/;

/** Reads **bold**, *italic* and [links](https://…) into marks, and a picture as its caption. Anything unbalanced stays as typed. */
function inline(raw: string): Pick<Block, 'text' | 'marks'> {
	const token =
		/\*\*(?=\S)([^*]+?)(?<=\S)\*\*|__(?=\S)([^_]+?)(?<=\S)__|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])|!\[([^\]\n]*)\]\([^)\n]*\)|\[([^\]\n]+)\]\((\S+?)\)/gu;
	let text = '';
	let at = 0;
	const marks: Mark[] = [];
	for (const hit of raw.matchAll(token)) {
		const href = hit[7];
		if (href !== undefined && !allowedHref(href)) continue;
		text += raw.slice(at, hit.index);
		at = hit.index + hit[0].length;
		if (hit[5] !== undefined) {
			text += hit[5].trim(); // a picture stays as its caption
			continue;
		}
		const inner = inline(hit[1] ?? hit[2] ?? hit[3] ?? hit[4] ?? hit[6] ?? '');
		const mark = href !== undefined ? 'link' : (hit[1] ?? hit[2]) !== undefined ? 'bold' : 'italic';
		const start = text.length;
		text += inner.text;
		const span = { start, end: text.length };
		marks.push({ kind: mark as Mark['kind'], span, ...(href !== undefined ? { href } : {}) });
		for (const m of inner.marks ?? [])
			marks.push({ ...m, span: { start: m.span.start + start, end: m.span.end + start } });
	}
	text += raw.slice(at);
	return marks.length ? { text, marks } : { text };
}

/** Lines of one paragraph: joined when a mail client wrapped them, kept as line breaks otherwise. */
function joinLines(lines: string[]): string {
	const wrapped = lines.length > 1 && lines.slice(0, -1).every((l) => l.length >= 58 && l.length <= 82);
	return lines.map((l) => l.trim()).join(wrapped ? ' ' : '\n');
}

const isRow = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const isDivider = (line: string) => /^\s*\|(\s*:?-{2,}:?\s*\|)+\s*$/.test(line);
const cellsOf = (line: string) =>
	line
		.trim()
		.slice(1, -1)
		.split('|')
		.map((c) => c.trim());

function table(lines: string[]): Bare[] {
	const headed = isDivider(lines[1] ?? '');
	const parent = newId();
	return lines
		.filter((l) => !isDivider(l))
		.flatMap((line, row) =>
			cellsOf(line).map((cell, col) => ({
				kind: kind('table_cell'),
				parent,
				...(row ? { row } : {}),
				...(col ? { col } : {}),
				...(headed && row === 0 ? { header: true } : {}),
				...inline(cell),
			})),
		);
}

/** The blocks of plain text: headings by #, lists, quotes by >, tables by |, else paragraphs parted by blank lines. */
export function textToBlocks(text: string): Block[] {
	const lines = text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u2028\u2029]/g, '\n')
		.split('\n');
	const aired = /\n[ \t]*\n/.test(text.trim().replace(/\r\n?/g, '\n'));
	const out: Bare[] = [];
	let para: string[] = [];
	let depths: number[] = []; // indents of the open list levels
	let quote = '';
	const close = () => {
		if (para.length) out.push({ kind: kind('paragraph'), ...inline(joinLines(para)) });
		para = [];
	};
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!.trimEnd();
		if (!line.trim()) {
			close();
			quote = '';
			continue;
		}
		const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
		const item = listItem.exec(line);
		const quoted = /^\s{0,3}>\s?(.*)$/.exec(line);
		if (!item) depths = /^\s{2,}/.test(line) && depths.length && !para.length ? depths : [];
		if (!quoted) quote = '';
		if (fence.test(line)) {
			close();
			const end = lines.findIndex((l, at) => at > i && fence.test(l));
			const code = lines.slice(i + 1, end < 0 ? lines.length : end).join('\n');
			if (code.trim()) out.push({ kind: kind('code'), text: code });
			i = end < 0 ? lines.length : end;
		} else if (rule.test(line)) {
			close();
		} else if (isRow(line) && (isDivider(lines[i + 1] ?? '') || isRow(lines[i + 1] ?? ''))) {
			close();
			let end = i;
			while (end < lines.length && isRow(lines[end]!)) end++;
			out.push(...table(lines.slice(i, end)));
			i = end - 1;
		} else if (heading) {
			close();
			out.push({ kind: kind('heading'), level: Math.min(3, heading[1]!.length), ...inline(heading[2]!) });
		} else if (item) {
			close();
			const indent = item[1]!.replace(/\t/g, '    ').length;
			depths = [...depths.filter((d) => d < indent), indent];
			const ordered = item[3] ? { ordered: true } : {};
			out.push({ kind: kind('list_item'), level: depths.length, ...ordered, ...inline(item[4]!) });
		} else if (quoted) {
			close();
			quote ||= newId();
			if (quoted[1]!.trim()) out.push({ kind: kind('quote'), parent: quote, ...inline(quoted[1]!.trim()) });
		} else if (depths.length && out.at(-1)?.kind === 'list_item') {
			const last = out.at(-1)!; // a list item that runs on, indented
			Object.assign(last, inline(`${last.text} ${line.trim()}`), last.marks ? { marks: last.marks } : {});
		} else {
			para.push(line);
			if (!aired) close();
		}
	}
	close();
	return nest(
		out.filter((b) => b.text.trim() || b.kind === 'table_cell').map((b) => ({ id: newId(), ...b })),
	);
}

/** Gives each nested item its parent. */
function nest(blocks: Block[]): Block[] {
	const path: string[] = [];
	return blocks.map((b) => {
		path.length = b.kind === 'list_item' ? Math.min(path.length, (b.level ?? 1) - 1) : 0;
		const parent = path.at(-1);
		if (b.kind === 'list_item') path.push(b.id);
		return b.kind === 'list_item' && parent ? { ...b, parent } : b;
	});
}
