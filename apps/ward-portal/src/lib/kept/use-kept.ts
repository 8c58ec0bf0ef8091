import { useState } from "react";

export interface Kept<Value> {
  readonly value: Value;
  /** What was typed before was found on this device. */
  readonly isRestored: boolean;
  readonly change: (value: Value) => void;
  /** Drops what is kept; the value stays as it is, or begins anew. */
  readonly forget: () => void;
  readonly beginAnew: () => void;
}

/** A form's typed values, kept on this device at each change until they are sent or dropped. Values are plain JSON. */
export function useKept<Value extends object>(key: string, initial: Value): Kept<Value> {
  const [found] = useState(() => read(key, initial));
  const [value, setValue] = useState(found ?? initial);
  const [isRestored, setRestored] = useState(found !== undefined);

  function forget() {
    setRestored(false);
    write(key, undefined);
  }

  return {
    value,
    isRestored,
    change(next) {
      setValue(next);
      write(key, next);
    },
    forget,
    beginAnew() {
      forget();
      setValue(initial);
    },
  };
}

/** Only what has the shape of the initial value: another edition of the program may have kept another. */
function read<Value extends object>(key: string, initial: Value): Value | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return undefined;
    return sameShape(kept, initial) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: object | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the form goes on without it.
  }
}

function sameShape<Value extends object>(kept: object, initial: Value): kept is Value {
  return Object.entries(initial).every(([name, value]) => {
    const other: unknown = Reflect.get(kept, name);
    return Array.isArray(value) ? Array.isArray(other) : typeof other === typeof value;
  });
}
