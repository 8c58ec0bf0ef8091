import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { sendReply, type ReplyPage } from "@thuocdo/contract/replies";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/reply/messages.ts";
import { replyKeys } from "#features/reply/queries.ts";
import { saysNothing, type HeldComment } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";
import { useKept } from "@thuocdo/ui/use-kept";
import { newId } from "@thuocdo/ui/new-id";

/** Where the comments stand, and the one sending: comments, or that the agency agrees with all of it. */
export function SendBar({
  page,
  comments,
}: {
  readonly page: ReplyPage;
  readonly comments: readonly HeldComment[];
}) {
  const [asking, setAsking] = useState<"agreed" | "commented">();
  const [id] = useState(newId);
  const { person } = useSession();
  const queryClient = useQueryClient();
  const { agency, consultation, departments } = page;
  const key = { consultationId: consultation.id, unitId: agency.unitId };
  const about = `note.${consultation.id}.${agency.unitId}`;
  const typed = useKept({ personId: person.id, name: about }, { note: "" });
  const { note } = typed.value;
  const said = comments.filter((comment) => !saysNothing(comment));
  const stands = new Set(comments.map(({ stand }) => stand));
  const isSaved = stands.size === 0 || (stands.size === 1 && stands.has("saved"));
  const silent = departments
    .filter(({ agency: { replyState } }) => replyState !== "sent")
    .map(({ agency: { unitName } }) => unitName);
  const send = useMutation({
    mutationFn: (stance: "agreed" | "commented") =>
      call(sendReply, { params: key, body: { id, stance, note: note.trim() } }),
    onSuccess: (sent) => {
      typed.forget();
      setAsking(undefined);
      queryClient.setQueryData(replyKeys.one(key), sent);
      void queryClient.invalidateQueries({ queryKey: replyKeys.invitations });
    },
  });

  return (
    <div className={classes["bar"]} data-screen-only>
      <output data-stand={saveState(stands)}>{messages.saveState[saveState(stands)]}</output>
      <span className={classes["barActs"]}>
        <Button
          variant={said.length === 0 ? "filled" : "default"}
          disabled={said.length > 0 || !isSaved}
          onClick={() => setAsking("agreed")}
        >
          {messages.agree}
        </Button>
        <Button
          disabled={said.length === 0 || !isSaved}
          title={isSaved ? undefined : messages.unsaved}
          onClick={() => setAsking("commented")}
        >
          {messages.send(said.length)}
        </Button>
      </span>
      {asking !== undefined && (
        <ConfirmDialog
          opened
          grave
          title={asking === "agreed" ? messages.agreeTitle : messages.sendTitle}
          confirmLabel={messages.confirmSend}
          pending={send.isPending}
          onConfirm={() => send.mutate(asking)}
          onCancel={() => setAsking(undefined)}
        >
          <p>
            {asking === "agreed"
              ? messages.agreeHint(agency.unitName)
              : messages.sendHint(said.length, agency.unitName)}
          </p>
          {silent.length > 0 && <p>{messages.silentDepartments(silent)}</p>}
          <Textarea
            label={messages.note}
            value={note}
            maxLength={4000}
            onChange={(event) => typed.change({ note: event.currentTarget.value })}
          />
          {send.error !== null && <Refused error={send.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}

function saveState(stands: ReadonlySet<HeldComment["stand"]>) {
  if (stands.has("overtaken") || stands.has("refused")) return "stopped";
  if (stands.has("failed")) return "failed";
  return stands.has("waiting") || stands.has("saving") ? "saving" : "saved";
}
