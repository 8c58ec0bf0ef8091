/** Tells the other tabs of this browser that the owner's work changed, and hears it from them. */
export function tellTabs(
  owner: string,
  onTold: () => void,
): { readonly tell: () => void; readonly close: () => void } {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`thuocdo-draft/${owner}`);
  channel.onmessage = onTold;
  return { tell: () => channel.postMessage(null), close: () => channel.close() };
}
