import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { issueVersion } from "@thuocdo/contract/versions";
import { Refused } from "@thuocdo/ui/refused";
import { useState, type ChangeEvent } from "react";
import { messages } from "#features/issuing/messages.ts";
import { readIssuance, type TypedIssuance } from "#features/issuing/read-issuance.ts";

const blank: TypedIssuance = {
  decisionNumber: "",
  decidedOn: "",
  signerTitle: "",
  effectiveOn: "",
};

/** The decision that issues the version, and the word that it can't be undone. */
export function IssueForm(props: {
  readonly version: { readonly id: string; readonly sequence: number };
  readonly onIssued: () => void;
  readonly onCancel: () => void;
}) {
  const { version } = props;
  const [typed, setTyped] = useState(blank);
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const reading = readIssuance(typed);
  const errors = asked && !reading.ok ? reading.errors : {};
  const issue = useMutation({
    mutationFn: (issuance: TypedIssuance) =>
      call(issueVersion, {
        params: { versionId: version.id },
        body: { ...issuance, sequence: version.sequence },
      }),
    onSuccess: props.onIssued,
  });

  function field(name: keyof TypedIssuance) {
    return {
      label: messages[name],
      value: typed[name],
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const { value } = event.currentTarget;
        setTyped((before) => ({ ...before, [name]: value }));
      },
    };
  }

  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reading.ok && understood) issue.mutate(reading.value);
      }}
    >
      <TextInput {...field("decisionNumber")} description={messages.decisionNumberHint} />
      <TextInput {...field("decidedOn")} placeholder={messages.datePlaceholder} />
      <TextInput {...field("signerTitle")} />
      <TextInput {...field("effectiveOn")} placeholder={messages.datePlaceholder} />
      <Checkbox
        label={messages.understood}
        checked={understood}
        error={asked && !understood && messages.understoodMissing}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
      {issue.error !== null && <Refused error={issue.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onCancel}>
          {messages.cancel}
        </Button>
        <Button type="submit" color="red" loading={issue.isPending}>
          {messages.confirm}
        </Button>
      </Group>
    </form>
  );
}
