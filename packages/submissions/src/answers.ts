import { ScorableAnswer } from "@thuocdo/criteria/answer";
import Type from "typebox";

/** Minh chứng: what backs an answer, by content hash; the file itself is kept apart. */
export const EvidenceReference = Type.Object(
  {
    sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }),
    name: Type.String({ maxLength: 255 }),
    documentNumber: Type.Optional(Type.String({ maxLength: 100 })),
    documentDate: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
  },
  { additionalProperties: false },
);
export type EvidenceReference = Type.Static<typeof EvidenceReference>;

/** Số liệu: what a unit gives for one indicator. Blank fields are absent, so missing is never zero. */
export const Answer = Type.Object(
  {
    ...ScorableAnswer.properties,
    /** Free words to the appraiser; also the written account where there is no evidence. */
    note: Type.Optional(Type.String({ maxLength: 4000 })),
    /** Why a figure that looks wrong is right, by the key of its warning (`warnings`). */
    reasons: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 4000 }))),
    evidence: Type.Optional(Type.Array(EvidenceReference, { maxItems: 50 })),
  },
  { additionalProperties: false },
);
export type Answer = Type.Static<typeof Answer>;

/** The answers of one unit in one round, by indicator id, with the format they are kept in. */
export const Answers = Type.Object(
  { formatVersion: Type.Literal(1), byIndicator: Type.Record(Type.String(), Answer) },
  { additionalProperties: false },
);
export type Answers = Type.Static<typeof Answers>;

export const noAnswers: Answers = { formatVersion: 1, byIndicator: {} };
