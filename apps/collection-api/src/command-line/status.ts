import { join } from "node:path";
import { listReports } from "@thuocdo/database/queries/reports";
import { listRounds } from "@thuocdo/database/queries/rounds";
import { listSnapshots } from "@thuocdo/database/queries/snapshots";
import { countUnitsByCityAndType } from "@thuocdo/database/queries/units";
import {
  listCriteriaSets,
  listSupplements,
  listVersions,
} from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import type { Kysely } from "kysely";
import { messages } from "#command-line/messages.ts";
import type { OperatorDatabase } from "#command-line/open-database.ts";
import { isDemonstration } from "#use-cases/demonstration-flag.ts";

/** What the system holds, for the operator; past all policies. */
export async function readStatus({ db, dataFolder }: OperatorDatabase, asOf: readonly string[]) {
  const versions = await listVersions(db);
  const supplements = await listSupplements(db);
  const rounds = await listRounds(db);
  const snapshots = await listSnapshots(db);
  const reports = await listReports(db);
  return {
    demonstration: await isDemonstration(db),
    units: await Promise.all(asOf.map(async (day) => await countUnits(db, day))),
    criteriaSets: (await listCriteriaSets(db)).map(({ id, title, simulated }) => ({
      id,
      title,
      simulated,
      versions: versions
        .filter(({ criteriaSetId }) => criteriaSetId === id)
        .map(({ id: versionId, label, state, groups, criteria, indicators, sha256 }) => ({
          id: versionId,
          label,
          state,
          groups,
          criteria,
          indicators,
          sha256,
        })),
      supplements: supplements
        .filter(({ criteriaSetId }) => criteriaSetId === id)
        .map(({ id: supplementId, label, state, unitName, coreVersionId, sha256 }) => ({
          id: supplementId,
          label,
          state,
          city: unitName ?? "",
          coreVersionId,
          sha256,
        })),
    })),
    rounds: rounds.map(
      ({ id, title, state, periodFrom, periodTo, versionLabel, unitsByState, simulated }) => ({
        id,
        title,
        state,
        periodFrom,
        periodTo,
        versionLabel,
        simulated,
        units: Object.values(unitsByState).reduce<number>((sum, units) => sum + (units ?? 0), 0),
        submissions: unitsByState,
      }),
    ),
    snapshots: snapshots.map(
      ({ id, number, roundId, roundTitle, takenAt, unitsCalled, unitsApproved, path, sha256 }) => ({
        id,
        number,
        roundId,
        roundTitle,
        takenAt: takenAt.toISOString(),
        unitsCalled,
        unitsApproved,
        path: path === null ? null : join(dataFolder, path),
        sha256,
      }),
    ),
    reports: reports.map(({ id, kind, title, snapshotNumber, state, edits, writtenAt }) => ({
      id,
      kind,
      title,
      snapshotNumber,
      state,
      edits,
      writtenAt: writtenAt.toISOString(),
    })),
  };
}

export type Status = Awaited<ReturnType<typeof readStatus>>;

async function countUnits(db: Kysely<Database>, asOf: string) {
  const counts = await countUnitsByCityAndType(db, asOf);
  const cities = [...Map.groupBy(counts, ({ cityId }) => cityId).values()].flatMap((types) => {
    const [first] = types;
    if (first === undefined) return [];
    const { cityCode, cityName } = first;
    return [
      {
        cityCode,
        cityName,
        byType: Object.fromEntries(types.map(({ type, count }) => [type, count])),
      },
    ];
  });
  return { asOf, cities };
}

/** The same for people, line by line. */
export function describeStatus(status: Status): readonly string[] {
  return [
    ...(status.demonstration ? [messages.demonstration] : []),
    ...status.units.flatMap(({ asOf, cities }) => [
      messages.unitsAsOf(asOf),
      ...orNone(cities.map(({ cityName, byType }) => `  ${cityName}: ${describeTypes(byType)}`)),
    ]),
    messages.criteriaSets,
    ...orNone(
      status.criteriaSets.flatMap(({ title, versions, supplements }) => [
        `  ${title}`,
        ...versions.map(messages.version),
        ...supplements.map(messages.supplement),
      ]),
    ),
    messages.rounds,
    ...orNone(
      status.rounds.flatMap((round) => [
        messages.round(round),
        `    ${describeStates(round.submissions)}`,
      ]),
    ),
    messages.snapshots,
    ...orNone(status.snapshots.map(messages.snapshot)),
    messages.reports,
    ...orNone(status.reports.map(messages.report)),
  ];
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [messages.none] : lines;
}

function describeTypes(byType: Status["units"][number]["cities"][number]["byType"]): string {
  return Object.entries(byType)
    .map(
      ([type, count]) => `${count} ${messages.unitTypes[type as keyof typeof messages.unitTypes]}`,
    )
    .join(", ");
}

function describeStates(submissions: Status["rounds"][number]["submissions"]): string {
  return Object.entries(submissions)
    .map(([state, units]) => `${units ?? 0} ${messages.submissionStates[state as SubmissionState]}`)
    .join(", ");
}
