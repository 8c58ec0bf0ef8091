import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { nextLevelOf, type NextStep } from "@thuocdo/comparison/next-level";
import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import { peersOf } from "@thuocdo/comparison/peers";
import { pointsText } from "@thuocdo/comparison/report-text";
import { lackText, namesOf } from "@thuocdo/comparison/report-words";
import type { StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import type { ReactNode } from "react";
import { messages } from "#features/ward/messages.ts";
import classes from "#features/ward/ward-standing.module.css";

const mostSteps = 3;

/** Where a unit stands, how sure, beside whom, and what it lacks for the next level. */
export function WardStanding(props: {
  readonly ward: ComparedWard;
  readonly wards: readonly ComparedWard[];
  readonly outline: Outline;
  readonly places: StandingAnalysis | null;
}) {
  const { ward, outline, places } = props;
  const names = namesOf(outline);
  const { appraised, self, standing } = ward;
  const place = places?.units.find(({ unitId }) => unitId === ward.unitId);
  const peers = standing === null ? null : peersOf(ward, props.wards);
  const next = appraised === null ? null : nextLevelOf(appraised, outline);
  return (
    <dl className={classes["facts"]}>
      <Fact term={messages.level}>
        {names.levels.get(appraised?.level ?? "") ?? messages.noLevel}
      </Fact>
      <Fact term={messages.points}>
        {appraised === null ? messages.notAppraised : pointsText(appraised.totalHundredths)}
        {self !== null && ` (${messages.selfPoints(pointsText(self.totalHundredths))})`}
      </Fact>
      <Fact term={messages.met}>
        {appraised === null
          ? messages.notAppraised
          : messages.metOf(appraised.criteriaMet, appraised.criteriaApplicable)}
      </Fact>
      <Fact term={messages.place}>
        {standing === null
          ? messages.noPlace[ward.unranked ?? "not-appraised"]
          : messages.placeOf(standing.overall, standing.inCity)}
        {place !== undefined && ` ${messages.interval(place.low, place.high)}`}
      </Fact>
      {peers !== null && (
        <Fact term={messages.peers[peers.kind]}>
          {messages.peerRange(
            peers.n,
            pointsText(peers.lower),
            pointsText(peers.middle),
            pointsText(peers.upper),
          )}
        </Fact>
      )}
      {next !== null && (
        <Fact term={messages.next(names.levels.get(next.level) ?? next.level)}>
          {messages.lacking(next.lacks.map((lack) => lackText(lack, names)).join("; "))}
          <Steps
            label={messages.nearest}
            steps={next.unmet}
            outline={outline}
            say={messages.short}
          />
          <Steps label={messages.room} steps={next.room} outline={outline} say={messages.gives} />
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Steps(props: {
  readonly label: string;
  readonly steps: readonly NextStep[];
  readonly outline: Outline;
  readonly say: (points: string) => string;
}) {
  if (props.steps.length === 0) return null;
  const criteria = new Map(criteriaOf(props.outline).map((criterion) => [criterion.id, criterion]));
  const shown = props.steps.slice(0, mostSteps).map(({ criterionId, hundredths }) => {
    const criterion = criteria.get(criterionId);
    return `${criterion?.code}. ${criterion?.title} (${props.say(pointsText(hundredths))})`;
  });
  const more = props.steps.length - shown.length;
  return (
    <p>
      {props.label} {shown.join("; ")}
      {more > 0 && ` ${messages.more(more)}`}
    </p>
  );
}
