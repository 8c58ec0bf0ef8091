import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";
import { UnitLevel, UnitType } from "#unit-kinds.ts";

/** Đơn vị, as it is called and placed at a date. */
export const OrganisationalUnit = strict({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  type: UnitType,
  level: UnitLevel,
  parentId: orNull(Id),
});
export type OrganisationalUnit = Type.Static<typeof OrganisationalUnit>;

/** Units as of a date: those directly under one, or all of a level, or those whose name holds the words. */
export const listUnits = {
  method: "GET",
  url: "/units",
  config: { access: "signed-in" },
  schema: {
    operationId: "listUnits",
    summary: "Units as of a date",
    tags: ["units"],
    querystring: strict({
      asOf: CalendarDate,
      /** All units below this one, at any depth. */
      within: Type.Optional(Id),
      level: Type.Optional(UnitLevel),
      type: Type.Optional(UnitType),
      /** Words of the name; marks and case do not count. */
      name: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    response: { 200: strict({ items: Type.Array(OrganisationalUnit) }), ...refusals(400, 401) },
  },
} as const satisfies Route;

export const getUnit = {
  method: "GET",
  url: "/units/:unitId",
  config: { access: "signed-in" },
  schema: {
    operationId: "getUnit",
    summary: "One unit as of a date, with the units above it",
    tags: ["units"],
    params: strict({ unitId: Id }),
    querystring: strict({ asOf: CalendarDate }),
    response: {
      200: strict({ unit: OrganisationalUnit, above: Type.Array(OrganisationalUnit) }),
      ...refusals(400, 401, 404),
    },
  },
} as const satisfies Route;
