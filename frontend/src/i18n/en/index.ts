import type { Words } from '../fr';
import { common } from './common';

export const en: Words = { common };
