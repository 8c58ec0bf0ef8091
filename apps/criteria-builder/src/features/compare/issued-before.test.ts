import { expect, test } from "vitest";
import { issuedBefore } from "#features/compare/issued-before.ts";

const issued = (label: string, issuedAt: string | null) => ({
  label,
  issuance:
    issuedAt === null
      ? null
      : {
          decisionNumber: "05/QĐ-V05",
          decidedOn: "2021-06-01",
          signerTitle: "Thứ trưởng",
          effectiveOn: "2021-06-01",
          issuedAt,
          sha256: "0".repeat(64),
        },
});
const versions = [
  issued("draft", null),
  issued("2023", "2023-01-01T00:00:00.000Z"),
  issued("2021", "2021-01-01T00:00:00.000Z"),
  issued("2022", "2022-01-01T00:00:00.000Z"),
];

test("a text laid before agencies is compared with the version issued last before that", () => {
  expect(issuedBefore(versions, "2022-06-01T00:00:00.000Z")?.label).toBe("2022");
});

test("its own later issue is not compared with it, and the first text of a set with none", () => {
  expect(issuedBefore(versions, "2020-12-31T00:00:00.000Z")).toBeUndefined();
  expect(issuedBefore(versions, "2024-01-01T00:00:00.000Z")?.label).toBe("2023");
});
