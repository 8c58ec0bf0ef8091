import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { textRuns } from "#docx/runs.ts";
import { halfPoints, mm } from "#docx/units.ts";
import { page, size } from "#layout.ts";
import type { OfficialDocument, Orientation } from "#official-document.ts";

/** What surrounds the text of one section: the page, its number from page 2 on, the marks and the foot. */
export function pageFrame(
  { marks, foot }: OfficialDocument,
  orientation: Orientation,
): Omit<ISectionOptions, "children"> {
  const { margins } = page;
  const label = marks.join(" · ");
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
      first: headerOf(label, []),
      default: headerOf(label, [
        new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.number) }),
      ]),
    },
    footers: { first: footer, default: footer },
  };
}

/** The marks at the right, then the number in the middle. */
function headerOf(label: string, number: ParagraphChild[]): Header {
  const marks = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: textRuns(label, { bold: true, size: size.note }),
  });
  return new Header({
    children: [
      ...(label === "" ? [] : [marks]),
      new Paragraph({ alignment: AlignmentType.CENTER, children: number }),
    ],
  });
}
