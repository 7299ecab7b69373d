/** The words of this screen, in French: the typed source. */
export const verify = {};
