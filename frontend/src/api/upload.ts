import type { Api } from './api';
import type { Dropped } from './types';

const chunk = 768 * 1024; // bytes; a multiple of 3, so that base64 chunks need no padding inside a file

function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let i = 0; i < bytes.length; i += 0x8000) {
		binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	}
	return btoa(binary);
}

/** A file on its way in: one that the page may read, or one that only the Go side may. */
export type Incoming = File | Dropped;

/** Sends a chosen or dropped file to the Go side and returns its upload id. Rejects with a Problem; nothing is left behind. */
export async function upload(api: Api, file: Incoming): Promise<string> {
	if (!(file instanceof File)) return api.uploads.take(file.id);
	const id = await api.uploads.begin(file.name, file.size);
	try {
		for (let at = 0; at < file.size; at += chunk) {
			const part = new Uint8Array(await file.slice(at, at + chunk).arrayBuffer());
			await api.uploads.append(id, base64(part));
		}
		return id;
	} catch (failed) {
		await api.uploads.discard(id).catch(() => undefined);
		throw failed;
	}
}
