import type { LiveEvent, LiveEventName } from "@thuocdo/contract/live-drafting";

export interface Followed {
  readonly status: number;
  /** What was said so far under a name. */
  readonly said: <Name extends LiveEventName>(name: Name) => readonly LiveEvent<Name>[];
  readonly ids: () => readonly string[];
  readonly hasEnded: () => boolean;
  readonly leave: () => void;
}

/** Follows a stream of events as a browser does. */
export async function follow(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Followed> {
  const leaving = new AbortController();
  const reply = await fetch(url, { headers, signal: leaving.signal });
  const events: { readonly name: string; readonly data: unknown }[] = [];
  const ids: string[] = [];
  let ended = false;
  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = "";
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const fields = new Map(
          part.split("\n").map((line) => [line.split(": ", 1)[0], line.replace(/^\w*: /, "")]),
        );
        const name = fields.get("event");
        if (fields.has("id")) ids.push(fields.get("id") ?? "");
        if (name !== undefined) events.push({ name, data: JSON.parse(fields.get("data") ?? "") });
      }
    }
  }
  if (reply.body !== null)
    void read(reply.body)
      .catch(() => undefined)
      .finally(() => {
        ended = true;
      });
  return {
    status: reply.status,
    // The service says under each name what the contract says.
    said: <Name extends LiveEventName>(name: Name) =>
      events.filter((event) => event.name === name).map(({ data }) => data as LiveEvent<Name>),
    ids: () => ids,
    hasEnded: () => ended,
    leave: () => leaving.abort(),
  };
}
