/** What stands behind the "i" of a figure (design.md 5). */
export type MeasureInfoText = { formula: string; window: string; tier: string; dateRule: string };
