import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import type { FundSource, PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { Dialog } from "@thuocdo/ui/dialog";
import { DialogActions } from "@thuocdo/ui/dialog-actions";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { Notice } from "@thuocdo/ui/notice";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState, type ReactNode } from "react";
import {
  mergeHead,
  overtakenFields,
  readHead,
  typedOf,
  type HeadField,
  type TypedHead,
} from "#features/city-plans/typed-head.ts";
import { messages } from "#features/city-plans/messages.ts";
import { wardsQuery } from "#features/city-plans/queries.ts";
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

export interface HeadFormProps {
  readonly desk: PlanDesk;
  readonly head: PlanHead;
  readonly pickWards: PickWards;
  readonly onClose: () => void;
}

/** What is said of the plan itself; kept on the machine as it is typed, and put as one act. */
export function HeadForm({ desk, head, pickWards, onClose }: HeadFormProps) {
  const { plan } = desk;
  const personId = useSession().person.id;
  const now = typedOf(head);
  const kept = useKept({ personId, name: `city-plan.${plan.id}.head` }, { typed: now, base: now });
  const { typed, base } = kept.value;
  const [faults, setFaults] = useState<Readonly<Partial<Record<HeadField, string>>>>({});
  const [isAsked, setIsAsked] = useState(false);
  const versions = useQuery(versionsInForceQuery()).data ?? [];
  const asOf = parseDate(typed.periodFrom) ?? head.periodFrom;
  const wards = useQuery(wardsQuery(plan, asOf)).data ?? [];
  const names = new Map([...plan.units, ...wards].map(({ id, name }) => [id, name]));
  const overtaken = overtakenFields({ typed, base, now });
  const change = (patch: Partial<TypedHead>) =>
    kept.change({ typed: { ...typed, ...patch }, base });

  async function store() {
    setIsAsked(true);
    const reading = readHead(mergeHead({ typed, base, now }));
    setFaults(reading.ok ? {} : reading.faults);
    if (!reading.ok) return;
    // Made upon what is shown: what others change in the meantime is told, and not written over.
    if (await desk.put([{ kind: "plan", id: plan.id, content: reading.head }])) {
      kept.forget();
      onClose();
    }
  }

  const field = (
    key: "title" | "decisionNumber" | "decidedOn" | "signerTitle" | "periodFrom" | "periodTo",
  ) => (
    <TextInput
      label={messages.head[key]}
      value={typed[key]}
      error={faults[key]}
      autoComplete="off"
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );

  return (
    <Dialog wide opened title={messages.editHead} onClose={onClose}>
      {kept.wasKept && <Notice title={messages.restored} />}
      {overtaken.length > 0 && (
        <Notice
          urgent
          tone="warning"
          title={messages.headConflict(overtaken.map((key) => messages.head[key]))}
          action={
            <Button variant="default" onClick={kept.forget}>
              {messages.takeTheirs}
            </Button>
          }
        >
          <ul>
            {overtaken.map((key) => (
              <li key={key}>{messages.theirsNow(messages.head[key], wordsOf(now, key, names))}</li>
            ))}
          </ul>
        </Notice>
      )}
      {field("title")}
      <div className={classes["fields"]}>
        {field("decisionNumber")}
        {field("decidedOn")}
        {field("signerTitle")}
        {field("periodFrom")}
        {field("periodTo")}
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
          onChange={(event) => change({ versionId: event.currentTarget.value })}
        />
      </div>
      <Sources
        sources={typed.fundSources}
        fault={faults.fundSources}
        onChange={(fundSources) => change({ fundSources })}
      />
      {pickWards({
        label: messages.wards,
        asOf,
        within: new Set(wards.map(({ id }) => id)),
        picked: typed.wardIds.map((id) => ({ id, name: names.get(id) ?? messages.formerUnit })),
        onChange: (picked) => change({ wardIds: picked.map(({ id }) => id) }),
      })}
      {isAsked && desk.error !== null && <Refused error={desk.error} />}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {messages.closeKeeping}
        </Button>
        <Button loading={desk.isSaving} onClick={() => void store()}>
          {overtaken.length > 0 ? messages.storeOver : messages.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Sources({
  sources,
  fault,
  onChange,
}: {
  readonly sources: readonly FundSource[];
  readonly fault: string | undefined;
  readonly onChange: (sources: readonly FundSource[]) => void;
}) {
  return (
    <fieldset className={classes["sources"]}>
      <legend>{messages.head.fundSources}</legend>
      {sources.map(({ key, name }, at) => (
        <div key={key}>
          <TextInput
            aria-label={messages.sourceName(at + 1)}
            value={name}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              onChange(sources.map((one) => (one.key === key ? { key, name: typed } : one)));
            }}
          />
          <button
            type="button"
            className={classes["link"]}
            aria-label={messages.removeSource(name)}
            onClick={() => onChange(sources.filter((one) => one.key !== key))}
          >
            {messages.removeShort}
          </button>
        </div>
      ))}
      {fault !== undefined && (
        <p role="alert" className={classes["bad"]}>
          {fault}
        </p>
      )}
      <button
        type="button"
        className={classes["link"]}
        onClick={() => onChange([...sources, { key: `source-${newId().slice(0, 8)}`, name: "" }])}
      >
        {messages.addSource}
      </button>
    </fieldset>
  );
}

function wordsOf(head: TypedHead, key: HeadField, names: ReadonlyMap<string, string>): string {
  switch (key) {
    case "fundSources":
      return head.fundSources.map(({ name }) => name).join("; ");
    case "wardIds":
      return head.wardIds.map((id) => names.get(id) ?? messages.formerUnit).join("; ");
    case "versionId":
      return head.versionId === "" ? "" : messages.otherVersion;
    case "title":
    case "decisionNumber":
    case "decidedOn":
    case "signerTitle":
    case "periodFrom":
    case "periodTo":
      return head[key];
  }
}
