import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { getVersion, postEdits } from "@thuocdo/contract/versions";
import { listIndicators } from "@thuocdo/criteria/tree";

/** Confirms of each indicator of a draft that it is kept as it was in the version before; gives the draft's last sequence. */
export async function keepAll(drafter: Call, versionId: string): Promise<number> {
  const params = { versionId };
  const { version, document } = await drafter(getVersion, { params });
  const edits = listIndicators(document).map(({ id }) => ({
    kind: "set-carry-over" as const,
    indicatorId: id,
    statement: { kind: "kept" as const },
  }));
  const { sequence } = await drafter(postEdits, {
    params,
    body: {
      baseSequence: version.sequence,
      edits: [{ id: randomUUID(), edit: { kind: "several", edits } }],
    },
  });
  return sequence;
}
