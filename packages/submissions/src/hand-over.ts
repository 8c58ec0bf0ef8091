import { accept, refuse, type Result } from "@thuocdo/criteria/result";

/** What somebody may leave open, by the role in which it was done. */
export const openWorkKinds = [
  "submission-draft",
  "group-share",
  "appraisal-draft",
  "second-appraisal",
  "reply-draft",
  "version-draft",
] as const;
type OpenWorkKind = (typeof openWorkKinds)[number];

/** Something begun or given in a role, and not finished. */
export interface OpenWork {
  readonly kind: OpenWorkKind;
  readonly subjectId: string;
  readonly title: string;
  /** How many of it: groups of one submission. */
  readonly pieces: number;
}

/** One role that ends, with what is open in it and who is to go on. */
export interface EndingRole {
  readonly unitId: string;
  readonly role: string;
  readonly open: number;
  readonly receiver: Receiver | null;
}

export interface Receiver {
  readonly personId: string;
  /** Holds the same role for the same unit, and beyond the end of the one who leaves. */
  readonly holdsRole: boolean;
  /** Submissions whose first appraisal they had a hand in, among those to be appraised a second time. */
  readonly tookPartIn: readonly string[];
}

export type HandOverRefusal =
  | { readonly code: "hand-over-end-past"; readonly endsAt: string }
  | {
      readonly code: "hand-over-receiver-needed";
      readonly unitId: string;
      readonly role: string;
      readonly open: number;
    }
  | {
      readonly code: "hand-over-receiver-unfit";
      readonly unitId: string;
      readonly role: string;
      readonly personId: string;
    }
  | {
      readonly code: "hand-over-receiver-took-part";
      readonly personId: string;
      readonly submissionIds: readonly string[];
    };

/**
 * Bàn giao: whether roles may end with their open work in other hands. What is open goes to somebody of the same unit in
 * the same role; a second appraisal to nobody who had a hand in the first. A role without open work ends by itself.
 * @param endsAt instant at which the roles end; null: now
 * @see ../decisions/0012-who-leaves-hands-over-to-the-same-role.md
 */
export function handOver(
  roles: readonly EndingRole[],
  {
    leaverId,
    endsAt,
    at,
  }: { readonly leaverId: string; readonly endsAt: string | null; readonly at: string },
): Result<null, HandOverRefusal> {
  if (endsAt !== null && Date.parse(endsAt) < Date.parse(at))
    return refuse({ code: "hand-over-end-past", endsAt });
  for (const { unitId, role, open, receiver } of roles) {
    if (receiver === null) {
      if (open > 0) return refuse({ code: "hand-over-receiver-needed", unitId, role, open });
      continue;
    }
    const { personId, holdsRole, tookPartIn } = receiver;
    if (!holdsRole || personId === leaverId)
      return refuse({ code: "hand-over-receiver-unfit", unitId, role, personId });
    if (tookPartIn.length > 0)
      return refuse({
        code: "hand-over-receiver-took-part",
        personId,
        submissionIds: tookPartIn,
      });
  }
  return accept(null);
}

/**
 * Whether a role may end with nobody named to go on: not while a second appraisal is open in it, which nobody else of the
 * unit can take up. The rest is the unit's.
 */
export function endWithoutReceiver(
  role: { readonly unitId: string; readonly role: string },
  work: readonly OpenWork[],
): Result<null, HandOverRefusal> {
  const own = work.filter(({ kind }) => kind === "second-appraisal");
  if (own.length === 0) return accept(null);
  return refuse({ code: "hand-over-receiver-needed", ...role, open: own.length });
}
