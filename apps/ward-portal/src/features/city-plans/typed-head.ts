import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import type { FundSource, PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { messages } from "#features/city-plans/messages.ts";

/** What is said of a plan itself, as it is typed. */
export interface TypedHead {
  readonly title: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signerTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly versionId: string;
  readonly fundSources: readonly FundSource[];
  readonly wardIds: readonly string[];
}
export type HeadField = keyof TypedHead;

export function typedOf(head: PlanHead): TypedHead {
  return {
    ...head,
    decidedOn: formatDate(head.decidedOn ?? ""),
    periodFrom: formatDate(head.periodFrom),
    periodTo: formatDate(head.periodTo),
    versionId: head.versionId ?? "",
  };
}

const fields = Object.keys({
  title: 0,
  decisionNumber: 0,
  decidedOn: 0,
  signerTitle: 0,
  periodFrom: 0,
  periodTo: 0,
  versionId: 0,
  fundSources: 0,
  wardIds: 0,
} satisfies Record<HeadField, 0>) as readonly HeadField[];

const isSame = (field: HeadField, one: TypedHead, other: TypedHead) =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);

export interface HeadVersions {
  readonly typed: TypedHead;
  /** As it was when the typing began. */
  readonly base: TypedHead;
  /** As others have made it since. */
  readonly now: TypedHead;
}

/** Fields that both this person and somebody else changed, to different ends. */
export function overtakenFields({ typed, base, now }: HeadVersions): readonly HeadField[] {
  return fields.filter(
    (field) =>
      !isSame(field, typed, base) && !isSame(field, now, base) && !isSame(field, typed, now),
  );
}

/** What others made of it, with the fields that this person changed. */
export function mergeHead({ typed, base, now }: HeadVersions): TypedHead {
  const own = fields.filter((field) => !isSame(field, typed, base));
  return { ...now, ...Object.fromEntries(own.map((field) => [field, typed[field]])) };
}

export type HeadReading =
  | { readonly ok: true; readonly head: PlanHead }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<HeadField, string>>> };

export function readHead(typed: TypedHead): HeadReading {
  const { unreadable } = messages;
  const words = (text: string) => text.normalize("NFC").trim();
  const decidedOn = typed.decidedOn.trim() === "" ? null : parseDate(typed.decidedOn);
  const [periodFrom, periodTo] = [parseDate(typed.periodFrom), parseDate(typed.periodTo)];
  const sources = typed.fundSources.map(({ key, name }) => ({ key, name: words(name) }));
  const isBackwards = periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom;
  const hasTwins = new Set(sources.map(({ name }) => name)).size < sources.length;
  const faults: Partial<Record<HeadField, string>> = {
    ...(words(typed.title) === "" && { title: unreadable.needed }),
    ...(decidedOn === undefined && { decidedOn: unreadable.day }),
    ...(periodFrom === undefined && { periodFrom: unreadable.day }),
    ...(periodTo === undefined && { periodTo: unreadable.day }),
    ...(isBackwards && { periodTo: unreadable.earlier }),
    ...(hasTwins && { fundSources: unreadable.twice }),
    ...(sources.length === 0 && { fundSources: unreadable.noSource }),
    ...(sources.some(({ name }) => name === "") && { fundSources: unreadable.sourceName }),
  };
  if (
    Object.keys(faults).length > 0 ||
    decidedOn === undefined ||
    periodFrom === undefined ||
    periodTo === undefined
  )
    return { ok: false, faults };
  return {
    ok: true,
    head: {
      title: words(typed.title),
      decisionNumber: words(typed.decisionNumber),
      decidedOn,
      signerTitle: words(typed.signerTitle),
      periodFrom,
      periodTo,
      wardIds: [...typed.wardIds],
      fundSources: sources,
      versionId: typed.versionId === "" ? null : typed.versionId,
    },
  };
}
