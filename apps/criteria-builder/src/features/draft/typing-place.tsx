import type { ReactNode } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";

/**
 * Notices in which field of a node the person is, and since when they type in it: fields carry their names on the page, so
 * none of them has to know.
 */
export function TypingPlace({
  nodeId,
  store,
  onField,
  children,
}: {
  readonly nodeId: string;
  readonly store: DraftStore;
  readonly onField: (field: string | null) => void;
  readonly children: ReactNode;
}) {
  return (
    // It listens to the fields within and is none itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onFocus={({ target }) => onField(fieldOf(target))}
      onInput={({ target }) => {
        const field = fieldOf(target);
        if (field !== null) store.beginTyping({ nodeId, path: readPath(field) });
      }}
      onBlur={() => {
        onField(null);
        store.endTyping();
      }}
    >
      {children}
    </div>
  );
}

function fieldOf(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-path]")?.getAttribute("data-path") ?? null;
}

/** Positions are written in figures: "rule.bands.2.from". */
function readPath(name: string): (string | number)[] {
  return name.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
