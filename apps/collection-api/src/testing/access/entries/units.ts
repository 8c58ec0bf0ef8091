import { randomUUID } from "node:crypto";
import {
  changeUnits,
  getUnitHistory,
  listUnitChanges,
  previewUnitChange,
  takeBackUnitChange,
} from "@thuocdo/contract/unit-changes";
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
  entry(takeBackUnitChange)(
    ({ unitChangeId }) => ({
      params: { changeId: unitChangeId },
      body: { reason: "Ghi nhầm phường" },
    }),
    at(403, "north.city"),
  ),
];
