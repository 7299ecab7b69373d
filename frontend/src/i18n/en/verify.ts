import type { Words } from '../fr';

export const verify: Words['verify'] = {};
