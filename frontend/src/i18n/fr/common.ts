/** Words used on several screens. Numbers come in as text, already formatted. */
export const common = {
	brand: 'Probant',
	undo: 'Annuler',
	close: 'Fermer',
	cancel: 'Annuler',
};
