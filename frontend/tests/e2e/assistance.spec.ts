/** A language model of this machine may be asked about a claim: what leaves is shown first, and the check reads what it proposes again. */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect, root, test } from './core';
import { addSources, bring, card, go, look, openPiece } from './desk';

const said = 'Les sites pilotes d’Orvalis passaient 35 % de temps en moins à remplir leurs fiches.';
const claimed = 'Orvalis fait gagner 35 % du temps de remplissage des fiches aux sites pilotes.';

/** A model that answers as told, and what it was sent. */
class Model {
	answer = '';
	readonly sent: string[] = [];
	#server: Server | undefined;

	async start(): Promise<string> {
		this.#server = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk: Buffer) => (body += chunk.toString()));
			request.on('end', () => {
				if (request.url?.endsWith('/models'))
					return response.end(JSON.stringify({ data: [{ id: 'petit' }, { id: 'grand' }] }));
				this.sent.push(body);
				response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: this.answer } }] }));
			});
		});
		await new Promise<void>((ready) => this.#server?.listen(0, '127.0.0.1', ready));
		const address = this.#server.address();
		return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`;
	}
	stop() {
		this.#server?.close();
	}
}

test('a proof is proposed by a model of this machine, read again, and linked by the user', async ({
	app: page,
}) => {
	const model = new Model();
	const address = await model.start();
	const picture = (name: string) =>
		page.screenshot({
			path: join(root, 'artifacts/screens', `assistance-${name}.png`),
			animations: 'disabled',
		});
	try {
		await bring(page, `Essai\n\n${claimed}\n`);
		await addSources(page, [{ name: 'essai.txt', mimeType: 'text/plain', buffer: Buffer.from(said) }]);
		await expect(page.getByText('essai', { exact: false }).first()).toBeVisible();
		await go(page, 'Contenus');
		await openPiece(page, /Essai/);
		await look(page, 'Orvalis fait gagner 35');
		await expect(card(page).getByRole('button', { name: 'Demander à l’assistance' })).toHaveCount(0);

		await test.step('she chooses a model of this machine', async () => {
			await go(page, 'Réglages');
			await page.getByRole('radio', { name: /Sur ce poste/ }).check();
			await page.getByRole('textbox', { name: 'Adresse' }).fill(address);
			await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
			await expect(page.getByRole('status').filter({ hasText: 'Le service répond.' })).toBeVisible();
			await expect(page.getByRole('combobox', { name: 'Modèle' })).toHaveValue('petit');
			expect(model.sent).toEqual([]);
			await picture('reglages');
		});

		await openPiece(page, /Essai/);
		await look(page, 'Orvalis fait gagner 35');
		const ask = card(page).getByRole('button', { name: 'Demander à l’assistance' });
		const dialog = page.getByRole('dialog', { name: 'Demander à l’assistance' });
		await test.step('what would leave is shown, and a quote that was made up is refused', async () => {
			model.answer = JSON.stringify({ proofs: [{ passage: 1, quote: 'Orvalis fait gagner 35 %.' }] });
			await ask.click();
			await expect(dialog).toContainText(said);
			await expect(dialog).toContainText('reste sur ce poste');
			expect(model.sent).toEqual([]);
			await picture('lettre');
			await dialog.getByRole('button', { name: 'Envoyer' }).click();
			await expect(dialog).toContainText('Aucun passage ne prouve l’affirmation');
			await expect(dialog).toContainText('La citation proposée n’est pas dans le passage');
			await picture('refus');
			await dialog.getByRole('button', { name: 'Fermer' }).last().click();
		});
		await test.step('a proof that holds comes first, and is linked by her alone', async () => {
			model.answer = JSON.stringify({ proofs: [{ passage: 1, quote: said }] });
			await ask.click();
			await dialog.getByRole('button', { name: 'Envoyer' }).click();
			await expect(dialog).toContainText('Un passage proposé tient');
			await page.keyboard.press('Escape');
			await expect(card(page)).toContainText('Une source le dit en d’autres mots');
			await expect(card(page)).toContainText('Proposé par petit, relu par Probant');
			await picture('preuve');
			await page.keyboard.press('l');
			await expect(page.locator('.toasts')).toContainText('prouvée');
		});
		await test.step('what was sent can be read afterwards', async () => {
			expect(model.sent).toHaveLength(2);
			await go(page, 'Réglages');
			await page.getByText('· petit').first().click();
			await expect(page.getByText(said, { exact: false }).first()).toBeVisible();
		});
	} finally {
		model.stop();
	}
});
