import { drafting } from "@thuocdo/contract/access";
import type { StoredEdit } from "@thuocdo/contract/edit";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { listEdits as listStoredEdits } from "@thuocdo/database/queries/version-edits";
import {
  findIssuedIdBefore,
  findVersion,
  findVersionState,
} from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { findCore, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";

export async function getVersion(acting: Acting, versionId: string): Promise<VersionWithDocument> {
  const version = await findVersion(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const unitId = await getDraftingUnit(acting, version);
  const core = await findCore(acting, version);
  const isOpen = version.state === "draft" || version.state === "in-consultation";
  return {
    version: presentVersion(version),
    document: version.document,
    mayEdit: isOpen && mayAct(acting, unitId, ...drafting),
    mayIssue: isOpen && mayAct(acting, unitId, "issuer"),
    mayWithdraw: version.state === "issued" && mayAct(acting, unitId, "issuer"),
    followsVersionId:
      core === null ? ((await findIssuedIdBefore(acting.trx, versionId)) ?? null) : null,
    ...(core !== null && { core: { version: presentVersion(core), document: core.document } }),
  };
}

/** The frozen text of an issued version; a draft has none. */
export async function getCanonical({ trx }: Acting, versionId: string): Promise<string> {
  const version = await findVersion(trx, versionId);
  if (version === undefined || version.canonical === null)
    throw notFound("canonical-json", versionId);
  return version.canonical;
}

export async function listEdits(
  acting: Acting,
  versionId: string,
  after: number,
): Promise<{ sequence: number; items: StoredEdit[] }> {
  const version = await findVersionState(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const edits = await listStoredEdits(acting.trx, versionId, after);
  return { sequence: version.editSequence, items: edits.map(presentEdit) };
}

type EditRow = Awaited<ReturnType<typeof listStoredEdits>>[number];

export function presentEdit({
  personId,
  personName,
  editedAt,
  takesBack,
  ...edit
}: EditRow): StoredEdit {
  return {
    ...edit,
    takesBack: [...takesBack],
    editedAt: editedAt.toISOString(),
    editedBy: personId === null ? null : { id: personId, fullName: personName ?? "" },
  };
}
