import { toNfc } from "@thuocdo/criteria/nfc";
import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import { refused } from "#server/refused.ts";

/**
 * Text comes in composed (NFC), whatever keyboard wrote it: the same words are the same bytes, and hash alike. What
 * PostgreSQL keeps in no text is refused: U+0000, and halves of letters.
 */
export const composedText = fp(
  async (app: FastifyInstance) => {
    app.addHook("preValidation", async (request) => {
      const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
      if (!isJson) return;
      const path = findUnstorable(request.body);
      if (path !== undefined)
        throw refused("request-malformed", { issues: [{ path: `body${path}`, message }] });
      request.body = toNfc(request.body);
    });
  },
  { name: "composed-text" },
);

const message = "must hold neither U+0000 nor half a surrogate pair";

/** Where a text, a key too, holds what can't be kept; undefined where none does. */
function findUnstorable(value: unknown): string | undefined {
  if (typeof value === "string")
    return value.includes("\u0000") || !value.isWellFormed() ? "" : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, field] of Object.entries(value)) {
    if (findUnstorable(key) !== undefined) return "";
    const below = findUnstorable(field);
    if (below !== undefined) return `/${key}${below}`;
  }
  return undefined;
}
