/** Pixels of the chart, also kept free while it loads. */
export const dotChartHeight = 260;
