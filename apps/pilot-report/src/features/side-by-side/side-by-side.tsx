import { Link } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { CriterionOutline, Outline } from "@thuocdo/comparison/outline";
import { causeText, lackText, namesOf, type Names } from "@thuocdo/comparison/report-words";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { messages } from "#features/side-by-side/messages.ts";
import { verdictLabels } from "#lib/verdict-labels.ts";
import classes from "#features/side-by-side/side-by-side.module.css";

export interface SideBySideProps {
  readonly snapshotId: string;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
}

/** A few units, criterion by criterion: met or not and why, points beside; no statistics that a few can't carry. */
export function SideBySide({ snapshotId, outline, wards }: SideBySideProps) {
  const names = namesOf(outline);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={classes["scroll"]} aria-label={messages.caption} tabIndex={0}>
      <table className={classes["table"]}>
        <caption>{messages.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.criterion}</th>
            {wards.map(({ unitId, name, cityName }) => (
              <th key={unitId} scope="col">
                <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
                  {name}
                </Link>
                <div>{cityName}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SummaryRows wards={wards} names={names} />
          {outline.groups.map((group) => (
            <GroupRows key={group.id} group={group} wards={wards} names={names} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowsProps {
  readonly wards: readonly ComparedWard[];
  readonly names: Names;
}

function SummaryRows({ wards, names }: RowsProps) {
  return (
    <>
      <tr>
        <th scope="row">{messages.criteriaMet}</th>
        {wards.map(({ unitId, appraised }) => (
          <td key={unitId}>
            {appraised === null
              ? messages.notAppraised
              : messages.met(appraised.criteriaMet, appraised.criteriaApplicable)}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{messages.total}</th>
        {wards.map(({ unitId, appraised, self }) => (
          <td key={unitId}>
            {appraised === null
              ? messages.notAppraised
              : formatPoints(appraised.totalHundredths, { fixed: true })}
            {self !== null && (
              <div className={classes["points"]}>
                {messages.self(formatPoints(self.totalHundredths, { fixed: true }))}
              </div>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{messages.level}</th>
        {wards.map(({ unitId, appraised }) => (
          <td key={unitId}>
            {names.levels.get(appraised?.level ?? "") ?? messages.noLevel}
            {appraised !== null && appraised.next !== null && (
              <div className={classes["cause"]}>
                {messages.next(
                  names.levels.get(appraised.next.level) ?? appraised.next.level,
                  appraised.next.lacks.map((lack) => lackText(lack, names)).join("; "),
                )}
              </div>
            )}
          </td>
        ))}
      </tr>
    </>
  );
}

function GroupRows({
  group,
  wards,
  names,
}: RowsProps & { readonly group: Outline["groups"][number] }) {
  return (
    <>
      <tr className={classes["group"]}>
        <th scope="row">
          {messages.group(group.code, group.title, formatPoints(group.maxHundredths))}
        </th>
        {wards.map(({ unitId, appraised }) => {
          const points =
            appraised?.groups.find(({ groupId }) => groupId === group.id)?.hundredths ?? null;
          return (
            <td key={unitId}>{points === null ? "–" : formatPoints(points, { fixed: true })}</td>
          );
        })}
      </tr>
      {group.criteria.map((criterion) => (
        <tr key={criterion.id}>
          <th scope="row">{messages.heading(criterion.code, criterion.title)}</th>
          {wards.map((ward) => (
            <VerdictCell key={ward.unitId} ward={ward} criterion={criterion} names={names} />
          ))}
        </tr>
      ))}
    </>
  );
}

function VerdictCell(props: {
  readonly ward: ComparedWard;
  readonly criterion: CriterionOutline;
  readonly names: Names;
}) {
  const { ward, criterion, names } = props;
  const result = ward.appraised?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  if (result === undefined) return <td>{messages.unjudged}</td>;
  return (
    <td className={classes["cell"]} data-verdict={result.verdict}>
      {verdictLabels[result.verdict]}
      {result.hundredths !== null && (
        <span className={classes["points"]}>
          {" "}
          {formatPoints(result.hundredths, { fixed: true })}
        </span>
      )}
      {result.causes.length > 0 && (
        <details className={classes["cause"]}>
          <summary>{messages.causes}</summary>
          {result.causes.map((cause) => causeText(cause, names)).join("; ")}
        </details>
      )}
    </td>
  );
}
