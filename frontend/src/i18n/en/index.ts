import type { Words } from '../fr';
import { approve } from './approve';
import { charter } from './charter';
import { common } from './common';
import { evidence } from './evidence';
import { home } from './home';
import { pieces } from './pieces';
import { problems } from './problems';
import { publish } from './publish';
import { register } from './register';
import { settings } from './settings';
import { shell } from './shell';
import { status } from './status';
import { verify } from './verify';

export const en: Words = {
	common,
	shell,
	status,
	problems,
	home,
	pieces,
	settings,
	verify,
	evidence,
	register,
	approve,
	publish,
	charter,
};
