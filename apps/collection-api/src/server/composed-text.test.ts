import fastify from "fastify";
import { expect, test } from "vitest";
import { composedText } from "#server/composed-text.ts";

test("decomposed Vietnamese in a body, keys too, reaches the handler composed", async () => {
  const app = fastify();
  await app.register(composedText);
  app.post("/", async ({ body }) => body);
  const words = "Phường Điện Biên";
  const reply = await app.inject({
    method: "POST",
    url: "/",
    payload: { [words.normalize("NFD")]: [{ note: words.normalize("NFD") }] },
  });
  expect(reply.json()).toEqual({ [words.normalize("NFC")]: [{ note: words.normalize("NFC") }] });
});
