/** Pixels of the curves of those still here, kept free while they load. */
export const survivalHeight = 260;
