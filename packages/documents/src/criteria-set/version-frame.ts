import { attached, marks, sourceFoot, stateMarks } from "#criteria-set/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import type { OfficialDocument } from "#official-document.ts";

/** What every paper of a version has in common: its properties, the marks and the foot of each page. */
export function versionFrame(version: PaperVersion): Omit<OfficialDocument, "sections"> {
  const { document, issuance, state } = version;
  const all = [
    stateMarks[state],
    ...(document.illustrative ? [marks.illustrative] : []),
    ...(version.simulated ? [marks.simulated] : []),
  ];
  return {
    title: `${document.label} · ${document.title}`,
    author: version.draftingBody,
    madeAt: issuance?.issuedAt ?? version.updatedAt,
    marks: all.filter((mark) => mark !== ""),
    foot:
      issuance === null
        ? sourceFoot.draft(document.label, version.sequence, version.updatedAt)
        : sourceFoot.issued(document.label, issuance),
  };
}

/** "(Ban hành kèm theo Quyết định số …)", or that it is a draft. */
export function attachedTo({ document, issuance }: PaperVersion): string {
  return issuance === null ? attached.draft(document.label) : attached.issued(issuance);
}
