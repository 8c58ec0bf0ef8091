import { randomUUID } from "node:crypto";
import { getMe } from "@thuocdo/contract/me";
import { createRound } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import { listUnits } from "@thuocdo/contract/units";
import { issueVersion } from "@thuocdo/contract/versions";
import { beginDraft } from "#system/begin-draft.ts";
import type { System } from "#system/system-on.ts";
import { day, instant } from "#system/time.ts";

/** A round of the last month, open for both wards, over an issued version. */
export async function callWards(system: System, versionId: string): Promise<string> {
  const { call } = await system.signIn("quantri");
  const { assignments } = await call(getMe);
  const { items: wards } = await call(listUnits, { query: { asOf: day(0), level: "ward" } });
  const roundId = randomUUID();
  await call(createRound, {
    body: {
      id: roundId,
      title: "Đợt của câu chuyện",
      organiserUnitId: assignments[0]?.unitId ?? "",
      versionId,
      periodFrom: day(-30),
      periodTo: day(0),
      opensAt: instant(-1),
      closesAt: instant(1),
      appraisingLevels: ["city"],
      unitIds: wards.map(({ id }) => id),
    },
  });
  await call(openRound, { params: { roundId } });
  return roundId;
}

/** The small set drafted and issued, and both wards called to answer it, without a screen. */
export async function callWardsToSmallSet(system: System): Promise<string> {
  const drafter = await system.signIn("soanthao");
  const { versionId, sequence } = await beginDraft(drafter.call);
  const issuer = await system.signIn("banhanh");
  await issuer.call(issueVersion, {
    params: { versionId },
    body: {
      sequence,
      decisionNumber: "05/QĐ-V05",
      decidedOn: day(-1),
      signerTitle: "Thứ trưởng",
      effectiveOn: day(-1),
    },
  });
  return await callWards(system, versionId);
}
