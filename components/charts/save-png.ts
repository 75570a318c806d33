import { saveFile } from "#components/charts/save-file.ts";

/** Twice the size on the screen, so that it stays sharp in a document. */
const scale = 2;
const padding = 20;
const lineHeight = 21;

/** Saves what is drawn in `container` as a picture, in the theme that is on, with its sentence above it. */
export async function savePng(fileName: string, container: HTMLElement, sentence: string): Promise<void> {
  const box = container.getBoundingClientRect();
  const look = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.font = `14px ${look.fontFamily}`;
  const lines = wrap(sentence, (text) => pen.measureText(text).width <= box.width);
  const top = padding + lines.length * lineHeight + padding / 2;
  canvas.width = (box.width + 2 * padding) * scale;
  canvas.height = (top + box.height + padding) * scale;
  // Setting the size clears what was set before.
  pen.scale(scale, scale);
  pen.fillStyle = look.backgroundColor;
  pen.fillRect(0, 0, box.width + 2 * padding, top + box.height + padding);
  pen.fillStyle = look.color;
  pen.font = `14px ${look.fontFamily}`;
  for (const [index, line] of lines.entries()) pen.fillText(line, padding, padding + 14 + index * lineHeight);
  for (const svg of container.querySelectorAll("svg")) {
    if (svg.parentElement?.closest("svg")) continue;
    const place = svg.getBoundingClientRect();
    const picture = await pictureOf(svg, place);
    pen.drawImage(picture, padding + place.left - box.left, top + place.top - box.top, place.width, place.height);
  }
  canvas.toBlob((content) => {
    if (content) saveFile(fileName, content);
  });
}

/** Words in lines, each as long as fits. */
function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const styles = ["fill", "fill-opacity", "stroke", "stroke-opacity", "opacity", "font-size", "font-weight"] as const;

/** A picture knows no style sheet of the page: what the page computes is written into each element. */
async function pictureOf(svg: SVGSVGElement, place: DOMRect): Promise<HTMLImageElement> {
  const copy = document.importNode(svg, true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(place.width));
  copy.setAttribute("height", String(place.height));
  copy.style.overflow = "visible";
  copy.style.fontFamily = "Inter, system-ui, sans-serif";
  const copies = copy.querySelectorAll<SVGElement>("*");
  for (const [index, original] of svg.querySelectorAll<SVGElement>("*").entries()) {
    const computed = getComputedStyle(original);
    for (const style of styles) copies[index]?.style.setProperty(style, computed.getPropertyValue(style));
  }
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }),
  );
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  return picture;
}
