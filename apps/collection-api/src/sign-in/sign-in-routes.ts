import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { clientAddressHeader, type SignIn } from "#sign-in/sign-in.ts";

declare module "fastify" {
  interface FastifyInstance {
    readonly signIn: SignIn;
  }
}

/** What of better-auth is reachable as it is; its other addresses answer as if they were not there. */
const addresses = [
  ["POST", "/api/auth/sign-out"],
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
        handler: async (request, reply) => await give(reply, await ask(request, request.body)),
      });
    }
  },
  { name: "sign-in" },
);

/** Better-auth's answer to a request, with this body. */
export async function ask(request: FastifyRequest, body: unknown): Promise<Response> {
  return await request.server.signIn.handler(
    new Request(`${request.protocol}://${request.host}${request.url}`, {
      method: request.method,
      headers: headersOf(request),
      ...(body !== undefined && body !== null && { body: JSON.stringify(body) }),
    }),
  );
}

/** Hands better-auth's answer on. */
export async function give(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
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
