import { mostLibraryEntries, type LibraryEntry } from "@thuocdo/contract/exchange";
import * as core from "@thuocdo/criteria/library/search-library";
import { listDocuments } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";

/** Over the versions that row-level security lets the person see, but the one that is being drafted. */
export async function searchLibrary(
  { trx }: Acting,
  {
    words,
    kind,
    except,
  }: {
    readonly words: string;
    readonly kind: "criterion" | "indicator";
    readonly except: string;
  },
): Promise<{ total: number; items: LibraryEntry[] }> {
  const versions = (await listDocuments(trx)).filter(({ id }) => id !== except);
  const { total, entries } = core.searchLibrary(versions, {
    words,
    kind,
    most: mostLibraryEntries,
  });
  return {
    total,
    items: entries.map(({ within, uses, ...entry }) => ({
      ...entry,
      within: [...within],
      uses: [...uses],
    })),
  };
}
