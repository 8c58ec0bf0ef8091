import { Hundredths, Key, NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { WardProgress } from "#wards/compared-ward.ts";
import type { UnplacedWard } from "#wards/stand-wards.ts";

const closed = { additionalProperties: false };
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** One unit of a round that is not frozen: how far it is and, once approved, what it has. It has no place: that would move with every approval. */
export const LiveUnit = Type.Object(
  {
    unitId: Type.String(),
    name: Title,
    cityId: Type.String(),
    cityName: Title,
    progress: WardProgress,
    /** By the appraisal; null before the approval. */
    appraised: orNull(
      Type.Object(
        {
          totalHundredths: Hundredths,
          criteriaMet: Type.Integer(),
          criteriaApplicable: Type.Integer(),
          missing: Type.Integer(),
          level: orNull(Key),
          /** Criteria that are not met, in the order of the version. */
          unmetIds: Type.Array(NodeId),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type LiveUnit = Type.Static<typeof LiveUnit>;

export function liveUnitOf({
  unitId,
  name,
  cityId,
  cityName,
  progress,
  appraised,
}: UnplacedWard): LiveUnit {
  return {
    unitId,
    name,
    cityId,
    cityName,
    progress,
    appraised:
      appraised === null
        ? null
        : {
            totalHundredths: appraised.totalHundredths,
            criteriaMet: appraised.criteriaMet,
            criteriaApplicable: appraised.criteriaApplicable,
            missing: appraised.missing,
            level: appraised.level,
            unmetIds: appraised.criteria
              .filter(({ verdict }) => verdict === "not-met")
              .map(({ criterionId }) => criterionId),
          },
  };
}
