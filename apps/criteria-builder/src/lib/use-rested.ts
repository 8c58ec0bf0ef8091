import { startTransition, useEffect, useState } from "react";

const restMs = 200;

/** A value as it is once it has not changed for a moment: for what may follow what is typed, and costs too much to follow each key. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
