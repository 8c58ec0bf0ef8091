import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import type { DraftSnapshot } from "#features/draft/draft-store.ts";
import { messages, someone, timeOfDay } from "#features/draft/messages.ts";
import { writtenText } from "#features/draft/overwrite-notices.tsx";
import classes from "#features/draft/field-news.module.css";
import type { FieldPath } from "#lib/fields/field-settings.ts";

/** An edit from elsewhere of the field one is typing in, beside it: nothing typed is taken away. */
export function FieldNews({
  snapshot: { typing, beside, draft },
  nodeId,
  path,
}: {
  readonly snapshot: DraftSnapshot;
  readonly nodeId: string;
  readonly path: FieldPath;
}) {
  const isHere = typing?.nodeId === nodeId && typing.path.join("/") === path.join("/");
  if (!isHere || beside === undefined) return null;
  return <Beside edit={beside} personId={draft.personId} at={{ nodeId, path }} />;
}

function Beside({
  edit: { edit, editedBy, editedAt },
  personId,
  at,
}: {
  readonly edit: AuthoredEdit;
  readonly personId: string;
  readonly at: { readonly nodeId: string; readonly path: FieldPath };
}) {
  const when = timeOfDay(editedAt);
  return (
    <div role="status" className={classes["beside"]}>
      <p>
        {editedBy?.id === personId
          ? messages.besideOwn(when)
          : messages.beside(someone(editedBy?.fullName), when)}
      </p>
      <blockquote>{writtenText(edit, at)}</blockquote>
    </div>
  );
}
