import { useQuery } from "@tanstack/react-query";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import type {
  SecondAppraisal,
  SecondAppraisals as Seconds,
} from "@thuocdo/contract/second-appraisals";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { DrawForm } from "#features/appraisal-organising/draw-form.tsx";
import { messages } from "#features/appraisal-organising/messages.ts";
import { secondAppraisalsQuery } from "#features/appraisal-organising/queries.ts";
import classes from "#features/appraisal-organising/appraisal-organising.module.css";

/** Second appraisals by drawn sample, how far both agree, and the draw. */
export function SecondAppraisals({
  round,
  onDifferences,
}: {
  readonly round: AssessmentRound;
  readonly onDifferences: (secondAppraisalId: string) => void;
}) {
  const seconds = useQuery(secondAppraisalsQuery(round.id)).data;
  const isUnderWay = round.state === "open" || round.state === "closed";
  const mayDraw = round.mayOrganise && isUnderWay;
  if (seconds === undefined || (seconds.items.length === 0 && !mayDraw)) return null;
  return (
    <>
      <h3>{messages.seconds}</h3>
      {mayDraw && <DrawForm roundId={round.id} />}
      <Samples samples={seconds.samples} />
      <Agreement agreement={seconds.agreement} />
      {seconds.items.length > 0 && (
        <DataTable
          hideCaption
          caption={messages.secondsCaption}
          columns={columns(onDifferences)}
          rows={seconds.items}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

/** Each draw, how to make it again, and that it comes out the same. */
function Samples({ samples }: Pick<Seconds, "samples">) {
  if (samples.length === 0) return null;
  return (
    <ul className={classes["samples"]}>
      {samples.map((sample) => (
        <li key={sample.id}>
          {messages.sample(sample)} {sample.repeats ? messages.repeats : messages.repeatsNot}
        </li>
      ))}
    </ul>
  );
}

function Agreement({ agreement }: Pick<Seconds, "agreement">) {
  const { pairs, verdicts, equalVerdicts, meanDifferenceHundredths, kappa } = agreement;
  if (meanDifferenceHundredths === null) return null;
  return (
    <p>
      {messages.agreement(pairs, equalVerdicts, verdicts, meanDifferenceHundredths)}{" "}
      {kappa === null ? messages.noKappa : messages.kappa(kappa, pairs)}
    </p>
  );
}

const columns = (
  onDifferences: (secondAppraisalId: string) => void,
): readonly Column<SecondAppraisal>[] => [
  {
    key: "unit",
    header: messages.unit,
    sortValue: ({ unitName }) => unitName,
    cell: ({ unitName, cityName }) => (cityName === null ? unitName : `${unitName}, ${cityName}`),
  },
  {
    key: "person",
    header: messages.person,
    sortValue: ({ personName }) => personName,
    cell: ({ personName }) => personName,
  },
  {
    key: "first",
    header: messages.first,
    figures: true,
    cell: ({ found }) => found && messages.points(found.firstHundredths),
  },
  {
    key: "second",
    header: messages.second,
    figures: true,
    cell: ({ found, done }) =>
      found === null
        ? done
          ? messages.waiting
          : messages.notDone
        : messages.points(found.secondHundredths),
  },
  {
    key: "differing",
    header: messages.differing,
    sortValue: ({ found }) => found?.differing,
    cell: ({ id, found }) =>
      found && (
        <button type="button" className={classes["link"]} onClick={() => onDifferences(id)}>
          {messages.differences(found.differing, found.settled)}
        </button>
      ),
  },
];
