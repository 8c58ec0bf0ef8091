import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from "docx";
import { textRuns } from "#docx/runs.ts";
import { halfPoints, mm } from "#docx/units.ts";
import { page, size, textWidth } from "#layout.ts";
import type { OfficialDocument, Orientation } from "#official-document.ts";

/** What surrounds the text of one section: the page, its number from page 2 on, the marks and the foot. */
export function pageFrame(
  { marks, foot }: OfficialDocument,
  orientation: Orientation,
): Omit<ISectionOptions, "children"> {
  const { margins } = page;
  const label = [
    new TextRun({ children: ["\t"] }),
    ...textRuns(marks.join(" · "), { bold: true, size: size.note }),
  ];
  const footer = new Footer({
    children: [new Paragraph({ children: textRuns(foot, { italic: true, size: size.note }) })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the page itself when it is landscape.
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation:
            orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margins.top),
          bottom: mm(margins.bottom),
          left: mm(margins.left),
          right: mm(margins.right),
          header: mm(margins.header),
          footer: mm(margins.footer),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: headerOf([new TextRun({ children: ["\t"] }), ...label], orientation),
      default: headerOf(
        [
          new TextRun({ children: ["\t", PageNumber.CURRENT], size: halfPoints(size.number) }),
          ...label,
        ],
        orientation,
      ),
    },
    footers: { first: footer, default: footer },
  };
}

/** One line: what is centred, then what stands at the right. */
function headerOf(children: ParagraphChild[], orientation: Orientation): Header {
  const width = mm(textWidth(orientation));
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
