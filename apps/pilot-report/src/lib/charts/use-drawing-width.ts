import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Between the margins of an A4 page, in CSS pixels. */
const paperWidth = 660;

/** How wide a drawing may be: as its place on the page, or as a page of paper while one is printed; 0 before it is known. */
export function useDrawingWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    // What is printed is what stands when the handler returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [place]);
  return isPrinting ? Math.min(paperWidth, width) : width;
}
