import type { NextCore } from "@thuocdo/contract/supplements";
import type { AttentionItem } from "@thuocdo/criteria/supplement/attention";
import { supplementAttention } from "@thuocdo/criteria/supplement/supplement-attention";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { listOpenTexts } from "@thuocdo/database/queries/consultations";
import { findVersion, listSupplements, listVersions } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** A later version of the core, in a state that the person may see. */
interface LaterCore extends Pick<NextCore, "versionId" | "label" | "kind"> {
  readonly document: CriteriaSetVersion;
}

type SupplementRow = Awaited<ReturnType<typeof listSupplements>>[number];

/**
 * The versions of a set that come after one: that in force, and those in the making as the person may see them, which is
 * the draft itself for those who write it and the text that is laid before the city for the city.
 */
export async function listLaterCores(
  { trx }: Pick<Acting, "trx">,
  criteriaSetId: string,
  coreId: string,
): Promise<readonly LaterCore[]> {
  const versions = await listVersions(trx, { criteriaSetId });
  const kindOf = ({ id, state }: (typeof versions)[number]) => {
    if (state === "draft" || state === "in-consultation") return "draft";
    // What is in force came after all others that were ever issued.
    return state === "issued" && id !== coreId ? "issued" : undefined;
  };
  const seen = new Set(versions.map(({ id }) => id));
  const found: LaterCore[] = [];
  for (const row of versions) {
    const kind = kindOf(row);
    const version = kind === undefined ? undefined : await findVersion(trx, row.id);
    if (kind === undefined || version === undefined) continue;
    found.push({ versionId: row.id, label: row.label, kind, document: version.document });
  }
  const laidBefore = (await listOpenTexts(trx, criteriaSetId)).filter(
    ({ versionId }) => !seen.has(versionId),
  );
  const order = { issued: 0, consultation: 1, draft: 2 };
  return [
    ...found,
    ...laidBefore.map(({ versionId, document }) => ({
      versionId,
      label: document.label,
      kind: "consultation" as const,
      document,
    })),
  ].toSorted((one, other) => order[one.kind] - order[other.kind]);
}

/** What each later version of the core means for a supplement. */
export function attentionIn(
  supplement: SupplementRow,
  core: CriteriaSetVersion,
  { later, all }: { readonly later: readonly LaterCore[]; readonly all: readonly SupplementRow[] },
): readonly (NextCore & { items: AttentionItem[] })[] {
  return later.map(({ document, ...next }) => {
    const items = supplementAttention(core, document, supplement.document);
    const carried = all.find(
      ({ coreVersionId, unitId }) =>
        coreVersionId === next.versionId && unitId === supplement.unitId,
    );
    return {
      ...next,
      parts: items.length,
      needAttention: items.filter(({ concerns }) => concerns.length > 0).length,
      carriedToVersionId: carried?.id ?? null,
      items: [...items],
    };
  });
}

export async function getAttention(
  acting: Acting,
  versionId: string,
): Promise<{ next: (NextCore & { items: AttentionItem[] })[] }> {
  const { trx } = acting;
  const supplement = await findVersion(trx, versionId);
  const coreVersionId = supplement?.coreVersionId ?? null;
  if (supplement === undefined || coreVersionId === null) throw notFound("supplement", versionId);
  const core = await findVersion(trx, coreVersionId);
  if (core === undefined) throw notFound("criteria-set-version", coreVersionId);
  const { criteriaSetId } = supplement;
  const later = await listLaterCores(acting, criteriaSetId, core.id);
  const all = await listSupplements(trx, { criteriaSetId });
  return { next: [...attentionIn(supplement, core.document, { later, all })] };
}
