import { Window } from "happy-dom";

/** Average width of a letter of the text face, as a part of its size: enough to see which labels have room. */
const letterWidth = 0.56;

/**
 * What a drawing library asks of a browser, and nothing that fetches or runs anything. It has to stand before React is
 * loaded, which looks for it once.
 */
export function installBrowser(): void {
  const window = new Window({
    url: "http://localhost/",
    settings: { enableJavaScriptEvaluation: false, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  window.HTMLElement.prototype.getBoundingClientRect = function (this: {
    textContent: string;
    style: { fontSize: string };
  }) {
    const size = Number.parseFloat(this.style.fontSize) || 12;
    return new window.DOMRect(0, 0, this.textContent.length * size * letterWidth, size * 1.2);
  } as never;
  const globals = {
    window,
    document: window.document,
    Node: window.Node,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    SVGElement: window.SVGElement,
    HTMLIFrameElement: window.HTMLIFrameElement,
    getComputedStyle: window.getComputedStyle.bind(window),
    requestAnimationFrame: (callback: (at: number) => void) => setTimeout(() => callback(performance.now()), 0),
    cancelAnimationFrame: clearTimeout,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
