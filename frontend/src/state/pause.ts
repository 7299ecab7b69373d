/** ms without a change before a text is saved and its claims are looked for: the end of a typing pause. */
export const pause = 250;
