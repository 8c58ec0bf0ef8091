import type { OrganisationalUnit } from "@thuocdo/contract/units";
import { expect, test } from "vitest";
import { placeUnits, unitsByParent } from "#features/units/unit-places.ts";

const unit = (
  id: string,
  level: OrganisationalUnit["level"],
  parentId: string | null,
): OrganisationalUnit => ({ id, code: id, name: id, level, parentId, type: "ward" });

const units = [
  unit("Bộ", "ministry", null),
  unit("Cục", "department", "Bộ"),
  unit("Đà Nẵng", "city", "Bộ"),
  unit("Hà Nội", "city", "Bộ"),
  unit("Ba Đình", "district", "Hà Nội"),
  unit("Điện Biên", "ward", "Ba Đình"),
  unit("Ngoài", "ward", "không ai biết"),
];

test("a unit is placed by the names above it, the top left out", () => {
  const placed = placeUnits(units);
  expect(placed.find(({ id }) => id === "Điện Biên")?.above).toEqual(["Ba Đình", "Hà Nội"]);
});

test("each list is by name with departments last; what stands under nobody known is at the top", () => {
  const byParent = unitsByParent(placeUnits(units));
  expect(byParent.get("Bộ")?.map(({ id }) => id)).toEqual(["Đà Nẵng", "Hà Nội", "Cục"]);
  expect(byParent.get(null)?.map(({ id }) => id)).toEqual(["Bộ", "Ngoài"]);
});
