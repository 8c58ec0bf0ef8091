import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer, Answers } from "@thuocdo/submissions/answers";
import Type from "typebox";
import Value from "typebox/value";
import { drawFor } from "#demonstration/draw.ts";
import type { CalledWard } from "#demonstration/simulated-ward.ts";

const planted = { unitCode: Type.String(), unitName: Type.String() };
const Quarter = Type.Integer({ minimum: 1, maximum: 4 });

/** What was planted on purpose, so that whoever looks for oddities can be judged. Quarters are counted from 1. */
export const PlantedAnomaly = Type.Union([
  Type.Object({
    kind: Type.Literal("copied-answers"),
    ...planted,
    quarter: Quarter,
    fromUnitCode: Type.String(),
    fromUnitName: Type.String(),
    /** Share of the indicators copied. */
    share: Type.Number(),
  }),
  Type.Object({ kind: Type.Literal("heaped-digits"), ...planted }),
  /** From this quarter on much better, or much worse, than before. */
  Type.Object({
    kind: Type.Literal("implausible-jump"),
    ...planted,
    quarter: Quarter,
    direction: Type.Union([Type.Literal("up"), Type.Literal("down")]),
  }),
  Type.Object({ kind: Type.Literal("overstated-self-score"), ...planted }),
]);
export type PlantedAnomaly = Type.Static<typeof PlantedAnomaly>;

const PlantedAnomalies = Type.Object({
  note: Type.String(),
  anomalies: Type.Array(PlantedAnomaly),
});

export const plantedAnomaliesFile = join(
  import.meta.dirname,
  "../../data/demonstration-planted-anomalies.json",
);

export async function readPlantedAnomalies(): Promise<readonly PlantedAnomaly[]> {
  const text = await readFile(plantedAnomaliesFile, "utf8");
  return Value.Parse(PlantedAnomalies, JSON.parse(text)).anomalies;
}

/** Draws which wards get which anomaly: no ward gets two, nor is copied from when it has one. */
export function drawAnomalies(wards: readonly CalledWard[]): readonly PlantedAnomaly[] {
  const free = [...wards].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const draw = drawFor("planted-anomalies");
  const take = (wanted: (ward: CalledWard) => boolean = () => true): CalledWard => {
    for (;;) {
      const [ward] = free.splice(draw.whole(0, free.length - 1), 1);
      if (ward === undefined) throw new RangeError("Too few wards to plant anomalies in.");
      if (wanted(ward)) return ward;
    }
  };
  const named = ({ code, name }: CalledWard) => ({ unitCode: code, unitName: name });
  const copied = [1, 1, 1, 1, 0.95, 0.95, 0.95, 0.95].map((share, at) => {
    const from = take();
    // Half copy from the ward next door, half from another city.
    const to = take(({ cityId }) => (at % 2 === 0) === (cityId === from.cityId));
    return {
      kind: "copied-answers" as const,
      ...named(to),
      quarter: (at % 4) + 1,
      fromUnitCode: from.code,
      fromUnitName: from.name,
      share,
    };
  });
  const heaped = Array.from({ length: 8 }, () => ({
    kind: "heaped-digits" as const,
    ...named(take()),
  }));
  const jumps = Array.from({ length: 8 }, (_, at) => ({
    kind: "implausible-jump" as const,
    ...named(take()),
    quarter: (at % 3) + 2,
    direction: at % 4 === 3 ? ("down" as const) : ("up" as const),
  }));
  const overstated = Array.from({ length: 8 }, () => ({
    kind: "overstated-self-score" as const,
    ...named(take()),
  }));
  return [...copied, ...heaped, ...jumps, ...overstated];
}

/** Counts of ten and more to the nearest ten, percentages to the nearest five: figures made up in the head. */
export function heapDigits(answers: Answers): Answers {
  const byIndicator = Object.fromEntries(
    Object.entries(answers.byIndicator).map(([id, answer]) => [id, heap(answer)]),
  );
  return { formatVersion: 1, byIndicator };
}

function heap(answer: Answer): Answer {
  const values = Object.fromEntries(
    Object.entries(answer.values).map(([key, value]) => {
      if (typeof value === "boolean" || !/^\d+(\.\d+)?$/.test(value)) return [key, value];
      const step = key.endsWith(".percent") ? 5 : 10;
      const figure = Number(value);
      return [key, figure < 10 ? value : String(Math.round(figure / step) * step)];
    }),
  );
  const { numerator, denominator } = values;
  const beyond = Number(numerator) > Number(denominator);
  return { ...answer, values: beyond ? { ...values, numerator: denominator ?? "" } : values };
}

/** Another ward's answers in a share of the indicators, the first ones. */
export function copyAnswers(own: Answers, other: Answers, share: number): Answers {
  const ids = Object.keys(other.byIndicator);
  const copied = ids.slice(0, Math.round(ids.length * share));
  const byIndicator = { ...own.byIndicator };
  for (const id of copied) {
    const answer = other.byIndicator[id];
    if (answer !== undefined) byIndicator[id] = answer;
  }
  return { formatVersion: 1, byIndicator };
}
