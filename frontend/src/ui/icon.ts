import type { Component } from 'svelte';

/** A Lucide icon, imported one by one: `@lucide/svelte/icons/name`. LucideIcon.svelte draws it and takes nothing else. */
export type Icon = Component<{ size?: number; strokeWidth?: number }>;
