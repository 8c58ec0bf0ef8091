import { ImageRun, Paragraph } from "docx";
import type { CaptionNumber } from "#captions.ts";
import { drawChart } from "#charts/draw-chart.ts";
import { captionParagraph, noteParagraphs } from "#docx/caption.ts";
import { styleIds } from "#docx/styles.ts";
import type { ChartBlock } from "#official-document.ts";
import { printable } from "#printable.ts";

/** Word counts 96 pixels to the inch. */
const pxPerMm = 96 / 25.4;

/** The picture with its text for who can't see it, its caption and notes. */
export function chartChildren(
  { chart, caption, alt, notes }: ChartBlock,
  widthMm: number,
  number: CaptionNumber | undefined,
): Paragraph[] {
  const picture = drawChart(chart, widthMm);
  return [
    new Paragraph({
      style: styleIds.picture,
      children: [
        new ImageRun({
          type: "png",
          data: picture.png,
          transformation: {
            width: Math.round(picture.widthMm * pxPerMm),
            height: Math.round(picture.heightMm * pxPerMm),
          },
          altText: {
            id: String(number?.number ?? 0),
            name: `${number?.label ?? ""} ${number?.number ?? ""}`.trim(),
            title: printable(caption),
            description: printable(alt),
          },
        }),
      ],
    }),
    captionParagraph(caption, number, { keepNext: notes.length > 0 }),
    ...noteParagraphs(notes),
  ];
}
