import { Button, Text } from "@mantine/core";
import type { CarryOverImpact } from "@thuocdo/contract/carry-over";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { impactSentence, messages } from "#features/carry-over/messages.ts";
import classes from "#features/carry-over/impact-panel.module.css";

export interface ImpactPanelProps {
  readonly impact: CarryOverImpact;
  /** Number of the draft's last edit: figures of before it say so. */
  readonly sequence: number;
  readonly counting: boolean;
  readonly onCount: () => void;
}

type CityRow = CarryOverImpact["cities"][number];

const columns: readonly Column<CityRow>[] = [
  { key: "city", header: messages.city, cell: ({ cityName }) => cityName },
  ...(["carried", "askedAgain", "archived", "units", "unitsAffected"] as const).map(
    (key): Column<CityRow> => ({
      key,
      header: messages[key],
      cell: (row) => messages.figure(row[key]),
      sortValue: (row) => row[key],
      figures: true,
    }),
  ),
];

/** What the draft does to answers already given, in total and by city, with when it was counted. */
export function ImpactPanel({ impact, sequence, counting, onCount }: ImpactPanelProps) {
  const { total, cities } = impact;
  return (
    <section className={classes["panel"]} aria-label={messages.impactTitle}>
      <h2>{messages.impactTitle}</h2>
      <Text size="sm">{impactSentence(total)}</Text>
      <div className={classes["asOf"]}>
        <Text size="xs" c="var(--td-quiet)">
          {messages.impactAsOf(impact)}
        </Text>
        {impact.sequence !== sequence && (
          <Text size="xs" c="var(--td-warn)">
            {messages.impactOutdated}
          </Text>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={counting}
          data-screen-only
          onClick={onCount}
        >
          {messages.countAgain}
        </Button>
      </div>
      {cities.length > 0 && (
        <DataTable
          hideCaption
          caption={messages.byCity}
          rows={cities}
          rowKey={({ cityId }) => cityId}
          columns={columns}
        />
      )}
    </section>
  );
}
