const axisHeight = 30;

/** Pixels of one panel of `panels`; the last one has the time axis below it. */
export function panelHeight(panels: number, isLast: boolean): number {
  return (panels === 1 ? 290 : 180) + (isLast ? axisHeight : 10);
}

/** Pixels of all of them, kept free while the chart loads. */
export function panelsHeight(panels: number): number {
  return Array.from({ length: panels }, (_, index) => panelHeight(panels, index === panels - 1)).reduce(
    (sum, height) => sum + height,
    0,
  );
}
