import Feather from '@lucide/svelte/icons/feather';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import Library from '@lucide/svelte/icons/library';
import Quote from '@lucide/svelte/icons/quote';
import Settings from '@lucide/svelte/icons/settings';
import type { View } from '../../state/route.svelte';
import type { Icon } from '../../ui/icon';

type Hub = 'home' | 'pieces' | 'evidence' | 'register' | 'charter' | 'settings';

/** A screen of the navigation. */
export interface NavItem {
	name: Hub;
	icon: Icon;
}

/** The screens of the navigation, in order; Settings stands apart at the foot. */
export const nav: NavItem[] = [
	{ name: 'home', icon: House },
	{ name: 'pieces', icon: FileText },
	{ name: 'evidence', icon: Library },
	{ name: 'register', icon: Quote },
	{ name: 'charter', icon: Feather },
];

export const settingsItem: NavItem = { name: 'settings', icon: Settings };

/** Whether an item of the navigation is where we are; a piece belongs to the pieces. */
export function isHere(item: NavItem, view: View): boolean {
	return view.name === item.name || (view.name === 'piece' && item.name === 'pieces');
}
