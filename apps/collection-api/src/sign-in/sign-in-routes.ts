import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { clientAddressHeader, type SignIn } from "#sign-in/sign-in.ts";

declare module "fastify" {
  interface FastifyInstance {
    readonly signIn: SignIn;
  }
}

/** What of better-auth is reachable; its other addresses answer as if they were not there. */
const addresses = [
  ["POST", "/api/auth/sign-in/username"],
  ["POST", "/api/auth/sign-out"],
  ["POST", "/api/auth/change-password"],
  ["GET", "/api/auth/get-session"],
] as const;

export const signInRoutes = fp<{ readonly signIn: SignIn }>(
  async (app, { signIn }) => {
    app.decorate("signIn", signIn);
    for (const [method, url] of addresses) {
      app.route({
        method,
        url,
        config: { access: "public" },
        handler: async (request, reply) => await pass(signIn, request, reply),
      });
    }
  },
  { name: "sign-in" },
);

async function pass(
  signIn: SignIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = await signIn.handler(
    new Request(`${request.protocol}://${request.host}${request.url}`, {
      method: request.method,
      headers: headersOf(request),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    }),
  );
  reply.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== "content-length") reply.header(name, value);
  }
  return reply.send(await answer.text());
}

/** The request's headers as better-auth reads them, with the caller's address by our own word. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === "content-length" || name === "transfer-encoding") continue;
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set(clientAddressHeader, request.ip);
  return headers;
}
