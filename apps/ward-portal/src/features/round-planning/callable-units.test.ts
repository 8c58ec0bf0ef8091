import type { OrganisationalUnit } from "@thuocdo/contract/units";
import { expect, test } from "vitest";
import { callableUnits, groupByCity } from "#features/round-planning/callable-units.ts";

const unit = (
  id: string,
  type: OrganisationalUnit["type"],
  level: OrganisationalUnit["level"],
  name: string,
  parentId: string | null,
): OrganisationalUnit => ({ id, code: id, name, type, level, parentId });

const units = [
  unit("hn", "city", "city", "Thành phố Hà Nội", "bo"),
  unit("pv", "department", "department", "Phòng PV05", "hn"),
  unit("bd", "district", "district", "Quận Ba Đình", "hn"),
  unit("w2", "ward", "ward", "Phường 10", "bd"),
  unit("w1", "ward", "ward", "Phường 2", "bd"),
  unit("ct", "city", "city", "Thành phố Cần Thơ", "bo"),
  unit("x1", "commune", "ward", "Xã An Hòa", "ct"),
];

test("only units of the ward level are called, by city, district and number", () => {
  expect(callableUnits(units).map(({ id, districtName }) => [id, districtName])).toEqual([
    ["x1", null],
    ["w1", "Quận Ba Đình"],
    ["w2", "Quận Ba Đình"],
  ]);
});

test("units of a city are grouped by type", () => {
  const [canTho, haNoi] = groupByCity(callableUnits(units));
  expect(canTho?.cityName).toBe("Thành phố Cần Thơ");
  expect(canTho?.byType.get("commune")).toHaveLength(1);
  expect(haNoi?.byType.get("ward")).toHaveLength(2);
});
