import { expect, test } from "vitest";
import { dispositionOf } from "#server/disposition.ts";

test("a Vietnamese name is sent whole, with a plain one for old browsers", () => {
  expect(dispositionOf('Biên bản "đo".pdf', "application/pdf")).toBe(
    `inline; filename="Bien ban o.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%22%C4%91o%22.pdf`,
  );
});

test("what a browser does not show safely is saved", () => {
  expect(dispositionOf("a.docx", "application/octet-stream")).toMatch(/^attachment;/);
});
