import { randomUUID } from "node:crypto";
import { createRound, type RoundPlan } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import { changeUnits } from "@thuocdo/contract/unit-changes";
import { userNameOf } from "#testing/access/callers.ts";
import { addUnit } from "#testing/two-cities.ts";
import type { Service } from "#testing/start-service.ts";
import { type UnitIds } from "#testing/access/callers.ts";

/** The northern city's administrator has decided how another ward will be called. */
export async function renameSibling(service: Service, unitIds: UnitIds): Promise<string> {
  const administrator = await service.signIn(userNameOf("administrator", "north.city"));
  const { id } = await administrator(changeUnits, {
    body: {
      id: randomUUID(),
      effectiveOn: "2021-10-01",
      decisionNumber: "11/NQ-HĐND",
      decidedOn: "2021-07-01",
      change: {
        kind: "rename",
        unitId: unitIds["sibling.ward"],
        code: "01002",
        name: "Phường Bắc Đổi Tên",
        type: "ward",
      },
    },
  });
  return id;
}

/** A ward of the northern city that was merged into the northern ward while it was called in a round. */
export async function endWard(service: Service, unitIds: UnitIds, plan: RoundPlan) {
  const parentId = unitIds["north.city"];
  const unitId = await service.owner
    .transaction()
    .execute(
      async (trx) =>
        await addUnit(trx, { type: "ward", code: "01003", name: "Phường Bắc Ba", parentId }),
    );
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  const organiserUnitId = unitIds.ministry;
  await administrator(createRound, {
    body: { ...plan, id: roundId, organiserUnitId, unitIds: [unitId] },
  });
  await administrator(openRound, { params: { roundId } });
  await administrator(changeUnits, {
    body: {
      id: randomUUID(),
      effectiveOn: "2021-07-02",
      decisionNumber: "11/NQ-HĐND",
      decidedOn: "2021-06-20",
      change: { kind: "merge", unitIds: [unitId], intoUnitId: unitIds["north.ward"] },
    },
  });
  return { roundId, unitId };
}
