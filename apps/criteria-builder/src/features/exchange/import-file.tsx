import { NativeSelect } from "@mantine/core";
import type { CriteriaFile, TextTable } from "@thuocdo/contract/exchange";
import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useState } from "react";
import { messages } from "#features/exchange/messages.ts";
import { TablePreview } from "#features/exchange/table-preview.tsx";
import { VersionPreview } from "#features/exchange/version-preview.tsx";

/** A file that has been read: a version to be taken over, or tables of which one is. */
export function ImportFile(props: {
  readonly file: CriteriaFile;
  readonly draft: CriteriaSetVersion;
  readonly selectedId: string;
  readonly onTake: (edit: Edit, said: string) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}) {
  const { file, draft, selectedId } = props;
  const [at, setAt] = useState(() => largest(file.tables));
  const table = file.tables[at];
  if (file.holds === "version" || table === undefined) {
    return (
      <VersionPreview
        file={file}
        draft={draft}
        onImport={(edit) => props.onTake(edit, messages.imported)}
        onBack={props.onBack}
        onCancel={props.onCancel}
      />
    );
  }
  return (
    <>
      {file.tables.length > 1 && (
        <NativeSelect
          label={messages.sheet}
          value={String(at)}
          data={file.tables.map(({ name, hidden }, index) => ({
            value: String(index),
            label: hidden ? messages.hiddenSheet(name) : name,
          }))}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
      )}
      <TablePreview
        key={at}
        table={table}
        draft={draft}
        selectedId={selectedId}
        onTake={(edit, count) => props.onTake(edit, messages.pasted(count))}
        onCancel={props.onBack}
      />
    </>
  );
}

/** The largest of those that are to be seen, or of all where none is. */
function largest(tables: readonly TextTable[]): number {
  const isSeen = tables.some(({ hidden }) => !hidden);
  const sizes = tables.map(({ rows, hidden }) => (hidden && isSeen ? -1 : rows.length));
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
}
