import { TextInput } from "@mantine/core";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { evidenceLabel } from "@thuocdo/submissions/evidence-name";
import { identityNumbers } from "@thuocdo/submissions/identity-numbers";
import { useState } from "react";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface EvidenceDetailsProps {
  readonly reference: EvidenceReference;
  /** A date typed before that could not be read. */
  readonly unreadableDate: string | undefined;
  /** @param unreadableDate the date as it stands in the field, where it can't be read */
  readonly onChange: (reference: EvidenceReference, unreadableDate: string | undefined) => void;
}

/** Short name, number and date of one file of one indicator; each is kept once it can be read. */
export function EvidenceDetails({ reference, unreadableDate, onChange }: EvidenceDetailsProps) {
  const [name, setName] = useState(reference.name);
  const [date, setDate] = useState(
    unreadableDate ?? (reference.documentDate ? formatDate(reference.documentDate) : ""),
  );
  const { documentNumber = "", documentDate: _, ...rest } = reference;
  const unread = unreadable(date);
  const isPersonal = identityNumbers(`${name} ${documentNumber}`).length > 0;

  function changeName(typed: string) {
    setName(typed);
    const label = evidenceLabel(typed);
    if (label.ok) onChange({ ...reference, name: label.value }, unread);
  }

  function changeNumber(typed: string) {
    const { documentNumber: __, ...others } = reference;
    const numbered = typed === "" ? others : { ...others, documentNumber: typed.normalize("NFC") };
    onChange(numbered, unread);
  }

  function changeDate(typed: string) {
    setDate(typed);
    const documentDate = parseDate(typed);
    const numbered = documentNumber === "" ? rest : { ...rest, documentNumber };
    // What can't be read is no date; the one before it would not be what the field shows.
    const dated = documentDate === undefined ? numbered : { ...numbered, documentDate };
    onChange(dated, unreadable(typed));
  }

  return (
    <details
      className={classes["details"]}
      data-screen-only
      open={unreadableDate !== undefined || undefined}
    >
      <summary>{messages.evidenceDetails}</summary>
      <div className={classes["detailFields"]}>
        <TextInput
          size="xs"
          label={messages.shortName}
          value={name}
          maxLength={150}
          error={evidenceLabel(name).ok ? undefined : messages.nameUnreadable}
          onChange={(event) => changeName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={messages.documentNumber}
          value={documentNumber}
          maxLength={100}
          onChange={(event) => changeNumber(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={messages.documentDate}
          value={date}
          inputMode="numeric"
          error={unread === undefined ? undefined : messages.dateUnreadable}
          onChange={(event) => changeDate(event.currentTarget.value)}
        />
      </div>
      {isPersonal && <p role="alert">{messages.personalNumber}</p>}
    </details>
  );
}

function unreadable(date: string): string | undefined {
  return date.trim() === "" || parseDate(date) !== undefined ? undefined : date;
}
