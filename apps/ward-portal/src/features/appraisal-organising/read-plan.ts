import type { SamplePlan } from "@thuocdo/submissions/draw-sample";

/** The form of a draw as typed. */
export interface TypedPlan {
  readonly kind: "count" | "share";
  readonly within: SamplePlan["within"];
  readonly each: string;
  readonly percent: string;
  readonly least: string;
}

/** Undefined while a number is not one, or too great. */
export function readPlan(typed: TypedPlan): SamplePlan | undefined {
  const { kind, within } = typed;
  const [each, percent, least] = [
    wholeIn(typed.each, 1000),
    wholeIn(typed.percent, 100),
    wholeIn(typed.least, 1000),
  ];
  if (kind === "count") return each === undefined ? undefined : { within, size: { kind, each } };
  return percent === undefined || least === undefined
    ? undefined
    : { within, size: { kind, percent, least } };
}

/** A whole number from 1; undefined where it is none, or above `most`. */
export function wholeIn(typed: string, most: number): number | undefined {
  const whole = /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : undefined;
  return whole !== undefined && whole <= most ? whole : undefined;
}
