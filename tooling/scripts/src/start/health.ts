import { setTimeout as delay } from "node:timers/promises";

/** The address that a browser on this machine opens. */
export function localUrl({ host, port }: { readonly host: string; readonly port: number }): string {
  const open = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${open.includes(":") ? `[${open}]` : open}:${port}`;
}

export async function isHealthy(url: string): Promise<boolean> {
  try {
    const reply = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2000) });
    const body: unknown = await reply.json();
    return typeof body === "object" && body !== null && "status" in body && body.status === "ok";
  } catch {
    return false;
  }
}

/** Waits until the service answers; gives up after the time, or when told to. */
export async function waitForHealth(
  url: string,
  options: { readonly timeoutMs: number; readonly until: AbortSignal },
): Promise<boolean> {
  const end = Date.now() + options.timeoutMs;
  while (Date.now() < end && !options.until.aborted) {
    if (await isHealthy(url)) return true;
    await delay(40);
  }
  return false;
}
