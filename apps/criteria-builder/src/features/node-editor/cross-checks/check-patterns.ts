import type { CheckedFigure, CrossCheck } from "@thuocdo/criteria/cross-check";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { freshKey } from "#features/node-editor/fresh-key.ts";
import { messages, type CheckPattern } from "#features/node-editor/cross-checks/messages.ts";

/** A number that can be compared: which indicator asks for it, and under what words. */
export interface ComparableFigure extends Pick<CheckedFigure, "indicatorId" | "fieldKey"> {
  readonly label: string;
  /** With the code of its indicator. */
  readonly words: string;
}

/** The numbers that a version asks for, those of the indicator itself first. */
export function comparableFigures(
  version: CriteriaSetVersion,
  own: Indicator,
): readonly ComparableFigure[] {
  const others = listIndicators(version).filter(({ id }) => id !== own.id);
  return [
    ...figuresOf(own).map((figure) => ({
      ...figure,
      indicatorId: null,
      words: messages.own(figure.label),
    })),
    ...others.flatMap((other) =>
      figuresOf(other).map((figure) => ({
        ...figure,
        indicatorId: other.id,
        words: messages.other(other.code, figure.label),
      })),
    ),
  ];
}

function figuresOf({ inputs }: Indicator) {
  return inputs.flatMap((input) =>
    input.kind === "whole-number" || input.kind === "decimal" || input.kind === "survey"
      ? fieldKeys(input)
          .slice(0, 1)
          .map((fieldKey) => ({ fieldKey, label: input.label }))
      : [],
  );
}

/** A check to begin with: its figures are chosen as far as they can be, its words are written. */
export function checkOfPattern(
  pattern: CheckPattern,
  figures: readonly ComparableFigure[],
  taken: readonly CrossCheck[],
): CrossCheck {
  const [one, other = one] = figures;
  const place = (figure: ComparableFigure | undefined) => ({
    indicatorId: figure?.indicatorId ?? null,
    fieldKey: figure?.fieldKey ?? "so-lieu",
  });
  const isChange = pattern === "change";
  return {
    key: freshKey(
      pattern,
      taken.map(({ key }) => key),
    ),
    severity: isChange ? "soft" : "hard",
    figures: [
      { name: "a", ...place(one), period: "current" },
      { name: "b", ...place(isChange ? one : other), period: isChange ? "previous" : "current" },
    ],
    holds: conditions[pattern],
    sentence: messages.sentences[pattern](one?.label ?? "", other?.label ?? ""),
  };
}

const conditions = {
  "at-most": "a <= b",
  equal: "a == b",
  change: "a * 100 <= b * 120 && a * 100 >= b * 80",
} as const satisfies Record<CheckPattern, string>;

/** A short name that no figure has yet: a, b, … z, then a2. */
export function freshName(taken: readonly string[]): string {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
  return (
    letters.find((letter) => !taken.includes(letter)) ?? freshKey("a", taken).replaceAll("-", "_")
  );
}
