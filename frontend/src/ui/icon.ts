import type { LucideIcon } from '@lucide/svelte';

/** A Lucide icon, imported one by one: `@lucide/svelte/icons/name`. */
export type Icon = LucideIcon;
