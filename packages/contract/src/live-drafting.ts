import Type from "typebox";
import { drafting } from "#access.ts";
import { StoredEdit } from "#edit.ts";
import { Id, PersonName, WholeNumberText } from "#field.ts";
import { refusals } from "#problem.ts";
import { VersionState } from "#problems/criteria-sets.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ versionId: Id });
const tags = ["versions"] as const;

const NodeId = Type.String({ minLength: 1, maxLength: 64 });
const FieldName = Type.String({ minLength: 1, maxLength: 200 });

/** A page on which somebody has the draft open, and where in it they are. */
export const PresentPage = strict({
  /** Named by the page itself. */
  pageId: Id,
  person: PersonName,
  nodeId: orNull(NodeId),
  field: orNull(FieldName),
});
export type PresentPage = Type.Static<typeof PresentPage>;

/** What the stream says, by the name of the event; `data` is JSON. */
export const liveEvents = {
  /** The stream is open, and what is said next arrives. */
  hello: strict({ sequence: Type.Integer() }),
  /** Edits in their order; the event's id is the sequence of the last. */
  edits: strict({ sequence: Type.Integer(), items: Type.Array(StoredEdit) }),
  /** Everybody who has the draft open, whenever that changes. */
  people: strict({ items: Type.Array(PresentPage) }),
  /** The version is edited no more. */
  state: strict({ state: VersionState }),
  /** Nothing happened; said every ten seconds, so that silence means a broken line. */
  here: strict({}),
} as const;
export type LiveEventName = keyof typeof liveEvents;
export type LiveEvent<Name extends LiveEventName> = Type.Static<(typeof liveEvents)[Name]>;

/**
 * Server-sent events of a draft, from the edit after `after`, or after the `Last-Event-ID` that a browser sends when it
 * connects again. The page counts as present while it is connected.
 */
export const followDraft = {
  method: "GET",
  url: "/versions/:versionId/events",
  config: { access: drafting },
  schema: {
    operationId: "followDraft",
    summary: "Follow a draft: edits as they are stored, and who is in it",
    tags,
    params,
    querystring: strict({ after: WholeNumberText, page: Id }),
    produces: ["text/event-stream"],
    response: { 200: Type.Any(), ...refusals(400, 401, 403, 404, 409, 429) },
  },
} as const satisfies Route;

/** Where in the draft a page is; by itself it counts as present for 25 seconds. */
export const notePlace = {
  method: "PUT",
  url: "/versions/:versionId/presence",
  config: { access: drafting },
  schema: {
    operationId: "notePlace",
    summary: "Say where in a draft one is, and learn who else is in it",
    tags,
    params,
    body: strict({ pageId: Id, nodeId: orNull(NodeId), field: orNull(FieldName) }),
    response: {
      200: strict({ items: Type.Array(PresentPage) }),
      ...refusals(400, 401, 403, 404, 429),
    },
  },
} as const satisfies Route;
