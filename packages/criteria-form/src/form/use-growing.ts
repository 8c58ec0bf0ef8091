import { startTransition, useEffect, useState } from "react";

/**
 * How many of `all` are made so far: the first at once, then one more after each has been drawn. The first can be filled
 * in meanwhile, and a change that comes in between throws away the making of one, not of all the others.
 */
export function useGrowing(all: number): number {
  const [made, setMade] = useState(1);
  useEffect(() => {
    if (made < all) startTransition(() => setMade(made + 1));
  }, [made, all]);
  return Math.min(made, all);
}
