import { scoreOf } from "#analysis/analyse-criteria.ts";
import type {
  Flag,
  FlagAnalysis,
  FlaggedUnit,
  FlagRule,
  TriedRule,
} from "#analysis/flag-analysis.ts";
import { isComplete, pairUnits, type Succession } from "#analysis/pair-units.ts";
import { digitHeaping } from "#methods/flags/digit-heaping.ts";
import { evidenceReuse, type EvidenceUse } from "#methods/flags/evidence-reuse.ts";
import { jumps } from "#methods/flags/jumps.ts";
import { isLateBulkEdit, type LastEdit } from "#methods/flags/late-bulk-edit.ts";
import { leastShared, sameAnswers } from "#methods/flags/same-answers.ts";
import { straightLines } from "#methods/flags/straight-lines.ts";
import { criteriaOf, type Outline } from "#outline.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** What flags are looked for in besides the compared round. */
export interface FlagInputs {
  /** The round before, scored by the same version; jumps are looked for between the two. */
  readonly previous: {
    readonly round: ComparedRound;
    readonly successions: readonly Succession[];
  } | null;
  /**
   * What each unit answered, by unit id: one place a field, the same places for all; equal numbers stand for equal answers,
   * null for none. Fields rather than points: two units may earn the same points by different answers.
   */
  readonly answers: ReadonlyMap<string, readonly (number | null)[]>;
  /** Files of the revisions compared. */
  readonly evidence: readonly EvidenceUse[];
  /** Hashes of files that all may share. */
  readonly sharedEvidence: ReadonlySet<string>;
  /** When each answer of a unit was last changed, by unit id, with the unit's deadline. */
  readonly edits: ReadonlyMap<
    string,
    { readonly edits: readonly LastEdit[]; readonly deadline: Date }
  >;
  /**
   * How often each digit 0–9 ends a whole number of three to six digits that was typed, by city id: smaller ones end in low
   * digits by nature, greater ones are rounded by habit.
   */
  readonly lastDigits: ReadonlyMap<string, readonly number[]>;
}

/** From here on pairs are taken within a district: copying is between neighbours, and pairs grow with the square. */
const mostPaired = 1500;
/** Heaping less likely than this by chance is flagged. */
const heapingLevel = 0.01;
/** How often a robust z beyond 3.5 comes by chance, were changes normal. */
const jumpChance = 0.000465;

/** Looks for what wants a second look in the self-scores of a round, and between it and the round before. */
export function analyseFlags(
  { comparison, wards }: ComparedRound,
  inputs: FlagInputs,
): FlagAnalysis {
  const { basis, outline } = comparison;
  const found = [
    findSameAnswers(wards, inputs.answers),
    findReuse(wards, inputs),
    findHeaping(wards, inputs.lastDigits),
    ...findStraightLines(outline, wards),
    findJumps(outline, wards, inputs.previous),
    findLateEdits(wards, inputs.edits),
  ].filter((each) => each !== null);
  return {
    formatVersion: 1,
    basis,
    rules: found.map(({ tried }) => tried),
    flags: found.flatMap(({ flags }) => flags),
  };
}

interface Found {
  readonly tried: TriedRule;
  readonly flags: readonly Flag[];
}

function found(
  rule: FlagRule,
  flags: readonly Omit<Flag, "rule">[],
  { tested, byChance }: { readonly tested: number; readonly byChance: number | null },
): Found {
  return {
    tried: { rule, tested, flagged: flags.length, byChance },
    flags: flags.map((flag) => ({ rule, ...flag })),
  };
}

function named({ unitId, name, cityName }: ComparedWard): FlaggedUnit {
  return { unitId, name, cityName };
}

const about = { cityName: null } as const;

function findSameAnswers(wards: readonly ComparedWard[], answers: FlagInputs["answers"]): Found {
  const rows = wards.flatMap((ward) => {
    const own = answers.get(ward.unitId);
    return own === undefined ? [] : [{ ward, answers: own }];
  });
  let tested = 0;
  let byChance = 0;
  const flags: Omit<Flag, "rule">[] = [];
  for (const group of groupsToPair(rows)) {
    const ofGroup = group.map((row) => row.answers);
    const { pairs, flagged } = sameAnswers(ofGroup);
    tested += pairs;
    byChance += pairs * chanceOfEqual(ofGroup);
    for (const { one, other, shared, match } of flagged) {
      const both = [group[one], group[other]].flatMap((row) =>
        row === undefined ? [] : [row.ward],
      );
      flags.push({
        ...about,
        key: `same-answers:${both.map(({ unitId }) => unitId).join(":")}`,
        units: both.map(named),
        figures: { shared, match },
      });
    }
  }
  return found("same-answers", flags, { tested, byChance });
}

interface Answered {
  readonly ward: ComparedWard;
  readonly answers: readonly (number | null)[];
}

function groupsToPair(rows: readonly Answered[]): readonly (readonly Answered[])[] {
  if (rows.length <= mostPaired) return [rows];
  const cities = [...Map.groupBy(rows, ({ ward }) => ward.cityId).values()];
  return cities.flatMap((city) =>
    city.length <= mostPaired
      ? [city]
      : [...Map.groupBy(city, ({ ward }) => ward.districtName).values()],
  );
}

/** Of all telling answers alike, were each answered apart from the others: the product of their chances. */
function chanceOfEqual(rows: readonly (readonly (number | null)[])[]): number {
  const columns = rows[0]?.length ?? 0;
  let chance = 1;
  let telling = 0;
  for (let column = 0; column < columns; column += 1) {
    const values = rows.flatMap((row) => row[column] ?? []);
    const shares = [...Map.groupBy(values, (value) => value).values()].map(
      ({ length }) => length / values.length,
    );
    if (values.length === 0 || Math.max(...shares) >= 0.6) continue;
    telling += 1;
    chance *= shares.reduce((sum, share) => sum + share * share, 0);
  }
  return telling < leastShared ? 0 : chance;
}

function findReuse(
  wards: readonly ComparedWard[],
  { evidence, sharedEvidence }: FlagInputs,
): Found {
  const byId = new Map(wards.map((ward) => [ward.unitId, ward]));
  const flags = evidenceReuse(evidence, sharedEvidence).map(({ hash, units, criteria }) => ({
    ...about,
    key: `evidence-reuse:${hash}`,
    units: units.flatMap((unitId) => byId.get(unitId) ?? []).map(named),
    figures: { units: units.length, criteria },
  }));
  const files = new Set(evidence.map(({ hash }) => hash)).size;
  return found("evidence-reuse", flags, { tested: files, byChance: null });
}

function findHeaping(wards: readonly ComparedWard[], lastDigits: FlagInputs["lastDigits"]): Found {
  const names = new Map(wards.map(({ cityId, cityName }) => [cityId, cityName]));
  const judged = [...lastDigits].flatMap(([cityId, counts]) => {
    const heaping = digitHeaping(counts);
    return heaping === null ? [] : [{ cityId, heaping }];
  });
  const flags = judged
    .filter(({ heaping }) => heaping.pValue < heapingLevel && heaping.index > 100)
    .map(({ cityId, heaping: { n, index, pValue } }) => ({
      ...about,
      key: `digit-heaping:${cityId}`,
      units: [],
      cityName: names.get(cityId) ?? cityId,
      figures: { n, index, pValue },
    }));
  return found("digit-heaping", flags, {
    tested: judged.length,
    byChance: judged.length * heapingLevel,
  });
}

function findStraightLines(outline: Outline, wards: readonly ComparedWard[]): readonly Found[] {
  const answered = wards.flatMap((ward) => {
    const { self } = ward;
    if (self === null) return [];
    const groups = outline.groups.map(({ criteria }) =>
      criteria.flatMap((criterion) => scoreOf(self, criterion) ?? []),
    );
    return [{ ward, lines: straightLines(groups) }];
  });
  return (["equal-run", "flat-group", "all-at-maximum"] as const).map((rule) =>
    found(
      rule,
      answered
        .filter(({ lines }) => lines.includes(rule))
        .map(({ ward }) => ({
          ...about,
          key: `${rule}:${ward.unitId}`,
          units: [named(ward)],
          figures: {},
        })),
      { tested: answered.length, byChance: null },
    ),
  );
}

/** Null without a round before that the same version scored. */
function findJumps(
  outline: Outline,
  wards: readonly ComparedWard[],
  previous: FlagInputs["previous"],
): Found | null {
  if (previous === null) return null;
  const pairs = pairUnits(previous.round.wards, wards.filter(isComplete), previous.successions);
  let tested = 0;
  const moves = criteriaOf(outline).flatMap((criterion) => {
    const changes = pairs.flatMap(({ pairing, base: [base], end }) => {
      if (pairing !== "as-was" || base === undefined) return [];
      const then = scoreOf(base.appraised, criterion);
      const now = scoreOf(end.appraised, criterion);
      return then === null || now === null ? [] : [{ end, change: now - then }];
    });
    tested += changes.length;
    const judged = jumps(changes.map(({ change }) => change));
    return changes.filter((_, at) => judged[at]?.flagged === true);
  });
  // A unit that jumps in many criteria is one question, not many.
  const flags = [...Map.groupBy(moves, ({ end }) => end)]
    .map(([end, own]) => ({
      ...about,
      key: `jump:${end.unitId}`,
      units: [named(end)],
      figures: {
        criteria: own.length,
        change: own.reduce(
          (most, { change }) => (Math.abs(change) > Math.abs(most) ? change : most),
          0,
        ),
      },
    }))
    .toSorted((one, other) => other.figures.criteria - one.figures.criteria);
  return found("jump", flags, { tested, byChance: tested * jumpChance });
}

function findLateEdits(wards: readonly ComparedWard[], edits: FlagInputs["edits"]): Found {
  const known = wards.flatMap((ward) => {
    const own = edits.get(ward.unitId);
    return own === undefined || own.edits.length === 0 ? [] : [{ ward, ...own }];
  });
  const flags = known
    .filter((unit) => isLateBulkEdit(unit.edits, unit.deadline))
    .map(({ ward, edits: own }) => ({
      ...about,
      key: `late-bulk-edit:${ward.unitId}`,
      units: [named(ward)],
      figures: { answers: own.length },
    }));
  return found("late-bulk-edit", flags, { tested: known.length, byChance: null });
}
