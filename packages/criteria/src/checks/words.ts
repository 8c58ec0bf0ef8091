import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

export type WordsCheck =
  /** A node, input, level, item, cross-check or piece of evidence has no name. */
  | CheckOf<"title-missing">
  /** A criterion has no nội hàm. */
  | CheckOf<"meaning-missing">;

export function checkVersionWords(version: CriteriaSetVersion): readonly WordsCheck[] {
  return [
    ...untitled(version.id, ["title"], version.title),
    ...untitled(version.id, ["label"], version.label),
    ...version.classification.levels.flatMap(({ label }, at) =>
      untitled(version.id, ["classification", "levels", at, "label"], label),
    ),
  ];
}

export function checkGroupWords({ id, title }: CriterionGroup): readonly WordsCheck[] {
  return untitled(id, ["title"], title);
}

export function checkCriterionWords({ id, title, meaning }: Criterion): readonly WordsCheck[] {
  const place = { severity: "error", nodeId: id, path: ["meaning"] } as const;
  return [
    ...untitled(id, ["title"], title),
    ...(isBlank(meaning) ? [{ code: "meaning-missing" as const, ...place }] : []),
  ];
}

export function checkIndicatorWords({
  id,
  title,
  inputs,
  terms,
}: Indicator): readonly WordsCheck[] {
  return [
    ...untitled(id, ["title"], title),
    ...inputs.flatMap((input, at) => [
      ...untitled(id, ["inputs", at, "label"], input.label),
      ...choicesOf(input).flatMap(({ field, choices }) =>
        choices.flatMap(({ label }, index) =>
          untitled(id, ["inputs", at, field, index, "label"], label),
        ),
      ),
    ]),
    ...terms.evidence.flatMap((evidence, at) =>
      untitled(id, ["terms", "evidence", at, "title"], evidence.title),
    ),
    ...(terms.crossChecks ?? []).flatMap(({ sentence }, at) =>
      untitled(id, ["terms", "crossChecks", at, "sentence"], sentence),
    ),
    ...(terms.minimum === null
      ? []
      : untitled(id, ["terms", "minimum", "text"], terms.minimum.text)),
  ];
}

function choicesOf(input: Input) {
  if ("levels" in input) return [{ field: "levels", choices: input.levels }];
  return "items" in input ? [{ field: "items", choices: input.items }] : [];
}

function untitled(nodeId: string, path: FieldPath, text: string): readonly WordsCheck[] {
  return isBlank(text) ? [{ code: "title-missing", severity: "error", nodeId, path }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
