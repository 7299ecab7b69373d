import type { fr } from '../fr';

export const common: (typeof fr)['common'] = {
	brand: 'Probant',
	undo: 'Undo',
	close: 'Close',
	cancel: 'Cancel',
};
