/** Writing in French: what the keys say is what is kept, whatever happens to the computer. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { bring, draft, emptyPage, openPiece, step } from './desk';
import { onDisk, saved, select } from './editing';
import { paste } from './files';

/** Composes a sign as a dead key does: the accent waits under the caret, then the letter takes its place. */
async function deadKey(page: Page, accent: string, letter: string): Promise<void> {
	const keys = await page.context().newCDPSession(page);
	await keys.send('Input.imeSetComposition', { text: accent, selectionStart: 1, selectionEnd: 1 });
	await keys.send('Input.insertText', { text: letter });
	await keys.detach();
}

test('dead keys, accents, quotes and no-break spaces are kept after a reload', async ({ app: page }) => {
	await emptyPage(page);
	await page.keyboard.type('Le fa');
	await deadKey(page, '^', 'î');
	await page.keyboard.type('te se voit de loin, l');
	await page.keyboard.insertText('’');
	await page.keyboard.type('été comme à No');
	await deadKey(page, '¨', 'ë');
	await page.keyboard.type('l : ça « brille » déjà à 35 % !');
	const typed = 'Le faîte se voit de loin, l’été comme à Noël : ça « brille » déjà à 35 % !';
	await saved(page, typed);
	await page.reload();
	await expect(draft(page)).toBeVisible();
	expect(await onDisk(page)).toBe(typed);
	expect(await draft(page).evaluate((text) => text.textContent)).toBe(typed);
});

test('a composition is not broken by the check that ends meanwhile', async ({ app: page }) => {
	await bring(page, 'Titre du jour\n\nNos clients gagnent 35 % de temps.\n');
	await expect(draft(page).locator('.cl')).toHaveCount(1);
	await select(page, '35 % de temps.', true);
	await page.keyboard.type(' Et 12 sites le disent');
	const keys = await page.context().newCDPSession(page);
	await keys.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
	await expect.poll(() => onDisk(page)).toContain('12 sites');
	await keys.send('Input.insertText', { text: 'ê' });
	await page.keyboard.type('tre.');
	await saved(page, 'le disentêtre.');
	await expect(draft(page).locator('.cl')).not.toHaveCount(0);
});

test('undo and redo', async ({ app: page }) => {
	await bring(page, 'Un titre\n\nUne phrase simple.\n');
	await select(page, 'Une phrase simple.', true);
	await page.keyboard.type(' Une autre.');
	await saved(page, 'Une autre.');
	await page.keyboard.press('Control+z');
	await expect(draft(page)).not.toContainText('Une autre.');
	await page.keyboard.press('Control+Shift+z');
	await expect(draft(page)).toContainText('Une phrase simple. Une autre.');
	await page.keyboard.press('Control+z');
	await expect.poll(() => onDisk(page)).not.toContain('Une autre.');
});

test('what was typed survives a kill, without leaving the text or saving by hand', async ({
	app: page,
	core,
}) => {
	await emptyPage(page);
	await page.keyboard.type('Une phrase, puis plus rien : le courant est coupé.');
	await saved(page, 'le courant est coupé.');
	await core.kill('SIGKILL');
	await core.start();
	await page.goto(core.url);
	await openPiece(page, 'Sans titre');
	await step(page, 'Vérifier');
	await expect(draft(page)).toContainText('Une phrase, puis plus rien : le courant est coupé.');
	expect(core.output, 'what the core prints').not.toContain('courant');
});

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body><!--StartFragment--><h1>Offre Sérénité<o:p></o:p></h1>
<p class=MsoNormal>Nos relevés arrivent <b style='mso-bidi-font-weight:normal'>chaque matin</b>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Audit du site<o:p></o:p></p>
<!--EndFragment--></body></html>`;
const docs = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">En gras</span><span>, puis maigre.</span></p></b>`;
const web = `<div><script>suivre()</script><h2>Vu sur le web</h2><p style="color:red" onclick="x()">Un <a href="javascript:x()">piège</a> et un <a href="https://nordalis.example/">lien</a>.</p><img src="https://ailleurs.example/x.png"></div>`;

test('the bar of a table that comes first leaves the kind and the language in reach', async ({
	app: page,
}) => {
	await emptyPage(page);
	await paste(page, { text: '| Offre | Prix |\n| --- | --- |\n| Base | 12 € |\n' });
	await draft(page).getByRole('cell', { name: 'Base' }).click();
	await expect(page.getByRole('toolbar')).toBeVisible();
	const words = page.getByText(/mots?, /); // the last of the line
	for (const said of [page.getByLabel('Type de contenu'), page.getByLabel('Langue du contenu'), words]) {
		await said.click({ trial: true }); // nothing lies over it
	}
});

test('pastes from Word, Google Docs and the web are cleaned', async ({ app: page }) => {
	await emptyPage(page);
	for (const html of [word, docs, web]) {
		await page.keyboard.press('Control+End');
		await paste(page, { html, text: 'sans mise en forme' });
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter'); // out of a list
	}
	const text = draft(page);
	await expect(text.getByRole('heading', { name: 'Offre Sérénité' })).toBeVisible();
	await expect(text.getByRole('strong').filter({ hasText: 'chaque matin' })).toBeVisible();
	await expect(text.getByRole('listitem')).toContainText('Audit du site');
	await expect(text.getByRole('listitem')).not.toContainText('·');
	await expect(text.getByRole('strong').filter({ hasText: 'En gras' })).toBeVisible();
	await expect(text.getByRole('strong').filter({ hasText: 'puis maigre' })).toHaveCount(0);
	await expect(text.getByRole('heading', { name: 'Vu sur le web' })).toBeVisible();
	await expect(text.locator('a[href="https://nordalis.example/"]')).toHaveText('lien');
	await expect(
		text.locator('a[href^="javascript"], script, img, [onclick], [class*=Mso], [style]'),
	).toHaveCount(0);
	await saved(page, 'Un piège et un lien.');
});

test('a claim is underlined at the end of a pause, whether the text can be saved and checked or not', async ({
	app: page,
}) => {
	await bring(page, 'Titre du jour\n\nNos clients gagnent 35 % de temps.\n');
	await expect(draft(page).locator('.cl')).toHaveCount(1);
	await page.evaluate(() => {
		const { Pieces } = (window as unknown as { go: { bridge: { Pieces: { Save: unknown } } } }).go.bridge;
		const save = Pieces.Save as (...given: unknown[]) => unknown;
		let held: (() => void)[] = [];
		Pieces.Save = (...given: unknown[]) => new Promise((done) => held.push(() => done(save(...given)))); // a disk that takes its time
		Object.assign(window, {
			letGo: () => {
				Pieces.Save = save;
				held.forEach((go) => go());
				held = [];
			},
		});
	});
	await select(page, '35 % de temps.', true);
	await page.keyboard.type(' Nous suivons 12 sites.');
	const found = draft(page).locator('.cl', { hasText: 'Nous suivons 12 sites' });
	await expect(found).toBeVisible();
	await expect(found).not.toHaveAttribute('data-claim'); // nothing is known of its proof yet
	await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
	await expect(found).toHaveAttribute('data-claim');
	await expect(draft(page).locator('.cl')).toHaveCount(2);
});
