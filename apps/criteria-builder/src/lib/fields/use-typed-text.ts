import { useEffect, useLayoutEffect, useRef, useState } from "react";

const pauseMs = 350;

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

export interface TypedTextOptions<Value> {
  readonly value: Value;
  readonly format: (value: Value) => string;
  readonly read: (typed: string) => Reading<Value>;
  readonly onChange: (value: Value) => void;
}

/**
 * A field that is being typed in. What is typed stays as typed; its value goes out after a pause, on leaving the field
 * and on leaving the page. What can't be read stays in the field with the reason.
 */
export function useTypedText<Value>(options: TypedTextOptions<Value>) {
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const latest = useRef({ options, typed });
  useLayoutEffect(() => {
    latest.current = { options, typed };
  });
  /** Typed since the value last went out: leaving a field that others have set meanwhile sends nothing anew. */
  const isUnsent = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function send(): boolean {
    clearTimeout(timer.current);
    const { options: now, typed: text } = latest.current;
    if (text === undefined || !isUnsent.current) return true;
    const reading = now.read(text);
    setRefusal(reading.ok ? undefined : reading.sentence);
    isUnsent.current = !reading.ok;
    if (reading.ok && reading.value !== now.value) now.onChange(reading.value);
    return reading.ok;
  }

  useEffect(() => {
    const leave = () => void send();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return {
    text: typed ?? options.format(options.value),
    refusal,
    onInput: (text: string) => {
      setTyped(text);
      isUnsent.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, pauseMs);
    },
    onLeave: () => {
      if (!send()) return;
      // At once: a field that is taken away before the next render has nothing left to send.
      latest.current = { ...latest.current, typed: undefined };
      setTyped(undefined);
    },
  };
}
