import { randomUUID } from "node:crypto";
import {
  changeUnits,
  getUnitHistory,
  listUnitChanges,
  previewUnitChange,
  takeBackUnitChange,
} from "@thuocdo/contract/unit-changes";
import { importUnits, readUnitFile } from "@thuocdo/contract/unit-imports";
import { at, entry, toAll } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";

const renaming = ({ unitIds }: AccessWorld) => ({
  effectiveOn: "2021-10-01",
  change: {
    kind: "rename" as const,
    unitId: unitIds["north.ward"],
    code: "01001",
    name: "Phường Bắc Mới",
    type: "ward" as const,
  },
});

const file = () => new Blob(["Mã;Tên;Mã cấp trên\n01777;Phường Nhập;01\n"]);

/** A ward is changed by administrators above it, never by its own. */
const above = at(403, "ministry", "north.city");

/** Units are no secret; who changes them is another matter. */
export const unitEntries = [
  entry(getUnitHistory)(({ unitIds }) => ({ params: { unitId: unitIds["north.ward"] } }), toAll),
  entry(listUnitChanges)(() => ({}), toAll),
  entry(previewUnitChange)((world) => ({ body: renaming(world) }), above),
  entry(changeUnits)(
    (world) => ({
      body: {
        id: randomUUID(),
        decisionNumber: "12/NQ-HĐND",
        decidedOn: "2021-07-01",
        ...renaming(world),
      },
    }),
    above,
  ),
  entry(readUnitFile)(
    ({ unitIds }) => ({
      query: { within: unitIds["north.city"], from: "2021-07-01" },
      body: file(),
    }),
    at(403, "north.city"),
    { atOnePlace: true },
  ),
  entry(importUnits)(
    ({ unitIds }) => ({
      query: {
        within: unitIds["north.city"],
        from: "2021-07-01",
        id: randomUUID(),
        decisionNumber: "12/NQ-HĐND",
        decidedOn: "2021-06-01",
        take: "all",
      },
      body: file(),
    }),
    at(403, "north.city"),
    { atOnePlace: true },
  ),
  entry(takeBackUnitChange)(
    ({ unitChangeId }) => ({
      params: { changeId: unitChangeId },
      body: { reason: "Ghi nhầm phường" },
    }),
    at(403, "north.city"),
  ),
];
