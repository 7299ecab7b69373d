import { expect, test } from 'vitest';
import { namesOnly } from './transfer';

const drag = (...types: string[]) => ({ types }) as unknown as DataTransfer;

test('what only names files or addresses is no draft', () => {
	expect(namesOnly(drag('text/uri-list', 'text/plain', 'text/html'))).toBe(true); // a link, or a file on WebKitGTK
	expect(namesOnly(drag('Files'))).toBe(true); // a folder
	expect(namesOnly(drag('text/plain', 'text/html'))).toBe(false);
});
