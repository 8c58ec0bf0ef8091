import { useLayoutEffect, useRef, useState } from "react";
import type { LineHandlers } from "#features/version-tree/outline-line.tsx";

/** Handlers that stay the same from render to render, so that rows that don't change are not drawn again. */
export function useStableHandlers(handlers: LineHandlers): LineHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState<LineHandlers>(() => ({
    onTitle: (...facts) => latest.current.onTitle(...facts),
    onCommand: (...facts) => latest.current.onCommand(...facts),
    onTyping: (...facts) => latest.current.onTyping(...facts),
    onLeave: (...facts) => latest.current.onLeave(...facts),
    onRowClick: (...facts) => latest.current.onRowClick(...facts),
    onTitleClick: (...facts) => latest.current.onTitleClick(...facts),
    onToggle: (...facts) => latest.current.onToggle(...facts),
    onGrip: (...facts) => latest.current.onGrip(...facts),
  }));
  return stable;
}
