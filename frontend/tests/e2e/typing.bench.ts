/**
 * What a key costs in a 5,000-word draft full of claims. Keys are pressed in the middle of it at the pace of a fast typist
 * while Chromium traces its own main thread. A key's cost is all the JavaScript that ran from its keydown to the next one,
 * or for 100 ms: ours and ProseMirror's handlers, the mutation observer, timers, animation frames and microtasks, with the
 * style and layout they force. Each burst writes a claim; the typist then waits until it is saved, checked and listed. That
 * work (the save, all claims drawn again) is counted apart, as a pause.
 */
import { expect, test } from './core';
import { bring, draft, inspector } from './desk';
import { saved, select } from './editing';
import { read, within } from './trace';

const pace = 80; // ms between keys; what drives the browser adds some 20
const bursts = Array.from({ length: 9 }, (_, i) => ` Nous suivons ${11 + i} sites.`); // 207 keys

const sentences = [
	'Nos clients réduisent leurs arrêts de machine de 31 % dès la première année, sans changer leurs habitudes.',
	'La visite du matin commence toujours par le même tour, du quai de chargement jusqu’à la salle des compresseurs.',
	'Un technicien intervient sur site en moins de 4 heures, et le rapport part le soir même au chef d’atelier.',
	'Chacun y retrouve ses mots, ses repères et ses habitudes, parce que rien ne remplace un regard posé sur place.',
	'Les données sont hébergées en France et aucune mesure ne quitte le site sans votre accord écrit.',
];

/** Paragraphs of five sentences, about 5,000 words in all; one in the middle bears a mark. */
function longDraft(): string {
	const paragraphs: string[] = [];
	for (let words = 0; words < 5000;) {
		const said = sentences.join(' ');
		paragraphs.push(said);
		words += said.split(/\s+/).length;
	}
	paragraphs.splice(Math.floor(paragraphs.length / 2), 0, 'Ici le milieu');
	return `Un long brouillon\n\n${paragraphs.join('\n\n')}\n`;
}

test('typing in the middle of 5,000 words', async ({ app: page, browser }) => {
	test.setTimeout(180_000);
	await bring(page, longDraft());
	await expect(inspector(page).getByRole('heading', { name: /Reste/ })).toBeVisible();
	await expect(draft(page).locator('.cl').first()).toBeVisible();
	const left = async () =>
		Number(
			/Reste (\d+)/.exec(await inspector(page).getByRole('heading', { name: /Reste/ }).innerText())?.[1],
		);
	await select(page, 'Ici le milieu', true);
	await page.keyboard.type('.');
	await saved(page, 'Ici le milieu.');
	const before = await left();

	await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] });
	for (const [i, words] of bursts.entries()) {
		await page.keyboard.type(words, { delay: pace });
		await expect.poll(left).toBe(before + i + 1);
	}
	const { keys, busy } = read(await browser.stopTracing());

	expect(keys).toHaveLength(bursts.join('').length);
	const last = new Set(bursts.map((_, i) => bursts.slice(0, i + 1).join('').length - 1));
	const ends = keys.map((key, i) => Math.min(keys[i + 1] ?? Infinity, key + 100_000));
	const costs = keys.map((key, i) => within(busy, [key, ends[i]!]));
	const pauses = [...last].map((i) => within(busy, [ends[i]!, keys[i + 1] ?? Infinity]));
	const at = (values: number[], share: number) => {
		const sorted = [...values].sort((a, b) => a - b);
		return Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2));
	};
	const figures = {
		typing: { unit: 'ms', keys: keys.length, p50: at(costs, 0.5), p95: at(costs, 0.95), max: at(costs, 1) },
		pause: { unit: 'ms', pauses: pauses.length, p50: at(pauses, 0.5), max: at(pauses, 1) },
	};
	console.log(JSON.stringify(figures));
});
