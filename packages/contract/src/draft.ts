import { FieldValue } from "@thuocdo/criteria/answer";
import { NodeId } from "@thuocdo/criteria/key";
import { Answers, EvidenceReference } from "@thuocdo/submissions/answers";
import Type from "typebox";
import { Instant, Sha256 } from "#field.ts";
import { orNull, strict } from "#strict.ts";

/** A field key, as in core's `fieldKeys`: an input's key, or `<key>.<part>`. */
const FieldKey = Type.String({ pattern: "^[a-z][a-z0-9_.-]{0,99}$" });

const Words = Type.String({ minLength: 1, maxLength: 4000 });

/** The instant of the change by the device's clock; `Me.now` tells how far that is off. */
const at = Instant;

/**
 * One field of the draft set or, with null, emptied. Two devices merge by field: a change made with the stored value in
 * sight wins; otherwise the later instant does.
 */
export const DraftChange = Type.Union([
  strict({
    part: Type.Literal("value"),
    indicatorId: NodeId,
    fieldKey: FieldKey,
    value: orNull(FieldValue),
    at,
  }),
  strict({ part: Type.Literal("note"), indicatorId: NodeId, value: orNull(Words), at }),
  strict({ part: Type.Literal("not-applicable"), indicatorId: NodeId, value: orNull(Words), at }),
  strict({
    part: Type.Literal("reason"),
    indicatorId: NodeId,
    /** The key of the warning that it answers. */
    warning: Type.String({ pattern: "^[a-z][a-z0-9-]*/[a-z][a-z0-9_.-]{0,99}$" }),
    value: orNull(Words),
    at,
  }),
  strict({
    part: Type.Literal("evidence"),
    indicatorId: NodeId,
    sha256: Sha256,
    value: orNull(EvidenceReference),
    at,
  }),
]);
export type DraftChange = Type.Static<typeof DraftChange>;

/** Answers as last saved on the server, not yet sent. */
export const Draft = strict({
  answers: Answers,
  /** Grows with each save; send it back as the base of the next. */
  sequence: Type.Integer({ minimum: 0 }),
  savedAt: orNull(Instant),
});
export type Draft = Type.Static<typeof Draft>;
