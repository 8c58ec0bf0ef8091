import Type from "typebox";

/** What became of a comment: tiếp thu toàn bộ, tiếp thu một phần, giải trình, ghi nhận. */
export const dispositionKinds = ["absorbed", "partly-absorbed", "explained", "noted"] as const;
export type DispositionKind = (typeof dispositionKinds)[number];
export const DispositionKind = Type.Unsafe<DispositionKind>(Type.Enum([...dispositionKinds]));

export type DispositionProblem =
  /** Only what is taken over in full explains itself. */
  | { readonly code: "disposition-reason-missing"; readonly kind: DispositionKind }
  /** Nothing of an explained or noted comment goes into the draft. */
  | { readonly code: "disposition-applies-nothing"; readonly kind: DispositionKind };

/** What is wrong with an answer to a comment, if anything. */
export function findDispositionProblem({
  kind,
  reason,
  applies,
}: {
  readonly kind: DispositionKind;
  readonly reason: string;
  /** Whether a wording is put into the draft by it. */
  readonly applies: boolean;
}): DispositionProblem | undefined {
  if (kind !== "absorbed" && reason.trim() === "")
    return { code: "disposition-reason-missing", kind };
  if (applies && (kind === "explained" || kind === "noted"))
    return { code: "disposition-applies-nothing", kind };
  return undefined;
}
