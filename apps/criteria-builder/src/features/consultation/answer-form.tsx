import { Button, Checkbox, Group, Radio, Text, Textarea } from "@mantine/core";
import { call } from "@thuocdo/contract/call";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { disposeComments } from "@thuocdo/contract/consultations";
import { dispositionKinds } from "@thuocdo/criteria/consultation/disposition";
import { dispositionLabels } from "@thuocdo/criteria/consultation/labels";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import {
  absorbs,
  commonProposal,
  previewTaking,
  takingOf,
  type TypedAnswer,
} from "#features/consultation/answer.ts";
import { messages } from "#features/consultation/messages.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import classes from "#features/consultation/comment-list.module.css";
import { useKept } from "@thuocdo/ui/use-kept";
import { newId } from "@thuocdo/ui/new-id";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";

export interface AnswerFormProps {
  readonly comments: readonly SentComment[];
  readonly fixed: CriteriaSetVersion;
  readonly draft: CriteriaSetVersion;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One answer to one comment or to many; what they propose alike can go into the draft in the same act. */
export function AnswerForm({ comments, fixed, draft, onDone, onCancel }: AnswerFormProps) {
  const [first] = comments;
  const proposal = commonProposal(comments);
  const [ids] = useState(() => comments.map(() => ({ id: newId(), editId: newId() })));
  const { person } = useSession();
  const about = { personId: person.id, name: `answer.${comments.map(({ id }) => id).join(".")}` };
  const kept = useKept<TypedAnswer>(about, {
    kind: proposal === undefined ? "explained" : "absorbed",
    reason: "",
    applies: true,
    amended: undefined,
  });
  const { value: typed, change } = kept;
  // What the draft said when the person agreed to write over it: if it says something else by now, they have not.
  const [seenText, setSeenText] = useState<string>();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);

  const amended =
    proposal?.kind === "wording" && typed.kind === "partly-absorbed" && typed.amended !== undefined
      ? { kind: "wording" as const, text: typed.amended }
      : undefined;
  const plain =
    first === undefined
      ? undefined
      : previewTaking(first, { fixed, draft, amended, seen: undefined });
  const changed =
    plain !== undefined && !plain.ok && plain.refusal.code === "text-changed"
      ? plain.refusal
      : undefined;
  const seen = changed !== undefined && changed.current === seenText ? seenText : undefined;
  const preview =
    first === undefined || seen === undefined
      ? plain
      : previewTaking(first, { fixed, draft, amended, seen });
  const canApply = proposal !== undefined && absorbs(typed.kind) && preview?.ok === true;
  const offers = proposal !== undefined && absorbs(typed.kind);
  const reasonMissing = typed.kind !== "absorbed" && typed.reason.trim() === "";
  const applies = canApply && typed.applies;

  const save = useBoardAct(
    () =>
      call(disposeComments, {
        params: { consultationId: first?.consultationId ?? "" },
        body: {
          items: comments.map((comment, at) => ({
            id: ids[at]?.id ?? newId(),
            commentId: comment.id,
            kind: typed.kind,
            reason: typed.reason.trim(),
            taking: takingOf({ ...typed, applies }, amended, seen, ids[at]?.editId ?? newId()),
          })),
        },
      }),
    () => {
      kept.forget();
      onDone();
    },
  );

  function saveByKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form
      ref={form}
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!reasonMissing) save.mutate(undefined);
      }}
    >
      {kept.wasKept && (
        <Notice
          title={messages.typedBefore}
          action={
            <Button variant="default" size="compact-sm" onClick={kept.forget}>
              {messages.typeAnew}
            </Button>
          }
        />
      )}
      <Radio.Group
        label={messages.answerKind}
        value={typed.kind}
        onChange={(value) => {
          const kind = dispositionKinds.find((one) => one === value);
          if (kind !== undefined) change({ kind });
        }}
      >
        <Group gap="md">
          {dispositionKinds.map((kind) => (
            <Radio key={kind} value={kind} label={dispositionLabels[kind]} />
          ))}
        </Group>
      </Radio.Group>
      {offers && typed.kind === "partly-absorbed" && proposal.kind === "wording" && (
        <Textarea
          label={messages.amend}
          value={typed.amended ?? proposal.text}
          maxLength={4000}
          onKeyDown={saveByKey}
          onChange={(event) => change({ amended: event.currentTarget.value })}
        />
      )}
      {offers && changed !== undefined && (
        <>
          <p className={classes["warn"]}>{messages.changedSince}</p>
          <div className={classes["texts"]}>
            <div>
              <span className={classes["caption"]}>{messages.fixedText}</span>
              {changed.fixed}
            </div>
            <div>
              <span className={classes["caption"]}>{messages.draftNow}</span>
              {changed.current}
            </div>
            <div>
              <span className={classes["caption"]}>{messages.proposed}</span>
              {changed.proposed}
            </div>
          </div>
          <Checkbox
            label={messages.overwrite}
            checked={seen !== undefined}
            onChange={(event) =>
              setSeenText(event.currentTarget.checked ? changed.current : undefined)
            }
          />
        </>
      )}
      {canApply && (
        <>
          <Checkbox
            label={messages.apply}
            checked={typed.applies}
            onChange={(event) => change({ applies: event.currentTarget.checked })}
          />
          {typed.applies &&
            (preview.value.edit === undefined ? (
              <Text size="sm">{messages.already}</Text>
            ) : (
              <div className={classes["proposal"]}>
                <span className={classes["caption"]}>{messages.applyNote}</span>
                <TrackedChange before={preview.value.before} after={preview.value.after} />
              </div>
            ))}
        </>
      )}
      {absorbs(typed.kind) && plain !== undefined && !plain.ok && changed === undefined && (
        <Text size="sm">
          {plain.refusal.code !== "text-changed" && messages.takeRefusal(plain.refusal)}
        </Text>
      )}
      {absorbs(typed.kind) && plain?.ok === true && !canApply && (
        <Text size="sm">{messages.handNote}</Text>
      )}
      <Textarea
        label={typed.kind === "absorbed" ? messages.answerReasonOptional : messages.answerReason}
        value={typed.reason}
        maxLength={4000}
        error={asked && reasonMissing && messages.answerReasonMissing}
        onKeyDown={saveByKey}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {save.error !== null && <Refused error={save.error} />}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {applies ? messages.saveApply : messages.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {messages.cancel}
        </Button>
        <Text size="xs" c="var(--td-quiet)">
          {messages.saveHint}
        </Text>
      </Group>
    </form>
  );
}
