import { Button, Checkbox, Group, SimpleGrid, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { issueVersion } from "@thuocdo/contract/versions";
import type { Issuance } from "@thuocdo/criteria/issuance";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState, type ChangeEvent } from "react";
import { FrozenSummary } from "#features/issuing/frozen-summary.tsx";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import { messages } from "#features/issuing/messages.ts";
import { readIssuance } from "#features/issuing/read-issuance.ts";
import { useKept } from "@thuocdo/ui/use-kept";

const blank: Issuance = { decisionNumber: "", decidedOn: "", signerTitle: "", effectiveOn: "" };

/** What will be frozen, the decision that issues it, and the word that it can't be undone. */
export function IssueForm(props: {
  readonly version: IssuableVersion;
  readonly onIssued: () => void;
  readonly onCancel: () => void;
}) {
  const { version } = props;
  const { person } = useSession();
  const kept = useKept({ personId: person.id, name: `issue.${version.id}` }, blank);
  const { value: typed } = kept;
  const [understood, setUnderstood] = useState(false);
  /** When issuing was last asked for; faults are said from then on. */
  const [askedAt, setAskedAt] = useState<string>();
  const reading = askedAt === undefined ? undefined : readIssuance(typed, askedAt);
  const errors = reading?.ok === false ? reading.errors : {};
  const issue = useMutation({
    mutationFn: (issuance: Issuance) =>
      call(issueVersion, {
        params: { versionId: version.id },
        body: { ...issuance, sequence: version.sequence },
      }),
    onSuccess: () => {
      kept.forget();
      props.onIssued();
    },
  });

  function field(name: keyof Issuance) {
    return {
      label: messages[name],
      description: messages.hints[name],
      value: typed[name],
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        kept.change({ [name]: event.currentTarget.value }),
    };
  }

  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const at = new Date().toISOString();
        setAskedAt(at);
        const asked = readIssuance(typed, at);
        if (asked.ok && understood) return issue.mutate(asked.value);
        // The faults are said once this has been drawn; the first one is gone to.
        requestAnimationFrame(() =>
          form.querySelector<HTMLElement>("[aria-invalid='true'], [data-error]")?.focus(),
        );
      }}
    >
      <FrozenSummary version={version} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="xs">
        <TextInput {...field("decisionNumber")} />
        <TextInput {...field("decidedOn")} placeholder={messages.datePlaceholder} />
        <TextInput {...field("signerTitle")} />
        <TextInput {...field("effectiveOn")} placeholder={messages.datePlaceholder} />
      </SimpleGrid>
      <Checkbox
        label={messages.understood}
        checked={understood}
        error={askedAt !== undefined && !understood && messages.understoodMissing}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
      {issue.error !== null && <Refused error={issue.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onCancel} disabled={issue.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" color="red" loading={issue.isPending}>
          {messages.confirm}
        </Button>
      </Group>
    </form>
  );
}
