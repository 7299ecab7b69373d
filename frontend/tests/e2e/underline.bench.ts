/**
 * How long a claim waits for its underline once its writer pauses. In drafts of 2,000 and of 10,000 words, each paragraph with
 * claims of its own, beside a library of 120 passages, a claim is typed in the middle and the typist stops. The time runs from
 * the end of the typing pause (the last change of the text and the pause after it) to the frame that shows the underline: all
 * that runs in between, in the page and in the core, is in it. Told apart: the time until the check has judged it, and how
 * long the page waits for the sheet of the check.
 */
import { type Page } from '@playwright/test';
import { pause } from '../../src/state/pause';
import { expect, test } from './core';
import { addSources, bring, draft, go, inspector } from './desk';
import { select } from './editing';
import { markdown } from './files';

const pace = 60; // ms between keys
const claims = Array.from({ length: 44 }, (_, i) => ` Nous suivons ${5011 + i} sites.`);
const warmUp = 4; // the first are not counted

const paragraph = (i: number) =>
	[
		`Nos clients réduisent leurs arrêts de machine de ${20 + (i % 60)} % dès l’année ${1 + (i % 7)}, sans changer leurs habitudes.`,
		'La visite du matin commence toujours par le même tour, du quai de chargement jusqu’à la salle des compresseurs.',
		`Un technicien du secteur ${i} intervient sur site en moins de ${2 + (i % 9)} heures, et le rapport part le soir même.`,
		'Chacun y retrouve ses mots, ses repères et ses habitudes, parce que rien ne remplace un regard posé sur place.',
		`Les données de l’atelier ${i} sont hébergées en France et aucune mesure ne quitte le site sans votre accord écrit.`,
	].join(' ');

/** A draft of so many words; a short paragraph in its middle bears a mark. */
function long(words: number): string {
	const paragraphs: string[] = [];
	for (let i = 0, count = 0; count < words; i++) {
		paragraphs.push(paragraph(i));
		count += paragraphs[i]!.split(/\s+/).length;
	}
	paragraphs.splice(Math.floor(paragraphs.length / 2), 0, 'Ici le milieu.');
	return `Un long brouillon\n\n${paragraphs.join('\n\n')}\n`;
}

const library = () =>
	markdown(
		'bilan.md',
		`# Bilan\n\n${Array.from({ length: 120 }, (_, i) => `## Site ${i}\n\n${paragraph(i + 3)}`).join('\n\n')}\n`,
	);

interface Bound {
	go: { bridge: { Claims: { Sheet: (...of: unknown[]) => Promise<unknown> } } };
}

interface Seen {
	changed: number; // when the text last changed, ms
	shown: number; // when a frame first showed the underline
	judged: number; // when one showed it with what the check says of it
}

/**
 * Notes when the text changes and when a frame shows an underline on some words. All is seen by one observer of their
 * paragraph: a driver that asked again and again would be measured too. The answer waits until the claim is judged.
 */
async function watch(page: Page, words: string): Promise<() => Promise<Seen>> {
	await draft(page).evaluate((text, words) => {
		const seen = { changed: 0, shown: 0, judged: 0 };
		const mark = [...text.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Ici le milieu'))!;
		const changed = () => (seen.changed = performance.now());
		text.addEventListener('input', changed);
		const drawn = (what: 'shown' | 'judged', done?: () => void) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel(); // what is posted within a frame runs once it is drawn
				port1.onmessage = () => {
					seen[what] ||= performance.now();
					done?.();
				};
				port2.postMessage(0);
			});
		const done = new Promise<void>((resolve) => {
			const observer = new MutationObserver(() => {
				const under = [...mark.querySelectorAll('.cl')].filter((at) => at.textContent?.includes(words));
				if (under.length && !seen.shown) drawn('shown');
				if (!under.some((at) => at.hasAttribute('data-claim'))) return;
				observer.disconnect();
				text.removeEventListener('input', changed);
				drawn('judged', resolve);
			});
			observer.observe(mark, { subtree: true, childList: true, characterData: true, attributes: true });
		});
		Object.assign(window, { seen: done.then(() => seen) });
	}, words);
	return () => page.evaluate(() => (window as unknown as { seen: Promise<Seen> }).seen);
}

for (const words of [2000, 10_000])
	test(`an underline in ${words} words`, async ({ app: page }) => {
		test.setTimeout(240_000);
		await addSources(page, [library()]);
		await expect(page.getByRole('link', { name: /Bilan/ })).toBeVisible({ timeout: 30_000 });
		await go(page, 'Accueil');
		await bring(page, long(words));
		await expect(inspector(page).getByRole('heading', { name: /Reste/ })).toBeVisible({ timeout: 30_000 });
		await expect(draft(page).locator('.cl').first()).toBeVisible();
		await select(page, 'Ici le milieu.', true);

		await page.evaluate(() => {
			const times: number[] = [];
			const { Claims } = (window as unknown as Bound).go.bridge;
			const sheet = Claims.Sheet;
			Claims.Sheet = async (...of) => {
				const asked = performance.now();
				const answer = await sheet(...of);
				times.push(performance.now() - asked);
				return answer;
			};
			Object.assign(window, { sheets: times });
		});
		const shown: number[] = [];
		const judged: number[] = [];
		for (const [i, said] of claims.entries()) {
			const seen = await watch(page, said.trim().replace(/\.$/, ''));
			await page.keyboard.type(said, { delay: pace });
			const { changed, ...at } = await seen();
			if (i < warmUp || at.shown < changed) continue; // a busy machine made a pause within the words, and they were found in it
			shown.push(at.shown - changed - pause);
			judged.push(at.judged - changed - pause);
		}
		const at = (values: number[], share: number) => {
			const sorted = [...values].sort((a, b) => a - b);
			return Number(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!.toFixed(1));
		};
		const of = (values: number[]) => ({ p50: at(values, 0.5), p95: at(values, 0.95), max: at(values, 1) });
		const sheets = await page.evaluate(() => (window as unknown as { sheets: number[] }).sheets);
		const drawn = await draft(page).locator('.cl').count();
		console.log(
			JSON.stringify({
				underline: {
					...{ unit: 'ms', words, drawn, pauses: shown.length },
					...{ shown: of(shown), judged: of(judged), sheet: of(sheets) },
				},
			}),
		);
	});
