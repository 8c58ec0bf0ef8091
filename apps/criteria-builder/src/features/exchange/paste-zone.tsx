import { Notice } from "@thuocdo/ui/notice";
import { useEffect, useRef, useState } from "react";
import { messages } from "#features/exchange/messages.ts";
import { readClipboard, type CopiedTable } from "#features/exchange/read-clipboard.ts";
import classes from "#features/exchange/exchange.module.css";

/** A place to paste into: browsers give what was copied only to a paste. */
export function PasteZone({ onTable }: { readonly onTable: (table: CopiedTable) => void }) {
  const [isEmpty, setIsEmpty] = useState(false);
  const zone = useRef<HTMLTextAreaElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <>
      <textarea
        className={classes["pasteZone"]}
        aria-label={messages.pasteZone}
        placeholder={messages.pasteZone}
        value=""
        ref={zone}
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const table = readClipboard(event.clipboardData);
          setIsEmpty(table === undefined);
          if (table !== undefined) onTable(table);
        }}
      />
      {isEmpty && <Notice urgent tone="warning" title={messages.pasteNothing} />}
    </>
  );
}
