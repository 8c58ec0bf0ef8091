import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export interface KeptRead {
  readonly key: readonly unknown[];
  readonly data: unknown;
  readonly readAtMs: number;
}

interface Schema extends DBSchema {
  read: { key: [string, string]; value: KeptRead };
}

export type ReadStore = IDBPDatabase<Schema>;

/**
 * Raised when what the server gives changes so that this program could not show what an older one kept. Nothing is lost
 * by it: these are copies of what the server holds. What was typed is kept apart (`device-store`).
 */
const format = 1;
const longestMs = 60 * 24 * 3_600_000;

/** Copies of what the server said, by person, for opening without a line. Other persons' copies go. */
export async function openReadStore(personId: string, deviceNow = Date.now()): Promise<ReadStore> {
  const store = await openDB<Schema>("thuocdo-ward-portal-reads", format, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore("read");
    },
    blocking: (_, __, event) => {
      // A newer program in another tab wants to begin anew; this page goes on without.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const transaction = store.transaction("read", "readwrite");
  for (let at = await transaction.store.openCursor(); at !== null; at = await at.continue()) {
    const isOld = deviceNow - at.value.readAtMs > longestMs;
    if (at.key[0] !== personId || isOld) await at.delete();
  }
  await transaction.done;
  return store;
}

export async function listReads(store: ReadStore): Promise<readonly KeptRead[]> {
  return await store.getAll("read");
}

export async function keepRead(store: ReadStore, personId: string, read: KeptRead): Promise<void> {
  await store.put("read", read, [personId, JSON.stringify(read.key)]);
}
