import type { NarrativeText } from "@thuocdo/comparison/narrative";
import type { ReportModel } from "@thuocdo/comparison/report-model";
import { writeDocx } from "#docx/write-docx.ts";
import { writePdf } from "#pdf/write-pdf.ts";
import { reportPaper } from "#report/report-paper.ts";
import { type ReportData, reportWorkbook } from "#report/report-workbook.ts";
import type { ReportSeal } from "#report/seal.ts";

export const reportFormats = ["docx", "pdf", "xlsx"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** All that a report is written from. */
export interface ReportSource {
  readonly model: ReportModel;
  readonly narratives: ReadonlyMap<string, NarrativeText>;
  readonly data: ReportData;
  readonly seal: ReportSeal;
}

/** A report as a file. The same source gives the same bytes. */
export async function writeReport(
  { model, narratives, data, seal }: ReportSource,
  format: ReportFormat,
): Promise<Uint8Array> {
  if (format === "xlsx") return await reportWorkbook(model, data, seal);
  const paper = reportPaper(model, narratives, data.comparison.overall.coverage, seal);
  return format === "docx" ? await writeDocx(paper) : writePdf(paper);
}
