import { randomUUID } from "node:crypto";
import { createRound, type RoundPlan } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import type { Service } from "#testing/start-service.ts";
import { issuedVersion } from "#testing/access/world/issued-version.ts";
import { type UnitIds } from "#testing/access/callers.ts";

/** An issued version, and a round of the ministry for each state, over all wards. */
export async function buildRounds(service: Service, unitIds: UnitIds) {
  const issued = await issuedVersion(service);
  const { versionId } = issued;
  const administrator = await service.signIn("administrator");
  const plan: RoundPlan = {
    title: "Đợt thử",
    versionId,
    periodFrom: "2021-06-01",
    periodTo: "2021-06-30",
    opensAt: "2021-07-01T00:00:00.000Z",
    closesAt: "2021-07-31T00:00:00.000Z",
    appraisingLevels: ["city"],
    unitIds: [unitIds["north.ward"], unitIds["sibling.ward"], unitIds["south.ward"]],
  };
  const addRound = async (opened: boolean, above: Partial<RoundPlan> = {}) => {
    const roundId = randomUUID();
    const { ministry } = service.units;
    await administrator(createRound, {
      body: { id: roundId, organiserUnitId: ministry, ...plan, ...above },
    });
    if (opened) await administrator(openRound, { params: { roundId } });
    return roundId;
  };
  return {
    issued,
    plan,
    rounds: {
      planned: await addRound(false),
      answering: await addRound(true, { appraisingLevels: ["city", "ministry"] }),
      sent: await addRound(true),
      approved: await addRound(true),
      appealed: await addRound(true),
      twice: await addRound(true),
      closed: await addRound(true),
      frozen: await addRound(true),
    },
  };
}
