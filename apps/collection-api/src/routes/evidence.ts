import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "@thuocdo/contract/evidence";
import type { EvidenceStore } from "#evidence/evidence-store.ts";
import { dispositionOf } from "#server/disposition.ts";
import { listEvidence, listEvidenceViews, viewEvidence } from "#use-cases/evidence.ts";

export const evidenceRoutes: FastifyPluginAsyncTypebox<{
  readonly evidence: EvidenceStore;
}> = async (app, { evidence }) => {
  app.route({
    ...contract.listEvidence,
    handler: async (request) => ({
      items: await request.act(
        async (acting) => await listEvidence(acting, request.params.submissionId),
      ),
    }),
  });

  app.route({
    ...contract.downloadEvidence,
    // A look is a file handed over: asking for its headers alone is none, and it is handed over whole, not by ranges.
    exposeHeadRoute: false,
    async handler(request, reply) {
      const file = await request.act(async (acting) => await viewEvidence(acting, request.params));
      return reply
        .type(file.contentType)
        .header("content-length", file.byteLength)
        .header("content-disposition", dispositionOf(file.name, file.contentType))
        .header("cache-control", "private, no-store")
        .header("accept-ranges", "none")
        .header("content-security-policy", inertPolicy(file.contentType))
        .send(evidence.open(file.sha256));
    },
  });

  app.route({
    ...contract.listEvidenceViews,
    handler: async (request) => ({
      items: await request.act(async (acting) => await listEvidenceViews(acting, request.params)),
    }),
  });
};

/** What a file opened by itself may do in the browser: nothing. Older viewers of PDF refuse to start in a sandbox. */
function inertPolicy(contentType: string): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  return contentType === "application/pdf" ? nothing : `${nothing}; sandbox`;
}
