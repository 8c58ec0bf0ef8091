import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { problemOfDatabase } from "#server/problem-of-database.ts";
import { notFound, Refused, refused } from "#server/refused.ts";

/** Every refusal leaves as `{ code, message, details }`; what is not expected is logged and says nothing of itself. */
export const problemReplies = fp(
  async (app: FastifyInstance) => {
    app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
      const refusal = toRefused(error, request);
      if (refusal.status >= 500) request.log.error({ err: error }, "request failed");
      else request.log.info({ code: refusal.problem.code }, "request refused");
      return reply.status(refusal.status).send(refusal.problem);
    });
    app.setNotFoundHandler({ config: { access: "public" } } as never, (request, reply) => {
      const { problem, status } = notFound("address", request.url);
      return reply.status(status).send(problem);
    });
  },
  { name: "problem-replies" },
);

function toRefused(error: FastifyError | Refused, request: FastifyRequest): Refused {
  if (error instanceof Refused) return error;
  const cause = { cause: error };
  if (error.validation !== undefined) {
    const issues = error.validation.map(({ instancePath, message = "" }) => ({
      path: `${error.validationContext ?? ""}${instancePath}`,
      message,
    }));
    return refused("request-malformed", { issues }, cause);
  }
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return refused("too-large", { maxBytes: request.routeOptions.bodyLimit }, cause);
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return refused("type-not-taken", { allowed: ["application/json"] }, cause);
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return refused("request-malformed", { issues: [{ path: "", message: error.message }] }, cause);
  }
  return problemOfDatabase(error) ?? refused("unexpected", { requestId: request.id }, cause);
}
