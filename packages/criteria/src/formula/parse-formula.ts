import { parse } from "@bufbuild/cel";
import { canonicalDecimal, isDecimal, type Decimal } from "#decimal.ts";
import { locateSyntaxError } from "#formula/locate-syntax-error.ts";
import type { Comparison, FormulaRefusal, NumberFormula, TruthFormula } from "#formula/formula.ts";
import type { Input } from "#input.ts";
import { accept, refuse, type Result } from "#result.ts";

type Expression = NonNullable<ReturnType<typeof parse>["expr"]>;

const deepest = 50;

/**
 * Reads a formula over numeric inputs from CEL; in an input's key, "-" is written "_".
 * @see FormulaMeasure for the part of CEL that is taken
 */
export function parseFormula(
  expression: string,
  inputs: readonly Input[],
): Result<NumberFormula, FormulaRefusal> {
  const names = new Map(
    inputs
      .filter(({ kind }) => kind === "whole-number" || kind === "decimal" || kind === "survey")
      .map(({ key }) => [key.replaceAll("-", "_"), key]),
  );
  return parseWith(expression, (syntax) => readNumber(syntax, names, 0));
}

/** Reads a condition over named figures from CEL. */
export function parseTruth(
  expression: string,
  names: readonly string[],
): Result<TruthFormula, FormulaRefusal> {
  const known = new Map(names.map((name) => [name, name]));
  return parseWith(expression, (syntax) => readTruth(syntax, known, 0));
}

function parseWith<Formula>(
  expression: string,
  read: (syntax: Expression | undefined) => Formula,
): Result<Formula, FormulaRefusal> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(expression);
  } catch {
    return refuse(syntaxRefusal(expression));
  }
  try {
    return accept(read(parsed.expr));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // An operator's place begins at the space before it.
    const at = parsed.sourceInfo?.positions[error.id] ?? 0;
    const from = at + expression.slice(at).search(/\S|$/);
    const [sign = ""] = token.exec(expression.slice(from)) ?? [];
    return refuse({ code: error.code, part: error.part, from, to: from + sign.length });
  }
}

const token = /^(?:[\w.]+|&&|\|\||[<>=!]=|'[^']*'|"[^"]*"|\S)/;

function syntaxRefusal(expression: string): FormulaRefusal {
  const fault = locateSyntaxError(expression);
  if (fault !== undefined) return { ...fault, part: expression.slice(fault.from, fault.to) };
  return { code: "formula-syntax", part: expression, from: 0, to: expression.length };
}

/** Unwinds the recursive reading; never leaves this file. `id` is CEL's number of the part at fault. */
class Refused extends Error {
  readonly code: FormulaRefusal["code"];
  readonly part: string;
  readonly id: string;
  constructor(code: FormulaRefusal["code"], part: string, at: Expression | undefined) {
    super(`${code}: ${part}`);
    this.code = code;
    this.part = part;
    this.id = String(at?.id ?? "");
  }
}

type Names = ReadonlyMap<string, string>;

function readNumber(syntax: Expression | undefined, names: Names, depth: number): NumberFormula {
  if (depth > deepest) throw new Refused("formula-too-deep", String(deepest), syntax);
  const kind = syntax?.exprKind;
  if (kind?.case === "constExpr")
    return { kind: "number", value: readConstant(kind.value, syntax) };
  if (kind?.case === "identExpr") {
    const key = names.get(kind.value.name);
    if (key === undefined) throw new Refused("formula-unknown-input", kind.value.name, syntax);
    return { kind: "input", key };
  }
  if (kind?.case !== "callExpr" || kind.value.target !== undefined) {
    throw new Refused("formula-not-a-number", wordOf(syntax), syntax);
  }
  const { function: name, args } = kind.value;
  const number = (at: number) => readNumber(args[at], names, depth + 1);
  switch (name) {
    case "_+_":
    case "_-_":
    case "_*_":
    case "_/_":
      return { kind: "arithmetic", operator: arithmetic[name], left: number(0), right: number(1) };
    case "-_":
      return { kind: "negate", of: number(0) };
    case "_?_:_":
      return {
        kind: "conditional",
        test: readTruth(args[0], names, depth + 1),
        whenTrue: number(1),
        whenFalse: number(2),
      };
    case "min":
    case "max": {
      if (args.length === 0) throw new Refused("formula-operand-missing", name, syntax);
      const [first, ...rest] = args.map((_, at) => number(at));
      if (first === undefined) throw new Refused("formula-operand-missing", name, syntax);
      return { kind: "extreme", which: name, of: [first, ...rest] };
    }
    default:
      throw new Refused(
        name in comparisons || name in logic || name === "!_"
          ? "formula-not-a-number"
          : "formula-unknown-function",
        signOf(name),
        syntax,
      );
  }
}

const arithmetic = { "_+_": "+", "_-_": "-", "_*_": "*", "_/_": "/" } as const;
const logic: Readonly<Record<string, "&&" | "||">> = { "_&&_": "&&", "_||_": "||" };
const comparisons: Readonly<Record<string, Comparison>> = {
  "_<_": "<",
  "_<=_": "<=",
  "_>_": ">",
  "_>=_": ">=",
  "_==_": "==",
  "_!=_": "!=",
};

function readTruth(syntax: Expression | undefined, names: Names, depth: number): TruthFormula {
  if (depth > deepest) throw new Refused("formula-too-deep", String(deepest), syntax);
  const kind = syntax?.exprKind;
  if (kind?.case !== "callExpr") throw new Refused("formula-not-a-truth", wordOf(syntax), syntax);
  const { function: name, args } = kind.value;
  if (name === "!_") return { kind: "not", of: readTruth(args[0], names, depth + 1) };
  const connective = logic[name];
  if (connective !== undefined) {
    const [left, right] = [0, 1].map((at) => readTruth(args[at], names, depth + 1));
    if (left !== undefined && right !== undefined) {
      return { kind: "logic", operator: connective, left, right };
    }
  }
  const operator = comparisons[name];
  if (operator === undefined) throw new Refused("formula-not-a-truth", signOf(name), syntax);
  return {
    kind: "compare",
    operator,
    left: readNumber(args[0], names, depth + 1),
    right: readNumber(args[1], names, depth + 1),
  };
}

function readConstant(
  constant: { constantKind: { case?: string | undefined; value?: unknown } },
  syntax: Expression | undefined,
): Decimal {
  const { value } = constant.constantKind;
  // CEL reads 2.5 as a double; its shortest text is what was written, for as many digits as a decimal may have.
  const text = typeof value === "bigint" ? canonicalDecimal(value, 0) : String(value);
  if (typeof value !== "bigint" && typeof value !== "number") {
    throw new Refused("formula-not-a-number", text, syntax);
  }
  if (!isDecimal(text)) throw new Refused("formula-not-a-number", text, syntax);
  return text;
}

/** CEL's name of an operator as it is written: "_&&_" is "&&". */
function signOf(name: string): string {
  return name.replaceAll("_", "") || name;
}

function wordOf(syntax: Expression | undefined): string {
  const kind = syntax?.exprKind;
  return kind?.case === "identExpr" ? kind.value.name : (kind?.case ?? "");
}
