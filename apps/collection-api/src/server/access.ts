import type { Access } from "@thuocdo/contract/route";
import type { RouteOptions } from "fastify";
import fp from "fastify-plugin";
import { findActingPerson } from "#server/acting.ts";
import { dueOf } from "#server/due.ts";
import { refused } from "#server/refused.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    readonly access?: Access;
    readonly whileDue?: true;
  }
}

/** Deny by default: a route that does not say who may call it stops the start, and nobody else gets through. */
export const access = fp(
  async (app) => {
    app.addHook("onRoute", refuseUndeclared);

    app.addHook("onRequest", async (request, reply) => {
      const { access: allowed, whileDue } = request.routeOptions.config;
      if (request.is404 || allowed === "public") return;
      refuseForeignOrigin(request);
      const acting = await findActingPerson(request, reply);
      if (acting === undefined || allowed === undefined) throw refused("signed-out", {});
      const due = dueOf(acting.standing);
      if (due !== null && whileDue !== true) throw refused(`${due}-due`, {});
      if (
        allowed !== "signed-in" &&
        !acting.assignments.some(({ role }) => allowed.includes(role))
      ) {
        throw refused("not-allowed", { needs: [...allowed] });
      }
      request.acting = acting;
    });
  },
  { name: "access", dependencies: ["acting"] },
);

export function refuseUndeclared({
  config,
  method,
  url,
}: Pick<RouteOptions, "config" | "method" | "url">): void {
  if (config?.access !== undefined) return;
  throw new Error(`${String(method)} ${url} does not say who may call it: give it config.access.`);
}

/** Cookies travel with requests that other pages make; a browser says which page it was. */
export function refuseForeignOrigin(request: {
  readonly method: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { origin } = request.headers;
  if (typeof origin === "string" && URL.parse(origin)?.host !== request.host)
    throw refused("origin-refused", {});
}
