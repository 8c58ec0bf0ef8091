import type { Decimal } from "@thuocdo/criteria/decimal";
import type { FigureRange } from "@thuocdo/criteria/figure-range";
import { bandList, measureUnit, ruleSentence } from "@thuocdo/criteria/how-scored";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { measureShape } from "@thuocdo/criteria/measure-shape";
import type { ScoringRule } from "@thuocdo/criteria/rule";
import { messages } from "#features/node-editor/scale/messages.ts";
import {
  ScaleChart,
  type ScaleFault,
  type ScalePiece,
} from "#features/node-editor/scale/scale-chart.tsx";
import type { ScaleMark } from "#features/node-editor/scale/scale-model.ts";
import { useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";

type Band = Extract<ScoringRule, { kind: "bands" }>["bands"][number];

/** The rule of an indicator drawn over what it measures; nothing where it measures no figure. */
export function RuleScale({ indicator }: { readonly indicator: Indicator }) {
  const { rule, terms } = indicator;
  const shape = measureShape(indicator);
  if (shape?.kind !== "figure") return null;
  const reach = terms.minimum?.reach;
  const minimum =
    reach?.kind === "at-least" || reach?.kind === "at-most"
      ? { value: reach.value, side: reach.kind }
      : undefined;
  const shared = { unit: measureUnit(indicator), range: shape, minimum };
  if (rule.kind === "bands") {
    const sentence = ruleSentence(indicator);
    return (
      <BandScale {...shared} sentence={sentence} path={["rule", "bands"]} bands={rule.bands} />
    );
  }
  if (rule.kind !== "linear") return null;
  return <LineScale {...shared} sentence={ruleSentence(indicator)} rule={rule} />;
}

interface ScaleProps {
  readonly unit: string;
  readonly range: FigureRange;
  readonly minimum: { readonly value: Decimal; readonly side: "at-least" | "at-most" } | undefined;
}

/** Bands drawn as steps over the line. */
export function BandScale(
  props: ScaleProps & {
    readonly sentence?: string;
    readonly path: FieldPath;
    readonly bands: readonly Band[];
  },
) {
  const { bands, path, unit } = props;
  const { findingsAt } = useFieldSettings();
  const faulty = bands.map((_, at) =>
    [
      [...path, at],
      [...path, at, "from"],
    ].some((place) => findingsAt(place).some(({ severity }) => severity === "error")),
  );
  const marks = bands.flatMap(({ from }, at): readonly ScaleMark[] =>
    from === null
      ? []
      : [
          {
            value: from,
            path: [...path, at, "from"],
            label: messages.bandMark(at + 1),
            above: bands[at - 1]?.from ?? undefined,
            below: bands[at + 1]?.from ?? undefined,
          },
        ],
  );
  const faults = bands.flatMap(({ from }, at): readonly ScaleFault[] => {
    const errors = findingsAt([...path, at, "from"]).filter(({ severity }) => severity === "error");
    if (errors.length === 0 || from === null) return [];
    return at === 0
      ? [{ from: null, to: from, words: messages.gap }]
      : [{ from, to: bands[at - 1]?.from ?? null, words: messages.overlap }];
  });
  function piecesWith(moved: ReadonlyMap<string, Decimal>): readonly ScalePiece[] {
    const froms = bands.map(({ from }, at) => moved.get([...path, at, "from"].join(".")) ?? from);
    return bands.map(({ hundredths }, at) => ({
      from: froms[at] ?? null,
      to: froms[at + 1] ?? null,
      startHundredths: hundredths,
      endHundredths: hundredths,
      faulty: faulty[at] ?? false,
    }));
  }
  return (
    <ScaleChart
      {...props}
      sentence={props.sentence ?? bandList([...bands], unit)}
      marks={marks}
      faults={faults}
      piecesWith={piecesWith}
    />
  );
}

/** A line between two marks, level on either side of them. */
function LineScale(
  props: ScaleProps & {
    readonly sentence: string;
    readonly rule: Extract<ScoringRule, { kind: "linear" }>;
  },
) {
  const { rule } = props;
  const rising = Number(rule.fullAt) > Number(rule.zeroAt);
  const ends = { zeroAt: ["rule", "zeroAt"], fullAt: ["rule", "fullAt"] } as const;
  const zero: ScaleMark = {
    value: rule.zeroAt,
    path: ends.zeroAt,
    label: messages.zeroMark,
    above: rising ? undefined : rule.fullAt,
    below: rising ? rule.fullAt : undefined,
  };
  const full: ScaleMark = {
    value: rule.fullAt,
    path: ends.fullAt,
    label: messages.fullMark,
    above: rising ? rule.zeroAt : undefined,
    below: rising ? undefined : rule.zeroAt,
  };
  function piecesWith(moved: ReadonlyMap<string, Decimal>): readonly ScalePiece[] {
    const zeroAt = moved.get(ends.zeroAt.join(".")) ?? rule.zeroAt;
    const fullAt = moved.get(ends.fullAt.join(".")) ?? rule.fullAt;
    const [low, high] = rising ? [zeroAt, fullAt] : [fullAt, zeroAt];
    const [before, after] = rising ? [0, rule.hundredths] : [rule.hundredths, 0];
    const level = (from: Decimal | null, to: Decimal | null, hundredths: number): ScalePiece => ({
      from,
      to,
      startHundredths: hundredths,
      endHundredths: hundredths,
      faulty: false,
    });
    return [
      level(null, low, before),
      { from: low, to: high, startHundredths: before, endHundredths: after, faulty: false },
      level(high, null, after),
    ];
  }
  const marks = rising ? [zero, full] : [full, zero];
  return <ScaleChart {...props} marks={marks} piecesWith={piecesWith} />;
}
