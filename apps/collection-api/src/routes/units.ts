import { getUnit, listUnits, type OrganisationalUnit } from "@thuocdo/contract/units";
import {
  findUnitAsOf,
  listAncestorsAsOf,
  listUnitsAsOf,
  type UnitAsOf,
} from "@thuocdo/database/queries/units";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { notFound } from "#server/refused.ts";

export const unitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listUnits,
    async handler(request) {
      const { asOf, ...filter } = request.query;
      const units = await request.act(async ({ trx }) => await listUnitsAsOf(trx, asOf, filter));
      return { items: units.map(present) };
    },
  });

  app.route({
    ...getUnit,
    async handler(request) {
      const { unitId } = request.params;
      const { asOf } = request.query;
      return await request.act(async ({ trx }) => {
        const unit = await findUnitAsOf(trx, unitId, asOf);
        if (unit === undefined) throw notFound("unit", unitId);
        const above = await listAncestorsAsOf(trx, unitId, asOf);
        return { unit: present(unit), above: above.map(present) };
      });
    },
  });
};

function present({ class: _, ...unit }: UnitAsOf): OrganisationalUnit {
  return unit;
}
