import type { ReactNode } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";

/**
 * Notices in which field of which node the person is, and since when they type in it: fields carry their names on the page,
 * and a field of another node than the one shown carries that, too, so none of them has to know.
 */
export function TypingPlace({
  nodeId,
  store,
  onField,
  children,
}: {
  /** The node that is shown in full. */
  readonly nodeId: string;
  readonly store: DraftStore;
  readonly onField: (field: string | null) => void;
  readonly children: ReactNode;
}) {
  return (
    // It listens to the fields within and is none itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      style={{ display: "contents" }}
      onFocus={({ target }) => {
        // A field that was taken away while it was typed in did not say so.
        store.endTyping();
        onField(fieldOf(target)?.getAttribute("data-path") ?? null);
      }}
      onInput={({ target }) => {
        const field = fieldOf(target);
        const path = field?.getAttribute("data-path");
        if (path === undefined || path === null) return;
        store.beginTyping({
          nodeId: field?.getAttribute("data-node") ?? nodeId,
          path: readPath(path),
        });
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

function fieldOf(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest("[data-path]") : null;
}

/** Positions are written in figures: "rule.bands.2.from". */
function readPath(name: string): (string | number)[] {
  return name.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
