import { narrative, paragraph, placeholder, table } from "#report/blocks.ts";
import { adviceWords, captions, columns, reasonWords, sentences } from "#report/chart-messages.ts";
import { headings, notes, placeholders } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { decimalText } from "#report/text.ts";
import { criteriaOf } from "#outline.ts";

/** Which criteria work: giữ, sửa, bỏ with figures and reasons; below 30 complete units nothing is advised. */
export function criteriaAdviceBlocks({ analyses, basis, comparison }: ReportContext): Block[] {
  const { analysis } = analyses;
  const advised = (analysis?.criteria ?? []).filter(({ advice }) => advice !== null);
  if (analysis === undefined || advised.length === 0) {
    return [
      narrative("criteria", headings.aboutCriteria, [
        paragraph(sentences.noAdvice(analysis?.complete ?? 0)),
        placeholder(placeholders.criteria),
      ]),
    ];
  }
  const criteria = new Map(criteriaOf(comparison.outline).map((one) => [one.id, one]));
  const percent = (share: number | null) =>
    share === null ? "–" : decimalText(100 * share).replace(/,00$/, "");
  const plain = (value: number | null) => (value === null ? "–" : decimalText(value));
  const of = (kind: keyof typeof adviceWords) =>
    advised
      .filter(({ advice }) => advice?.kind === kind)
      .map(({ criterionId }) => criteria.get(criterionId)?.code ?? criterionId)
      .join(", ");
  return [
    narrative("criteria", headings.aboutCriteria, [
      paragraph(sentences.advice(analysis.complete, of("keep"), of("revise"), of("drop"))),
      paragraph(sentences.duty),
      placeholder(placeholders.criteria),
    ]),
    table({
      caption: captions.advice,
      columns: [
        { title: columns.code, width: 6, align: "center" },
        { title: columns.criterion, width: 26, align: "left" },
        { title: columns.difficulty, width: 9, align: "right" },
        { title: columns.ceiling, width: 9, align: "right" },
        { title: columns.itemRest, width: 9, align: "right" },
        { title: columns.discrimination, width: 9, align: "right" },
        { title: columns.missing, width: 9, align: "right" },
        { title: columns.advice, width: 24, align: "left" },
      ],
      rows: advised.map((found) => [
        criteria.get(found.criterionId)?.code ?? "",
        criteria.get(found.criterionId)?.title ?? "",
        percent(found.difficulty),
        percent(found.ceiling),
        plain(found.itemRest),
        plain(found.discrimination),
        percent(found.missing),
        [
          adviceWords[found.advice?.kind ?? "keep"],
          (found.advice?.reasons ?? []).map((reason) => reasonWords[reason]).join("; "),
        ]
          .filter((words) => words !== "")
          .join(": "),
      ]),
      notes: [sentences.measures, notes.source(basis, analysis.complete, analysis.expected)],
    }),
  ];
}
