import type { Role } from "@thuocdo/criteria/role";
import { inActingTransaction } from "@thuocdo/database/acting";
import {
  findSignedIn,
  type Assignment,
  type Person,
  type SessionStanding,
} from "@thuocdo/database/queries/people";
import type { Database } from "@thuocdo/database/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { Kysely, Transaction } from "kysely";
import { cannotSetUpSecondFactor } from "#server/due.ts";
import { sessionTokenIn } from "#sign-in/session-token.ts";
import { sessionCookieName, sessionSeconds } from "#sign-in/sign-in.ts";
import { headersOf } from "#sign-in/sign-in-routes.ts";

/** Somebody signed in, with the roles they hold now. */
export interface ActingPerson {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
  readonly standing: SessionStanding;
  readonly session: { readonly id: string; readonly token: string };
}

/** What a use case works with: one transaction in which row-level security knows who acts, and the time. */
export interface Acting extends ActingPerson {
  readonly trx: Transaction<Database>;
  /** ISO 8601, UTC; one instant for all that the act writes. */
  readonly at: string;
}

declare module "fastify" {
  interface FastifyInstance {
    readonly db: Kysely<Database>;
    readonly clock: () => Date;
  }
  interface FastifyRequest {
    /** Undefined on public routes. */
    acting: ActingPerson | undefined;
    /** One transaction for the whole act: it is stored whole or not at all. */
    act: <T>(useCase: (acting: Acting) => Promise<T>) => Promise<T>;
  }
}

export const acting = fp<{ readonly db: Kysely<Database>; readonly clock: () => Date }>(
  async (app, { db, clock }) => {
    app.decorate("db", db);
    app.decorate("clock", clock);
    app.decorateRequest("acting", undefined);
    app.decorateRequest("act", async function act<
      T,
    >(this: FastifyRequest, useCase: (acting: Acting) => Promise<T>): Promise<T> {
      if (this.acting === undefined) throw new Error("A public route acts for nobody.");
      const { access } = this.routeOptions.config;
      const roles = access === undefined || typeof access === "string" ? [] : access;
      return await actAs(this.server, this.acting, useCase, roles);
    });
  },
  { name: "acting", dependencies: ["sign-in"] },
);

/**
 * One transaction in which this person acts, for the units of the roles they hold now.
 * @param roles those that the act takes, so that what somebody is elsewhere shows them nothing here; any when empty
 */
export async function actAs<T>(
  { db, clock }: Pick<FastifyInstance, "db" | "clock">,
  person: ActingPerson,
  useCase: (acting: Acting) => Promise<T>,
  roles: readonly Role[] = [],
): Promise<T> {
  const at = clock().toISOString();
  const actor = { personId: person.person.id, unitIds: unitIdsOf(person.assignments, ...roles) };
  return await inActingTransaction(db, actor, async (trx) => await useCase({ ...person, trx, at }));
}

/**
 * Who sent the request, by its session cookie; undefined when nobody is signed in.
 * @param reply takes the cookie of a session that is prolonged; without it, asking prolongs nothing
 */
export async function findActingPerson(
  request: FastifyRequest,
  reply?: FastifyReply,
): Promise<ActingPerson | undefined> {
  const { db, clock, signIn } = request.server;
  const { secret } = signIn.options;
  const token = sessionTokenIn(request.headers.cookie, { cookieName: sessionCookieName, secret });
  if (token === undefined) return undefined;
  const signedIn = await findSignedIn(db, { token, at: clock().toISOString() });
  if (signedIn === undefined || signedIn.standing.locked) return undefined;
  // A rule that came after the provider signed them in: they come back by a second factor.
  if (cannotSetUpSecondFactor(signedIn.standing)) return undefined;
  const { person, assignments, standing, session } = signedIn;
  if (isToBeProlonged(session.expiresAt) && !(await prolong(request, reply))) return undefined;
  return { person, assignments, standing, session: { id: session.id, token } };
}

/** By the clock of this machine, which the sign-in reads too. An ended session is one of them: nothing prolongs it. */
function isToBeProlonged(expiresAt: Date): boolean {
  const { lasts, isProlongedAfter } = sessionSeconds;
  return expiresAt.getTime() - (lasts - isProlongedAfter) * 1000 <= Date.now();
}

/** The sign-in's own look at a session: prolongs it where it still holds, and takes it away where it has ended. */
async function prolong(request: FastifyRequest, reply: FastifyReply | undefined): Promise<boolean> {
  const { response, headers } = await request.server.signIn.api.getSession({
    headers: headersOf(request),
    query: { disableRefresh: reply === undefined },
    returnHeaders: true,
  });
  if (response === null) return false;
  for (const cookie of headers.getSetCookie()) reply?.header("set-cookie", cookie);
  return true;
}

/** The units the person acts for, in one of the roles or in any. */
export function unitIdsOf(
  assignments: readonly Assignment[],
  ...roles: readonly Role[]
): readonly string[] {
  const counted = assignments.filter(({ role }) => roles.length === 0 || roles.includes(role));
  return [...new Set(counted.map(({ unitId }) => unitId))];
}
