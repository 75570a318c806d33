import { expect, test } from "vitest";
import { parseEmbedOrigin } from "./embed-origin.ts";

test("an origin is written as browsers write it", () => {
  expect(parseEmbedOrigin(" https://Client.Example/ ")).toBe("https://client.example");
  expect(parseEmbedOrigin("https://client.example:8443")).toBe("https://client.example:8443");
  expect(parseEmbedOrigin("https://client.example:443")).toBe("https://client.example");
  expect(parseEmbedOrigin("https://bücher.example")).toBe("https://xn--bcher-kva.example");
});

test("S7: what is more or less than an https origin is none, and nothing reaches the header that is not a host", () => {
  for (const text of [
    "",
    "client.example",
    "http://client.example",
    "https://client.example/page",
    "https://client.example?x",
    "https://client.example#x",
    "https://lena:secret@client.example",
    "https://*.client.example",
    "https://*",
    "*",
    "'self'",
    "data:",
    "https:",
    "https://a;b",
    "https://a,b",
    "https://client.example 'self'",
    "https://a'b",
    "https://[::1]",
    "https://-a.example",
    `https://${"a".repeat(250)}.example`,
  ])
    expect(parseEmbedOrigin(text), text).toBeNull();
});
