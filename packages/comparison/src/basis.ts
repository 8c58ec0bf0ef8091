import { CalendarDate, NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";

/** Whose points: the unit's own (điểm tự chấm) or the reviewing body's (điểm thẩm định). Never mixed in one figure. */
export const Source = Type.Union([Type.Literal("self"), Type.Literal("appraised")]);
export type Source = Type.Static<typeof Source>;

/** What a comparison stands on. One comparison has one basis: one version, one period, one dataset. */
export const Basis = Type.Object(
  {
    roundId: Type.String(),
    roundTitle: Title,
    periodFrom: CalendarDate,
    periodTo: CalendarDate,
    versionId: NodeId,
    versionLabel: Title,
    versionTitle: Title,
    /** Decision that issued the version; null where none is recorded. */
    decision: Type.Union([
      Type.Object(
        { number: Type.String(), decidedOn: CalendarDate },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    /** Number of the frozen dataset (bộ số liệu chốt); null while the round is not frozen, and figures may change. */
    snapshotNumber: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    /** Instant the dataset was read or frozen (ISO 8601, UTC). */
    asOf: Type.String(),
    /** Dữ liệu mô phỏng: stated on every screen, file and page. */
    simulated: Type.Boolean(),
    /** The criteria set is a demonstration, not a document in force. */
    illustrative: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Basis = Type.Static<typeof Basis>;
