import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { isScorable } from "#check-version.ts";
import { applyDraftEdit } from "#supplement/apply-draft-edit.ts";
import { carrySupplement } from "#supplement/carry-supplement.ts";
import { scoreSupplement } from "#supplement/score-supplement.ts";
import { supplementBreaches } from "#supplement/supplement-breaches.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { SingleEdit } from "#edits/edit.ts";
import { scoreAnswers } from "#score-answers.ts";
import { change } from "#testing/change.ts";
import { documents, editChoices, someEdit } from "#testing/some-edits.ts";
import { indicator, listIndicatorSorts } from "#testing/indicators.ts";
import { begun } from "#testing/supplements.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import { arbitraryAnswers } from "../../test/arbitrary-answers.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Sound versions in which some criteria are open. */
const cores = fc
  .tuple(documents, fc.nat(7))
  .map(([version, open]) =>
    listCriteria(version).reduce(
      (core, { id }, at) =>
        (open >> at) % 2 === 1 ? change(core, id, ["openToSupplement"], true) : core,
      version,
    ),
  );

/** Any edit; often one that adds to an open criterion, or puts another minimum on an indicator. */
function supplementEdit(
  document: CriteriaSetVersion,
  choices: readonly number[],
  newId: string,
): SingleEdit {
  const [kind = 0, first = 0, second = 0, , , value = 0] = choices;
  const indicators = listIndicators(document);
  const chosen = indicators[first % Math.max(1, indicators.length)];
  const open = listCriteria(document).filter(({ openToSupplement }) => openToSupplement);
  const into = open[first % Math.max(1, open.length)];
  if (kind % 3 === 1 && into !== undefined) {
    const sorts = listIndicatorSorts();
    const node = indicator(sorts[value % sorts.length] ?? "percent", newId);
    return { kind: "add-indicator", parentId: into.id, index: into.indicators.length, node };
  }
  if (kind % 3 !== 0 || chosen === undefined) return someEdit(document, choices, newId);
  const reaches = [
    { kind: "points" as const, hundredths: value % 700 },
    { kind: "items" as const, count: 1 + (value % 4) },
    { kind: "at-least" as const, value: String(value % 120) },
    { kind: "yes" as const },
  ];
  const effect = value % 5 === 0 ? ("knock-out" as const) : ("criterion" as const);
  const minimum = { text: `Mức ${value}`, effect, reach: reaches[second % 4] };
  return {
    kind: "set-field",
    nodeId: chosen.id,
    path: ["terms", "minimum"],
    value: value % 7 === 0 ? null : minimum,
  };
}

function editedWithin(core: CriteriaSetVersion, runs: readonly (readonly number[])[]) {
  let document = begun(core);
  let accepted = 0;
  for (const [at, choices] of runs.entries()) {
    const applied = applyDraftEdit(core, document, supplementEdit(document, choices, `new-${at}`));
    if (!applied.ok) continue;
    document = applied.value.version;
    accepted += 1;
  }
  return { document, accepted };
}

/** What is the core's in a supplement: everything but what a city may add, put or say. */
function corePart(core: CriteriaSetVersion, document: CriteriaSetVersion): CriteriaSetVersion {
  const known = new Map(listIndicators(core).map((indicator) => [indicator.id, indicator]));
  const { id, label, title, note, validFrom, validTo } = core;
  return {
    ...document,
    id,
    label,
    title,
    note,
    validFrom,
    validTo,
    groups: document.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.flatMap((indicator) => {
          const before = known.get(indicator.id);
          if (before === undefined) return criterion.openToSupplement ? [] : [indicator];
          const terms = { ...indicator.terms, minimum: before.terms.minimum };
          return [{ ...indicator, terms }];
        }),
      })),
    })),
  };
}

test("no run of edits gives a supplement whose core part is not the core", () => {
  let accepted = 0;
  fc.assert(
    fc.property(cores, editChoices, (core, runs) => {
      const edited = editedWithin(core, runs);
      accepted += edited.accepted;
      expect(supplementBreaches(core, edited.document)).toEqual([]);
      const { samples: _, ...part } = corePart(core, edited.document);
      expect(canonicalJson(part)).toBe(canonicalJson(core));
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(400);
});

test("whatever a city adds or raises, the core's points, verdicts and level are those without it", () => {
  let additions = 0;
  fc.assert(
    fc.property(cores, editChoices, fc.nat(), (core, runs, seed) => {
      const { document } = editedWithin(core, runs);
      const [answers] = fc.sample(arbitraryAnswers(document), { numRuns: 1, seed });
      const context = { unitType: "ward", unitClass: null, periodFrom: "2026-01-01" } as const;
      if (answers === undefined || !isScorable(document)) return;
      if (listIndicators(document).some(({ id }) => id.startsWith("new"))) additions += 1;
      const { core: score } = scoreSupplement(core, document, answers, context);
      expect(score).toEqual(scoreAnswers(core, answers, context));
    }),
    { numRuns: 250 },
  );
  // About three in ten cases hold an addition and can be scored.
  expect(additions).toBeGreaterThan(20);
});

test("what is carried to any next version is within its rules, and nothing is lost from the lists", () => {
  let carriedParts = 0;
  fc.assert(
    fc.property(cores, editChoices, editChoices, (core, runs, later) => {
      const { document } = editedWithin(core, runs);
      const next = later.reduce<CriteriaSetVersion>(
        (version, choices, at) => {
          const applied = applyEdit(version, someEdit(version, choices, `next-${at}`));
          return applied.ok ? applied.value.version : version;
        },
        { ...core, id: "next" },
      );
      const naming = { id: "carried", label: "x", title: "x" };
      const {
        document: carried,
        carried: items,
        left,
      } = carrySupplement(core, next, document, naming);
      carriedParts += items.length;
      expect(supplementBreaches(next, carried)).toEqual([]);
      const own = new Set(listIndicators(carried).map(({ id }) => id));
      for (const { indicator } of items) expect(own).toContain(indicator.id);
      for (const { concerns } of left) expect(concerns).not.toEqual([]);
      const lists = [...items, ...left].map(({ indicator }) => indicator.id);
      expect(new Set(lists).size).toBe(lists.length);
    }),
    { numRuns: 300 },
  );
  expect(carriedParts).toBeGreaterThan(60);
});
