import type { FigureRange } from "#checks/figure-range.ts";
import type { Linear, LinearQuotient } from "#formula/linear-quotient.ts";
import type { Ranges } from "#formula/narrowed.ts";
import {
  add,
  compare,
  divide,
  integer,
  multiply,
  subtract,
  zero,
  type Rational,
} from "#rational.ts";

/** A formula of more inputs than this has more corners than are worth visiting. */
const mostInputs = 10;

/**
 * The exact range of one sum of inputs divided by another. A quotient of sums is monotonous along every line, so that it
 * is least and most at corners of what the inputs can be, or far out along an edge without bound. Undefined where the
 * divisor has no one sign, where there are too many corners, or where an input has no bound either way.
 */
export function linearQuotientRange(
  { over, under }: LinearQuotient,
  inputs: Ranges,
): FigureRange | undefined {
  const keys = [...new Set([...over.factors.keys(), ...under.factors.keys()])];
  const box = new Map<string, FigureRange>();
  for (const key of keys) {
    const range = inputs.get(key);
    if (range === undefined || (range.least === null && range.most === null)) return undefined;
    box.set(key, range);
  }
  if (keys.length > mostInputs) return undefined;
  const divisor = sumRange(under, box);
  if (divisor.most !== null && divisor.most.n <= 0n && divisor.least?.n !== 0n) {
    return linearQuotientRange({ over: turned(over), under: turned(under) }, inputs);
  }
  if (divisor.least === null || divisor.least.n < 0n || divisor.most?.n === 0n) return undefined;
  const places = under.factors.size === 0 ? quotientPlaces(over, under, box) : null;
  if (divisor.least.n > 0n) return { ...overCorners({ over, under }, box), places };
  // Where the divisor is zero there is no value: one of its inputs is a step away from where it would be.
  const steps = [...under.factors].map(([key, factor]) => {
    const range = box.get(key);
    return range && stepInside(range, factor.n > 0n ? "least" : "most");
  });
  const boxes = [...under.factors.keys()].flatMap((key, at) => {
    const step = steps[at];
    return step === undefined || step === "empty" ? [] : [new Map(box).set(key, step)];
  });
  if (steps.includes(undefined) || boxes.length === 0) return undefined;
  return { ...boxes.map((each) => overCorners({ over, under }, each)).reduce(hull), places };
}

interface Ends {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

/** The divisor is above zero in the whole box. */
function overCorners({ over, under }: LinearQuotient, box: Ranges): Ends {
  const corners = [...box].reduce<readonly Map<string, Rational>[]>(
    (all, [key, { least, most }]) =>
      [least, most]
        .filter((end) => end !== null)
        .flatMap((end) => all.map((corner) => new Map(corner).set(key, end))),
    [new Map()],
  );
  const values = corners
    .map((corner) => divide(valueAt(over, corner), valueAt(under, corner)))
    .filter((value) => value !== undefined);
  let [upward, downward] = [false, false];
  for (const [key, { least, most }] of box) {
    if (least !== null && most !== null) continue;
    const sign = integer(most === null ? 1 : -1);
    const rises = multiply(over.factors.get(key) ?? zero, sign);
    const limit = divide(rises, multiply(under.factors.get(key) ?? zero, sign));
    if (limit !== undefined) values.push(limit);
    else if (rises.n > 0n) upward = true;
    else if (rises.n < 0n) downward = true;
  }
  const sorted = values.toSorted(compare);
  return {
    least: downward ? null : (sorted[0] ?? null),
    most: upward ? null : (sorted.at(-1) ?? null),
  };
}

function valueAt({ constant, factors }: Linear, corner: ReadonlyMap<string, Rational>): Rational {
  return [...factors].reduce(
    (sum, [key, factor]) => add(sum, multiply(factor, corner.get(key) ?? zero)),
    constant,
  );
}

function sumRange({ constant, factors }: Linear, box: Ranges): Ends {
  return [...factors].reduce<Ends>(
    (sum, [key, factor]) => {
      const range = box.get(key);
      const [low, high] = factor.n > 0n ? [range?.least, range?.most] : [range?.most, range?.least];
      return {
        least: sum.least && low ? add(sum.least, multiply(factor, low)) : null,
        most: sum.most && high ? add(sum.most, multiply(factor, high)) : null,
      };
    },
    { least: constant, most: constant },
  );
}

/** The range without its end; "empty" where nothing is left, undefined where the figure has no steps. */
function stepInside(range: FigureRange, end: "least" | "most"): FigureRange | "empty" | undefined {
  const from = range[end];
  if (range.places === null || from === null) return undefined;
  const step = { n: 1n, d: 10n ** BigInt(range.places) };
  if ((from.n * step.d) % from.d !== 0n) return undefined;
  const inside = { ...range, [end]: end === "least" ? add(from, step) : subtract(from, step) };
  const { least, most } = inside;
  return least !== null && most !== null && compare(least, most) > 0 ? "empty" : inside;
}

/** Places of a sum divided by a constant; null where a factor has no end of places. */
function quotientPlaces(over: Linear, under: Linear, box: Ranges): number | null {
  const parts = [
    { factor: over.constant, places: 0 },
    ...[...over.factors].map(([key, factor]) => ({
      factor,
      places: box.get(key)?.places ?? null,
    })),
  ].map(({ factor, places }) => {
    const own = placesOf(divide(factor, under.constant) ?? zero);
    return own === undefined || places === null ? null : own + places;
  });
  return parts.some((part) => part === null) ? null : Math.max(...parts.map((part) => part ?? 0));
}

const finest = 12;

function placesOf({ n, d }: Rational): number | undefined {
  const places = Array.from({ length: finest + 1 }, (_, at) => at);
  return places.find((at) => (n * 10n ** BigInt(at)) % d === 0n);
}

function turned({ constant, factors }: Linear): Linear {
  return {
    constant: subtract(zero, constant),
    factors: new Map([...factors].map(([key, factor]) => [key, subtract(zero, factor)])),
  };
}

function hull(a: Ends, b: Ends): Ends {
  return {
    least: a.least && b.least && (compare(a.least, b.least) < 0 ? a.least : b.least),
    most: a.most && b.most && (compare(a.most, b.most) > 0 ? a.most : b.most),
  };
}
