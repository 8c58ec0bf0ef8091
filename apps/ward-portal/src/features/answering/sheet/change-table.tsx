import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { FieldValue } from "@thuocdo/criteria/answer";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { AnswerChanges } from "@thuocdo/submissions/answer-changes";
import { useMemo } from "react";
import { messages } from "#features/answering/sheet/messages.ts";
import classes from "#features/answering/sheet/sheet.module.css";

export interface ChangeTableProps {
  readonly version: CriteriaSetVersion;
  readonly changes: AnswerChanges;
}

interface Line {
  readonly key: string;
  readonly address: string;
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What a sheet changes, cell by cell: as it is, and as the sheet says. */
export function ChangeTable({ version, changes }: ChangeTableProps) {
  const lines = useMemo(() => linesOf(version, changes), [version, changes]);
  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} tabIndex={0} aria-label={messages.columns.after}>
      <table className={classes["changes"]}>
        <thead>
          <tr>
            {Object.values(messages.columns).map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, address, what, before, after }) => (
            <tr key={key}>
              <td>{address}</td>
              <td>{what}</td>
              <td data-nothing={before === undefined}>{before ?? messages.nothing}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function linesOf(version: CriteriaSetVersion, { values, notes }: AnswerChanges): readonly Line[] {
  const byId = new Map(listIndicators(version).map((indicator) => [indicator.id, indicator]));
  return [
    ...values.flatMap(({ indicatorId, fieldKey, address, before, value }): Line[] => {
      const indicator = byId.get(indicatorId);
      if (indicator === undefined) return [];
      const words = (given: FieldValue) => fieldText(indicator, fieldKey, given);
      return [
        {
          key: `${indicatorId} ${fieldKey}`,
          address,
          what: `${indicator.code} ${indicator.title} · ${fieldLabel(indicator, fieldKey)}`,
          before: before === undefined ? undefined : words(before),
          after: words(value),
        },
      ];
    }),
    ...notes.flatMap(({ indicatorId, address, before, note }): Line[] => {
      const indicator = byId.get(indicatorId);
      if (indicator === undefined) return [];
      const what = `${indicator.code} ${indicator.title} · ${messages.note}`;
      return [{ key: `${indicatorId} note`, address, what, before, after: note }];
    }),
  ];
}
