import { drawWeightRanges, firstPlaces } from "#drawings/draw-places.ts";
import { chart, narrative, paragraph, table } from "#report/blocks.ts";
import { columns, sentences, stabilityWords } from "#report/chart-messages.ts";
import { headings, notes } from "#report/messages.ts";
import { byId, type ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { decimalText } from "#report/text.ts";

/** Whether the order depends on the weights; nothing is said of fewer than ten units. */
export function sensitivityBlocks({ analyses, basis, wards, isFew }: ReportContext): Block[] {
  const { sensitivity } = analyses;
  const quarter = sensitivity?.schemes.find(({ scheme }) => scheme === "quarter");
  if (sensitivity === undefined || quarter === undefined || isFew) return [];
  const byUnit = byId({ wards });
  const drawing = drawWeightRanges(sensitivity.units, byUnit);
  const source = notes.source(basis, sensitivity.n, sensitivity.expected);
  return [
    narrative("sensitivity", headings.aboutWeights, [
      paragraph(sentences.sensitivity(sensitivity.draws, quarter)),
    ]),
    chart(drawing, [sentences.drawnRange, source]),
    table({
      caption: drawing.caption,
      columns: [
        { title: columns.unit, width: 28, align: "left" },
        { title: columns.city, width: 22, align: "left" },
        { title: columns.place, width: 9, align: "center" },
        { title: columns.placeRange, width: 15, align: "center" },
        { title: columns.topShare, width: 14, align: "right" },
        { title: columns.stability, width: 14, align: "left" },
      ],
      rows: firstPlaces(sensitivity.units).map(
        ({ unitId, nominal, low, high, topShare, stability }) => [
          byUnit.get(unitId)?.name ?? "",
          byUnit.get(unitId)?.cityName ?? "",
          String(nominal),
          `${low} – ${high}`,
          decimalText(100 * topShare),
          stabilityWords[stability],
        ],
      ),
      notes: [],
    }),
  ];
}
