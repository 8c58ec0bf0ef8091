import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import type { DraftSnapshot } from "#features/draft/draft-store.ts";
import { messages, someone, timeOfDay } from "#features/draft/messages.ts";
import { writtenText } from "#features/draft/overwrite-notices.tsx";
import classes from "#features/draft/field-news.module.css";
import type { FieldPath } from "#lib/fields/field-settings.ts";

/** Another's edit of the field one is typing in, beside it: nothing typed is taken away. */
export function FieldNews({
  snapshot: { typing, beside },
  nodeId,
  path,
}: {
  readonly snapshot: DraftSnapshot;
  readonly nodeId: string;
  readonly path: FieldPath;
}) {
  const isHere = typing?.nodeId === nodeId && typing.path.join("/") === path.join("/");
  if (!isHere || beside === undefined) return null;
  return <Beside edit={beside} at={{ nodeId, path }} />;
}

function Beside({
  edit: { edit, editedBy, editedAt },
  at,
}: {
  readonly edit: AuthoredEdit;
  readonly at: { readonly nodeId: string; readonly path: FieldPath };
}) {
  const who = someone(editedBy?.fullName);
  return (
    <div role="status" className={classes["beside"]}>
      <p>{messages.beside(who, timeOfDay(editedAt))}</p>
      <blockquote>{writtenText(edit, at)}</blockquote>
    </div>
  );
}
