import { narrative, paragraph, table } from "#report/blocks.ts";
import { captions, columns, sentences, stabilityWords } from "#report/chart-messages.ts";
import { headings, notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { decimalText } from "#report/text.ts";

/** As many as are read on one page, from the first place down. */
const mostDrawn = 25;

/** Whether the order depends on the weights; nothing is said of fewer than ten units. */
export function sensitivityBlocks({ analyses, basis, wards, isFew }: ReportContext): Block[] {
  const { sensitivity } = analyses;
  const quarter = sensitivity?.schemes.find(({ scheme }) => scheme === "quarter");
  if (sensitivity === undefined || quarter === undefined || isFew) return [];
  const names = new Map(wards.map(({ unitId, name, cityName }) => [unitId, { name, cityName }]));
  const drawn = sensitivity.units.slice(0, mostDrawn);
  const source = notes.source(basis, sensitivity.n, sensitivity.expected);
  const caption = captions.sensitivity(drawn.length, sensitivity.units.length);
  const nameOf = (unitId: string) => names.get(unitId)?.name ?? "";
  return [
    narrative("sensitivity", headings.aboutWeights, [
      paragraph(sentences.sensitivity(sensitivity.draws, quarter)),
    ]),
    {
      kind: "chart",
      chart: {
        kind: "ranges",
        rows: drawn.map(({ unitId, low, nominal, high }) => ({
          name: nameOf(unitId),
          low,
          value: nominal,
          high,
        })),
        axisTitle: columns.place,
        reference: null,
      },
      caption,
      alt: drawn
        .map(({ unitId, low, nominal, high }) =>
          sentences.place(nameOf(unitId), nominal, low, high),
        )
        .join(" "),
      notes: [sentences.drawnRange, source],
    },
    table({
      caption,
      columns: [
        { title: columns.unit, width: 28, align: "left" },
        { title: columns.city, width: 22, align: "left" },
        { title: columns.place, width: 9, align: "center" },
        { title: columns.placeRange, width: 15, align: "center" },
        { title: columns.topShare, width: 14, align: "right" },
        { title: columns.stability, width: 14, align: "left" },
      ],
      rows: drawn.map(({ unitId, nominal, low, high, topShare, stability }) => [
        nameOf(unitId),
        names.get(unitId)?.cityName ?? "",
        String(nominal),
        `${low} – ${high}`,
        decimalText(100 * topShare),
        stabilityWords[stability],
      ]),
      notes: [],
    }),
  ];
}
