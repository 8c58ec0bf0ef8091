import { Button, Group } from "@mantine/core";
import { describePlace, describeValue } from "@thuocdo/criteria/describe-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { FindName } from "@thuocdo/criteria/node-names";
import { putBack } from "@thuocdo/criteria/overwrites";
import { valueWritten } from "@thuocdo/criteria/value-written";
import { Notice } from "@thuocdo/ui/notice";
import type { Draft } from "#features/draft/draft.ts";
import type { DraftStore } from "#features/draft/draft-store.ts";
import { messages, someone, timeOfDay } from "#features/draft/messages.ts";
import type { ToldOverwrite } from "#features/draft/told-overwrites.ts";
import classes from "#features/draft/overwrite-notices.module.css";

/** Two edits of one place, shown on both sides: the later one stands, the earlier one can be put back. */
export function OverwriteNotices({
  draft,
  ...rest
}: {
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly find: FindName;
}) {
  const byLater = Map.groupBy(draft.overwrites, ({ later }) => later.id);
  return [...byLater].map(([laterId, overwrites]) => (
    <OverwriteNotice key={laterId} {...rest} overwrites={overwrites} />
  ));
}

function OverwriteNotice({
  store,
  find,
  overwrites,
}: {
  readonly store: DraftStore;
  readonly find: FindName;
  readonly overwrites: readonly ToldOverwrite[];
}) {
  const [first] = overwrites;
  if (first === undefined) return null;
  const { earlier, later, at, ours } = first;
  const isOurs = ours === "earlier";
  const words = namesOf(first);
  const what =
    overwrites.length > 1 ? messages.overwrittenMany(overwrites.length) : describePlace(at, find);

  function answer(edits: readonly Edit[]): void {
    if (edits.every((edit) => store.edit(edit))) store.forgetOverwrites(later.id);
  }

  return (
    <Notice
      urgent
      tone="warning"
      title={told(first, what)}
      action={
        <Group gap="xs">
          <Button onClick={() => answer(overwrites.map(putBack))}>
            {words[isOurs ? "putOurs" : "putTheirs"]}
          </Button>
          <Button variant="default" onClick={() => store.forgetOverwrites(later.id)}>
            {messages.dismiss}
          </Button>
        </Group>
      }
    >
      {overwrites.length === 1 && (
        <dl className={classes["both"]}>
          <Version name={words[isOurs ? "ours" : "theirs"]} edit={earlier.edit} at={at} />
          <Version name={words[isOurs ? "theirs" : "ours"]} edit={later.edit} at={at} />
        </dl>
      )}
    </Notice>
  );
}

/** What is said of an overwrite, to the side that it is told to. */
function told({ earlier, later, other, ours, seen }: ToldOverwrite, what: string): string {
  const [theirs, tell] =
    ours === "later"
      ? ([earlier, messages.overwrote] as const)
      : ([later, seen ? messages.overwrittenSeen : messages.overwritten] as const);
  const when = timeOfDay(theirs.editedAt);
  if (other === "person") return tell(someone(theirs.editedBy?.fullName), when, what);
  return ours === "later"
    ? messages.overwroteOwn(when, what)
    : messages.overwrittenByOwn(when, what);
}

/** What the two sides are called, and each is put back by. */
function namesOf({ earlier, later, other, ours }: ToldOverwrite) {
  const { mine, theirs, here, elsewhere } = messages;
  const who = someone((ours === "earlier" ? later : earlier).editedBy?.fullName);
  return other === "person"
    ? {
        ours: mine,
        theirs: theirs(who),
        putOurs: messages.putMineBack,
        putTheirs: messages.putTheirsBack,
      }
    : {
        ours: here,
        theirs: elsewhere,
        putOurs: messages.putHereBack,
        putTheirs: messages.putElsewhereBack,
      };
}

function Version({
  name,
  edit,
  at,
}: {
  readonly name: string;
  readonly edit: Edit;
  readonly at: ToldOverwrite["at"];
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{writtenText(edit, at)}</dd>
    </div>
  );
}

/** What an edit left at a place, in words. */
export function writtenText(edit: Edit, at: ToldOverwrite["at"]): string {
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
