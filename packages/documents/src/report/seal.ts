import { createHash } from "node:crypto";
import type { NarrativeText } from "@thuocdo/comparison/narrative";
import type { ReportModel } from "@thuocdo/comparison/report-model";
import type { ReportState } from "@thuocdo/comparison/report-lifecycle";
import { canonicalJson } from "@thuocdo/criteria/canonical";

/** What a report was made from: the same parts give the same bytes. */
export interface ReportSeal {
  readonly kind: string;
  readonly template: string;
  readonly snapshot: string;
  /** SHA-256 of the manifest of the snapshot's files; empty while there are none. */
  readonly dataset: string;
  /** SHA-256 of the criteria set version; empty while it is not issued. */
  readonly version: string;
  readonly figures: string;
  readonly narrative: string;
  /** Number of the last edit of the narrative that went in. */
  readonly edits: string;
  readonly state: ReportState;
}
export type SealPart = keyof ReportSeal;

export const sealParts = [
  "kind",
  "template",
  "snapshot",
  "dataset",
  "version",
  "figures",
  "narrative",
  "edits",
  "state",
] as const satisfies readonly SealPart[];

export function sealOf(
  model: ReportModel,
  of: {
    readonly narratives: ReadonlyMap<string, NarrativeText>;
    readonly edits: number;
    readonly state: ReportState;
    readonly datasetSha256: string | null;
    readonly versionSha256: string | null;
  },
): ReportSeal {
  return {
    kind: model.kind,
    template: model.template,
    snapshot: String(model.basis.snapshotNumber ?? ""),
    dataset: of.datasetSha256 ?? "",
    version: of.versionSha256 ?? "",
    figures: sha256(canonicalJson(model)),
    narrative: sha256(canonicalJson(Object.fromEntries(of.narratives))),
    edits: String(of.edits),
    state: of.state,
  };
}

const mark = "thuocdo-report";

/** One line for the properties of a file: "thuocdo-report kind=interim snapshot=4 …". */
export function sealLine(seal: ReportSeal): string {
  return [mark, ...sealParts.map((part) => `${part}=${seal[part]}`)].join(" ");
}

/** The seal in the bytes of a file, unpacked where it was packed; undefined where there is none. */
export function readSeal(text: string): ReportSeal | undefined {
  const [line] = new RegExp(`${mark}( [a-z]+=[\\w.-]*){${sealParts.length}}`).exec(text) ?? [];
  if (line === undefined) return undefined;
  const parts = new Map(
    line
      .split(" ")
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]),
  );
  const part = (name: SealPart) => parts.get(name) ?? "";
  const state = part("state");
  if (state !== "drafting" && state !== "approved" && state !== "frozen") return undefined;
  return {
    kind: part("kind"),
    template: part("template"),
    snapshot: part("snapshot"),
    dataset: part("dataset"),
    version: part("version"),
    figures: part("figures"),
    narrative: part("narrative"),
    edits: part("edits"),
    state,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
