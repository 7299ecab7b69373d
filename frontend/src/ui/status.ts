import Ban from '@lucide/svelte/icons/ban';
import CalendarX from '@lucide/svelte/icons/calendar-x';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleDotDashed from '@lucide/svelte/icons/circle-dot-dashed';
import CircleMinus from '@lucide/svelte/icons/circle-minus';
import EqualNot from '@lucide/svelte/icons/equal-not';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Link2 from '@lucide/svelte/icons/link-2';
import UserRoundCheck from '@lucide/svelte/icons/user-round-check';
import type { Icon } from './icon';

/**
 * Every status a claim can show. The first nine come from the checker and the decisions; the last three are drawn only:
 * a link that the check did not confirm, a claim to prove that a source already says, and a proof that falls soon.
 */
export type StatusName =
	| 'to_prove'
	| 'with_expert'
	| 'proven'
	| 'contradicted'
	| 'validated'
	| 'removed'
	| 'not_a_claim'
	| 'expired'
	| 'banned'
	| 'unconfirmed'
	| 'linkable'
	| 'expiring';

/** The family of colour and line of a status: the suffix of `st-…` and `cl-…`. */
export type Tone = 'open' | 'found' | 'wait' | 'proved' | 'linked' | 'contra' | 'expert' | 'banned' | 'mute';

export const statusTone: Record<StatusName, Tone> = {
	to_prove: 'open',
	with_expert: 'wait',
	proven: 'proved',
	contradicted: 'contra',
	validated: 'expert',
	removed: 'mute',
	not_a_claim: 'mute',
	expired: 'open',
	banned: 'banned',
	unconfirmed: 'linked',
	linkable: 'found',
	expiring: 'open',
};

export const statusIcon: Record<StatusName, Icon> = {
	to_prove: CircleDashed,
	with_expert: Hourglass,
	proven: CircleCheck,
	contradicted: EqualNot,
	validated: UserRoundCheck,
	removed: CircleMinus,
	not_a_claim: CircleMinus,
	expired: CalendarX,
	banned: Ban,
	unconfirmed: Link2,
	linkable: CircleDotDashed,
	expiring: CalendarX,
};
