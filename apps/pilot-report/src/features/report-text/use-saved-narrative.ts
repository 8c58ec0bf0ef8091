import { call } from "@thuocdo/contract/call";
import { isProblem, UnreachableError } from "@thuocdo/contract/problem-error";
import { editNarrative, type WrittenNarrative } from "@thuocdo/contract/reports";
import { browserStorage } from "@thuocdo/ui/browser-storage";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useEffect, useRef, useState } from "react";

/** After the last key, before it is sent. */
const restMs = 800;
const tryAgainMs = 5000;

export type SaveStatus = "saved" | "typing" | "sending" | "offline" | "refused" | "conflict";

/** What somebody else made of the part meanwhile. */
export interface Conflict {
  readonly number: number;
  readonly text: string | null;
  readonly editedByName: string;
}

interface Draft {
  readonly text: string;
  readonly basedOn: number;
}

export interface SavedNarrative {
  /** What was typed and is not on the server yet; undefined where there is nothing of the kind. */
  readonly unsent: string | undefined;
  readonly status: SaveStatus;
  /** The sentence for a refusal. */
  readonly refusal: string | undefined;
  readonly conflict: Conflict | undefined;
  readonly type: (text: string) => void;
  /** Keeps a state at once, on top of what is there: null for what is generated. */
  readonly keep: (text: string | null, basedOn?: number) => Promise<WrittenNarrative | undefined>;
}

/**
 * A part of the narrative that saves itself: each change is kept on this machine at once and sent when the keys rest. What could
 * not be sent is sent again, after a reload too, and is only taken from the machine when the server has it.
 */
export function useSavedNarrative(of: {
  readonly reportId: string;
  readonly personId: string;
  readonly narrativeKey: string;
  /** Number of the edit that stands; 0: none. */
  readonly number: number;
  readonly onSaved: (written: WrittenNarrative) => void;
}): SavedNarrative {
  const { reportId, narrativeKey } = of;
  const [storage] = useState(browserStorage);
  const storageKey = `thuocdo.narrative.${of.personId}.${reportId}.${narrativeKey}`;
  const [draft, setDraft] = useState<Draft | undefined>(() =>
    readDraft(storage.getItem(storageKey)),
  );
  const [status, setStatus] = useState<SaveStatus>(draft === undefined ? "saved" : "typing");
  const [refusal, setRefusal] = useState<string>();
  const [conflict, setConflict] = useState<Conflict>();
  const now = useRef({ draft, isSending: false, of });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    now.current.of = of;
  });

  const hold = (next: Draft | undefined) => {
    now.current.draft = next;
    setDraft(next);
    try {
      if (next === undefined) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // The browser keeps nothing (full, or set so): it is still on the screen.
    }
  };

  const send = async (text: string | null, basedOn: number) => {
    now.current.isSending = true;
    setStatus("sending");
    try {
      const written = await call(editNarrative, {
        params: { reportId },
        body: { narrativeKey, text, basedOn },
      });
      const { draft: typed } = now.current;
      // Typed on while it was under way: that goes out on top of it.
      if (typed === undefined || typed.text === text) hold(undefined);
      else hold({ text: typed.text, basedOn: written.number });
      setRefusal(undefined);
      setConflict(undefined);
      setStatus(now.current.draft === undefined ? "saved" : "typing");
      now.current.of.onSaved(written);
      return written;
    } catch (error) {
      if (isProblem(error, "narrative-changed")) {
        setConflict(error.problem.details);
        setStatus("conflict");
      } else if (error instanceof UnreachableError) {
        setStatus("offline");
      } else {
        setRefusal(explainFailure(error));
        setStatus("refused");
      }
      return undefined;
    } finally {
      now.current.isSending = false;
    }
  };

  const sendDraft = () => {
    const { draft: typed, isSending } = now.current;
    if (typed !== undefined && !isSending) void send(typed.text, typed.basedOn);
  };
  const latestSend = useRef(sendDraft);
  useEffect(() => {
    latestSend.current = sendDraft;
  });

  useEffect(() => {
    const waits = status === "typing" ? restMs : status === "offline" ? tryAgainMs : undefined;
    if (waits === undefined) return;
    timer.current = setTimeout(() => latestSend.current(), waits);
    return () => clearTimeout(timer.current);
  }, [status, draft]);

  return {
    unsent: draft?.text,
    status,
    refusal,
    conflict,
    type(text) {
      hold({ text, basedOn: now.current.draft?.basedOn ?? now.current.of.number });
      // Of a conflict somebody decides first; what is typed on is kept meanwhile.
      setStatus((before) => (before === "conflict" ? before : "typing"));
    },
    keep: async (text, basedOn) => await send(text, basedOn ?? now.current.of.number),
  };
}

/** Only we write here; what can't be read is not worth stopping for. */
function readDraft(text: string | null): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    const isDraft =
      typeof kept === "object" &&
      kept !== null &&
      "text" in kept &&
      "basedOn" in kept &&
      typeof kept.text === "string" &&
      typeof kept.basedOn === "number";
    return isDraft ? { text: kept.text as string, basedOn: kept.basedOn as number } : undefined;
  } catch {
    return undefined;
  }
}
