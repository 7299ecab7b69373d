/** What a user does, named as they would say it. Words are those of the French interface. */
import { expect, type Locator, type Page } from '@playwright/test';
import { paste, text, type Given } from './files';

/** The draft being written, the claims beside it, the claim looked at, and what was just said. */
export const draft = (page: Page) => page.getByRole('textbox', { name: 'Brouillon' });
export const inspector = (page: Page) => page.getByRole('complementary', { name: 'Affirmations' });
export const card = (page: Page) => inspector(page).locator('.card');
export const toast = (page: Page) => page.locator('.toasts');
/** A claim as it is underlined in the text. */
export const underlined = (page: Page, words: string) => draft(page).locator('.cl', { hasText: words });

/** Goes to a screen by the navigation. */
export async function go(page: Page, where: string): Promise<void> {
	const navigation = page.getByLabel('Navigation', { exact: true });
	await navigation.getByRole('link', { name: new RegExp(`^${where}`) }).click();
}

/** Opens a piece from the list, at the step it has reached. */
export async function openPiece(page: Page, title: string | RegExp): Promise<void> {
	await go(page, 'Contenus');
	await page.getByRole('row').getByRole('link', { name: title }).click();
}

/** Goes to another step of the open piece. */
export async function step(page: Page, name: 'Vérifier' | 'Approuver' | 'Publier'): Promise<void> {
	await page
		.getByRole('navigation', { name: 'Étapes du contenu' })
		.getByRole('link', { name: new RegExp(`^${name}`) })
		.click();
}

/** Pastes a draft on the first screen and waits for the desk. */
export async function bring(page: Page, text: string): Promise<void> {
	await expect(page.getByText('Collez ou déposez un brouillon')).toBeVisible();
	await paste(page, { text });
	await expect(draft(page)).toBeVisible();
}

/** Starts an empty page: the caret is in it, nothing is clicked. */
export async function emptyPage(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Commencer une page vide' }).click();
	await expect(draft(page)).toBeFocused();
	return draft(page);
}

/** Clicks words of the text until they are looked at: a click that the text is redrawn under is made again. */
export async function pick(words: Locator, looked: Locator, said: string): Promise<void> {
	await expect(async () => {
		await words.first().click();
		await expect(looked).toContainText(said, { timeout: 3_000 });
	}).toPass({ timeout: 15_000 });
}

/** Looks at a claim by its words in the text, then leaves the text: single keys act. */
export async function look(page: Page, words: string): Promise<void> {
	await pick(underlined(page, words), card(page), words);
	await page.keyboard.press('F6');
}

/** Says that a claim is none, by keyboard. */
export async function dismiss(page: Page, words: string): Promise<void> {
	await look(page, words);
	await page.keyboard.press('n');
	await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(toast(page)).toContainText('écartée');
}

/** Approves the text on the desk, every claim being settled. */
export async function approve(page: Page, name: string): Promise<void> {
	await inspector(page).getByRole('button', { name: 'Approuver' }).click();
	await page.getByLabel('Prénom et nom').fill(name);
	await page.getByRole('button', { name: 'Approuver cette version' }).click();
	await expect(page.getByText(`Approuvée par ${name}`).first()).toBeVisible();
}

/** Opens the library and adds documents through its file input. */
export async function addSources(page: Page, files: Given[]): Promise<void> {
	await go(page, 'Bibliothèque');
	await expect(page.getByRole('heading', { name: 'Bibliothèque de preuves' })).toBeVisible(); // its input, not that of the screen before
	await page.locator('input[type=file][multiple]').setInputFiles(files);
}

/** The first start's second door. */
export async function openSample(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Ouvrir l’espace d’exemple' }).click();
	await expect(page.getByText('Espace d’exemple', { exact: true })).toBeVisible({ timeout: 30_000 });
}

/** Publishes a charter in a name: a file brought to the Charte screen becomes the version. */
export async function publishCharter(page: Page, file: string, version = 1): Promise<void> {
	await go(page, 'Charte');
	await page
		.getByLabel('Importer une charte (YAML)')
		.and(page.locator('input'))
		.setInputFiles([text('charte.yaml', file)]);
	await inName(page, 'Claire Morvan', version);
}

/** Publishes the charter on screen in a name, and goes back to the first screen. */
export async function inName(page: Page, name: string, version = 1): Promise<void> {
	await page.getByRole('button', { name: 'Publier', exact: true }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Publier la charte' });
	await dialog.getByLabel('Publiée par').fill(name);
	await dialog.getByRole('button', { name: 'Publier', exact: true }).click();
	await expect(toast(page)).toContainText(`Version ${version} publiée`);
	await go(page, 'Accueil');
}
