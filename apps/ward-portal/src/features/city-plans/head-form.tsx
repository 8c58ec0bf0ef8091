import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import type { PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { dayOf } from "@thuocdo/submissions/city-plan/plan-standing";
import { Dialog } from "@thuocdo/ui/dialog";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState, type ReactNode } from "react";
import { messages } from "#features/city-plans/messages.ts";
import { ownersQuery } from "#features/city-plans/queries.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import { versionsInForceQuery } from "#lib/versions/queries.ts";
import classes from "#features/city-plans/city-plans.module.css";

/** Wards of the city found by name and picked, as the portal picks units everywhere. */
export type PickWards = (props: {
  readonly label: string;
  readonly asOf: string;
  readonly within: ReadonlySet<string>;
  readonly picked: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (picked: readonly { readonly id: string; readonly name: string }[]) => void;
}) => ReactNode;

interface Typed {
  readonly title: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signerTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly versionId: string;
  readonly sources: string;
  readonly wardIds: readonly string[];
}

export interface HeadFormProps {
  readonly desk: PlanDesk;
  readonly head: PlanHead;
  readonly pickWards: PickWards;
  readonly onClose: () => void;
}

/** What is said of the plan itself; typed, kept on the machine, and put as one act. */
export function HeadForm({ desk, head, pickWards, onClose }: HeadFormProps) {
  const { plan } = desk;
  const personId = useSession().person.id;
  const kept = useKept<Typed>({ personId, name: `city-plan.${plan.id}.head` }, typedOf(head));
  const [faults, setFaults] = useState<Readonly<Partial<Record<keyof Typed, string>>>>({});
  const versions = useQuery(versionsInForceQuery()).data ?? [];
  const owners = useQuery(ownersQuery(plan)).data ?? [];
  const names = new Map([...plan.units, ...owners].map(({ id, name }) => [id, name]));
  const wards = owners.filter(({ level }) => level === "ward").map(({ id }) => id);
  const typed = kept.value;
  const field = (key: Exclude<keyof Typed, "wardIds">, label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      value={typed[key]}
      error={faults[key]}
      onChange={(event) => kept.change({ [key]: event.currentTarget.value })}
    />
  );

  async function save() {
    const reading = readHead(typed, head);
    setFaults(reading.faults);
    if (reading.head === undefined) return;
    if (await desk.put([{ kind: "plan", id: plan.id, content: reading.head }])) {
      kept.forget();
      onClose();
    }
  }

  return (
    <Dialog wide opened title={messages.editHead} onClose={onClose}>
      {field("title", messages.head.title)}
      <div className={classes["fields"]}>
        {field("decisionNumber", messages.head.decisionNumber)}
        {field("decidedOn", messages.head.decidedOn)}
        {field("signerTitle", messages.head.signerTitle)}
        {field("periodFrom", messages.head.periodFrom)}
        {field("periodTo", messages.head.periodTo)}
        <NativeSelect
          label={messages.head.versionId}
          value={typed.versionId}
          data={[
            { value: "", label: messages.noVersion },
            ...versions.map(({ id, title, label }) => ({
              value: id,
              label: messages.version(title, label),
            })),
          ]}
          onChange={(event) => kept.change({ versionId: event.currentTarget.value })}
        />
      </div>
      {field("sources", messages.head.sources, messages.head.sourcesHint)}
      {pickWards({
        label: messages.wards,
        asOf: dayOf(head, plan.today),
        within: new Set(wards),
        picked: typed.wardIds.map((id) => ({ id, name: names.get(id) ?? "" })),
        onChange: (picked) => kept.change({ wardIds: picked.map(({ id }) => id) }),
      })}
      {desk.error !== null && <Refused error={desk.error} />}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={() => {
            kept.forget();
            onClose();
          }}
        >
          {messages.cancel}
        </Button>
        <Button loading={desk.isSaving} onClick={() => void save()}>
          {messages.save}
        </Button>
      </Group>
    </Dialog>
  );
}

function typedOf(head: PlanHead): Typed {
  return {
    title: head.title,
    decisionNumber: head.decisionNumber,
    decidedOn: head.decidedOn === null ? "" : formatDate(head.decidedOn),
    signerTitle: head.signerTitle,
    periodFrom: formatDate(head.periodFrom),
    periodTo: formatDate(head.periodTo),
    versionId: head.versionId ?? "",
    sources: head.fundSources.map(({ name }) => name).join("; "),
    wardIds: head.wardIds,
  };
}

/** A source keeps its key where its name stays; a new name takes the key of one that is gone: it was reworded. */
function readHead(
  typed: Typed,
  before: PlanHead,
): { readonly faults: Partial<Record<keyof Typed, string>>; readonly head?: PlanHead } {
  const day = (text: string) => (text.trim() === "" ? null : parseDate(text));
  const [decidedOn, periodFrom, periodTo] = [
    day(typed.decidedOn),
    day(typed.periodFrom),
    day(typed.periodTo),
  ];
  const names = [
    ...new Set(
      typed.sources
        .split(";")
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    ),
  ];
  const faults = {
    ...(typed.title.trim() === "" && { title: messages.unreadable.title }),
    ...(decidedOn === undefined && { decidedOn: messages.unreadable.day }),
    ...(!periodFrom && { periodFrom: messages.unreadable.day }),
    ...(!periodTo && { periodTo: messages.unreadable.day }),
    ...(names.length === 0 && { sources: messages.unreadable.sources }),
  };
  if (Object.keys(faults).length > 0 || !periodFrom || !periodTo) return { faults };
  const keys = new Map(before.fundSources.map(({ key, name }) => [name, key]));
  const stay = new Set(names.map((name) => keys.get(name)));
  const renamed = before.fundSources.filter(({ key }) => !stay.has(key));
  return {
    faults,
    head: {
      title: typed.title.trim().normalize("NFC"),
      decisionNumber: typed.decisionNumber.trim(),
      decidedOn: decidedOn ?? null,
      signerTitle: typed.signerTitle.trim().normalize("NFC"),
      periodFrom,
      periodTo,
      versionId: typed.versionId === "" ? null : typed.versionId,
      wardIds: [...typed.wardIds],
      fundSources: names.map((name) => ({
        key: keys.get(name) ?? renamed.shift()?.key ?? `source-${newId().slice(0, 8)}`,
        name: name.normalize("NFC"),
      })),
    },
  };
}
