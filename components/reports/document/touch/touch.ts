// The only script of a report's page. What it adds can be missed: charts that answer to a touch, menus that close by
// themselves, and the report's name on the tab, which a preview of the link is not to show (threats S7).
const titled = document.querySelector<HTMLElement>("[data-title]");
if (titled?.dataset.title) document.title = titled.dataset.title;

for (const place of document.querySelectorAll<HTMLElement>("[data-chart]")) {
  const wake = () => {
    place.removeEventListener("pointerenter", wake);
    place.removeEventListener("pointerdown", wake);
    // Without a network the drawn chart stays as it is.
    void import("./live-chart.tsx")
      .then(({ showLiveChart }) => showLiveChart(place, place.dataset.chart ?? ""))
      .catch(() => undefined);
  };
  place.addEventListener("pointerenter", wake);
  place.addEventListener("pointerdown", wake);
}

const floating = "details.info-note[open], details.bar-menu[open]";

document.addEventListener("pointerdown", (event) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>(floating)) {
    if (!(event.target instanceof Node && open.contains(event.target))) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll<HTMLDetailsElement>(floating)) {
    if (open.contains(document.activeElement)) open.querySelector("summary")?.focus();
    open.open = false;
  }
});
