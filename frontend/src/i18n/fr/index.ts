import { common } from './common';

/** The typed source of every visible word. One file a screen. */
export const fr = { common };
export type Words = typeof fr;
