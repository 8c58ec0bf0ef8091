import { startTransition, useEffect, useState } from "react";

const longestWaitMs = 250;

/**
 * A value a moment behind: what depends on it is worked out once the browser has painted what is typed and has nothing
 * else to do. `useDeferredValue` begins before the frame is out, and so holds up the next key on a slow machine.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => whenIdle(() => startTransition(() => setSettled(() => value))), [value]);
  return settled;
}

/** @returns takes it back */
function whenIdle(act: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(act, { timeout: longestWaitMs });
  return () => cancelIdleCallback(id);
}
