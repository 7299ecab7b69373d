/** What makes the checker's findings trusted: each can be refused with a reason, added to, gone through by keys, and says why. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { bring, card, dismiss, draft, go, inspector, toast, underlined } from './desk';
import { retype, saved, select } from './editing';

const sizes = [
	{ width: 1280, height: 800 },
	{ width: 1440, height: 900 },
];
const left = (page: Page) => inspector(page).getByRole('heading', { name: /Reste|Tout est réglé/ });

for (const viewport of sizes)
	test.describe(`at ${viewport.width}×${viewport.height}`, () => {
		test.use({ viewport });

		test('“not a claim” holds for its sentence alone, through edits, and the register says why', async ({
			app: page,
		}) => {
			await bring(
				page,
				'Parc suivi\n\nNordalis suit 12 sites.\n\nVeronex suit 12 sites.\n\nNordalis suit 14 sites.\n',
			);
			await expect(left(page)).toContainText('Reste 3');
			await dismiss(page, 'Nordalis suit 12 sites');
			await expect(left(page)).toContainText('Reste 2'); // the others, made by the same rule, stay
			await expect(underlined(page, 'Nordalis suit 12 sites')).toHaveClass(/cl-mute/);

			await test.step('the same words stay settled once the text around them has changed', async () => {
				await retype(page, 'Parc suivi', 'Ce que nous suivons');
				await retype(page, 'Veronex suit 12 sites.', 'Veronex suit 13 sites.');
				await saved(page, 'Veronex suit 13 sites.');
				await page.reload();
				await expect(underlined(page, 'Nordalis suit 12 sites')).toHaveClass(/cl-mute/);
				await expect(left(page)).toContainText('Reste 2');
			});
			await test.step('a new sentence found by the same rule is asked about', async () => {
				await select(page, 'Nordalis suit 14 sites.', true);
				await page.keyboard.press('Enter');
				await page.keyboard.type('Nordalis suit 16 sites.');
				await expect(left(page)).toContainText('Reste 3');
			});
			await go(page, 'Registre');
			const row = page.getByRole('row', { name: /Nordalis suit 12 sites/ });
			await expect(row).toContainText('Pas une affirmation');
			await expect(row).toContainText('Description sans rien à prouver');
		});

		test('words are marked as a claim from the keyboard alone, or from a selection of the mouse', async ({
			app: page,
		}) => {
			await bring(page, 'Le matin\n\nQue se passe-t-il le matin ?\n\nEt que se passe-t-il le soir ?\n');
			await expect(inspector(page)).toContainText('Rien à prouver');
			await draft(page).getByText('Que se passe-t-il le matin').click();
			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			await page.keyboard.press('Alt+m');
			await expect(card(page)).toContainText('Que se passe-t-il le matin ?');
			await expect(card(page)).toContainText('marquée par vous');
			await expect(left(page)).toContainText('Reste 1');

			await draft(page).getByText('le soir').click({ clickCount: 3 });
			await page
				.getByRole('toolbar')
				.getByRole('button', { name: /affirmation/ })
				.click();
			await expect(card(page)).toContainText('Et que se passe-t-il le soir ?');
			await expect(left(page)).toContainText('Reste 2');

			await draft(page).focus();
			await page.keyboard.press('Control+a');
			await page.keyboard.press('Alt+m');
			await expect(toast(page)).toContainText('un seul paragraphe');
			await expect(left(page)).toContainText('Reste 2');
		});

		test('of two equal sentences one alone is dismissed, and a third is asked about', async ({
			app: page,
		}) => {
			await bring(page, 'Parc\n\nVeronex suit 12 sites.\n\nEntre les deux.\n\nVeronex suit 12 sites.\n');
			await expect(left(page)).toContainText('Reste 2');
			const equal = underlined(page, 'Veronex suit 12 sites');
			await equal.nth(1).click();
			await page.keyboard.press('F6');
			await page.keyboard.press('n');
			await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(left(page)).toContainText('Reste 1');
			await select(page, 'Entre les deux.', true);
			await page.keyboard.press('Enter');
			await page.keyboard.type('Veronex suit 12 sites.');
			await expect(left(page)).toContainText('Reste 2');
			await saved(page, 'Entre les deux.\nVeronex suit 12 sites.\nVeronex suit 12 sites.');
			await page.reload();
			await expect(left(page)).toContainText('Reste 2');
			await expect(equal.nth(2)).toHaveClass(/cl-mute/);
			await expect(equal.nth(0)).not.toHaveClass(/cl-mute/);
			await expect(equal.nth(1)).not.toHaveClass(/cl-mute/);
		});

		test('vague praise says what it is when the caret comes to it', async ({ app: page }) => {
			await bring(page, 'Parc\n\nUne équipe à votre écoute.\n\nVeronex suit 12 sites.\n');
			await expect(draft(page).locator('.vague')).toHaveText('à votre écoute');
			const said = page.getByText('Louange que personne ne peut vérifier');
			await select(page, 'Une équipe', true);
			await expect(said).toBeHidden();
			for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
			await expect(said).toBeVisible();
			await underlined(page, '12 sites').click();
			await expect(said).toBeHidden();
			await draft(page).locator('.vague').click();
			await expect(said).toBeVisible();
			await page.keyboard.press('Home');
			await expect(said).toBeHidden();
		});

		test('captions are read: of a picture, of a table', async ({ app: page }) => {
			await bring(
				page,
				'Parc\n\n![Nos serveurs sont alimentés à 100 % en énergie éolienne](a.png)\n\nTableau 1 : réduction de 18 % des pannes en un an\n',
			);
			await expect(underlined(page, '100 % en énergie éolienne')).toBeVisible();
			await expect(underlined(page, '18 % des pannes')).toBeVisible();
			await expect(draft(page)).not.toContainText('a.png');
		});

		test('the keys that are shown are those that work, in the text and outside it', async ({ app: page }) => {
			await bring(
				page,
				'Parc\n\nNordalis suit 12 sites.\n\nVeronex suit 13 sites.\n\nOrvalis suit 14 sites.\n',
			);
			await expect(left(page)).toContainText('Reste 3');
			const strip = page.getByRole('note', { name: 'Raccourcis' });
			await page.keyboard.press('F6');
			await draft(page).getByText('Parc', { exact: true }).click();
			await expect(strip).toContainText('Alt');
			await page.keyboard.press('Alt+j');
			await expect(card(page)).toContainText('13 sites');
			await page.keyboard.press('Alt+j');
			await expect(card(page)).toContainText('14 sites');
			await page.keyboard.press('Alt+k');
			await expect(card(page)).toContainText('13 sites');
			await expect(draft(page)).toBeFocused();

			await page.keyboard.press('F6');
			await expect(strip).not.toContainText('Alt');
			await page.keyboard.press('j');
			await expect(card(page)).toContainText('14 sites');
			await page.keyboard.press('k');
			await expect(card(page)).toContainText('13 sites');
			await expect(draft(page)).not.toContainText('j');
		});

		test('each block is read as what it is, in its own language, and says why', async ({ app: page }) => {
			await bring(
				page,
				[
					'# Orvalis suit 40 sites depuis 2019',
					'Une solution innovante et conviviale pour vos équipes.',
					'Our customers cut downtime by 31% in the first year.',
					'Unsere Kunden sparen im ersten Jahr 31 % ihrer Kosten und bleiben zufrieden.',
					'- Réponse en moins de 4 heures, garantie\n- Hébergement en France',
					'| Offre | Prix |\n| --- | --- |\n| Base | 12 € par mois |',
					'Demandez votre essai gratuit de 30 jours',
				].join('\n\n') + '\n',
			);
			await expect(left(page)).toContainText('Reste');
			const other = page.getByText('Un passage n’est ni en français ni en anglais');
			await expect(other).toBeVisible();
			await expect(underlined(page, 'Unsere Kunden')).toBeVisible(); // for its figure
			await expect(draft(page).locator('.vague').first()).toBeVisible();
			await expect(underlined(page, 'downtime by 31%')).toBeVisible();
			await underlined(page, 'downtime by 31%').click();
			await expect(card(page).locator('.signals')).not.toBeEmpty();
		});
	});
