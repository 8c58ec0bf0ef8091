/** Tells the other tabs of this browser that the owner's work changed, and hears it from them. */
export function tellTabs(
  owner: string,
  onTold: () => void,
): { readonly tell: () => void; readonly close: () => void } {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`thuocdo-draft/${owner}`);
  let closed = false;
  channel.onmessage = onTold;
  return {
    tell() {
      if (!closed) channel.postMessage(null);
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}
