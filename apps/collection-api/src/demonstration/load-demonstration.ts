import { listIndicators } from "@thuocdo/criteria/tree";
import { recordAct } from "@thuocdo/database/queries/audit";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { accountsFileIn, addAccounts, readAccounts } from "#demonstration/accounts.ts";
import { roundIdOf } from "#demonstration/demonstration-round.ts";
import { readDemonstrationSet } from "#demonstration/demonstration-set.ts";
import { cityOf, listDepartments, loadDepartments } from "#demonstration/departments.ts";
import { drawFate, pilotFate, smoothFate } from "#demonstration/fate.ts";
import { loadCityPlans } from "#demonstration/load-city-plans.ts";
import { loadConsultation } from "#demonstration/load-consultation.ts";
import { loadOpenRound } from "#demonstration/load-open-round.ts";
import { enqueueComparisons, loadRound } from "#demonstration/load-rounds.ts";
import { loadSet } from "#demonstration/load-set.ts";
import { loadSupplement } from "#demonstration/load-supplement.ts";
import { roundTitle } from "#demonstration/messages.ts";
import { type DemonstrationPerson, listPeople } from "#demonstration/people.ts";
import { pilotFigures } from "#demonstration/pilot-figures.ts";
import { type PilotQuarter, pilotQuarters } from "#demonstration/pilot-quarters.ts";
import { findDemonstrationWards } from "#demonstration/pilot-wards.ts";
import { readPlantedAnomalies } from "#demonstration/planted-anomalies.ts";
import { type CalledWard, simulateWard } from "#demonstration/simulated-ward.ts";
import type { WardPeople } from "#demonstration/walk.ts";
import { wardFigures } from "#demonstration/ward-figures.ts";
import { ministry } from "#units/collect-units.ts";
import { loadPilotCities } from "#units/load-pilot-cities.ts";

export type DemonstrationStage = "units" | "accounts" | "criteria-set" | "pilot" | "all-wards";

export interface DemonstrationProgress {
  readonly stage: DemonstrationStage;
  readonly done: number;
  readonly total: number;
}

export interface LoadedDemonstration {
  /** False where all of it was there before. */
  readonly loaded: boolean;
  /** Where the accounts stand, with the password of this installation. */
  readonly accountsFile: string;
  /** The five pilot wards in their last quarter: the sơ kết report is of this round. */
  readonly pilotRoundId: string;
}

/**
 * Loads the demonstration: units, accounts, the illustrative set and the simulated pilot. Safe to repeat, and to repeat
 * after it was cut off.
 * @param db as the owner
 */
export async function loadDemonstration({
  db,
  clock,
  dataFolder,
  onProgress = () => {},
}: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly dataFolder: string;
  readonly onProgress?: (progress: DemonstrationProgress) => void;
}): Promise<LoadedDemonstration> {
  const [first, second, third, last] = pilotQuarters;
  const accountsFile = accountsFileIn(dataFolder);
  const found = { accountsFile, pilotRoundId: roundIdOf("pilot", last) };
  const wasLoaded = await isLoaded(db);
  if (wasLoaded && (await readAccounts(accountsFile)) !== undefined) {
    return { loaded: false, ...found };
  }
  onProgress({ stage: "units", done: 0, total: 1 });
  await loadPilotCities(db);
  const wards = await findDemonstrationWards(db);
  const departments = listDepartments(wards.pilot);
  await loadDepartments(db, departments);
  const people = listPeople(wards.pilot, departments);
  onProgress({ stage: "accounts", done: 0, total: people.length });
  await addAccounts(db, people, accountsFile);
  if (wasLoaded) return { loaded: false, ...found };

  onProgress({ stage: "criteria-set", done: 0, total: 1 });
  const version = await readDemonstrationSet();
  const indicators = listIndicators(version);
  const administratorId = idOf(people, "administrator", ministry.unitId);
  const now = clock().toISOString();
  const drafterId = idOf(people, "drafter", ministry.unitId);
  await loadSet(db, version, { drafterId, issuerId: idOf(people, "issuer", ministry.unitId) });
  const hanoi = cityOf(wards.pilot, "hanoi");
  await loadSupplement(db, version, {
    city: hanoi,
    drafterId: idOf(people, "drafter", hanoi.id),
  });
  const cityId = (userName: string) => cityOf(wards.pilot, userName).id;
  await loadConsultation(db, {
    departments,
    cities: {
      hanoi: cityId("hanoi"),
      hochiminh: cityId("hochiminh"),
      haiphong: cityId("haiphong"),
      danang: cityId("danang"),
      cantho: cityId("cantho"),
    },
    drafterId,
    now,
  });

  await loadCityPlans(db, {
    wards: wards.pilot,
    version,
    drafterOf: (unitId) => idOf(people, "drafter", unitId),
  });

  const peopleOf = (ward: CalledWard): WardPeople => ({
    officerId: findId(people, "ward-officer", ward.unitId),
    returningUnitId: ward.districtId,
    returnedBy: findId(people, "appraiser", ward.districtId),
    approvingUnitId: ward.cityId,
    approvedBy: findId(people, "appraiser", ward.cityId),
  });
  const pilot = wards.pilot.map(({ ward }) => ({ ward, people: peopleOf(ward) }));
  for (const quarter of pilotQuarters) {
    onProgress({ stage: "pilot", done: quarter.index, total: pilotQuarters.length });
    await loadRound(
      db,
      {
        round: {
          id: roundIdOf("pilot", quarter),
          kind: "pilot",
          title: roundTitle.pilot(quarter.name),
          quarter,
        },
        version,
        administratorId,
        walks: pilot.map(({ ward, people: acting }) => ({
          ward,
          people: acting,
          figures: pilotFigures(ward, quarter.index, indicators),
          fate: pilotFate(ward, quarter),
        })),
      },
      () => {},
    );
  }
  // The last quarter first: its report is the one that is waited for.
  await enqueueComparisons(
    db,
    [last, first, second, third].map((quarter) => roundIdOf("pilot", quarter)),
  );
  await loadOpenRound(db, { version, indicators, wards: pilot, administratorId, now });

  const simulated = wards.all.map(simulateWard);
  const anomalies = await readPlantedAnomalies();
  const figures = wardFigures(simulated, indicators, anomalies);
  const planted = new Set(
    anomalies.flatMap((anomaly) =>
      "fromUnitCode" in anomaly ? [anomaly.unitCode, anomaly.fromUnitCode] : [anomaly.unitCode],
    ),
  );
  const pilotCodes = new Set(pilot.map(({ ward }) => ward.code));
  const fateOf = (ward: CalledWard, quarter: PilotQuarter) => {
    if (pilotCodes.has(ward.code)) return pilotFate(ward, quarter);
    return planted.has(ward.code) ? smoothFate(ward, quarter) : drawFate(ward, quarter);
  };
  let done = 0;
  const total = simulated.length * pilotQuarters.length;
  onProgress({ stage: "all-wards", done, total });
  for (const quarter of pilotQuarters) {
    await loadRound(
      db,
      {
        round: {
          id: roundIdOf("all", quarter),
          kind: "all",
          title: roundTitle.all(quarter.name),
          quarter,
        },
        version,
        administratorId,
        walks: simulated.map((ward) => ({
          ward,
          // The district approves: no city has read seven hundred submissions in a month.
          people: { ...peopleOf(ward), approvingUnitId: ward.districtId, approvedBy: null },
          figures: pilotCodes.has(ward.code)
            ? pilotFigures(ward, quarter.index, indicators)
            : figures.figuresOf(ward, quarter.index),
          fate: fateOf(ward, quarter),
        })),
      },
      (answered) => {
        done += answered;
        onProgress({ stage: "all-wards", done, total });
      },
    );
  }
  await enqueueComparisons(db, [roundIdOf("all", last)]);
  await db.transaction().execute((trx) =>
    recordAct(trx, {
      act: loadedAct,
      subjectKind: "demonstration",
      subjectId: version.criteriaSetId,
      unitId: ministry.unitId,
      at: clock().toISOString(),
    }),
  );
  return { loaded: true, ...found };
}

const loadedAct = "load-demonstration";

/** The audit log says when all of it had been loaded. */
async function isLoaded(db: Kysely<Database>): Promise<boolean> {
  const found = await db
    .selectFrom("audit_log")
    .select("act")
    .where("act", "=", loadedAct)
    .where("subject_kind", "=", "demonstration")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function findId(
  people: readonly DemonstrationPerson[],
  role: DemonstrationPerson["role"],
  unitId: string,
): string | null {
  return people.find((person) => person.role === role && person.unitId === unitId)?.id ?? null;
}

function idOf(
  people: readonly DemonstrationPerson[],
  role: DemonstrationPerson["role"],
  unitId: string,
): string {
  const id = findId(people, role, unitId);
  if (id === null) throw new Error(`The demonstration has no ${role}.`);
  return id;
}
