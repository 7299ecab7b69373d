/** The frame: two workspaces, two languages, two themes, the keyboard alone, small windows and large letters. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { bring, card, draft, go, inspector, look, openPiece, openSample, step, toast } from './desk';

test('the sample and one’s own space stay apart, and both survive a restart', async ({ app: page, core }) => {
	await bring(page, 'Mon brouillon à moi\n\nNos clients gagnent 35 % de temps.\n');
	await expect(inspector(page)).toContainText('Reste 1 affirmation');
	await go(page, 'Accueil');
	await page.keyboard.press('Control+k');
	await page.getByRole('combobox', { name: /Un contenu, une source/ }).fill('exemple');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Espace d’exemple', { exact: true })).toBeVisible({ timeout: 30_000 });
	await go(page, 'Contenus');
	await expect(page.getByRole('row')).toHaveCount(1 + 4);
	for (const stage of ['Vérifier', 'Approuver', 'Publier', 'Publié'])
		await expect(page.getByRole('row').getByText(stage, { exact: true })).toBeVisible();
	await expect(page.getByText('Mon brouillon à moi')).toHaveCount(0);
	await go(page, 'Bibliothèque');
	await expect(page.getByRole('region', { name: 'Documents' }).getByRole('listitem')).toHaveCount(13);

	await core.kill('SIGKILL');
	await core.start();
	await page.goto(core.url);
	await expect(page.getByText('Espace d’exemple', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Revenir à mon espace' }).click();
	await go(page, 'Contenus');
	await expect(page.getByRole('link', { name: 'Mon brouillon à moi' })).toBeVisible();
	await expect(page.getByRole('row')).toHaveCount(1 + 1);
});

test.describe('in English', () => {
	test.use({ locale: 'en-GB' });

	test('the sample speaks English, and a verdict reads as a sentence', async ({ app: page }) => {
		await expect(page.getByRole('heading', { name: 'Nothing ships without proof.' })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.getByRole('button', { name: 'Open the sample space' }).click();
		await expect(page.getByText('Sample space', { exact: true })).toBeVisible({ timeout: 30_000 });
		await page.getByRole('link', { name: 'All 4 pieces' }).click();
		await page.getByRole('link', { name: 'Spoilage: where cold rooms really lose product' }).click();
		const claims = page.getByRole('complementary', { name: 'Claims' });
		await expect(claims.getByRole('heading', { name: /of \d+ claims left/ })).toBeVisible();
		const contradicted = claims.getByText(/The source says .+, your text says .+\./);
		await expect(contradicted.first()).toBeVisible();
	});
});

test('language, theme, name and keys are kept after a restart', async ({ app: page, core }) => {
	await go(page, 'Réglages');
	await page.getByLabel('Nom', { exact: true }).fill('Salomé Verdier');
	await page.getByRole('radio', { name: 'Sombre' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('switch', { name: /Raccourcis d’une seule lettre/ }).uncheck();
	await page.getByRole('radio', { name: 'English' }).check();
	await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

	await core.kill('SIGTERM');
	await core.start();
	await page.goto(core.url);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Salomé Verdier');
	await expect(page.getByRole('switch', { name: /Single-letter shortcuts/ })).not.toBeChecked();
});

/** What has the focus must be seen: by an outline, or by the caret of a text. */
async function seen(page: Page): Promise<void> {
	const unseen = await page.evaluate(() => {
		const at = document.activeElement as HTMLElement;
		if (at === document.body) return ''; // beyond the last stop: the browser's own bar
		if (at.matches('.ProseMirror, textarea, input:not([type=radio], [type=checkbox])')) return '';
		const { outlineStyle, outlineWidth } = getComputedStyle(at);
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : at.outerHTML.slice(0, 200);
	});
	expect(unseen, 'what has the focus and does not show it').toBe('');
}

/** Presses Tab until something of that name has the focus, which is seen at each stop. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const wanted = page
		.locator(':focus')
		.and(page.getByRole('button', { name }).or(page.getByRole('link', { name })));
	for (let stops = 0; stops < 60; stops++) {
		await page.keyboard.press('Tab');
		await seen(page);
		if ((await wanted.count()) > 0) return;
	}
	throw new Error(`Tab does not reach “${name}”`);
}

test('the main job needs no mouse', async ({ app: page }) => {
	await bring(page, 'Sans souris\n\nNos clients gagnent 35 % de temps. Nous sommes le leader du marché.\n');
	await expect(inspector(page)).toContainText('Reste 2 affirmations');

	await test.step('F6 goes round the zones', async () => {
		const zones: string[] = [];
		for (let i = 0; i < 5; i++) {
			await page.keyboard.press('F6');
			await seen(page);
			zones.push(
				await page.evaluate(
					() => document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset.zone ?? '',
				),
			);
		}
		expect(new Set(zones)).toEqual(new Set(['navigation', 'bar', 'draft', 'inspector', 'gate']));
	});

	await test.step('J and K go from claim to claim', async () => {
		await tabTo(page, 'Revenir aux contenus');
		await expect(card(page)).toContainText('35 %');
		await page.keyboard.press('j');
		await expect(card(page)).toContainText('leader');
		await page.keyboard.press('k');
		await expect(card(page)).toContainText('35 %');
	});

	await test.step('? says which keys act, Escape gives the focus back', async () => {
		await page.keyboard.press('?');
		const sheet = page.getByRole('dialog', { name: 'Raccourcis du clavier' });
		await expect(sheet).toContainText('Affirmation suivante');
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
		await seen(page);
	});

	await test.step('settle, approve', async () => {
		await page.keyboard.press('n');
		await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(inspector(page)).toContainText('Reste 1 affirmation');
		await page.keyboard.press('Delete');
		await expect(inspector(page)).toContainText('Tout est réglé');
		await expect(draft(page)).not.toContainText('leader');
		await page.keyboard.press('Control+Enter');
		await expect(page.getByRole('heading', { name: 'Prêt à approuver' })).toBeVisible();
		await page.keyboard.press('F6');
		for (const field of ['Prénom et nom', 'Fonction']) {
			const box = page.getByRole('textbox', { name: field });
			for (let stops = 0; stops < 30 && !(await box.evaluate((el) => el === document.activeElement)); stops++)
				await page.keyboard.press('Tab');
			await page.keyboard.type('Salomé Verdier');
		}
		await page.keyboard.press('Control+Enter');
		await expect(page.getByText('Approuvée par Salomé Verdier').first()).toBeVisible();
	});
});

test('single letters can be turned off', async ({ app: page }) => {
	await bring(page, 'Sans lettres\n\nNos clients gagnent 35 % de temps.\n');
	await go(page, 'Réglages');
	await page.getByRole('switch', { name: /Raccourcis d’une seule lettre/ }).uncheck();
	await openPiece(page, 'Sans lettres');
	await look(page, '35 %');
	const reasons = page.getByRole('group', { name: /Pourquoi n’est-ce pas/ });
	await page.keyboard.press('n');
	await page.keyboard.press('?');
	await expect(reasons).toHaveCount(0);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(inspector(page)).toContainText('Reste 1 affirmation');
	await draft(page).focus();
	await page.keyboard.press('Alt+n');
	await expect(reasons).toBeVisible();
});

/** What is cut or sticks out of the window: controls beyond its edges, a page that scrolls sideways. */
async function cut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const out: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth - clientWidth} px too wide`);
		for (const el of document.querySelectorAll<HTMLElement>('button, a[href], input, select, h1, h2')) {
			const box = el.getBoundingClientRect();
			const drawn = el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 2;
			if (!drawn || el.closest('.sr, .skip')) continue;
			const name = el.getAttribute('aria-label') ?? el.textContent?.trim().slice(0, 40) ?? el.tagName;
			if (box.left < -1 || box.right > clientWidth + 1) out.push(`“${name}” sticks out sideways`);
			if (!el.matches('button, .btn') || el.querySelector('.ell')) continue;
			const words = document.createRange();
			words.selectNodeContents(el);
			const over = words.getBoundingClientRect().right - box.right;
			if (over > 1) out.push(`“${name}” is cut by ${Math.round(over)} px`);
		}
		return out;
	});
}

test('nothing is cut in the smallest window, nor at 200 %', async ({ app: page }) => {
	test.setTimeout(90_000);
	await openSample(page);
	for (const size of [
		{ width: 1180, height: 680 },
		{ width: 720, height: 450 }, // 1440×900 at 200 %
	]) {
		await test.step(`${size.width}×${size.height}`, async () => {
			await page.setViewportSize(size);
			const check = async (what: string) =>
				expect.soft(await cut(page), `${what} at ${size.width}`).toEqual([]);
			await go(page, 'Accueil');
			await expect(page.getByText('Contenus récents')).toBeVisible();
			await check('home');
			await go(page, 'Contenus');
			await expect(page.getByRole('row')).toHaveCount(5);
			await check('pieces');
			await go(page, 'Bibliothèque');
			await expect(page.getByRole('listbox', { name: 'Passages du document' })).toBeVisible();
			await check('library');
			await go(page, 'Registre');
			await expect(page.getByRole('table')).toBeVisible();
			await check('register');
			await go(page, 'Réglages');
			await check('settings');
			await openPiece(page, /Décret tertiaire/);
			await expect(card(page)).toBeVisible();
			await check('verify');
			await look(page, (await card(page).locator('.words').first().innerText()).slice(0, 12));
			await page.keyboard.press('e');
			await expect(page.getByLabel('Où est la preuve')).toBeVisible();
			await check('expert');
			await page.keyboard.press('Escape');
			await step(page, 'Approuver');
			await expect(page.getByRole('heading', { name: 'Récapitulatif' })).toBeVisible();
			await check('approve');
			await step(page, 'Publier');
			await expect(page.getByLabel('Dossier partagé')).toBeVisible();
			await check('publish');
			await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
		});
	}
	await expect(toast(page)).toBeEmpty();
});
