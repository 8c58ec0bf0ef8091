import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { DraftChange } from "@thuocdo/submissions/merge-draft";
import { sameValue } from "#lib/drafts/field-value.ts";
import type { KeptChange } from "#lib/drafts/sort-changes.ts";

/** Whose work: one person's in one submission. Nobody else on this machine reads it. */
export type Owner = string;

export function ownerOf(personId: string, submissionId: string): Owner {
  return `${personId}/${submissionId}`;
}

/** A file on its way to the server. */
export interface KeptFile {
  readonly sha256: string;
  readonly indicatorId: string;
  readonly name: string;
  readonly file: Blob;
}

/** A revision being sent: the same content is sent again under the same id, so that it counts once. */
export interface KeptSending {
  readonly revisionId: string;
  readonly content: string;
}

interface Schema extends DBSchema {
  change: { key: [Owner, string]; value: KeptChange };
  typed: { key: [Owner, string]; value: string };
  file: { key: [Owner, string]; value: KeptFile };
  sending: { key: Owner; value: KeptSending };
  findings: { key: Owner; value: unknown };
}

export type DeviceStore = IDBPDatabase<Schema>;
type ByPath = "change" | "typed" | "file";

/**
 * What this machine keeps until the server has it (IndexedDB). Survives reload, crash and closing. Its version is never
 * raised: see decisions/0004.
 */
export function openDeviceStore(): Promise<DeviceStore> {
  return openDB<Schema>("thuocdo-ward-portal", 1, {
    upgrade(database) {
      for (const name of ["change", "typed", "file", "sending", "findings"] as const) {
        database.createObjectStore(name);
      }
    },
  });
}

/** Everything of one kind that an owner keeps, by path. */
export async function listKept<Name extends ByPath>(
  store: DeviceStore,
  name: Name,
  owner: Owner,
): Promise<Map<string, Schema[Name]["value"]>> {
  const range = IDBKeyRange.bound([owner], [owner, []]);
  const transaction = store.transaction(name);
  const [keys, values] = await Promise.all([
    transaction.store.getAllKeys(range),
    transaction.store.getAll(range),
  ]);
  return new Map(keys.map(([, path], at) => [path, values[at] as Schema[Name]["value"]])); // same range, same order
}

export interface KeptWork {
  readonly changes: ReadonlyMap<string, KeptChange>;
  readonly typed: ReadonlyMap<string, string>;
}

export async function readWork(store: DeviceStore, owner: Owner): Promise<KeptWork> {
  const [changes, typed] = await Promise.all([
    listKept(store, "change", owner),
    listKept(store, "typed", owner),
  ]);
  // A newer program may have kept what this one, still open or put back, can't read: it stays for that one.
  return { changes: new Map([...changes].filter(([, kept]) => isKnown(kept))), typed };
}

const knownParts: Readonly<Record<DraftChange["part"], true>> = {
  value: true,
  note: true,
  reason: true,
  "not-applicable": true,
  evidence: true,
};

function isKnown({ change }: KeptChange): boolean {
  return Object.hasOwn(knownParts, change.part);
}

/** Keeps changes and texts together or not at all; undefined forgets one. Resolves when they are on the disk. */
export async function writeWork(
  store: DeviceStore,
  owner: Owner,
  work: {
    readonly changes: ReadonlyMap<string, KeptChange | undefined>;
    readonly typed: ReadonlyMap<string, string | undefined>;
  },
): Promise<void> {
  const transaction = store.transaction(["change", "typed"], "readwrite", { durability: "strict" });
  const changes = transaction.objectStore("change");
  const typed = transaction.objectStore("typed");
  await Promise.all([
    ...[...work.changes].map(([path, kept]) => put(changes, [owner, path], kept)),
    ...[...work.typed].map(([path, text]) => put(typed, [owner, path], text)),
    transaction.done,
  ]);
}

/** Forgets changes the server has, unless they were changed again meanwhile, perhaps in another tab. */
export async function forgetSettled(
  store: DeviceStore,
  owner: Owner,
  settled: ReadonlyMap<string, KeptChange>,
): Promise<void> {
  const transaction = store.transaction("change", "readwrite");
  for (const [path, { change }] of settled) {
    const now = await transaction.store.get([owner, path]);
    const same = now?.change.at === change.at && sameValue(now.change.value, change.value);
    if (same) await transaction.store.delete([owner, path]);
  }
  await transaction.done;
}

interface Slot<Value> {
  put(value: Value, key: [Owner, string]): Promise<unknown>;
  delete(key: [Owner, string]): Promise<void>;
}

function put<Value>(
  slot: Slot<Value>,
  key: [Owner, string],
  value: Value | undefined,
): Promise<unknown> {
  return value === undefined ? slot.delete(key) : slot.put(value, key);
}
