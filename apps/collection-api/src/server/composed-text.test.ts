import fastify from "fastify";
import { expect, test } from "vitest";
import { composedText } from "#server/composed-text.ts";
import { problemReplies } from "#server/problem-replies.ts";

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

test.each([
  { payload: '{"notes":[{"text":"a\\u0000b"}]}', path: "body/notes/0/text" },
  { payload: '{"text":"\\ud800"}', path: "body/text" },
  { payload: '{"a\\u0000":1}', path: "body" },
])(
  "$payload holds what no text of the database can: it is refused at $path",
  async ({ payload, path }) => {
    const app = fastify();
    await app.register(problemReplies);
    await app.register(composedText);
    app.post("/", async ({ body }) => body);
    const headers = { "content-type": "application/json" };
    const reply = await app.inject({ method: "POST", url: "/", headers, payload });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({
      code: "request-malformed",
      details: { issues: [{ path }] },
    });
  },
);
