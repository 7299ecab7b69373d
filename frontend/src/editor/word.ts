/** Microsoft Word's clipboard: paragraphs that are lists, titles and quotes in disguise. */

const styled = (el: Element) => el.getAttribute('style') ?? '';
const level = (p: Element) => Number(/mso-list:\s*\S*\s*level(\d+)/i.exec(styled(p))?.[1] ?? 0);

/** Takes the bullet or number out of a list paragraph and says whether the list is numbered. */
function takeMarker(p: Element): boolean {
	const ignored = [...p.querySelectorAll('[style]')].find((el) => /mso-list:\s*ignore/i.test(styled(el)));
	const marker = (ignored?.textContent ?? '').replace(/\s/g, '');
	ignored?.remove();
	return /^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(marker);
}

/** Rebuilds real lists from runs of paragraphs that carry `mso-list: l0 level1 lfo1`. */
function rebuildLists(root: Element) {
	let open: { list: Element; level: number; ordered: boolean }[] = [];
	let end: Element | null = null;
	for (const p of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
		const deep = level(p);
		if (!deep || /^H\d$/.test(p.tagName)) {
			p.querySelectorAll('[style]').forEach((el) => /mso-list:\s*ignore/i.test(styled(el)) && el.remove());
			continue;
		}
		if (p.previousElementSibling !== end) open = [];
		const ordered = takeMarker(p);
		const doc = p.ownerDocument;
		while (open.length && open.at(-1)!.level > deep) open.pop();
		if (open.length && open.at(-1)!.level === deep && open.at(-1)!.ordered !== ordered) open.pop();
		if (!open.length || open.at(-1)!.level < deep) {
			const list = doc.createElement(ordered ? 'ol' : 'ul');
			const above = open.at(-1)?.list.lastElementChild;
			if (above) above.append(list);
			else p.before(list);
			open.push({ list, level: deep, ordered });
		}
		const item = doc.createElement('li');
		item.append(...p.childNodes);
		open.at(-1)!.list.append(item);
		p.remove();
		end = open[0]!.list;
	}
}

/** Turns Word's disguises into plain HTML. Does nothing to other pages. */
export function unwrapWord(root: Element) {
	for (const el of root.querySelectorAll('p[class]')) {
		const name = el.getAttribute('class') ?? '';
		const real = /MsoTitle/i.test(name)
			? 'h1'
			: /MsoSubtitle/i.test(name)
				? 'h2'
				: /Quote/.test(name)
					? 'blockquote'
					: '';
		if (!real) continue;
		const box = el.ownerDocument.createElement(real);
		box.append(...el.childNodes);
		el.replaceWith(box);
	}
	rebuildLists(root);
	root.querySelectorAll('*').forEach((el) => {
		if (!el.tagName.includes(':')) return; // o:p, v:shape, w:sdt
		if (el.textContent?.trim()) el.replaceWith(...el.childNodes);
		else el.remove();
	});
}
