import { toNfc } from "@thuocdo/criteria/nfc";
import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";

/** Text comes in composed (NFC), whatever keyboard wrote it: the same words are the same bytes, and hash alike. */
export const composedText = fp(
  async (app: FastifyInstance) => {
    app.addHook("preValidation", async (request) => {
      const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
      if (isJson) request.body = toNfc(request.body);
    });
  },
  { name: "composed-text" },
);
