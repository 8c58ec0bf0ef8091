import { connection } from "#connection/connection.ts";

const everyMs = 15 * 60_000;
const whenMisunderstood = new Set<() => void>();

/** Whether the first page that the server has now begins with another script than this page did. */
export function isOtherBuild(html: string, ownEntry: string | undefined): boolean {
  const entry = /data-entry="([^"]+)"/.exec(html)?.[1];
  return entry !== undefined && ownEntry !== undefined && entry !== ownEntry;
}

/**
 * Tells once when the server has another build than this page is of: asked when the line is back, when the server could
 * not read what this page sent, and every quarter of an hour.
 */
export function watchBuild(base: string, onOther: () => void): () => void {
  const own = document.querySelector<HTMLScriptElement>("script[data-entry]")?.dataset["entry"];
  let done = own === undefined;

  async function ask() {
    if (done || !connection.isReachable()) return;
    try {
      const reply = await fetch(base, { cache: "no-cache" });
      if (done || !reply.ok || !isOtherBuild(await reply.text(), own)) return;
      done = true;
      onOther();
    } catch {
      // No line: asked again when there is one.
    }
  }

  const timer = setInterval(() => void ask(), everyMs);
  const unsubscribe = connection.subscribe(() => void ask());
  const hear = () => void ask();
  whenMisunderstood.add(hear);
  return () => {
    done = true;
    clearInterval(timer);
    unsubscribe();
    whenMisunderstood.delete(hear);
  };
}

/** The server could not read what this page sent: it may be newer than the page. */
export function noteMisunderstood(): void {
  for (const hear of whenMisunderstood) hear();
}
