/** In UTF-16 units, as forms count them (threats A1). */
export const passwordMin = 8;
export const passwordMax = 256;
