import { getSignInWays } from "@thuocdo/contract/sign-in-ways";
import { apiPrefix } from "@thuocdo/contract/route";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import {
  attemptMinutes,
  areTooMany,
  keepAttempt,
  takeAttempt,
} from "#sign-in/provider/attempts.ts";
import {
  ProviderFailure,
  type Provider,
  type ProviderRefusal,
} from "#sign-in/provider/provider.ts";
import { returnPath } from "#sign-in/provider/return-path.ts";
import { signInLinked, type LinkRefusal } from "#sign-in/provider/sign-in-linked.ts";

const path = "/api/auth/provider";
const cookieName = "thuocdo.provider";

/** What the sign-in page is told of a sign-in that came to nothing. */
type SignInFailure = ProviderRefusal | LinkRefusal | "provider-expired" | "too-many-attempts";

/** Sign-in by the organisation's OpenID provider, where there is one. */
export const providerRoutes: FastifyPluginAsyncTypebox<{
  readonly provider: Provider | undefined;
}> = async (app, { provider }) => {
  app.route({
    ...getSignInWays,
    url: apiPrefix + getSignInWays.url,
    handler: async () => ({ provider: provider?.settings.name ?? null }),
  });
  if (provider === undefined) return;
  const { db, clock } = app;

  app.route({
    method: "GET",
    url: path,
    exposeHeadRoute: false,
    config: { access: "public" },
    schema: { querystring: Type.Object({ returnTo: Type.String({ maxLength: 2_000 }) }) },
    async handler(request, reply) {
      const returnTo = returnPath(request.query.returnTo);
      const from = { address: request.ip, now: clock() };
      if (await areTooMany(db, from)) return fail(reply, returnTo, "too-many-attempts");
      try {
        const { url, ...expected } = await provider.begin(`${originOf(request)}${path}/callback`);
        const held = await keepAttempt(db, { ...expected, returnTo }, from);
        reply.header("set-cookie", cookie(request, held, attemptMinutes * 60));
        return reply.header("cache-control", "no-store").redirect(url.href);
      } catch (error) {
        return fail(reply, returnTo, note(request, error));
      }
    },
  });

  // Where a browser goes once our session has ended: it ends the provider's, which would sign the next one in unasked.
  app.route({
    method: "GET",
    url: `${path}/sign-out`,
    exposeHeadRoute: false,
    config: { access: "public" },
    handler: async (request, reply) =>
      go(reply, (await provider.signOutUrl(`${originOf(request)}/`)) ?? "/"),
  });

  app.route({
    method: "GET",
    url: `${path}/callback`,
    exposeHeadRoute: false,
    config: { access: "public" },
    async handler(request, reply) {
      const held = heldBy(request);
      const attempt = held && (await takeAttempt(db, held, clock()));
      reply.header("set-cookie", cookie(request, "", 0));
      if (!attempt) return fail(reply, returnPath(""), "provider-expired");
      const { returnTo, ...expected } = attempt;
      try {
        const broughtBack = new URL(request.url, originOf(request));
        const proved = await provider.finish(broughtBack, expected);
        const signedIn = await signInLinked(request, {
          ...proved,
          issuer: provider.settings.issuer,
        });
        if ("refusal" in signedIn) return fail(reply, returnTo, signedIn.refusal);
        for (const each of signedIn.cookies) reply.header("set-cookie", each);
        return signedIn.codeDue ? tell(reply, returnTo, "code") : go(reply, returnTo);
      } catch (error) {
        return fail(reply, returnTo, note(request, error));
      }
    },
  });
};

/** The host name is the one that the browser uses; the provider takes only those it was told of. */
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

function cookie(request: FastifyRequest, held: string, seconds: number): string {
  const secure = request.protocol === "https" ? "; Secure" : "";
  return `${cookieName}=${held}; Max-Age=${seconds}; Path=${path}; HttpOnly; SameSite=Lax${secure}`;
}

function heldBy(request: FastifyRequest): string | undefined {
  return /(?:^|; ?)thuocdo\.provider=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
}

/** A failure of the provider is told; anything else is a bug. */
function note(request: FastifyRequest, error: unknown): ProviderRefusal {
  if (!(error instanceof ProviderFailure)) throw error;
  request.log.warn({ code: error.refusal, err: error.cause }, "sign-in by provider failed");
  return error.refusal;
}

function fail(reply: FastifyReply, returnTo: string, failure: SignInFailure): FastifyReply {
  return tell(reply, returnTo, failure);
}

/** The sign-in page reads it off its address, and takes it away again. */
function tell(
  reply: FastifyReply,
  returnTo: string,
  outcome: SignInFailure | "code",
): FastifyReply {
  const url = new URL(returnTo, "http://here.invalid");
  url.searchParams.set("sign-in", outcome);
  return go(reply, url.pathname + url.search);
}

function go(reply: FastifyReply, to: string): FastifyReply {
  return reply.header("cache-control", "no-store").redirect(to);
}
