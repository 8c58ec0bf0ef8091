import { figureCatalogue } from "#report/figure-catalogue.ts";
import type { ReportFacts } from "#report/report-facts.ts";
import type { NamedFigure, Span } from "#report/report-model.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** What every section of the report is made from. */
export interface ReportContext extends ReportFacts {
  /** All figures that sentences may name. */
  readonly figures: readonly NamedFigure[];
  /** One of them; a name that is not among them is a fault of the report's own. */
  readonly named: (key: string) => Span;
}

/** Units of the report by their ids. */
export function byId({ wards }: Pick<ReportContext, "wards">): ReadonlyMap<string, ComparedWard> {
  return new Map(wards.map((ward) => [ward.unitId, ward]));
}

export function reportContext(facts: ReportFacts): ReportContext {
  const figures = figureCatalogue(facts);
  const byKey = new Map(figures.map((one) => [one.key, one]));
  return {
    ...facts,
    figures,
    named(key) {
      const found = byKey.get(key);
      if (found === undefined) throw new Error(`The report has no figure ${key}.`);
      return { kind: "figure", key, text: found.text, figure: found.figure };
    },
  };
}
