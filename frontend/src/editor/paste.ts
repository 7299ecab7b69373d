/** Foreign text made ours: what Word, Google Docs and web pages put on the clipboard, reduced to what a draft may hold. */
import { DOMParser as Reader, Fragment, type Node } from '@tiptap/pm/model';
import type { Block } from '../api';
import { docToBlocks, blocksToDoc } from './blocks';
import { newId } from './ids';
import { schema } from './schema';
import { plainEmphasis, simplify } from './tidy';
import { unwrapWord } from './word';

export { textToBlocks } from './plain';

const never =
	'script,style,noscript,template,head,meta,link,title,nav,aside,footer,form,button,input,select,textarea,svg,canvas,' +
	'img,picture,video,audio,iframe,object,embed,hr,del,colgroup,[hidden],[role=navigation],[role=banner],[role=contentinfo]';
const powers: Record<string, string> = { '2': '²', '3': '³' };

/** The part of a page that is the text: its only article, else its main, else all of it. */
function mainText(page: Document): Element {
	const articles = page.querySelectorAll('article');
	return (articles.length === 1 ? articles[0] : page.querySelector('main,[role=main]')) ?? page.body;
}

/** Clean HTML of a draft from any HTML: only elements and attributes of the schema, images dropped. */
export function cleanHTML(html: string): string {
	const copied = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/i.exec(html)?.[1] ?? html;
	// `<![if !supportLists]>` and its end are comments to a parser; what they enclose is read
	const page = new DOMParser().parseFromString(copied, 'text/html');
	const root = mainText(page);
	const comments = page.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
	const gone: Comment[] = [];
	while (comments.nextNode()) gone.push(comments.currentNode as Comment);
	gone.forEach((comment) => comment.remove());
	root.querySelectorAll('header').forEach((el) => el.querySelector('h1,h2') || el.remove());
	root.querySelectorAll(never).forEach((el) => el.remove());
	// browsers write a plain space between inline elements this way
	root.querySelectorAll('.Apple-converted-space').forEach((el) => el.replaceWith(' '));
	root.querySelectorAll('sup').forEach((el) => {
		const power = powers[el.textContent ?? ''];
		if (power && /(^|[^\p{L}])[kcdm]?m$/u.test(el.previousSibling?.textContent ?? '')) el.textContent = power;
	});
	unwrapWord(root);
	plainEmphasis(root);
	simplify(root);
	return root.innerHTML;
}

/** Gives an id to every node that must have one; the parser makes none. */
function identify(node: Node): Node {
	if (node.isLeaf || node.isTextblock) return named(node, node.content);
	const children: Node[] = [];
	node.forEach((child) => void children.push(identify(child)));
	return named(node, Fragment.from(children));
}

function named(node: Node, content: Fragment): Node {
	const attrs = 'id' in node.attrs ? { ...node.attrs, id: newId() } : node.attrs;
	return node.isText ? node : node.type.create(attrs, content, node.marks);
}

/** The blocks of any HTML, with ids. An empty page gives no block. */
export function htmlToBlocks(html: string): Block[] {
	const box = new DOMParser().parseFromString(cleanHTML(html), 'text/html').body;
	if (!box.textContent?.trim()) return [];
	const said = docToBlocks(identify(Reader.fromSchema(schema).parse(box)));
	const kept = said.filter((b) => b.text.trim() || b.kind === 'table_cell');
	return docToBlocks(blocksToDoc(kept)); // fills the missing cells of ragged tables
}
