import type { CallInput } from "@thuocdo/contract/call";
import type { Route } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { roles, type Role } from "@thuocdo/criteria/role";
import { places, type Held, type Place, type SentRequest } from "#testing/access/callers.ts";
import type { AccessWorld } from "#testing/access/world.ts";

/** A route on one subject of the world, and whom it answers. */
export interface AccessEntry {
  readonly route: Route;
  /** On what it is called, where a route is tried on more than one thing. */
  readonly about: string;
  readonly request: (world: AccessWorld) => SentRequest;
  readonly answers: Answers;
  /** Slow, and the same wherever a role is held: those it answers are tried at one place. */
  readonly atOnePlace: boolean;
}

/** Whom a route answers, of those whose role it takes; the others are told `otherwise`. */
export interface Answers {
  readonly to: (role: Role, place: Place) => boolean;
  /** 404 where even the existence is not theirs to know, 403 where it is. */
  readonly otherwise: 403 | 404;
  /** Places from where it is seen, so that they are told 403 whatever the others are told. */
  readonly seenFrom?: readonly Place[];
}

/** An entry for a route; the request is checked against its schema as it compiles. */
export function entry<const R extends Route>(
  route: R,
): (
  request: (world: AccessWorld) => CallInput<R>,
  answers: Answers,
  more?: {
    readonly about?: string;
    readonly atOnePlace?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
  },
) => AccessEntry {
  return (request, answers, { about = "", atOnePlace = false, headers = {} } = {}) => ({
    route,
    about,
    answers,
    atOnePlace,
    request(world) {
      // The parts are checked by CallInput; here they are only written out.
      const { params, query, body } = request(world) as {
        readonly params?: Readonly<Record<string, string>>;
        readonly query?: Readonly<Record<string, string | undefined>>;
        readonly body?: unknown;
      };
      return { method: route.method, url: `/api${urlOf(route.url, params, query)}`, body, headers };
    },
  });
}

export const toAll: Answers = { to: () => true, otherwise: 403 };

/** To those who stand at one of the places. */
export function at(otherwise: 403 | 404, ...where: readonly Place[]): Answers {
  return { to: (_, place) => where.includes(place), otherwise };
}

/** To those who hold one of the roles at one of the places. */
export function as(
  otherwise: 403 | 404,
  held: readonly Role[],
  ...where: readonly Place[]
): Answers {
  return { to: (role, place) => held.includes(role) && where.includes(place), otherwise };
}

/**
 * What a caller must be told: allowed or refused by the route's roles first, then by the entry. Of several roles each
 * allows what it allows alone, and no more.
 */
export function expectedStatus(
  { route, answers }: AccessEntry,
  held: readonly Held[] | undefined,
): "allowed" | 401 | 403 | 404 {
  const { access } = route.config;
  if (access === "public") return "allowed";
  if (held === undefined) return 401;
  const acting = access === "signed-in" ? held : held.filter(({ role }) => access.includes(role));
  if (acting.length === 0) return 403;
  if (acting.some(({ role, place }) => answers.to(role, place))) return "allowed";
  return acting.some(({ place }) => answers.seenFrom?.includes(place)) ? 403 : answers.otherwise;
}

/** Entries that answer nobody would hold without being true: the request may be wrong in itself. */
export function answersSomebody(candidate: AccessEntry): boolean {
  return roles.some((role) =>
    places.some((place) => expectedStatus(candidate, [{ role, place }]) === "allowed"),
  );
}
