import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { inviteDepartments, remindDepartments, type ReplyPage } from "@thuocdo/contract/replies";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { mergeComments } from "@thuocdo/criteria/consultation/merge-comments";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useRef, useState, type ReactNode } from "react";
import { messages } from "#features/reply/messages.ts";
import { OwnCommentShown } from "#features/reply/own-comment-shown.tsx";
import { replyKeys } from "#features/reply/queries.ts";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";
import { headingOf } from "#lib/comment-place.ts";

export interface DepartmentsProps {
  readonly page: ReplyPage;
  readonly document: CriteriaSetVersion;
  readonly comments: readonly HeldComment[];
  readonly store: ReplyStore;
  /** The field with which units are chosen. */
  readonly chooser: (props: {
    readonly chosen: readonly string[];
    readonly onChange: (unitIds: readonly string[]) => void;
  }) => ReactNode;
}

/** A city asks its departments, sees who answered, and takes what they say into its own reply. */
export function Departments({ page, document, comments, store, chooser }: DepartmentsProps) {
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const whole = useRef<HTMLDetailsElement>(null);
  const queryClient = useQueryClient();
  const { departments, agency, consultation, mayWrite } = page;
  const key = { consultationId: consultation.id, unitId: agency.unitId };
  const merged = new Set(comments.flatMap(({ sourceIds }) => sourceIds));
  const all = departments.flatMap((department) => department.comments);
  const open = all.filter(({ id }) => !merged.has(id));
  const selected = open.filter(({ id }) => chosen.has(id));
  const silent = departments.filter((department) => department.agency.replyState !== "sent");
  const remind = useMutation({
    mutationFn: () =>
      call(remindDepartments, {
        params: key,
        body: { unitIds: silent.map((department) => department.agency.unitId) },
      }),
    onSuccess: (reminded) => queryClient.setQueryData(replyKeys.one(key), reminded),
  });

  function merge() {
    for (const comment of mergeComments(selected)) store.add(comment);
    setChosen(new Set());
    // The button goes with what was chosen; the keyboard stays here.
    whole.current?.querySelector<HTMLElement>("summary")?.focus();
  }

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <details ref={whole} className={classes["departments"]} open={departments.length > 0}>
      <summary>{messages.departments}</summary>
      {mayWrite && <Text size="sm">{messages.departmentsHint}</Text>}
      {mayWrite && (
        <Group gap="xs" data-screen-only>
          <Button variant="default" onClick={() => setAsking(true)}>
            {messages.ask}
          </Button>
          {silent.length > 0 && (
            <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
              {messages.remind}
            </Button>
          )}
          {open.length > 0 && (
            <Button variant="default" onClick={() => setChosen(new Set(open.map(({ id }) => id)))}>
              {messages.mergeAll}
            </Button>
          )}
          {selected.length > 0 && (
            <Button onClick={merge}>{messages.merge(selected.length)}</Button>
          )}
        </Group>
      )}
      {remind.error !== null && <Refused error={remind.error} />}
      {departments.length === 0 && <Text size="sm">{messages.noDepartments}</Text>}
      {departments.map((department) => (
        <section key={department.agency.unitId} aria-label={department.agency.unitName}>
          <h2>
            {department.agency.unitName}{" "}
            <span data-state={department.agency.replyState}>
              {messages.departmentStand(department.agency, department.comments.length)}
            </span>{" "}
            <span className={classes["caption"]}>{messages.reminded(department.agency)}</span>
          </h2>
          {department.agency.note !== "" && <p>{department.agency.note}</p>}
          {department.comments.map((comment) => {
            const { id, nodeId, field } = comment;
            const place = messages.placeOf(
              headingOf(document, nodeId) ?? "",
              commentFieldLabels[field],
            );
            return (
              <div key={id} className={classes["departmentComment"]}>
                {mayWrite && !merged.has(id) ? (
                  <Checkbox
                    label={place}
                    aria-label={messages.chooseComment(department.agency.unitName, place)}
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                  />
                ) : (
                  <strong>{place}</strong>
                )}
                <OwnCommentShown
                  comment={comment}
                  fieldText={fieldText(document, nodeId, field) ?? ""}
                  answered={
                    consultation.state === "closed" &&
                    agency.replyState === "sent" &&
                    merged.has(id)
                  }
                />
                {merged.has(id) && <span className={classes["caption"]}>{messages.merged}</span>}
              </div>
            );
          })}
        </section>
      ))}
      {asking && <AskDialog page={page} chooser={chooser} onClose={() => setAsking(false)} />}
    </details>
  );
}

function AskDialog({
  page: { consultation, agency },
  chooser,
  onClose,
}: Pick<DepartmentsProps, "page" | "chooser"> & { readonly onClose: () => void }) {
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [due, setDue] = useState("");
  const [asked, setAsked] = useState(false);
  const dueOn = parseDate(due);
  const queryClient = useQueryClient();
  const key = { consultationId: consultation.id, unitId: agency.unitId };
  const ask = useMutation({
    mutationFn: (on: string) =>
      call(inviteDepartments, { params: key, body: { unitIds: [...unitIds], dueOn: on } }),
    onSuccess: (page) => {
      queryClient.setQueryData(replyKeys.one(key), page);
      onClose();
    },
  });
  return (
    <Dialog opened wide title={messages.askTitle} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (dueOn !== undefined && unitIds.length > 0) ask.mutate(dueOn);
        }}
      >
        {chooser({ chosen: unitIds, onChange: setUnitIds })}
        <TextInput
          label={messages.askDue}
          description={messages.askDueHint}
          value={due}
          error={asked && dueOn === undefined && messages.askDueWrong}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        {ask.error !== null && <Refused error={ask.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {messages.confirmAsk}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
