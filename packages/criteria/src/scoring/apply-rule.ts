import { hundredthsToDecimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import {
  add,
  compare,
  fromDecimal,
  integer,
  multiply,
  showPoints,
  showRational,
  subtract,
  zero,
  type Rational,
} from "#rational.ts";
import type { ScoringRule } from "#rule.ts";
import type { Band } from "#rules/bands.ts";
import type { LinearRule } from "#rules/linear.ts";
import type { ItemPoints } from "#rules/per-item.ts";
import { unscored, type Measured, type Unscored } from "#scoring/outcome.ts";
import type { Trail } from "#trail.ts";

/** Exact hundredths of a point for a measure, before any rescaling and rounding. */
export function applyRule(
  { code, rule, inputs }: Indicator,
  measured: Measured,
  trail: Trail,
): Rational | Unscored {
  if (measured.kind === "small-baseline") return inBands(measured.bands, measured.value, trail);
  switch (rule.kind) {
    case "pass-fail": {
      if (measured.kind !== "yes-no") break;
      const earned = measured.value ? rule.hundredths : 0;
      trail?.push({
        step: "pass-fail",
        passed: measured.value,
        points: hundredthsToDecimal(earned),
      });
      return integer(earned);
    }
    case "levels": {
      if (measured.kind !== "level") break;
      const level = rule.levels.find(({ key }) => key === measured.key);
      if (level === undefined)
        return unscored(
          "invalid",
          "invalid-value",
          inputs.map(({ key }) => key),
        );
      trail?.push({ step: "level", key: level.key, points: hundredthsToDecimal(level.hundredths) });
      return integer(level.hundredths);
    }
    case "bands":
      if (measured.kind !== "figure") break;
      return inBands(rule.bands, measured.value, trail);
    case "linear":
      if (measured.kind !== "figure") break;
      return onLine(rule, measured.value, trail);
    case "share-of-items": {
      if (measured.kind !== "tally") break;
      const held = [...measured.counts.values()].reduce(add, zero);
      const of = measured.counts.size;
      const earned = multiply(held, { n: BigInt(rule.hundredths), d: BigInt(of) });
      trail?.push({
        step: "share-of-items",
        held: Number(held.n),
        of,
        fullPoints: hundredthsToDecimal(rule.hundredths),
        points: showPoints(earned),
      });
      return earned;
    }
    case "per-item":
    case "deduction":
    case "bonus":
      if (measured.kind !== "tally") break;
      return byItem(rule, measured.counts, trail);
    case "judged": {
      if (measured.kind !== "figure") break;
      const earned = multiply(measured.value, integer(100));
      const steps = {
        n: earned.n - BigInt(rule.minHundredths) * earned.d,
        d: earned.d * BigInt(rule.stepHundredths),
      };
      const inRange =
        compare(earned, integer(rule.minHundredths)) >= 0 &&
        compare(earned, integer(rule.maxHundredths)) <= 0;
      if (!inRange || steps.n % steps.d !== 0n) {
        return unscored(
          "invalid",
          "invalid-value",
          inputs.map(({ key }) => key),
        );
      }
      trail?.push({ step: "judged", points: showPoints(earned) });
      return earned;
    }
  }
  throw new TypeError(`Indicator ${code}: rule "${rule.kind}" cannot score a ${measured.kind}.`);
}

function inBands(bands: readonly Band[], value: Rational, trail: Trail): Rational | Unscored {
  const at = bands.findLastIndex(
    ({ from }) => from === null || compare(value, fromDecimal(from)) >= 0,
  );
  const band = bands[at];
  if (band === undefined) return unscored("invalid", "invalid-value");
  trail?.push({
    step: "band",
    value: showRational(value, 6),
    from: band.from,
    below: bands[at + 1]?.from ?? null,
    points: hundredthsToDecimal(band.hundredths),
  });
  return integer(band.hundredths);
}

function onLine(rule: LinearRule, value: Rational, trail: Trail): Rational {
  const [zeroAt, fullAt] = [fromDecimal(rule.zeroAt), fromDecimal(rule.fullAt)];
  const run = subtract(fullAt, zeroAt);
  const sign = run.n < 0n ? -1n : 1n;
  const above = subtract(value, zeroAt);
  const share = { n: above.n * run.d * sign, d: above.d * run.n * sign };
  const full = integer(rule.hundredths);
  const earned = share.n <= 0n ? zero : share.n >= share.d ? full : multiply(share, full);
  trail?.push({
    step: "linear",
    value: showRational(value, 6),
    zeroAt: rule.zeroAt,
    fullAt: rule.fullAt,
    fullPoints: hundredthsToDecimal(rule.hundredths),
    points: showPoints(earned),
  });
  return earned;
}

type ItemRule = Extract<ScoringRule, { items: readonly ItemPoints[] }>;

function byItem(rule: ItemRule, counts: ReadonlyMap<string, Rational>, trail: Trail): Rational {
  const sum = rule.items
    .map(({ key, hundredths }) => multiply(counts.get(key) ?? zero, integer(hundredths)))
    .reduce(add, zero);
  const [start, limit] =
    rule.kind === "deduction"
      ? [rule.fromHundredths, rule.floorHundredths]
      : [0, rule.capHundredths];
  const reached = rule.kind === "deduction" ? subtract(integer(start), sum) : sum;
  const beyond =
    rule.kind === "deduction"
      ? compare(reached, integer(limit)) < 0
      : compare(reached, integer(limit)) > 0;
  const earned = beyond ? integer(limit) : reached;
  trail?.push({
    step: "per-item",
    rule: rule.kind,
    start: hundredthsToDecimal(start),
    items: rule.items.map(({ key, hundredths }) => ({
      key,
      count: showRational(counts.get(key) ?? zero, 6),
      each: hundredthsToDecimal(hundredths),
    })),
    limit: hundredthsToDecimal(limit),
    points: showPoints(earned),
  });
  return earned;
}
