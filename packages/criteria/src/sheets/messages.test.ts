import { expect, test } from "vitest";
import { fileKinds, fileLimitNames } from "#sheets/file-kind.ts";
import { explainFileRefusal } from "#sheets/messages.ts";

test("every refusal of a file says what is wrong and what to do", () => {
  const told = [
    ...fileKinds.map((found) => explainFileRefusal({ code: "not-a-workbook", found })),
    ...fileLimitNames.map((limit) => explainFileRefusal({ code: "too-large", limit, most: 2048 })),
    explainFileRefusal({ code: "damaged" }),
    explainFileRefusal({ code: "encrypted" }),
  ];
  for (const sentence of told) expect(sentence).toMatch(/\. Hãy .+\.$/);
});

test("a limit is told in the unit that people know", () => {
  const most = 10 * 1024 * 1024;
  expect(explainFileRefusal({ code: "too-large", limit: "bytes", most })).toContain("10 MB");
  expect(explainFileRefusal({ code: "too-large", limit: "rows", most: 20_000 })).toContain(
    "20.000 dòng",
  );
});
