/** Shapes foreign HTML into what the schema holds, so that ProseMirror's parser never has to guess. */
import { allowedHref } from './schema';

const blocks = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,pre,table,section,article,dl,figure';
const held = new Set('P H1 H2 H3 UL OL LI BLOCKQUOTE PRE TABLE TBODY TR TD TH BR A STRONG EM'.split(' '));

export function rename(el: Element, tag: string): Element {
	const box = el.ownerDocument.createElement(tag);
	box.append(...el.childNodes);
	el.replaceWith(box);
	return box;
}

const unwrap = (el: Element) => el.replaceWith(...el.childNodes);

/** Bold and italic as elements, whatever way they were written; a `<b style="font-weight:normal">` is not bold. */
export function plainEmphasis(root: Element) {
	for (const el of [...root.querySelectorAll('b,strong,i,em,span,font')]) {
		const style = (el.getAttribute('style') ?? '').toLowerCase();
		const weight = /(?<![\w-])font-weight:\s*(bold|bolder|normal|lighter|\d+)/.exec(style)?.[1];
		const slant = /(?<![\w-])font-style:\s*(italic|oblique|normal)/.exec(style)?.[1];
		const bold = weight ? /^bold/.test(weight) || Number(weight) >= 600 : /^(B|STRONG)$/.test(el.tagName);
		const italic = slant ? slant !== 'normal' : /^(I|EM)$/.test(el.tagName);
		const heading = el.closest('h1,h2,h3,h4,h5,h6,th'); // their weight is the page's, not the writer's
		let inner: Element = rename(el, 'span');
		if (bold && !heading && !inner.querySelector(blocks)) inner = rename(inner, 'strong');
		if (italic && !inner.querySelector(blocks)) {
			const em = inner.ownerDocument.createElement('em');
			em.append(...inner.childNodes);
			inner.append(em);
		}
		if (inner.tagName === 'SPAN') unwrap(inner);
	}
}

/** Blocks inside `el` become lines of one paragraph. */
function flatten(el: Element) {
	for (const child of [...el.querySelectorAll(blocks)]) {
		if (/^(UL|OL)$/.test(child.tagName) && el.tagName === 'LI') continue;
		if (child.closest('li') !== (el.tagName === 'LI' ? el : child.closest('li'))) continue;
		child.before(el.ownerDocument.createElement('br'));
		child.after(el.ownerDocument.createElement('br'));
		unwrap(child);
	}
	trimBreaks(el, true);
}

const blank = (node: Node) => node.nodeType === 3 && !/[^ \t\r\n\f]/.test(node.nodeValue ?? '');
const isBreak = (node: Node | null): node is Element => node?.nodeName === 'BR';

/** Drops the line breaks that show nothing: at the edges of a block, and doubled ones when `single`. */
function trimBreaks(el: Element, single = false) {
	const flow = () => [...el.childNodes].filter((c) => !blank(c) && c.nodeType !== 8);
	for (let list = flow(); isBreak(list[0] ?? null); list = flow()) (list[0] as Element).remove();
	for (let list = flow(); isBreak(list.at(-1) ?? null); list = flow()) (list.at(-1) as Element).remove();
	const list = flow();
	list.forEach((child, i) => {
		const next = list[i + 1];
		const nested = next && /^(UL|OL)$/.test(next.nodeName);
		if (isBreak(child) && (nested || (single && isBreak(next ?? null)))) child.remove();
	});
}

/** Two line breaks in a row are the end of a paragraph. */
function splitParagraphs(root: Element) {
	for (const p of [...root.querySelectorAll('p')]) {
		trimBreaks(p);
		const parts: Node[][] = [[]];
		const flow = [...p.childNodes].filter(
			(c, i, all) => !(blank(c) && (isBreak(all[i - 1] ?? null) || isBreak(all[i + 1] ?? null))),
		);
		flow.forEach((child, i) => {
			if (isBreak(child) && (isBreak(flow[i - 1] ?? null) || isBreak(flow[i + 1] ?? null))) {
				if (parts.at(-1)!.length) parts.push([]);
			} else parts.at(-1)!.push(child);
		});
		if (parts.length < 2) continue;
		const made = parts
			.filter((part) => part.length)
			.map((part) => {
				const box = p.ownerDocument.createElement('p');
				box.append(...part);
				return box;
			});
		p.replaceWith(...made);
	}
}

/** Loose text beside blocks gets a paragraph of its own; a box of text becomes one. */
function wrapLoose(root: Element) {
	for (const box of [
		...root.querySelectorAll(
			'div,section,article,main,header,figcaption,dt,dd,caption,details,summary,center',
		),
	].reverse()) {
		if (box.querySelector(blocks)) {
			wrapChildren(box);
			unwrap(box);
		} else rename(box, 'p');
	}
	wrapChildren(root);
}

function wrapChildren(box: Element) {
	let p: Element | null = null;
	for (const child of [...box.childNodes]) {
		const isBlock = child.nodeType === 1 && (child as Element).matches(blocks + ',tr,li');
		if (isBlock) p = null;
		else if (p) p.append(child);
		else if (!blank(child)) {
			p = box.ownerDocument.createElement('p');
			child.before(p);
			p.append(child);
		}
	}
}

/** Pages laid out with tables are not tables; real ones get one line of text a cell and no spans. */
function simpleTables(root: Element) {
	for (const table of [...root.querySelectorAll('table')].reverse()) {
		const cells = [...table.querySelectorAll('td,th')];
		const layout = cells.length < 2 || table.querySelector('table,h1,h2,h3,ul,ol,blockquote');
		if (layout) {
			cells.forEach((cell) => rename(cell, 'div'));
			table.querySelectorAll('caption').forEach((c) => rename(c, 'div'));
			table.querySelectorAll('tr,tbody,thead,tfoot').forEach(unwrap);
			rename(table, 'div');
			continue;
		}
		table.querySelectorAll('caption').forEach((caption) => table.before(rename(caption, 'p')));
		table.querySelectorAll('colgroup,col').forEach((c) => c.remove());
		for (const cell of cells) {
			flatten(cell);
			const more = Math.min(Number(cell.getAttribute('colspan')) || 1, 20) - 1;
			for (let i = 0; i < more; i++) cell.after(cell.ownerDocument.createElement(cell.tagName));
		}
	}
}

/** Lists as the schema has them: items of one paragraph, with the lists below it last. */
function simpleLists(root: Element) {
	for (const list of [...root.querySelectorAll('ul,ol')]) {
		for (const child of [...list.children]) {
			if (child.tagName === 'LI') continue;
			const above = child.previousElementSibling;
			if (/^(UL|OL)$/.test(child.tagName) && above?.tagName === 'LI') above.append(child);
			else if (!/^(UL|OL)$/.test(child.tagName)) rename(child, 'li');
		}
	}
	for (const item of [...root.querySelectorAll('li')].reverse()) {
		flatten(item);
		item.append(...[...item.children].filter((c) => /^(UL|OL)$/.test(c.tagName)));
		trimBreaks(item, true);
	}
}

/** Leaves only elements and attributes that the schema reads. */
export function simplify(root: Element) {
	root.querySelectorAll('h4,h5,h6').forEach((h) => rename(h, 'h3'));
	simpleTables(root);
	simpleLists(root);
	for (const quote of root.querySelectorAll('blockquote')) {
		quote.querySelectorAll('h1,h2,h3,li').forEach((el) => rename(el, 'p'));
		quote.querySelectorAll('ul,ol,table,tbody,tr,td,th,blockquote').forEach(unwrap);
		wrapLoose(quote);
	}
	wrapLoose(root);
	splitParagraphs(root);
	for (const el of [...root.querySelectorAll('*')]) {
		const href = el.tagName === 'A' ? (el.getAttribute('href') ?? '') : '';
		for (const { name } of [...el.attributes]) el.removeAttribute(name);
		if (!held.has(el.tagName) || (el.tagName === 'A' && !allowedHref(href))) unwrap(el);
		else if (href) el.setAttribute('href', href);
	}
	for (const el of [...root.querySelectorAll('p,h1,h2,h3,li,blockquote,ul,ol')].reverse()) {
		if (!/[^\s\u00a0]/.test(el.textContent ?? '')) el.remove();
	}
}
