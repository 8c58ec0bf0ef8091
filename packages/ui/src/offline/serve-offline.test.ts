import { beforeEach, expect, test, vi } from "vitest";
import { serveOffline, type OfflineBuild } from "#offline/serve-offline.ts";

const origin = "https://thuocdo.example";
const base = "/ward-portal/";

/** A browser's caches and a server, as far as the worker touches them. */
const stored = new Map<string, Map<string, Response>>();
let server: Readonly<Record<string, string | number>> = {};

beforeEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
  vi.stubGlobal("fetch", async (asked: string | Request) => {
    const path = new URL(typeof asked === "string" ? asked : asked.url, origin).pathname;
    const says = server[path];
    if (says === undefined) throw new TypeError("no line");
    return typeof says === "number" ? new Response("", { status: says }) : new Response(says);
  });
  vi.stubGlobal("caches", {
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    match: async (request: Request) => {
      const path = new URL(request.url).pathname;
      return [...stored.values()]
        .map((cache) => cache.get(path))
        .find(Boolean)
        ?.clone();
    },
    open: async (name: string) => {
      const cache = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, cache);
      return {
        addAll: async (paths: string[]) => {
          for (const path of paths) cache.set(path, await fetch(path));
        },
        put: async (path: string, reply: Response) => void cache.set(path, reply),
        match: async (path: string) => cache.get(path)?.clone(),
      };
    },
  });
});

/** A worker as it stands in the built file: its text alone, with what it is told. */
function start(build: OfflineBuild) {
  const heard = new Map<string, (event: never) => void>();
  vi.stubGlobal("self", {
    location: new URL(origin),
    clients: { claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (type: string, hear: (event: never) => void) => heard.set(type, hear),
  });
  serveOffline(build);
  const live = async (type: string) => {
    let done: Promise<unknown> = Promise.resolve();
    heard.get(type)?.({ waitUntil: (work: Promise<unknown>) => (done = work) } as never);
    await done;
  };
  return {
    async install() {
      await live("install");
      await live("activate");
    },
    async ask(path: string, mode = "navigate", method = "GET") {
      let reply: Promise<Response> | undefined;
      const request = { url: origin + path, mode, method };
      heard.get("fetch")?.({
        request,
        respondWith: (given: Promise<Response>) => (reply = given),
      } as never);
      return reply === undefined ? undefined : await (await reply).text();
    },
  };
}

const page = (build: string) => `<script data-entry="${base}assets/index-${build}.js"></script>`;
const told = (build: string) => ({
  base,
  build,
  files: [`${base}assets/index-${build}.js`, `${base}assets/form-${build}.js`],
});
const serving = (build: string) => ({
  [base]: page(build),
  [`${base}submissions/1`]: page(build),
  [`${base}assets/index-${build}.js`]: `index ${build}`,
  [`${base}assets/form-${build}.js`]: `form ${build}`,
});

test("without a line any address of the front-end is its page, with its files", async () => {
  server = serving("1");
  const worker = start(told("1"));
  await worker.install();
  server = {};
  expect(await worker.ask(`${base}submissions/1`)).toBe(page("1"));
  expect(await worker.ask(`${base}assets/form-1.js`, "no-cors")).toBe("form 1");
});

test("a proxy in front of a server that is away counts as no line", async () => {
  server = serving("1");
  const worker = start(told("1"));
  await worker.install();
  server = { [`${base}submissions/1`]: 502 };
  expect(await worker.ask(`${base}submissions/1`)).toBe(page("1"));
});

test("with a line the page is the server's, so a new build is taken at the next opening", async () => {
  server = serving("1");
  const worker = start(told("1"));
  await worker.install();
  server = serving("2");
  expect(await worker.ask(`${base}submissions/1`)).toBe(page("2"));
});

test("a page of the build before still finds its files; one before that does not", async () => {
  for (const build of ["1", "2", "3"]) {
    server = serving(build);
    await start(told(build)).install();
  }
  server = {};
  const worker = start(told("3"));
  expect(await worker.ask(`${base}assets/form-2.js`, "no-cors")).toBe("form 2");
  await expect(worker.ask(`${base}assets/form-1.js`, "no-cors")).rejects.toThrow("no line");
});

test("what does not fit together is not kept: the page of one build with the files of another", async () => {
  server = { ...serving("1"), [base]: page("2") };
  await expect(start(told("1")).install()).rejects.toThrow("another build");
});

test("calls to the service, and what is sent, go past it", async () => {
  const worker = start(told("1"));
  expect(await worker.ask("/api/me", "cors")).toBeUndefined();
  expect(await worker.ask(base, "navigate", "POST")).toBeUndefined();
});
