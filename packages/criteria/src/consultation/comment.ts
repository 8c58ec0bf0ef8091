import Type from "typebox";
import { Hundredths, NodeId, Text } from "#key.ts";

/** What of a node a comment is about: tên gọi, nội hàm, cách chấm, điểm, minh chứng, or the node as a whole. */
export const commentFields = [
  "title",
  "meaning",
  "scoring",
  "points",
  "evidence",
  "general",
] as const;
export type CommentField = (typeof commentFields)[number];
export const CommentField = Type.Unsafe<CommentField>(Type.Enum([...commentFields]));

/** What an agency would have stand there instead. Evidence is one line a document. */
export const Proposal = Type.Union([
  Type.Object(
    { kind: Type.Literal("wording"), text: Type.String({ minLength: 1, maxLength: 4000 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("points"), hundredths: Hundredths },
    { additionalProperties: false },
  ),
]);
export type Proposal = Type.Static<typeof Proposal>;

/**
 * Ý kiến góp ý: anchored to a node by its id and to a field, so that renumbering, moving and rewording leave it in its
 * place. `content` may be blank where a wording is proposed.
 */
export const Comment = Type.Object(
  {
    nodeId: NodeId,
    field: CommentField,
    content: Text,
    proposal: Type.Union([Proposal, Type.Null()]),
  },
  { additionalProperties: false },
);
export type Comment = Type.Static<typeof Comment>;
