import { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import { drafting } from "#access.ts";
import { StoredEdit } from "#edit.ts";
import { Id, Instant, PersonName, WholeNumberText } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ versionId: Id });
const tags = ["versions"] as const;

/** Newest first, a page at a time: the next one is before `next`. */
export const listHistory = {
  method: "GET",
  url: "/versions/:versionId/history",
  config: { access: drafting },
  schema: {
    operationId: "listHistory",
    summary: "Who changed what when: the edits of a version, newest first",
    tags,
    params,
    querystring: strict({ before: Type.Optional(WholeNumberText) }),
    response: {
      200: strict({
        /** Number of the version's last edit. */
        sequence: Type.Integer(),
        items: Type.Array(StoredEdit),
        /** Where the next page begins; null: there are no more. */
        next: orNull(Type.Integer()),
        /** Everybody who has edited the version. */
        people: Type.Array(PersonName),
      }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

/** The document as it was after an edit; 0: before the first. */
export const getPastState = {
  method: "GET",
  url: "/versions/:versionId/states/:sequence",
  config: { access: drafting },
  schema: {
    operationId: "getPastState",
    summary: "A past state of a version, whole",
    tags,
    params: strict({ versionId: Id, sequence: WholeNumberText }),
    response: {
      200: strict({
        sequence: Type.Integer(),
        document: CriteriaSetVersion,
        /** When it came to be, and by whom; null for the state before the first edit. */
        editedAt: orNull(Instant),
        editedBy: orNull(PersonName),
      }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

/** One edit that leads from the draft as it now is to a past state; what was done since stays in the history. */
export const restoreState = {
  method: "POST",
  url: "/versions/:versionId/restore",
  config: { access: drafting },
  schema: {
    operationId: "restoreState",
    summary: "Restore a past state of a draft, as one new edit",
    tags,
    params,
    body: strict({ id: Id, sequence: Type.Integer({ minimum: 0 }) }),
    response: {
      200: strict({
        sequence: Type.Integer(),
        /** Null where the draft is in that state already. */
        edit: orNull(StoredEdit),
      }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;
