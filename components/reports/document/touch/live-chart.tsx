import { Fragment } from "react";
import { createRoot } from "react-dom/client";
import { type ChartData, chartParts } from "#components/reports/document/chart-parts.tsx";

/** Puts the chart that answers to a touch where the drawn one stands. */
export async function showLiveChart(place: HTMLElement, address: string): Promise<void> {
  const response = await fetch(address);
  // A link that was taken back in the meantime: what was drawn stays.
  if (!response.ok) return;
  // Written by the same version of these very files.
  const data: ChartData = await response.json();
  place.style.minHeight = `${place.clientHeight}px`;
  createRoot(place).render(chartParts(data).map(({ id, element }) => <Fragment key={id}>{element}</Fragment>));
}
