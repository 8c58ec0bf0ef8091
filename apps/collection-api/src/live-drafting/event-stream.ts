import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { LiveEvent, LiveEventName } from "@thuocdo/contract/live-drafting";
import type { FastifyReply } from "fastify";

/** Server-sent events to one page. */
export interface EventStream {
  /** Waits while the reader is slow, so that nothing heaps up here. */
  readonly send: <Name extends LiveEventName>(
    name: Name,
    data: LiveEvent<Name>,
    id?: number,
  ) => Promise<void>;
  readonly end: () => void;
  /** Aborted once it has ended, by us or because the page has gone. */
  readonly ended: AbortSignal;
}

/** Programs on the way that hold back the first kilobytes get them at once. */
const padding = `:${" ".repeat(2_048)}\n\n`;

/** Answers with a stream of events, that neither we nor a proxy may compress or hold back. */
export function answerWithEvents(reply: FastifyReply): EventStream {
  const body = new PassThrough();
  const ended = new AbortController();
  body.once("close", () => ended.abort());
  body.on("error", () => ended.abort());
  // The line itself tells too that the page has gone, also before the body was ever read.
  const { raw } = reply;
  raw.once("close", () => ended.abort());
  if (raw.destroyed || raw.socket?.destroyed === true) ended.abort();
  body.write(padding);
  void reply
    .type("text/event-stream")
    .header("cache-control", "no-cache, no-transform")
    .header("x-accel-buffering", "no")
    .send(body);
  return {
    ended: ended.signal,
    end: () => {
      ended.abort();
      body.end();
    },
    async send(name, data, id) {
      if (ended.signal.aborted) return;
      const lines = [
        ...(id === undefined ? [] : [`id: ${id}`]),
        `event: ${name}`,
        // JSON has no line breaks of its own.
        `data: ${JSON.stringify(data)}`,
      ];
      if (!body.write(`${lines.join("\n")}\n\n`)) {
        await once(body, "drain", { signal: ended.signal }).catch(() => undefined);
      }
    },
  };
}
