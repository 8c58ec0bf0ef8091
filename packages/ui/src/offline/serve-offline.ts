/** What the worker of a front-end is told when it is built. */
export interface OfflineBuild {
  /** `/ward-portal/`. */
  readonly base: string;
  /** Differs from one build to the next. */
  readonly build: string;
  /** Addresses of all files that must be there without a line. */
  readonly files: readonly string[];
}

/** As much of a service worker's own scope as is used; TypeScript's types for it do not go with those of a page. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    heard: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: "fetch", heard: (event: FetchHeard) => void): void;
}

interface FetchHeard {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}

/**
 * The service worker of a front-end: its pages open without a line. The build takes the text of this function as it
 * stands, so it uses nothing from outside itself. A page is asked of the server first, so that a new build is taken at
 * the next opening and never in between; a file with its content's hash in its name is taken from here.
 */
export function serveOffline({ base, build, files }: OfflineBuild): void {
  const scope = self as unknown as WorkerScope;
  const prefix = `thuocdo${base}`;
  const name = prefix + build;
  const patienceMs = 4_000;

  async function keepBuild(): Promise<void> {
    const cache = await caches.open(name);
    const page = await fetch(base, { cache: "no-cache" });
    const html = await page.clone().text();
    // Between building and fetching the server may have been given yet another build.
    const entry = /data-entry="([^"]+)"/.exec(html)?.[1] ?? "";
    if (!page.ok || !files.includes(entry)) throw new Error("The page is of another build.");
    await cache.addAll([...files]);
    await cache.put(base, page);
    await scope.skipWaiting();
  }

  /** A page that is still open may be of the build before, and ask for more of its files. */
  async function forgetOld(): Promise<void> {
    const own = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
    await Promise.all(own.slice(0, -1).map(async (each) => await caches.delete(each)));
    await scope.clients.claim();
  }

  async function keptPage(): Promise<Response | undefined> {
    const cache = await caches.open(name);
    return await cache.match(base, { ignoreVary: true });
  }

  async function answerPage(request: Request): Promise<Response> {
    const asked = fetch(request);
    const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patienceMs));
    const first = await Promise.race([asked.catch(() => undefined), late]);
    if (first !== undefined && first.status < 500) return first;
    return (await keptPage()) ?? first ?? (await asked);
  }

  async function answerFile(request: Request): Promise<Response> {
    return (await caches.match(request, { ignoreVary: true })) ?? (await fetch(request));
  }

  scope.addEventListener("install", (event) => event.waitUntil(keepBuild()));
  scope.addEventListener("activate", (event) => event.waitUntil(forgetOld()));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== scope.location.origin) return;
    if (request.mode === "navigate") event.respondWith(answerPage(request));
    else if (pathname.startsWith(`${base}assets/`)) event.respondWith(answerFile(request));
  });
}
