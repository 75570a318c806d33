/** Pixels of one panel; the last one has the time axis below it. Also kept free while the chart loads. */
export function panelHeight(isLast: boolean): number {
  return isLast ? 200 : 190;
}
