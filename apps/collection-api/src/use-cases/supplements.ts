import { drafting } from "@thuocdo/contract/access";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { Supplement } from "@thuocdo/contract/supplements";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import type { AttentionItem } from "@thuocdo/criteria/supplement/attention";
import * as core from "@thuocdo/criteria/supplement/begin-supplement";
import { carrySupplement as carryOver } from "@thuocdo/criteria/supplement/carry-supplement";
import { supplementTitle } from "@thuocdo/criteria/supplement/messages";
import { supplementParts } from "@thuocdo/criteria/supplement/supplement-parts";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import * as stored from "@thuocdo/database/queries/versions";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { mayAct, requireRole } from "#use-cases/acting-unit.ts";
import { findCore } from "#use-cases/drafting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";
import { attentionIn, listLaterCores } from "#use-cases/supplement-attention.ts";

/** Cities' supplements to the versions of a set, by city, with what later versions of the core mean for each. */
export async function listSupplements(
  acting: Acting,
  criteriaSetId: string,
): Promise<{ items: Supplement[]; draftsFor: { unitId: string; unitName: string }[] }> {
  const { trx } = acting;
  const set = await stored.findCriteriaSet(trx, criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", criteriaSetId);
  const all = await stored.listSupplements(trx, { criteriaSetId });
  const laidOver = new Map<string, Awaited<ReturnType<typeof readCore>>>();
  const items: Supplement[] = [];
  for (const row of all) {
    const { coreVersionId } = row;
    if (coreVersionId === null) continue;
    const known = laidOver.get(coreVersionId) ?? (await readCore(acting, row));
    laidOver.set(coreVersionId, known);
    const { version, later } = known;
    const { additions, raised } = supplementParts(version.document, row.document);
    items.push({
      version: presentVersion(row),
      core: { versionId: version.id, label: version.label, state: version.state },
      additions: additions.length,
      raised: raised.length,
      mayEdit:
        row.state === "draft" && row.unitId !== null && mayAct(acting, row.unitId, ...drafting),
      next: isLiving(row)
        ? attentionIn(row, version.document, { later, all }).map(({ items: _, ...next }) => next)
        : [],
    });
  }
  return { items, draftsFor: await listCities(acting) };
}

/** One that is out of force needs no attention any more; what became of it can still be read. */
function isLiving({ state }: { readonly state: VersionSummary["state"] }): boolean {
  return state === "draft" || state === "issued";
}

async function readCore(
  acting: Acting,
  row: { readonly coreVersionId: string | null; readonly criteriaSetId: string },
) {
  const version = await findCore(acting, row);
  if (version === null) throw notFound("criteria-set-version", String(row.coreVersionId));
  return { version, later: await listLaterCores(acting, row.criteriaSetId, version.id) };
}

/** Cities that the person drafts for, as they are called today. */
async function listCities(acting: Acting) {
  const ids = unitIdsOf(acting.assignments, ...drafting);
  if (ids.length === 0) return [];
  const cities = await listUnitsAsOf(acting.trx, dateInVietnam(new Date(acting.at)), {
    ids,
    level: "city",
  });
  return cities.map(({ id, name }) => ({ unitId: id, unitName: name }));
}

/** Begins a city's supplement to the version in force. */
export async function beginSupplement(
  acting: Acting,
  versionId: string,
  { id, unitId, label }: { readonly id: string; readonly unitId: string; readonly label: string },
): Promise<VersionSummary> {
  const version = await stored.findVersion(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (version.unitId !== null) throw refused("not-for-supplements", { act: "begin-supplement" });
  return await storeDraft(acting, {
    id,
    unitId,
    over: version,
    earlierId: null,
    make: (title) => core.beginSupplement(version.document, { id, label: nfc(label), title }),
  });
}

/** Begins a city's next supplement with all of an earlier one that can stand; the rest is told with the reasons. */
export async function carrySupplement(
  acting: Acting,
  versionId: string,
  {
    id,
    toVersionId,
    label,
  }: { readonly id: string; readonly toVersionId: string; readonly label: string },
): Promise<{ version: VersionSummary; carried: AttentionItem[]; left: AttentionItem[] }> {
  const { trx } = acting;
  const earlier = await stored.findVersion(trx, versionId);
  if (earlier === undefined || earlier.unitId === null) throw notFound("supplement", versionId);
  const before = await findCore(acting, earlier);
  const over = await stored.findVersion(trx, toVersionId);
  if (before === null || over === undefined || over.criteriaSetId !== earlier.criteriaSetId)
    throw notFound("criteria-set-version", toVersionId);
  if (over.unitId !== null) throw refused("not-for-supplements", { act: "carry-supplement" });
  const carry = (title: string) =>
    carryOver(before.document, over.document, earlier.document, { id, label: nfc(label), title });
  const { carried, left } = carry("");
  const version = await storeDraft(acting, {
    id,
    unitId: earlier.unitId,
    over,
    earlierId: earlier.id,
    make: (title) => carry(title).document,
  });
  return { version, carried: [...carried], left: [...left] };
}

async function storeDraft(
  acting: Acting,
  {
    id,
    unitId,
    over,
    earlierId,
    make,
  }: {
    readonly id: string;
    readonly unitId: string;
    readonly over: NonNullable<Awaited<ReturnType<typeof stored.findVersion>>>;
    readonly earlierId: string | null;
    readonly make: (title: string) => CriteriaSetVersion;
  },
): Promise<VersionSummary> {
  const { trx, person, at } = acting;
  requireRole(acting, unitId, ...drafting);
  const city = (await listCities(acting)).find((each) => each.unitId === unitId);
  if (city === undefined) throw refused("unit-not-a-city", { unitId });
  if (over.state !== "issued") throw refused("core-not-in-force", { state: over.state });
  const begun = (await stored.listSupplements(trx, { criteriaSetId: over.criteriaSetId })).find(
    (each) => each.unitId === unitId && each.coreVersionId === over.id && each.state === "draft",
  );
  if (begun !== undefined) throw refused("supplement-already-begun", { versionId: begun.id });
  const document = make(supplementTitle(city.unitName));
  await stored.createDraft(trx, {
    id,
    criteriaSetId: over.criteriaSetId,
    label: document.label,
    previousVersionId: earlierId,
    document,
    simulated: over.simulated,
    createdBy: person.id,
    at,
    supplement: { coreVersionId: over.id, unitId },
  });
  await recordAct(trx, {
    act: "begin-supplement",
    subjectKind: "criteria-set-version",
    subjectId: id,
    unitId,
    detail: { coreVersionId: over.id, fromVersionId: earlierId },
    at,
  });
  const created = await stored.findVersion(trx, id);
  if (created === undefined) throw notFound("criteria-set-version", id);
  return presentVersion(created);
}

function nfc(label: string): string {
  return label.normalize("NFC");
}
