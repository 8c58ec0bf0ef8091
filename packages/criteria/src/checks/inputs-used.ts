import type { CheckOf } from "#checks/check-of.ts";
import { measureReferences } from "#checks/measure-references.ts";
import type { Indicator } from "#indicator.ts";
import type { InputKind } from "#input.ts";

export type InputsUsedCheck =
  /** The measure reads an input that is not there. */
  | CheckOf<"input-unknown", { readonly key: string; readonly known: readonly string[] }>
  /** The measure can't count with an input of this kind. */
  | CheckOf<
      "input-kind-mismatch",
      { readonly key: string; readonly inputKind: InputKind; readonly fits: readonly InputKind[] }
    >
  /** Asked, but nothing is scored from it; texts are read, never scored. */
  | CheckOf<"input-unused", { readonly key: string }>;

/** The measure reads inputs that are there, of kinds it can count with, and all of them. */
export function checkInputsUsed(indicator: Indicator): readonly InputsUsedCheck[] {
  const { id: nodeId, inputs } = indicator;
  const references = measureReferences(indicator);
  if (references === undefined) return [];
  const wrong = references.flatMap(({ key, path, fits }): readonly InputsUsedCheck[] => {
    const input = inputs.find((each) => each.key === key);
    const place = { severity: "error", nodeId, path } as const;
    if (input === undefined) {
      return [{ code: "input-unknown", ...place, key, known: inputs.map((each) => each.key) }];
    }
    if (fits.includes(input.kind)) return [];
    return [{ code: "input-kind-mismatch", ...place, key, inputKind: input.kind, fits }];
  });
  const read = new Set(references.map(({ key }) => key));
  const unused = inputs.flatMap(({ key, kind }, at): readonly InputsUsedCheck[] =>
    read.has(key) || kind === "text"
      ? []
      : [{ code: "input-unused", severity: "warning", nodeId, path: ["inputs", at], key }],
  );
  return [...wrong, ...unused];
}
