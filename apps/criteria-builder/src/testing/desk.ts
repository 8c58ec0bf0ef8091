import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { MadeEdit } from "#features/draft/draft.ts";

export const document = criteriaSet("1.1 percent", "1.2 yes-no");

export const me = { id: "me", fullName: "Tôi" };
export const other = { id: "other", fullName: "Bình" };
export const at = "2026-11-26T03:32:00.000Z";

export function setTitle(value: string, nodeId = "criterion-1"): Edit {
  return { kind: "set-field", nodeId, path: ["title"], value };
}

export function made(id: string, edit: Edit, rest: Partial<MadeEdit> = {}): MadeEdit {
  return { id, edit, base: 0, takesBack: [], editedAt: at, ...rest };
}

/** The service's part: it applies edits in their order and remembers each with its inverse. */
export function desk() {
  let version = document;
  const log: AuthoredEdit[] = [];
  return {
    log,
    version: () => version,
    /** Stores edits of somebody; one that is stored already is not stored again. */
    store: (
      by: AuthoredEdit["editedBy"],
      ...edits: readonly MadeEdit[]
    ): readonly AuthoredEdit[] => {
      for (const { id, edit, base, takesBack, editedAt } of edits) {
        if (log.some((stored) => stored.id === id)) continue;
        const applied = applyEdit(version, edit);
        if (!applied.ok) throw new Error(applied.refusal.code);
        version = applied.value.version;
        const sequence = log.length + 1;
        const { inverse } = applied.value;
        const rest = { restores: null, editedAt, editedBy: by };
        log.push({ id, sequence, edit, inverse, base, takesBack, ...rest });
      }
      return log;
    },
    after: (sequence: number) => log.filter((stored) => stored.sequence > sequence),
  };
}
