import { expect, test } from "vitest";
import { installBrowser } from "./browser-globals.ts";
import { svgTree } from "./svg-tree.ts";

installBrowser();

function treeOf(markup: string) {
  const host = document.createElement("div");
  host.innerHTML = markup;
  const svg = host.querySelector("svg");
  if (!svg) throw new Error("no svg in the markup");
  return svgTree(svg, "d1-");
}

test("shapes become data, rounded to what can be seen", () => {
  expect(treeOf('<svg viewBox="0 0 80 30"><line x1="1.24999" y1="2" x2="3" y2="4" class="a"></line></svg>')).toEqual({
    tag: "svg",
    attributes: { viewBox: "0 0 80 30" },
    children: [{ tag: "line", attributes: { x1: "1.2", y1: "2", x2: "3", y2: "4" }, children: [] }],
  });
});

test("names inside a drawing are its own", () => {
  const tree = treeOf(
    '<svg><defs><clipPath id="c"><rect width="4"></rect></clipPath></defs><path d="M0,0L1,5" clip-path="url(#c)"></path></svg>',
  );
  expect(JSON.stringify(tree)).toContain('"id":"d1-c"');
  expect(JSON.stringify(tree)).toContain('"clip-path":"url(#d1-c)"');
});

test("what is no shape is left out, and so is what could run (threats C1)", () => {
  const tree = treeOf(
    '<svg onload="a()"><foreignObject><b>x</b></foreignObject><image href="http://a.example/"></image><a href="javascript:a()"><text>y</text></a><text style="x" onclick="a()">z</text></svg>',
  );
  expect(tree).toEqual({
    tag: "svg",
    attributes: {},
    children: [{ tag: "text", attributes: {}, children: ["z"] }],
  });
});

test("a number in a text is a text", () => {
  expect(treeOf("<svg><text>1.23456</text></svg>")?.children).toEqual([
    { tag: "text", attributes: {}, children: ["1.23456"] },
  ]);
});
