import { expect, test } from 'vitest';
import { namesOnly, pasted } from './transfer';

const drag = (...types: string[]) => ({ types }) as unknown as DataTransfer;

test('what only names files or addresses is no draft', () => {
	expect(namesOnly(drag('text/uri-list', 'text/plain', 'text/html'))).toBe(true); // a link, or a file on WebKitGTK
	expect(namesOnly(drag('Files'))).toBe(true); // a folder
	expect(namesOnly(drag('text/plain', 'text/html'))).toBe(false);
});

test('a copied file is its address, even where its path goes along as text', () => {
	const held: Record<string, string> = {
		'text/plain': '/home/claire/a.md',
		'text/uri-list': 'file:///home/claire/a.md',
	};
	const clipboard = { getData: (type: string) => held[type] ?? '' } as DataTransfer;
	expect(pasted(clipboard)).toEqual({ html: '', text: 'file:///home/claire/a.md' });
	held['text/uri-list'] = 'https://orvalis.example/bilan'; // a copied link stays its text
	expect(pasted(clipboard).text).toBe('/home/claire/a.md');
});
