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

/** The typed source of every visible word. One file a screen. */
export const fr = {
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
export type Words = typeof fr;
