import type { ReportModel } from "@thuocdo/comparison/report-model";
import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { page, size, textWidth, textWidthLandscape } from "#report/layout.ts";
import { words } from "#report/messages.ts";
import { run } from "#report/runs.ts";

/** Units compared and units called: the n that every page carries. */
export interface Counted {
  readonly ranked: number;
  readonly expected: number;
}

/** What surrounds the text of one part: the page, its number from page 2 on, the label and the source. */
export function pageFrame(
  { basis }: ReportModel,
  counted: Counted,
  orientation: "portrait" | "landscape",
): Omit<ISectionOptions, "children"> {
  const width = orientation === "landscape" ? textWidthLandscape : textWidth;
  const label = basis.simulated
    ? [run("\t"), run(words.simulated, { bold: true, size: size.note })]
    : [];
  const source = new Footer({
    children: [sourceParagraph(words.source(basis, counted.ranked, counted.expected))],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the page itself when it is landscape.
        size: {
          width: page.width,
          height: page.height,
          orientation:
            orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: page.margins,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: headerOf([run("\t"), ...label], width),
      default: headerOf(
        [new TextRun({ children: ["\t", PageNumber.CURRENT], size: size.number }), ...label],
        width,
      ),
    },
    footers: { first: source, default: source },
  };
}

/** One line: what is centred, then what stands at the right. */
function headerOf(children: TextRun[], width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children,
      }),
    ],
  });
}

function sourceParagraph(text: string): Paragraph {
  return new Paragraph({ children: [run(text, { italics: true, size: size.note })] });
}
