import { narrative, placeholder, table } from "#report/blocks.ts";
import { captions, columns, headings, method, placeholders } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { UnnumberedAnnex } from "#report/report-model.ts";
import { say } from "#report/say.ts";
import { dateText, instantParts } from "#report/text.ts";

/** Phụ lục IV, V: for people to write. */
export function modelsAnnex(): UnnumberedAnnex {
  return {
    title: headings.annexModels,
    orientation: "portrait",
    blocks: [narrative("models", headings.annexModels, [placeholder(placeholders.models)])],
  };
}

export function documentsAnnex(): UnnumberedAnnex {
  return {
    title: headings.annexDocuments,
    orientation: "portrait",
    blocks: [
      narrative("documents", headings.annexDocuments, [placeholder(placeholders.documents)]),
    ],
  };
}

/** Phụ lục VI: where the figures come from and how they are reckoned. */
export function methodAnnex({ basis, comparison, count }: ReportContext): UnnumberedAnnex {
  const { coverage } = comparison.overall;
  const { time, date } = instantParts(basis.asOf);
  return {
    title: headings.annexMethod,
    orientation: "portrait",
    blocks: [
      table({
        caption: captions.method,
        columns: [
          { title: columns.item, width: 35, align: "left" },
          { title: columns.value, width: 65, align: "left" },
        ],
        rows: [
          [method.round, basis.roundTitle],
          [method.period, `${dateText(basis.periodFrom)} – ${dateText(basis.periodTo)}`],
          [method.version, `${basis.versionTitle}, ${basis.versionLabel}`],
          [
            method.snapshot,
            basis.snapshotNumber === null ? method.notFrozen : String(basis.snapshotNumber),
          ],
          [method.asOf, `${time}, ${date}`],
          [
            method.units,
            say`${count(coverage.expected, "units")} / ${count(coverage.ranked, "units", "appraised")}`,
          ],
          [method.source, method.sourceWords],
          [method.rounding, method.roundingWords],
          [method.missing, method.missingWords],
          [method.comparison, method.comparisonWords],
        ],
        notes: [],
      }),
    ],
  };
}
