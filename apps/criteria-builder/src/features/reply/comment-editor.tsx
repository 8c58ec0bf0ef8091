import { Button, Group, Text, Textarea, TextInput } from "@mantine/core";
import type { OwnComment } from "@thuocdo/contract/consultation-parts";
import { proposalKind } from "@thuocdo/criteria/consultation/comment-fields";
import { proposalText } from "@thuocdo/criteria/consultation/take-proposal";
import { formatPoints, parsePoints } from "@thuocdo/criteria/formats/points";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useRef, useState } from "react";
import { messages } from "#features/reply/messages.ts";
import { saysNothing, type HeldComment, type ReplyStore } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";

export interface CommentEditorProps {
  readonly comment: HeldComment;
  readonly fieldText: string;
  /** As the service has it, where it has it. */
  readonly stored: OwnComment | undefined;
  readonly store: ReplyStore;
}

/** One comment being typed: what is said, and what should stand there instead, shown as a tracked change. */
export function CommentEditor({ comment, fieldText, stored, store }: CommentEditorProps) {
  const editor = useRef<HTMLDivElement>(null);
  const [removing, setRemoving] = useState(false);
  const { id, content, proposal, stand, field, sourceIds } = comment;
  const kind = proposalKind(field);

  function remove() {
    if (saysNothing(comment)) void takeOut();
    else setRemoving(true);
  }

  async function takeOut() {
    const around = editor.current?.closest("[data-comments-here]");
    setRemoving(false);
    if (await store.remove(id))
      // The field is gone with what had the keyboard: it goes on where a comment can be begun.
      requestAnimationFrame(() => around?.querySelector("button")?.focus());
  }

  return (
    <div ref={editor} className={classes["editor"]} data-stand={stand}>
      {sourceIds.length > 0 && (
        <Text size="xs" c="var(--td-quiet)">
          {messages.mergedFrom(sourceIds.length)}
        </Text>
      )}
      <Textarea
        data-content-of={id}
        label={messages.content}
        description={messages.contentHint}
        value={content}
        maxLength={4000}
        onChange={(event) => store.edit(id, { content: event.currentTarget.value })}
      />
      {proposal?.kind === "wording" && (
        <>
          <Textarea
            data-proposal
            label={messages.proposal}
            value={proposal.text}
            maxLength={4000}
            onChange={({ currentTarget: { value: text } }) =>
              store.edit(id, { proposal: text === "" ? null : { kind: "wording", text } })
            }
          />
          <span className={classes["caption"]}>{messages.shownAs}</span>
          <TrackedChange before={fieldText} after={proposalText(proposal)} />
        </>
      )}
      {proposal?.kind === "points" && (
        <PointsProposal
          hundredths={proposal.hundredths}
          onChange={(hundredths) =>
            store.edit(id, {
              proposal: hundredths === undefined ? null : { kind: "points", hundredths },
            })
          }
        />
      )}
      {stand === "overtaken" && (
        <div className={classes["overtaken"]} role="alert">
          <strong>{messages.commentStand.overtaken}</strong>
          <p>
            <span className={classes["caption"]}>{messages.theirs}</span>
            {stored === undefined
              ? messages.gone
              : `${stored.content}\n${stored.proposal === null ? "" : proposalText(stored.proposal)}`}
          </p>
          <Group gap="xs">
            <Button onClick={() => store.keepMine(id)}>{messages.keepMine}</Button>
            {stored !== undefined && (
              <Button variant="default" onClick={() => store.takeStored(stored)}>
                {messages.takeTheirs}
              </Button>
            )}
          </Group>
        </div>
      )}
      <Group gap="xs">
        {kind !== undefined && (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => {
              store.edit(id, {
                proposal: proposal === null ? firstProposal(kind, fieldText) : null,
              });
              if (proposal === null)
                requestAnimationFrame(() =>
                  editor.current?.querySelector<HTMLElement>("[data-proposal]")?.focus(),
                );
            }}
          >
            {proposal === null ? messages.propose : messages.noProposal}
          </Button>
        )}
        <Button variant="subtle" color="red" size="compact-xs" onClick={remove}>
          {messages.remove}
        </Button>
        <output className={classes["stand"]} data-stand={stand}>
          {saysNothing(comment) && stand === "saved" ? "" : messages.commentStand[stand]}
          {stand === "refused" && ` ${explainFailure(comment.error)}`}
        </output>
      </Group>
      <ConfirmDialog
        opened={removing}
        grave
        title={messages.removeTitle}
        confirmLabel={messages.confirmRemove}
        onConfirm={() => void takeOut()}
        onCancel={() => setRemoving(false)}
      >
        {messages.removeHint}
      </ConfirmDialog>
    </div>
  );
}

/** A proposal begins as what stands there: it is edited in place. */
function firstProposal(kind: "wording" | "points", fieldText: string) {
  if (kind === "wording") return { kind, text: fieldText === "" ? " " : fieldText };
  const points = parsePoints(fieldText);
  return { kind, hundredths: points.ok ? points.value : 0 };
}

function PointsProposal({
  hundredths,
  onChange,
}: {
  readonly hundredths: number;
  readonly onChange: (hundredths: number | undefined) => void;
}) {
  const [typed, setTyped] = useState(formatPoints(hundredths));
  const reading = parsePoints(typed);
  return (
    <TextInput
      data-proposal
      label={messages.proposalPoints}
      value={typed}
      inputMode="decimal"
      error={!reading.ok && messages.pointsUnreadable}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const points = parsePoints(value);
        if (points.ok) onChange(points.value);
      }}
    />
  );
}
