import { CriteriaSetVersion } from "#version.ts";

/** JSON Schema of the criteria document, for programs of others. `formatVersion` tells which format it is. */
export function criteriaSetVersionJsonSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "CriteriaSetVersion",
    description:
      "One version of a criteria set (phiên bản bộ tiêu chí). Points are integer hundredths, figures canonical decimal texts.",
    ...CriteriaSetVersion,
  };
}
