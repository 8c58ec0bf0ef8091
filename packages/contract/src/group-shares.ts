import { NodeId } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Id, PersonName } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["submissions"] as const;
const config = { access: ["ward-officer"] } as const;

/** Which officer of the unit takes care of which group; anybody of the unit may answer all. */
export const GroupShares = strict({
  /** Who answers for the unit now, by name. */
  officers: Type.Array(PersonName),
  items: Type.Array(
    strict({
      groupId: NodeId,
      personId: Id,
      /** Also of somebody who answers for the unit no longer. */
      fullName: Type.String(),
      /** Said to be ready. */
      done: Type.Boolean(),
    }),
  ),
});
export type GroupShares = Type.Static<typeof GroupShares>;

export const getGroupShares = {
  method: "GET",
  url: "/submissions/:submissionId/group-shares",
  config,
  schema: {
    operationId: "getGroupShares",
    summary: "How the groups of a submission are shared among the unit's officers",
    tags,
    params: strict({ submissionId: Id }),
    response: { 200: GroupShares, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const shareGroup = {
  method: "PUT",
  url: "/submissions/:submissionId/group-shares/:groupId",
  config,
  schema: {
    operationId: "shareGroup",
    summary: "Give a group to an officer of the unit, say that it is ready, or give it to nobody",
    tags,
    params: strict({ submissionId: Id, groupId: NodeId }),
    body: strict({ personId: orNull(Id), done: Type.Boolean() }),
    response: { 200: GroupShares, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
