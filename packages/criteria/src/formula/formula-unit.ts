import type { NumberFormula, TruthFormula } from "#formula/formula.ts";
import type { Input } from "#input.ts";

/** Two parts of a formula that are added, subtracted or compared, but counted in different units. */
export interface UnitMismatch {
  readonly left: string;
  readonly right: string;
  readonly leftPart: NumberFormula;
  readonly rightPart: NumberFormula;
}

export interface FormulaUnit {
  /** "vụ", "vụ/người"; "" where units cancel out; null where an input names none. */
  readonly unit: string | null;
  /** One unit, and no number multiplied in that might have a unit of its own (points per case). */
  readonly isPlain: boolean;
  readonly mismatches: readonly UnitMismatch[];
}

/** The unit that a formula gives, from the units of its inputs, and where they don't go together. */
export function formulaUnit(formula: NumberFormula, inputs: readonly Input[]): FormulaUnit {
  const mismatches: UnitMismatch[] = [];
  const units = new Map(inputs.map((input) => [input.key, unitOf(input)]));

  function together(leftPart: NumberFormula, rightPart: NumberFormula): Unit {
    const [left, right] = [unit(leftPart), unit(rightPart)];
    if (left.kind === "unknown" || right.kind === "unknown") return { kind: "unknown" };
    if (left.kind === "pure") return right;
    if (right.kind === "pure") return left;
    const [one, other] = [textOf(left), textOf(right)];
    if (!sameUnit(one, other) && !left.weighted && !right.weighted) {
      mismatches.push({ left: one, right: other, leftPart, rightPart });
    }
    return { ...left, weighted: left.weighted || right.weighted };
  }

  function unit(part: NumberFormula): Unit {
    switch (part.kind) {
      case "number":
        return { kind: "pure" };
      case "input":
        return units.get(part.key) ?? { kind: "unknown" };
      case "negate":
        return unit(part.of);
      case "arithmetic":
        return part.operator === "+" || part.operator === "-"
          ? together(part.left, part.right)
          : multiplied(unit(part.left), unit(part.right), part.operator === "*" ? 1 : -1);
      case "extreme": {
        const [first, ...rest] = part.of;
        return rest.map((other) => together(first, other)).at(-1) ?? unit(first);
      }
      case "conditional":
        test(part.test);
        return together(part.whenTrue, part.whenFalse);
    }
  }

  function test(part: TruthFormula): void {
    switch (part.kind) {
      case "compare":
        together(part.left, part.right);
        return;
      case "logic":
        test(part.left);
        test(part.right);
        return;
      case "not":
        test(part.of);
    }
  }

  const given = unit(formula);
  return {
    unit: given.kind === "counted" ? textOf(given) : null,
    isPlain:
      given.kind === "counted" &&
      !given.weighted &&
      given.powers.size === 1 &&
      [...given.powers.values()].every((power) => power === 1),
    mismatches,
  };
}

/** Whether two units are written alike, but for capitals and spaces around. */
export function sameUnit(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

type Unit =
  /** A number that nobody counted. */
  | { readonly kind: "pure" }
  | { readonly kind: "unknown" }
  /** Powers by unit: vụ/người is vụ 1, người −1. `weighted`: multiplied by a number, which may carry a unit. */
  | {
      readonly kind: "counted";
      readonly powers: ReadonlyMap<string, number>;
      readonly weighted: boolean;
    };

function unitOf(input: Input): Unit {
  const unit = input.kind === "survey" ? "%" : "unit" in input ? input.unit.trim() : "";
  if (unit === "") return { kind: "unknown" };
  return { kind: "counted", powers: new Map([[unit.toLowerCase(), 1]]), weighted: false };
}

function multiplied(a: Unit, b: Unit, sign: 1 | -1): Unit {
  if (a.kind === "unknown" || b.kind === "unknown") return { kind: "unknown" };
  if (a.kind === "pure" && b.kind === "pure") return a;
  const powers = new Map(a.kind === "counted" ? a.powers : []);
  for (const [unit, power] of b.kind === "counted" ? b.powers : []) {
    const sum = (powers.get(unit) ?? 0) + power * sign;
    if (sum === 0) powers.delete(unit);
    else powers.set(unit, sum);
  }
  const weighted = [a, b].some(
    (one) => one.kind === "pure" || (one.kind === "counted" && one.weighted),
  );
  return { kind: "counted", powers, weighted };
}

function textOf({ powers }: Extract<Unit, { kind: "counted" }>): string {
  const side = (sign: 1 | -1) =>
    [...powers].flatMap(([unit, power]) =>
      Array.from({ length: Math.max(0, power * sign) }, () => unit),
    );
  const [over, under] = [side(1), side(-1)];
  if (under.length === 0) return over.join("·");
  return `${over.length === 0 ? "1" : over.join("·")}/${under.length === 1 ? under[0] : `(${under.join("·")})`}`;
}
