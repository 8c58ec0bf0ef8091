import type { StoredEdit } from "@thuocdo/contract/edit";
import type { PresentPage } from "@thuocdo/contract/live-drafting";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";
import { listEdits } from "@thuocdo/database/queries/version-edits";
import * as presence from "@thuocdo/database/queries/version-presence";
import { findVersionState } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { presentEdit } from "#use-cases/versions.ts";

/** Pages that one person may have open, in all drafts and browsers. */
const mostPages = 20;

export interface Page {
  readonly versionId: string;
  readonly pageId: string;
}

export interface Place {
  readonly nodeId: string | null;
  readonly field: string | null;
}

export interface News {
  readonly state: VersionState;
  readonly sequence: number;
  readonly edits: StoredEdit[];
  readonly people: PresentPage[];
}

/** Opens a page on a draft; refused where there are too many. Passing, like all presence: no act of the audit log. */
export async function openPage(acting: Acting, page: Page): Promise<{ sequence: number }> {
  const version = await findVersionState(acting.trx, page.versionId);
  if (version === undefined) throw notFound("criteria-set-version", page.versionId);
  const pages = await presence.countPages(acting.trx, acting.person.id);
  if (pages >= mostPages) throw refused("too-many-requests", {});
  await presence.noteStillThere(acting.trx, { ...page, personId: acting.person.id });
  return { sequence: version.editSequence };
}

/** What happened after an edit, and who is there; the page stays present by asking. */
export async function readNews(
  { trx, person }: Acting,
  page: Page & { readonly after: number },
): Promise<News> {
  const version = await findVersionState(trx, page.versionId);
  if (version === undefined) throw notFound("criteria-set-version", page.versionId);
  await presence.noteStillThere(trx, { ...page, personId: person.id });
  const news = version.editSequence > page.after;
  const edits = news ? await listEdits(trx, page.versionId, page.after) : [];
  return {
    state: version.state,
    sequence: version.editSequence,
    edits: edits.map(presentEdit),
    people: await listPresent(trx, page.versionId),
  };
}

/** Says where a page is, and who else is there. */
export async function notePlace(
  acting: Acting,
  page: Page & Place,
): Promise<{ items: PresentPage[] }> {
  const { trx, person } = acting;
  if ((await findVersionState(trx, page.versionId)) === undefined)
    throw notFound("criteria-set-version", page.versionId);
  const pages = await presence.countPages(trx, person.id);
  if (pages > mostPages) throw refused("too-many-requests", {});
  const noted = await presence.notePresence(trx, { ...page, personId: person.id });
  if (!noted) throw refused("not-allowed", { needs: [] });
  return { items: await listPresent(trx, page.versionId) };
}

export async function leavePage({ trx, person }: Acting, page: Page): Promise<void> {
  await presence.endPresence(trx, { ...page, personId: person.id });
}

async function listPresent(trx: Acting["trx"], versionId: string): Promise<PresentPage[]> {
  const rows = await presence.listPresent(trx, versionId);
  return rows.map(({ personId, personName, ...page }) => ({
    ...page,
    person: { id: personId, fullName: personName ?? "" },
  }));
}
