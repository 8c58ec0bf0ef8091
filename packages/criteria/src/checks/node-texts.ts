import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** Words somebody wrote in a node, and where. A heading is one phrase; prose has sentences. */
export interface NodeText {
  readonly path: FieldPath;
  readonly form: "heading" | "prose";
  readonly text: string;
}

/** Title and note; the label of an edition is a name, not words. */
export function versionTexts({ title, note }: CriteriaSetVersion): readonly NodeText[] {
  return [heading(["title"], title), prose(["note"], note)];
}

/** Of a group and of a criterion. */
export function meaningTexts({ title, meaning }: CriterionGroup | Criterion): readonly NodeText[] {
  return [heading(["title"], title), prose(["meaning"], meaning)];
}

/** Everything a unit or an appraiser reads of an indicator. */
export function indicatorTexts({ title, guidance, inputs, rule, terms }: Indicator) {
  const { minimum, notApplicable, evidence } = terms;
  return [
    heading(["title"], title),
    prose(["guidance"], guidance),
    ...inputs.flatMap((input, at) => [
      heading(["inputs", at, "label"], input.label),
      heading(["inputs", at, "source"], input.source),
      ...("levels" in input ? labels(["inputs", at, "levels"], input.levels) : []),
      ...("items" in input ? labels(["inputs", at, "items"], input.items) : []),
    ]),
    ...(rule.kind === "judged" ? [prose(["rule", "guidance"], rule.guidance)] : []),
    ...(minimum === null ? [] : [prose(["terms", "minimum", "text"], minimum.text)]),
    ...(notApplicable.kind === "not-allowed"
      ? []
      : [prose(["terms", "notApplicable", "condition"], notApplicable.condition)]),
    ...evidence.map(({ title: name }, at) => heading(["terms", "evidence", at, "title"], name)),
  ] satisfies readonly NodeText[];
}

function labels(path: FieldPath, choices: readonly { readonly label: string }[]) {
  return choices.map(({ label }, at) => heading([...path, at, "label"], label));
}

function heading(path: FieldPath, text: string): NodeText {
  return { path, form: "heading", text };
}

function prose(path: FieldPath, text: string): NodeText {
  return { path, form: "prose", text };
}
