/** The server's clock as far as this machine can tell: clocks in offices drift, and the later change wins. */
export interface ServerClock {
  readonly now: () => string;
}

/** @param serverNow the server's instant, just received */
export function clockFrom(serverNow: string, device: () => number = Date.now): ServerClock {
  const aheadMs = Date.parse(serverNow) - device();
  return { now: () => new Date(device() + aheadMs).toISOString() };
}
