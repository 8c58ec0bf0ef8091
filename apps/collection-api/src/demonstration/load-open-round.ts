import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { callUnits, moveRound, planRound } from "@thuocdo/database/queries/rounds";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { roundTitle } from "#demonstration/messages.ts";
import { pilotFate } from "#demonstration/fate.ts";
import { pilotFigures } from "#demonstration/pilot-figures.ts";
import { later, type PilotQuarter } from "#demonstration/pilot-quarters.ts";
import type { CalledWard } from "#demonstration/simulated-ward.ts";
import { storeWalks } from "#demonstration/store-walks.ts";
import { walkSubmission } from "#demonstration/walk-submission.ts";
import type { WalkedSubmission, WardPeople } from "#demonstration/walk.ts";
import { ministry } from "#units/collect-units.ts";
import { deterministicId } from "#units/unit-id.ts";

export interface OpenRoundLoad {
  readonly version: CriteriaSetVersion;
  readonly indicators: readonly Indicator[];
  readonly wards: readonly { readonly ward: CalledWard; readonly people: WardPeople }[];
  readonly administratorId: string;
  /** Present instant: the round has been open for a week and stays open for half a year. */
  readonly now: string;
}

/**
 * Leaves one round open for the pilot wards: An Hòa has sent and waits for its appraisal, Điện Biên has typed half, the
 * others have not begun.
 */
export async function loadOpenRound(db: Kysely<Database>, load: OpenRoundLoad): Promise<void> {
  const roundId = deterministicId("round:open");
  const { version, wards, administratorId, now } = load;
  const opensAt = later(now, -7);
  const closesAt = later(now, 182);
  const quarter: PilotQuarter = {
    index: 4,
    name: "",
    periodFrom: "2022-06-01",
    periodTo: "2022-06-30",
    opensAt,
    closesAt,
    closedAt: closesAt,
    frozenAt: closesAt,
  };
  const round = { id: roundId, kind: "pilot" as const, title: roundTitle.open, quarter };
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom("assessment_round")
      .select("id")
      .where("id", "=", roundId)
      .executeTakeFirst();
    if (known !== undefined) return;
    await planRound(trx, {
      appraisingLevels: ["district", "city"],
      id: roundId,
      criteriaSetVersionId: version.id,
      organiserUnitId: ministry.unitId,
      title: round.title,
      periodFrom: quarter.periodFrom,
      periodTo: quarter.periodTo,
      opensAt,
      closesAt,
      simulated: true,
      createdBy: administratorId,
      at: opensAt,
    });
    await callUnits(trx, {
      roundId,
      unitIds: wards.map(({ ward }) => ward.unitId),
    });
    await moveRound(trx, { roundId, from: "planned", to: "open", at: opensAt });
    await recordActs(
      trx,
      ["plan-round", "open-round"].map((act) => ({
        act,
        subjectKind: "round",
        subjectId: roundId,
        unitId: ministry.unitId,
        detail: { simulated: true },
        at: opensAt,
        personId: administratorId,
      })),
    );
    const walks: WalkedSubmission[] = [];
    for (const { ward, people } of wards) {
      const progress = { "31120": later(now, -1), "00019": null }[ward.code];
      if (progress === undefined) continue;
      const walked = walkSubmission({
        version,
        round,
        ward,
        people,
        ministryId: ministry.unitId,
        figures: pilotFigures(ward, 3, load.indicators),
        fate: {
          ...pilotFate(ward, quarter),
          submittedAt: progress,
          extendedTo: null,
          returnedAt: null,
          approvedAt: null,
        },
        startedAt: later(now, -2),
      });
      if (walked !== undefined) walks.push(walked);
    }
    await storeWalks(trx, walks);
  });
}
