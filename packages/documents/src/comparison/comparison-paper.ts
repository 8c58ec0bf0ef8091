import { changeText, nodeHeading, renumberedSentence } from "@thuocdo/criteria/describe-change";
import type { WordHunk } from "@thuocdo/criteria/diff-words";
import type { Change, NodeDiff, VersionDiff } from "@thuocdo/criteria/version-diff";
import { words } from "#comparison/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { attachedTo, versionFrame } from "#criteria-set/version-frame.ts";
import { cell, type Cell, type OfficialDocument, type Row, type Run } from "#official-document.ts";

/** What the earlier side is called: a version by its label, an earlier state of the same draft also by what it was. */
export interface ComparedWith {
  readonly name: string;
}

/** Bảng so sánh: what differs, line by line, old words struck through and new ones underlined. The later version makes the paper. */
export function comparisonPaper(
  after: PaperVersion,
  before: ComparedWith,
  diff: VersionDiff,
): OfficialDocument {
  const { document } = after;
  const renumbered = renumberedSentence(diff.renumbered);
  const { number, item, old, now, change } = words.columns;
  return {
    ...versionFrame(after),
    title: words.title(before.name, document.label),
    sections: [
      {
        orientation: "landscape",
        blocks: [
          {
            kind: "letterhead",
            superiorBody: after.superiorBody.toLocaleUpperCase("vi"),
            issuingBody: after.draftingBody.toLocaleUpperCase("vi"),
            number: null,
            symbol: "",
            place: "",
            date: null,
          },
          {
            kind: "title",
            type: words.type,
            subject: words.subject(before.name, document.label),
            attachedTo: attachedTo(after),
          },
          diff.nodes.length === 0
            ? { kind: "paragraph", text: words.same }
            : {
                kind: "table",
                caption: "",
                widths: [5, 17, 30, 30, 18],
                header: [[number, item, old, now, change].map((text) => cell(text))],
                rows: numbered(diff.nodes),
                notes: [words.legend, ...(renumbered === undefined ? [] : [renumbered])],
              },
        ],
      },
    ],
  };
}

function numbered(nodes: readonly NodeDiff[]): readonly Row[] {
  let number = 0;
  return nodes.flatMap((node) => [
    [cell(headingOf(node), { columns: 5, bold: true, withNext: true })],
    ...node.changes.map((change) => {
      number += 1;
      return changeRow(node, change, number);
    }),
  ]);
}

function headingOf(node: NodeDiff): string {
  const title = (node.after ?? node.before)?.node.title ?? "";
  return node.kind === "version" ? nodeHeading(node) : `${nodeHeading(node)}. ${title}`;
}

function changeRow(node: NodeDiff, change: Change, number: number): Row {
  const { what, before, after, hunks, summary } = changeText(node, change);
  return [
    cell(String(number), { align: "center" }),
    cell(what),
    sideCell(before, after === null, hunks, "deleted"),
    sideCell(after, before === null, hunks, "inserted"),
    cell(summary),
  ];
}

/** What stands on one side only is said so by the other; its words are not marked one by one. */
function sideCell(
  text: string | null,
  isAlone: boolean,
  hunks: readonly WordHunk[],
  mark: NonNullable<Run["change"]>,
): Cell {
  if (text === null) return cell([{ text: words.absent, italic: true }]);
  if (isAlone) return { paragraphs: text.split("\n") };
  const own = mark === "deleted" ? "taken-out" : "put-in";
  const runs = hunks
    .filter(({ kind }) => kind === "kept" || kind === own)
    .map(({ kind, text: part }): Run =>
      kind === "kept" ? { text: part } : { text: part, change: mark },
    );
  return cell(runs);
}
