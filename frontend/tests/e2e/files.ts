/** Documents made while a test runs: what a user would bring, and what cannot be read. */
import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A file as Playwright's file input takes it. */
export interface Given {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

const given = (name: string, mimeType: string, data: string | Buffer): Given => ({
	name,
	mimeType,
	buffer: typeof data === 'string' ? Buffer.from(data, 'utf8') : data,
});

export const text = (name: string, said: string) => given(name, 'text/plain', said);
export const markdown = (name: string, said: string) => given(name, 'text/markdown', said);
export const bytes = (name: string, data: Buffer) => given(name, 'application/octet-stream', data);

/** A zip whose entries are stored as they are. */
function zip(entries: [name: string, data: string][]): Buffer {
	const bodies: Buffer[] = [];
	const heads: Buffer[] = [];
	let offset = 0;
	for (const [name, said] of entries) {
		const [path, data] = [Buffer.from(name), Buffer.from(said, 'utf8')];
		const common = Buffer.alloc(26); // from "version needed" to "extra length", the same in both headers
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x0800, 2); // names in UTF-8
		common.writeUInt16LE(0x21, 8); // 1 January 1980
		common.writeUInt32LE(crc32(data), 10);
		common.writeUInt32LE(data.length, 14);
		common.writeUInt32LE(data.length, 18);
		common.writeUInt16LE(path.length, 22);
		bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, data);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		heads.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path);
		offset += 30 + path.length + data.length;
	}
	const directory = Buffer.concat(heads);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const escaped = (said: string) => said.replace(/[&<>]/g, (c) => `&#${c.codePointAt(0)};`);
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';

/** A Word document of paragraphs; one that begins with "# " is a heading. */
export function docx(name: string, paragraphs: string[]): Given {
	const body = paragraphs.map((said) => {
		const style = said.startsWith('# ') ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
		return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(said.replace(/^# /, ''))}</w:t></w:r></w:p>`;
	});
	const data = zip([
		[
			'[Content_Types].xml',
			`${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		],
		[
			'_rels/.rels',
			`${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		],
		[
			'word/document.xml',
			`${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
		],
	]);
	return given(name, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', data);
}

/** Objects, cross-reference table and trailer of a PDF. */
function pdfFile(objects: string[], trailer = ''): Buffer {
	let out = '%PDF-1.4\n';
	const at = objects.map((body, i) => {
		const offset = out.length;
		out += `${i + 1} 0 obj\n${body}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const start = out.length;
	out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.join('')}`;
	out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(out, 'latin1');
}

/** The objects of a PDF with one page for each list of lines. Latin-1 only, as its built-in fonts. */
function pages(sheets: string[][]): string[] {
	const kids = sheets.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
	];
	sheets.forEach((lines, i) => {
		const shown = lines.map((said) => `(${said.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
		const stream = `BT /F1 12 Tf 72 760 Td 18 TL\n${shown}\nET`;
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		);
	});
	return objects;
}

export const pdf = (name: string, sheets: string[][]) =>
	given(name, 'application/pdf', pdfFile(pages(sheets)));

/** A PDF that opens with a password only (standard handler, revision 2): no password matches these keys. */
export function lockedPdf(name: string): Given {
	const objects = pages([['Confidentiel']]);
	const key = '5a'.repeat(32);
	objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
	const trailer = `/Encrypt ${objects.length} 0 R /ID [<${'0f'.repeat(16)}> <${'0f'.repeat(16)}>]`;
	return given(name, 'application/pdf', pdfFile(objects, trailer));
}

/** Pastes through a real clipboard event, as Ctrl V does with what another program copied. */
export async function paste(page: Page, copied: { text?: string; html?: string }): Promise<void> {
	await page.evaluate(({ text = '', html = '' }) => {
		const data = new DataTransfer();
		if (text) data.setData('text/plain', text);
		if (html) data.setData('text/html', html);
		const target = document.activeElement ?? document.body;
		target.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
		);
	}, copied);
}
