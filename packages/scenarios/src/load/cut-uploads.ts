import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { CalledWard } from "#load/called-wards.ts";
import { openLine } from "#load/line.ts";
import { seeded } from "#load/random.ts";

/** What became of files whose sending was cut. */
export interface CutUploads {
  /** Lines cut in the middle of a piece. */
  readonly cuts: number;
  /** Bytes that were there when a file was gone on with, and so were not sent again. */
  readonly keptBytes: number;
  /** Files that could not be gone on with. */
  readonly stuck: number;
  /** Files that came back as other bytes than were sent. */
  readonly differing: number;
}

const together = 20;
const cutsEach = 2;
const smallestBytes = 200_000;
const spreadBytes = 600_000;

/** Sends a file for each ward; its line is cut twice in the middle, then it is sent from where it stands and read back. */
export async function cutUploads(
  port: number,
  { wards, seed }: { readonly wards: readonly CalledWard[]; readonly seed: number },
): Promise<CutUploads> {
  const random = seeded(seed);
  const files = wards.map((ward, at) => fileOf(ward, { port, random, seed: seed * 10_000 + at }));
  const told = { cuts: 0, keptBytes: 0, stuck: 0, differing: 0 };
  const left = files.values();
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (const file of left) {
        await file.begin();
        for (let cut = 0; cut < cutsEach; cut += 1) await file.cut(await file.begin());
        told.cuts += cutsEach;
        told.keptBytes += await file.begin();
        const came = await file.goOn();
        if (came === undefined) told.stuck += 1;
        else if (!came.equals(file.content)) told.differing += 1;
      }
    }),
  );
  return told;
}

function fileOf(
  { submissionId, cookie }: CalledWard,
  on: { readonly port: number; readonly random: () => number; readonly seed: number },
) {
  const content = contentOf(on.seed, smallestBytes + Math.floor(on.random() * spreadBytes));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const place = `/api/submissions/${submissionId}/uploads/${sha256}`;

  async function ask(
    path: string,
    { headers, ...init }: { method?: string; headers?: Record<string, string>; body?: Blob } = {},
  ) {
    const address = `http://127.0.0.1:${on.port}${path}`;
    return await fetch(address, { ...init, headers: { cookie, ...headers } });
  }

  /** How much of it is there. */
  async function begin(): Promise<number> {
    const said = { name: "a.pdf", byteLength: content.length, holdsNoSecrets: true };
    const body = new Blob([JSON.stringify(said)]);
    const headers = { "content-type": "application/json" };
    const reply = await ask(place, { method: "PUT", headers, body });
    const { receivedBytes } = (await reply.json()) as { readonly receivedBytes: number };
    return receivedBytes;
  }

  return {
    content,
    begin,
    async cut(offset: number) {
      const rest = content.subarray(offset);
      const line = await openLine(on.port).catch(() => undefined);
      if (line === undefined) return;
      const head = [
        `PATCH ${place} HTTP/1.1`,
        "host: 127.0.0.1",
        `cookie: ${cookie}`,
        "content-type: application/offset+octet-stream",
        `upload-offset: ${offset}`,
        `content-length: ${rest.length}`,
      ];
      line.send(Buffer.from(`${head.join("\r\n")}\r\n\r\n`));
      line.send(rest.subarray(0, Math.floor(on.random() * rest.length)));
      await delay(Math.floor(on.random() * 300));
      line.cut();
    },
    /** Sends the rest as a screen does, until it is there; the file as it is read back. */
    async goOn(): Promise<Buffer | undefined> {
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const offset = await begin();
        const headers = {
          "content-type": "application/offset+octet-stream",
          "upload-offset": String(offset),
        };
        const body = new Blob([new Uint8Array(content.subarray(offset))]);
        // A piece that is refused while it is on its way ends its line: the screen's client tries again, too.
        await ask(place, { method: "PATCH", headers, body }).catch(() => undefined);
        const finished = await ask(`${place}/finish`, { method: "POST" });
        if (finished.status === 200) {
          const file = await ask(`/api/submissions/${submissionId}/evidence/${sha256}`);
          return Buffer.from(await file.arrayBuffer());
        }
        // The cut request may still hold the file.
        await delay(100);
      }
      return undefined;
    },
  };
}

const mostAttempts = 50;

/** Bytes that begin and end as a PDF does, each file other ones. */
function contentOf(seed: number, length: number): Buffer {
  const random = seeded(seed);
  const noise = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) noise.writeUInt32LE(random() * 0xffff_ffff, at);
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), noise, Buffer.from("\n%%EOF\n")]);
}
