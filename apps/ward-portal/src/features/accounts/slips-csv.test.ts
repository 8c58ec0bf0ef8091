import { expect, test } from "vitest";
import { slipsCsv } from "#features/accounts/slips-csv.ts";

test("a name that a spreadsheet would run is a text, and quotes stay within their cell", () => {
  const slip = { userName: "an", unitName: 'Phường "Bắc"', password: "2345-6789-abcd" };
  const [, row] = slipsCsv([{ ...slip, fullName: "=HYPERLINK(1)" }]).split("\r\n");
  expect(row).toBe(`"'=HYPERLINK(1)";"Phường ""Bắc""";"an";"2345-6789-abcd"`);
});
