/** Pixels of the bars of gains and losses, kept free while they load. */
export const gainBarsHeight = 240;
