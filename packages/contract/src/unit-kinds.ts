import type Type from "typebox";
import { oneOf } from "#strict.ts";

export const UnitLevel = oneOf(["ministry", "city", "department", "district", "ward"]);
export type UnitLevel = Type.Static<typeof UnitLevel>;

export const UnitType = oneOf([
  "ministry",
  "city",
  "province",
  "department",
  "district",
  "ward",
  "township",
  "commune",
  "special-zone",
]);
export type UnitType = Type.Static<typeof UnitType>;
