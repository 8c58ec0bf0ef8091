import { formatDecimal, parseDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints, parsePoints } from "@thuocdo/criteria/formats/points";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { measureShape } from "@thuocdo/criteria/measure-shape";
import type { Minimum } from "@thuocdo/criteria/terms";

type Reach = Minimum["reach"];

/** What a minimum on an indicator can ask for, by what the indicator measures. */
export function reachKindsFor(indicator: Indicator): readonly [Reach["kind"], ...Reach["kind"][]] {
  switch (measureShape(indicator)?.kind) {
    case "figure":
      return ["at-least", "at-most", "points"];
    case "level":
      return ["level", "points"];
    case "checklist":
    case "tally":
      return ["items", "points"];
    case "yes-no":
      return ["yes", "points"];
    case undefined:
      return ["points"];
  }
}

/** What is to be reached as it is typed: a figure as people write it, or the key of a level. */
export function typedReach(reach: Reach): string {
  switch (reach.kind) {
    case "yes":
      return "";
    case "at-least":
    case "at-most":
      return formatDecimal(reach.value);
    case "items":
      return String(reach.count);
    case "points":
      return formatPoints(reach.hundredths);
    case "level":
      return reach.key;
  }
}

/** What was typed, read; undefined where it is no such figure. */
export function readReach(kind: Reach["kind"], typed: string): Reach | undefined {
  switch (kind) {
    case "yes":
      return { kind };
    case "at-least":
    case "at-most": {
      const read = parseDecimal(typed);
      return read.ok ? { kind, value: read.value } : undefined;
    }
    case "items": {
      const read = parseDecimal(typed, { places: 0 });
      const count = read.ok ? Number(read.value) : 0;
      return Number.isSafeInteger(count) && count >= 1 ? { kind, count } : undefined;
    }
    case "points": {
      const read = parsePoints(typed);
      return read.ok && read.value >= 0 ? { kind, hundredths: read.value } : undefined;
    }
    case "level":
      return typed === "" ? undefined : { kind, key: typed };
  }
}
