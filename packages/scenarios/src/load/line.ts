import { connect, type Socket } from "node:net";

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

export interface Line {
  /** Sends a whole request, head and body, and waits for the reply to it. One at a time. */
  readonly ask: (request: Buffer) => Promise<Reply>;
  /** Sends bytes and waits for nothing. */
  readonly send: (bytes: Buffer) => void;
  /** Waits for the beginning of a reply. */
  readonly firstBytes: () => Promise<void>;
  /** Cuts it without a word. */
  readonly cut: () => void;
}

const endOfHead = Buffer.from("\r\n\r\n");

/**
 * A kept-alive HTTP/1.1 line that costs the machine little, so that what is measured is the service. It reads replies whose
 * length is told or that come in chunks, and rejects where the line breaks.
 */
export async function openLine(port: number): Promise<Line> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect({ port, host: "127.0.0.1", noDelay: true });
    opening.once("connect", () => resolve(opening));
    opening.once("error", reject);
  });
  let read: Buffer = Buffer.alloc(0);
  let waiting:
    | { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }
    | undefined;
  let broken: Error | undefined;
  const breakWith = (error: Error) => {
    broken ??= error;
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on("data", (chunk) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const reply = replyIn(read);
    if (reply === undefined) return;
    read = Buffer.alloc(0);
    waiting?.resolve(reply);
    waiting = undefined;
  });
  socket.on("error", breakWith);
  socket.on("close", () => breakWith(new Error("The line was closed.")));
  return {
    async ask(request) {
      if (broken !== undefined) throw broken;
      return await new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
    },
    send: (bytes) => socket.write(bytes),
    async firstBytes() {
      if (broken !== undefined) throw broken;
      await new Promise<void>((resolve, reject) => {
        socket.once("data", () => resolve());
        socket.once("close", () => reject(new Error("The line was closed.")));
      });
    },
    cut: () => socket.destroy(),
  };
}

/** The reply that has come in whole; undefined while there is more to come. */
function replyIn(bytes: Buffer): Reply | undefined {
  const end = bytes.indexOf(endOfHead);
  if (end === -1) return undefined;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(end + endOfHead.length);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined)
    return rest.length < Number(length) ? undefined : { status, body: rest };
  return rest.subarray(-5).equals(Buffer.from("0\r\n\r\n")) ? { status, body: rest } : undefined;
}

/** A request as bytes. */
export function requestOf({
  method,
  path,
  cookie,
  takes,
  body,
  xml,
  token,
}: {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly cookie?: string;
  /** Encodings taken, as a browser says. */
  readonly takes?: string | undefined;
  readonly body?: unknown;
  /** In place of a body in JSON. */
  readonly xml?: string;
  /** For services that take one in place of a cookie. */
  readonly token?: string;
}): Buffer {
  const content = Buffer.from(xml ?? (body === undefined ? "" : JSON.stringify(body)));
  const head = [
    `${method} ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(takes === undefined ? [] : [`accept-encoding: ${takes}`]),
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ...(xml === undefined ? [] : ["content-type: application/xml"]),
    ...(body === undefined ? [] : ["content-type: application/json"]),
    `content-length: ${content.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), content]);
}
