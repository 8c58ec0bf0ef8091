import { Button, Group } from "@mantine/core";
import { describePlace, describeValue } from "@thuocdo/criteria/describe-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { FindName } from "@thuocdo/criteria/node-names";
import { putBack, type Overwrite } from "@thuocdo/criteria/overwrites";
import { valueWritten } from "@thuocdo/criteria/value-written";
import { Notice } from "@thuocdo/ui/notice";
import type { Draft } from "#features/draft/draft.ts";
import type { DraftStore } from "#features/draft/draft-store.ts";
import { messages, someone, timeOfDay } from "#features/draft/messages.ts";
import classes from "#features/draft/overwrite-notices.module.css";

/** Two edits of one place, shown to both of their authors: the later one stands, the earlier one can be put back. */
export function OverwriteNotices(props: {
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly find: FindName;
}) {
  const byLater = Map.groupBy(props.draft.overwrites, ({ later }) => later.id);
  return [...byLater].map(([laterId, overwrites]) => (
    <OverwriteNotice key={laterId} {...props} overwrites={overwrites} />
  ));
}

function OverwriteNotice({
  draft,
  store,
  find,
  overwrites,
}: {
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly find: FindName;
  readonly overwrites: readonly Overwrite[];
}) {
  const [first] = overwrites;
  if (first === undefined) return null;
  const { earlier, later, at } = first;
  const isMine = earlier.editedBy?.id === draft.personId;
  const who = someone((isMine ? later : earlier).editedBy?.fullName);
  const what =
    overwrites.length > 1 ? messages.overwrittenMany(overwrites.length) : describePlace(at, find);

  function answer(edits: readonly Edit[]): void {
    if (edits.every((edit) => store.edit(edit))) store.forgetOverwrites(later.id);
  }

  return (
    <Notice
      urgent
      tone="warning"
      title={
        isMine
          ? messages[first.seen ? "overwrittenSeen" : "overwritten"](
              who,
              timeOfDay(later.editedAt),
              what,
            )
          : messages.overwrote(who, timeOfDay(earlier.editedAt), what)
      }
      action={
        <Group gap="xs">
          <Button onClick={() => answer(overwrites.map(putBack))}>
            {isMine ? messages.putMineBack : messages.putTheirsBack}
          </Button>
          <Button variant="default" onClick={() => store.forgetOverwrites(later.id)}>
            {messages.dismiss}
          </Button>
        </Group>
      }
    >
      {overwrites.length === 1 && (
        <dl className={classes["both"]}>
          <Version
            name={isMine ? messages.mine : messages.theirs(who)}
            edit={earlier.edit}
            at={at}
          />
          <Version name={isMine ? messages.theirs(who) : messages.mine} edit={later.edit} at={at} />
        </dl>
      )}
    </Notice>
  );
}

function Version({
  name,
  edit,
  at,
}: {
  readonly name: string;
  readonly edit: Edit;
  readonly at: Overwrite["at"];
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{writtenText(edit, at)}</dd>
    </div>
  );
}

/** What an edit left at a place, in words. */
export function writtenText(edit: Edit, at: Overwrite["at"]): string {
  const written = valueWritten(edit, at);
  switch (written?.kind) {
    case "value":
      return describeValue(at.path, written.value) ?? messages.manyParts;
    case "placed":
      return messages.placed;
    case "added":
      return messages.added;
    case "removed":
    case undefined:
      return messages.removed;
  }
}
