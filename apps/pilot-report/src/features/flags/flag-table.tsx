import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Flag, FlagRule } from "@thuocdo/comparison/flag-analysis";
import type { FlagOutcome } from "@thuocdo/contract/flags";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { DataTable } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/flags/messages.ts";

const atFirst = 20;

/** The flags of one rule, with what was found of each. */
export function FlagTable(props: {
  readonly snapshotId: string;
  readonly rule: FlagRule;
  readonly flags: readonly Flag[];
  readonly outcomes: readonly FlagOutcome[];
  readonly onSettle: (flag: Flag, what: string) => void;
}) {
  const { snapshotId, rule, flags } = props;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? flags : flags.slice(0, atFirst);
  const whatOf = ({ figures }: Flag) => messages.details[rule](figures);
  const found = Map.groupBy(props.outcomes, ({ flagKey }) => flagKey);
  return (
    <>
      <DataTable
        caption={messages.flagsCaption(messages.rules[rule], shown.length, flags.length)}
        rows={shown}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "units",
            header: messages.units,
            cell: (flag) => <Units snapshotId={snapshotId} flag={flag} />,
          },
          { key: "what", header: messages.what, cell: whatOf },
          {
            key: "outcome",
            header: messages.outcome,
            cell: (flag) => {
              const latest = found.get(flag.key)?.at(-1);
              return latest === undefined
                ? messages.open
                : messages.said(
                    messages.outcomes[latest.outcome],
                    latest.reason,
                    latest.settledBy.fullName,
                    formatInstant(latest.settledAt),
                  );
            },
          },
          {
            key: "act",
            header: messages.act,
            cell: (flag) => (
              <Button
                size="compact-xs"
                variant="default"
                data-screen-only
                aria-label={messages.settleFlag(
                  [...flag.units.map(({ name }) => name), whatOf(flag)].join(", "),
                )}
                onClick={() => props.onSettle(flag, whatOf(flag))}
              >
                {messages.settle}
              </Button>
            ),
          },
        ]}
      />
      {!isWhole && flags.length > atFirst && (
        <Group data-screen-only>
          <Button variant="default" onClick={() => setWhole(true)}>
            {messages.showAll(flags.length)}
          </Button>
        </Group>
      )}
    </>
  );
}

function Units({ snapshotId, flag }: { readonly snapshotId: string; readonly flag: Flag }) {
  if (flag.cityName !== null) return flag.cityName;
  return flag.units.map(({ unitId, name, cityName }, at) => (
    <span key={unitId}>
      {at > 0 && "; "}
      <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
        {name}
      </Link>
      {` (${cityName})`}
    </span>
  ));
}
