const focusable = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary";

/**
 * Remembers what has the focus; what it gives puts it back there, or, where that is gone by then, on the first thing that
 * can take it around the place where it was.
 */
export function rememberFocus(): () => void {
  const path: Element[] = [];
  for (let at = document.activeElement; at !== null && at !== document.body; at = at.parentElement)
    path.push(at);
  return () => {
    const [first, ...around] = path;
    if (first instanceof HTMLElement && first.isConnected) return first.focus();
    const near = around.find(
      (element) => element.isConnected && element.querySelector(focusable) !== null,
    );
    near?.querySelector<HTMLElement>(focusable)?.focus();
  };
}
