import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type AnsweredPeriod, scorableOf } from "@thuocdo/comparison/folder/read-answers";
import type { FolderUnit } from "@thuocdo/comparison/folder/read-units";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { Extract, RoundFacts } from "#extract/extract-snapshot.ts";
import type { PlainFolder } from "#plain-folder/read-plain-folder.ts";

/**
 * Lays one period of a folder out as the files that a read of PostgreSQL gives, so that all that follows is the same. The scores that stand
 * for the service's are core's: DuckDB is held against them.
 * @param selfAsAppraised the units' own values stand for what an appraiser would have found
 */
export async function layExtract(
  { version, units, periods, simulated }: PlainFolder,
  {
    at,
    folder,
    selfAsAppraised,
  }: { readonly at: number; readonly folder: string; readonly selfAsAppraised: boolean },
): Promise<Extract> {
  const period = periods[at];
  if (period === undefined) throw new RangeError(`There is no period ${at}.`);
  const earlier = periods.slice(0, at);
  const laid = [period, ...earlier].map((each) =>
    layPeriod(each, { version, units, selfAsAppraised }),
  );
  const own = laid[0];
  const files = {
    units: laid.flatMap((each) => each.units),
    answers: own?.answers ?? [],
    findings: own?.findings ?? [],
    "stored-scores": laid.flatMap((each) => each.scores),
  };
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, `${name}.csv`), rows.map(csvLine).join(""));
  const sha256 = createHash("sha256").update(canonicalJson(version)).digest("hex");
  const factsOf = ({ name, from, to }: AnsweredPeriod): RoundFacts => ({
    roundId: name,
    roundTitle: name,
    periodFrom: from,
    periodTo: to,
    simulated,
    document: version,
    versionId: version.id,
    versionSha256: sha256,
    versionLabel: version.label,
    decisionNumber: null,
    decidedOn: null,
    snapshotNumber: null,
    // Files have no clock: what they say is as of the end of their period.
    takenAt: new Date(`${to}T00:00:00Z`),
  });
  const factsOrNone = (found: AnsweredPeriod | undefined) => found && factsOf(found);
  return {
    round: factsOf(period),
    previous: factsOrNone(earlier.at(-1)),
    sameSeason: factsOrNone(earlier.find(({ from }) => from === yearBefore(period.from))),
    first: factsOrNone(earlier[0]),
    beside: {
      successions: [],
      appraisedBy: new Map(),
      doubleAppraisals: [],
      evidence: [],
      sharedEvidence: [],
      edits: [],
      cityPlans: [],
    },
    // Files name the units they speak of, and no others.
    others: [],
    rowCounts: {
      units: files.units.length,
      answers: files.answers.length,
      findings: files.findings.length,
      "stored-scores": files["stored-scores"].length,
    },
  };
}

type Field = string | number | null;

function layPeriod(
  { name, from, answers }: AnsweredPeriod,
  {
    version,
    units,
    selfAsAppraised,
  }: Pick<PlainFolder, "version" | "units"> & { readonly selfAsAppraised: boolean },
) {
  const laid = {
    units: [] as Field[][],
    answers: [] as Field[][],
    findings: [] as Field[][],
    scores: [] as Field[][],
  };
  for (const unit of units) {
    const own = answers.get(unit.code);
    const which = selfAsAppraised ? "value" : "appraisedValue";
    const isAppraised = own?.some((answer) => answer[which] !== null) ?? false;
    const revisionId = own === undefined ? null : `${name}/${unit.code}/self`;
    const appraisalId = isAppraised ? `${name}/${unit.code}/appraised` : null;
    laid.units.push(unitRow(unit, { name, from, revisionId, appraisalId }));
    if (own === undefined || revisionId === null) continue;
    const context = { unitType: unit.type, unitClass: unit.class, periodFrom: from };
    const score = (of: "value" | "appraisedValue") =>
      JSON.stringify(scoreAnswers(version, scorableOf(own, of), context));
    laid.scores.push([name, revisionId, unit.code, "self", score("value")]);
    if (appraisalId !== null)
      laid.scores.push([name, appraisalId, unit.code, "appraised", score(which)]);
    for (const answer of own) {
      const field = [answer.indicatorId, answer.fieldKey] as const;
      if (answer.value !== null) laid.answers.push([revisionId, ...field, answer.value]);
      if (appraisalId !== null && answer[which] !== null)
        laid.findings.push([appraisalId, revisionId, ...field, answer[which]]);
    }
  }
  return laid;
}

/** The columns of units.sql. */
function unitRow(
  unit: FolderUnit,
  of: {
    readonly name: string;
    readonly from: string;
    readonly revisionId: string | null;
    readonly appraisalId: string | null;
  },
): Field[] {
  const { code, cityCode } = unit;
  const state =
    of.appraisalId !== null ? "approved" : of.revisionId !== null ? "submitted" : "not-started";
  return [
    of.name,
    code,
    code,
    unit.name,
    unit.type,
    unit.class,
    unit.districtName,
    cityCode,
    cityCode,
    unit.cityName,
    of.from,
    state,
    of.revisionId === null ? null : `${of.name}/${code}`,
    of.revisionId,
    of.revisionId === null ? null : 1,
    null,
    of.appraisalId,
    `${code} ${cityCode}`,
  ];
}

/** As PostgreSQL's COPY writes it: what is null is nothing, what is empty is quoted. */
function csvLine(row: readonly Field[]): string {
  return `${row.map((field) => (field === null ? "" : `"${String(field).replaceAll('"', '""')}"`)).join(",")}\n`;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
