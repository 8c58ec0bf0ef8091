import Type from "typebox";
import { CarryOverStatement } from "#carry-over/carry-over.ts";
import { Criterion } from "#criterion.ts";
import { Indicator } from "#indicator.ts";
import { Input } from "#input.ts";
import { NodeId } from "#key.ts";
import { Measure } from "#measure.ts";
import { ScoringRule } from "#rule.ts";
import { Sample } from "#sample.ts";
import { Terms } from "#terms.ts";
import { CriterionGroup } from "#version.ts";

const strict = { additionalProperties: false };
const Index = Type.Integer({ minimum: 0 });

/** Names and positions from a node down into its own fields: ["title"], ["rule", "bands", 2, "from"]. */
export const EditPath = Type.Array(Type.Union([Type.String(), Index]), {
  minItems: 1,
  maxItems: 8,
});

/** Sets one field of a node; the version's own id names its root. Codes, ids and children are not set so. */
export const SetField = Type.Object(
  { kind: Type.Literal("set-field"), nodeId: NodeId, path: EditPath, value: Type.Unknown() },
  strict,
);

/** Replaces whole parts of an indicator together, so that their kinds change in one act. */
export const SetParts = Type.Object(
  {
    kind: Type.Literal("set-parts"),
    nodeId: NodeId,
    parts: Type.Object(
      {
        inputs: Type.Optional(Type.Array(Input)),
        measure: Type.Optional(Measure),
        rule: Type.Optional(ScoringRule),
        terms: Type.Optional(Terms),
      },
      strict,
    ),
  },
  strict,
);

/** Adds a group to the version (its id is the parent), before the group now at `index`. */
export const AddGroup = Type.Object(
  { kind: Type.Literal("add-group"), parentId: NodeId, index: Index, node: CriterionGroup },
  strict,
);
export const AddCriterion = Type.Object(
  { kind: Type.Literal("add-criterion"), parentId: NodeId, index: Index, node: Criterion },
  strict,
);
export const AddIndicator = Type.Object(
  { kind: Type.Literal("add-indicator"), parentId: NodeId, index: Index, node: Indicator },
  strict,
);

/** Moves a node with all below it; `index` is its position among its new siblings, itself taken out. */
export const MoveNode = Type.Object(
  { kind: Type.Literal("move-node"), nodeId: NodeId, parentId: NodeId, index: Index },
  strict,
);

/** Removes a node with all below it. */
export const RemoveNode = Type.Object(
  { kind: Type.Literal("remove-node"), nodeId: NodeId },
  strict,
);

/** Puts a sample under its id, or takes it away. */
export const SetSample = Type.Object(
  {
    kind: Type.Literal("set-sample"),
    sampleId: NodeId,
    sample: Type.Union([Sample, Type.Null()]),
  },
  strict,
);

/** Sets one part of a sample, so that two people can work on one: an answer, an expectation. Null takes it away. */
export const SetSamplePart = Type.Object(
  {
    kind: Type.Literal("set-sample-part"),
    sampleId: NodeId,
    path: Type.Union([
      Type.Tuple([
        Type.Union([Type.Literal("name"), Type.Literal("unit"), Type.Literal("expected")]),
      ]),
      Type.Tuple([Type.Literal("answers"), NodeId]),
      Type.Tuple([Type.Literal("expected"), Type.String({ maxLength: 64 })]),
    ]),
    value: Type.Unknown(),
  },
  strict,
);

/** States what becomes of an indicator of the version before; null takes the statement back. */
export const SetCarryOver = Type.Object(
  {
    kind: Type.Literal("set-carry-over"),
    indicatorId: NodeId,
    statement: Type.Union([CarryOverStatement, Type.Null()]),
  },
  strict,
);

/** One small change of a draft. */
export const SingleEdit = Type.Union([
  SetField,
  SetParts,
  AddGroup,
  AddCriterion,
  AddIndicator,
  MoveNode,
  RemoveNode,
  SetSample,
  SetSamplePart,
  SetCarryOver,
]);
export type SingleEdit = Type.Static<typeof SingleEdit>;

/** Small changes made in one act (a paste, an import, a moved selection): in order, all or none, taken back together. */
export const Several = Type.Object(
  {
    kind: Type.Literal("several"),
    edits: Type.Array(SingleEdit, { minItems: 1, maxItems: 10_000 }),
  },
  strict,
);

/** One act of a person on a draft, as stored, sent, undone and shown in its history. */
export const Edit = Type.Union([...SingleEdit.anyOf, Several]);
export type Edit = Type.Static<typeof Edit>;
export type EditKind = Edit["kind"];
export type EditOf<Kind extends EditKind> = Extract<Edit, { kind: Kind }>;
