import type { BoardRow } from "@thuocdo/contract/rounds";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import type { Column } from "@thuocdo/ui/data-table";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { messages } from "#features/rounds/messages.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/rounds/rounds.module.css";

export interface BoardActs {
  readonly onLook: (submissionId: string) => void;
  /** To let off a unit that has ended; undefined for those who may not. */
  readonly onLetOff: ((row: BoardRow) => void) | undefined;
}

export function boardColumns({ onLook, onLetOff }: BoardActs): readonly Column<BoardRow>[] {
  return [
    {
      key: "unit",
      header: messages.unit,
      sortValue: ({ unitName }) => unitName,
      cell: (row) => (
        <>
          {row.submissionId === null ? (
            row.unitName
          ) : (
            <LookButton unitName={row.unitName} submissionId={row.submissionId} onLook={onLook} />
          )}
          <Ended row={row} onLetOff={onLetOff} />
        </>
      ),
    },
    {
      key: "place",
      header: messages.place,
      sortValue: ({ cityName, districtName }) => messages.placeOf(cityName, districtName),
      cell: ({ cityName, districtName }) => messages.placeOf(districtName, cityName),
    },
    {
      key: "state",
      header: messages.submission,
      sortValue: ({ state }) => state,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      key: "deadline",
      header: messages.deadline,
      sortValue: ({ closesAt }) => closesAt,
      cell: ({ closesAt, late, extensionReason }) => (
        <span data-late={late} className={classes["deadline"]} title={extensionReason ?? undefined}>
          {late ? messages.lateUntil(formatInstant(closesAt)) : formatInstant(closesAt)}
          {extensionReason !== null && <small>{messages.extendedFor(extensionReason)}</small>}
        </span>
      ),
    },
    {
      key: "revision",
      header: messages.revision,
      figures: true,
      sortValue: ({ revision }) => revision,
      cell: ({ revision }) => (revision === 0 ? null : revision),
    },
    {
      key: "submitted",
      header: messages.submittedAt,
      sortValue: ({ submittedAt }) => submittedAt,
      cell: ({ submittedAt }) => submittedAt && formatInstant(submittedAt),
    },
    points("self", messages.self, ({ selfScoreHundredths }) => selfScoreHundredths),
    points(
      "appraised",
      messages.appraised,
      ({ appraisedScoreHundredths }) => appraisedScoreHundredths,
    ),
    {
      key: "criteria",
      header: messages.criteria,
      figures: true,
      sortValue: ({ criteriaMet }) => criteriaMet,
      cell: ({ criteriaMet, criteriaApplicable }) =>
        criteriaMet !== null && criteriaApplicable !== null
          ? messages.criteriaOf(criteriaMet, criteriaApplicable)
          : null,
    },
  ];
}

function LookButton({
  unitName,
  submissionId,
  onLook,
}: {
  readonly unitName: string;
  readonly submissionId: string;
  readonly onLook: BoardActs["onLook"];
}) {
  return (
    <button
      type="button"
      className={classes["link"]}
      aria-label={messages.look(unitName)}
      onClick={() => onLook(submissionId)}
    >
      {unitName}
    </button>
  );
}

/** What became of a unit that is no more while its round is under way. */
function Ended({
  row,
  onLetOff,
}: {
  readonly row: BoardRow;
  readonly onLetOff: BoardActs["onLetOff"];
}) {
  const { unitName, ended, letOff } = row;
  if (ended === null) return null;
  return (
    <span className={classes["ended"]}>
      <small>
        {messages.ended(
          ended.on,
          ended.successors.map((unit) => unit.unitName),
        )}
      </small>
      {letOff !== null && <small>{messages.letOffFor(letOff.at, letOff.reason)}</small>}
      {letOff === null && onLetOff !== undefined && (
        <button
          type="button"
          className={classes["link"]}
          data-screen-only
          aria-label={messages.letOffOf(unitName)}
          onClick={() => onLetOff(row)}
        >
          {messages.letOff}
        </button>
      )}
    </span>
  );
}

/** A column of points; what is not there yet stays blank, and is not 0. */
function points(
  key: string,
  header: string,
  value: (row: BoardRow) => number | null,
): Column<BoardRow> {
  return {
    key,
    header,
    figures: true,
    sortValue: value,
    cell: (row) => {
      const hundredths = value(row);
      return hundredths === null ? null : formatPoints(hundredths, { fixed: true });
    },
  };
}
