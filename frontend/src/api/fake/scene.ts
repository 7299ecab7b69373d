import type { Seed } from './world';
import type * as T from '../types';

const day = 24 * 60 * 60 * 1000;

function blocks(...lines: string[]): T.Block[] {
	return lines.map((text, i) => ({
		id: `b${i}`,
		kind: (i === 0 ? 'heading' : 'paragraph') as T.Block['kind'],
		text,
		...(i === 0 && { level: 1 }),
	}));
}

/** A fictional company at work, for looking at screens. Times count back from now (Unix ms). */
export function scene(now: number): Seed {
	return {
		settings: { name: 'Claire Morvan', role: 'marketing' },
		pieces: [
			{
				id: 'tertiaire',
				title: 'Décret tertiaire\u00a0: tenir l’échéance 2030',
				updatedAt: now - 3 * 60 * 1000,
				blocks: blocks(
					'Décret tertiaire\u00a0: tenir l’échéance 2030',
					'Sur les bâtiments suivis depuis trois ans, nos clients réduisent leur facture d’énergie de 35\u202f%. Les premiers résultats apparaissent en moins de 90 jours.',
					'Tout commence par un relevé des consommations. 96\u202f% des alertes sont closes le jour même.',
				),
			},
			{
				id: 'panne',
				title: 'Maintenance multisite\u00a0: le vrai coût d’une panne',
				kind: 'white_paper' as T.Piece['kind'],
				updatedAt: now - 3 * day,
				blocks: blocks('Maintenance multisite', 'Une panne coûte en moyenne 4\u202f200 euros.'),
			},
			{
				id: 'tilleuls',
				title: 'Clinique des Tilleuls, un an après',
				kind: 'customer_case' as T.Piece['kind'],
				updatedAt: now - 40 * 60 * 1000,
				blocks: blocks('Clinique des Tilleuls', 'Le confort est revenu dans toutes les chambres.'),
			},
			{
				id: 'relance',
				title: 'Spring follow-up for property managers',
				kind: 'email' as T.Piece['kind'],
				lang: 'en',
				updatedAt: now - 14 * day,
				blocks: blocks('Spring follow-up', 'We read every meter before winter.'),
			},
		],
		sources: [
			{
				id: 'iso',
				title: 'Certificat ISO 50001',
				file: 'certificat-iso-50001.pdf',
				validUntil: now + 8 * day,
				uses: 11,
			},
			{
				id: 'bilan',
				title: 'Bilan énergétique consolidé',
				file: 'bilan.pdf',
				validUntil: now + 200 * day,
				uses: 4,
			},
			{
				id: 'tarifs',
				title: 'Tarifs',
				file: 'tarifs.xlsx',
				validUntil: now - 2 * day,
				uses: 2,
				expired: true,
			},
		],
	};
}
