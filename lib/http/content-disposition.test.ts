import { expect, test } from "vitest";
import { attachment } from "./content-disposition.ts";

test("a name in plain letters stands as it is", () => {
  expect(attachment("Spring 2026", "pdf")).toBe('attachment; filename="Spring 2026.pdf"');
});

test("other letters go along in UTF-8, beside what is left in ASCII", () => {
  expect(attachment("Frühling (2026)", "pdf")).toBe(
    "attachment; filename=\"Fruhling (2026).pdf\"; filename*=UTF-8''Fr%C3%BChling%20%282026%29.pdf",
  );
  expect(attachment("春", "csv")).toBe("attachment; filename=\"report.csv\"; filename*=UTF-8''%E6%98%A5.csv");
});

test("U4: climbing, line breaks, quotes, bidi and nothing at all end no header and name no path", () => {
  expect(attachment('../../etc/"passwd"\r\nSet-Cookie: a=b', "pdf")).toBe(
    'attachment; filename="etc passwd Set-Cookie a=b.pdf"',
  );
  expect(attachment("a\u202eb\0c\ud800", "pdf")).toMatch(/^attachment; filename="a b c[^"\r\n]*\.pdf"/);
  expect(attachment(" ... ", "pdf")).toBe('attachment; filename="report.pdf"');
  expect(attachment("x".repeat(2000), "pdf")).toBe(`attachment; filename="${"x".repeat(80)}.pdf"`);
});
