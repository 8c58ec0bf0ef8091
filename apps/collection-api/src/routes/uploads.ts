import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import {
  evidenceTypes as allowedTypes,
  maxEvidenceBytes as maxBytes,
} from "@thuocdo/contract/evidence";
import * as contract from "@thuocdo/contract/uploads";
import type { UploadKey, Uploads } from "#evidence/uploads.ts";
import { notFound, refused } from "#server/refused.ts";
import { attachEvidence, findEvidence, requireUpload } from "#use-cases/evidence.ts";
import { beginUpload } from "#use-cases/begin-upload.ts";

/** Evidence in pieces, by tus 1.0. No transaction is open while bytes come in: who may bring them is asked before. */
export const uploadRoutes: FastifyPluginAsyncTypebox<{ readonly uploads: Uploads }> = async (
  app,
  { uploads },
) => {
  // The bytes are not held in memory: they are written out as they come.
  app.addContentTypeParser(contract.uploadPieceType, (_request, payload, done) =>
    done(null, payload),
  );

  app.route({
    ...contract.beginUpload,
    async handler(request) {
      const { params, body } = request;
      const { name, evidence } = await request.act(
        async (acting) => await beginUpload(acting, params, body),
      );
      if (evidence !== null) return { evidence, receivedBytes: evidence.byteLength };
      const { byteLength } = body;
      return { evidence, receivedBytes: await uploads.begin(params, { name, byteLength }) };
    },
  });

  app.route({
    ...contract.findUploadOffset,
    async handler(request, reply) {
      const { params } = request;
      await request.act(async (acting) => await requireUpload(acting, params.submissionId));
      const headers = headersOf(request.headers);
      const answer = await uploads.serve(params, { method: "HEAD", headers });
      await refuseByTus(answer, params);
      return await reply.headers(Object.fromEntries(answer.headers)).send();
    },
  });

  app.route({
    ...contract.sendUploadPiece,
    async handler(request, reply) {
      const { params, body } = request;
      await request.act(async (acting) => await requireUpload(acting, params.submissionId));
      if (!(body instanceof Readable))
        throw refused("type-not-taken", { allowed: [contract.uploadPieceType] });
      const headers = headersOf(request.headers);
      const stream = Readable.toWeb(body) as ReadableStream; // Node's own type of the same stream
      const answer = await uploads.serve(params, { method: "PATCH", headers, body: stream });
      await refuseByTus(answer, params);
      return await reply.status(204).headers(Object.fromEntries(answer.headers)).send();
    },
  });

  app.route({
    ...contract.finishUpload,
    async handler(request) {
      const { params } = request;
      const attached = await request.act(async (acting) => {
        await requireUpload(acting, params.submissionId);
        return await findEvidence(acting, params);
      });
      if (attached !== undefined) {
        await uploads.abandon(params);
        return attached;
      }
      const { name } = await uploads.find(params);
      const received = await uploads.finish(params, { maxBytes, allowedTypes });
      const file = { ...received, sha256: params.sha256, name };
      return await request.act(
        async (acting) => await attachEvidence(acting, params.submissionId, file),
      );
    },
  });

  app.route({
    ...contract.abandonUpload,
    async handler(request) {
      const { params } = request;
      await request.act(async (acting) => await requireUpload(acting, params.submissionId));
      await uploads.abandon(params);
      return {};
    },
  });

  /** What tus refuses, as every other route does. */
  async function refuseByTus({ status }: Response, key: UploadKey): Promise<void> {
    if (status < 300) return;
    if (status === 404 || status === 410) throw notFound("upload", key.sha256);
    if (status === 413) throw refused("too-large", { maxBytes });
    const { receivedBytes, byteLength } = await uploads.find(key);
    // Bytes from another place than where it stands; somebody else is sending it; the line broke.
    if (status < 500) throw refused("upload-not-whole", { receivedBytes, byteLength });
    throw refused("unavailable", {});
  }
};

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const given = ["upload-offset", "content-type", "content-length"].flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return new Headers(given.map(([name, value]): [string, string] => [name, value]));
}
