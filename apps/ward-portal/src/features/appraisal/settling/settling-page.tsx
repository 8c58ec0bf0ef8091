import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Differences } from "@thuocdo/contract/differences";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { FoundDifference } from "#features/appraisal/settling/found-difference.tsx";
import { messages } from "#features/appraisal/settling/messages.ts";
import { differencesQuery } from "#features/appraisal/settling/queries.ts";
import { SettleForm } from "#features/appraisal/settling/settle-form.tsx";
import { WithAskedVersion } from "#lib/submissions/asked-version.tsx";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/appraisal/settling/settling.module.css";

export interface SettlingPageProps {
  readonly secondAppraisalId: string;
  readonly onBack: (roundId: string) => void;
  readonly onLook: (submissionId: string) => void;
}

/** Two appraisals of one revision side by side, and what holds of the indicators that they found differently. */
export function SettlingPage({ secondAppraisalId, ...way }: SettlingPageProps) {
  const differences = useQuery(differencesQuery(secondAppraisalId));
  return (
    <div className={classes["page"]}>
      <QueryState query={differences} pendingLines={12}>
        {(loaded) => <Loaded differences={loaded} {...way} />}
      </QueryState>
    </div>
  );
}

function Loaded({
  differences,
  onBack,
  onLook,
}: Omit<SettlingPageProps, "secondAppraisalId"> & { readonly differences: Differences }) {
  const { unitName, cityName, roundTitle, revision, hindered, settlement, items } = differences;
  return (
    <>
      <button
        type="button"
        className={classes["link"]}
        data-screen-only
        onClick={() => onBack(differences.roundId)}
      >
        {messages.back}
      </button>
      <Title order={1}>{messages.title}</Title>
      <p className={classes["of"]}>
        {messages.of(unitName, cityName, roundTitle, revision)}{" "}
        <button
          type="button"
          className={classes["link"]}
          data-screen-only
          onClick={() => onLook(differences.submissionId)}
        >
          {messages.look}
        </button>
      </p>
      <Totals differences={differences} />
      {settlement !== null && (
        <Notice
          tone="good"
          title={messages.settled(
            settlement.settlingUnitName,
            settlement.settledAt,
            settlement.settledBy,
          )}
        />
      )}
      {hindered !== null && hindered !== "settled" && (
        <Notice title={messages.hindered[hindered]} />
      )}
      <WithAskedVersion submission={differences}>
        {({ document }) =>
          hindered === null ? (
            <SettleForm differences={differences} indicators={listIndicators(document)} />
          ) : (
            <div className={classes["list"]}>
              {listIndicators(document).map((indicator) => {
                const item = items.find(({ indicatorId }) => indicatorId === indicator.id);
                if (item === undefined) return null;
                const outcome = settlement?.outcomes[indicator.id];
                return (
                  <section key={indicator.id} className={classes["card"]}>
                    <h2>{messages.indicator(indicator.code, indicator.title)}</h2>
                    <FoundDifference indicator={indicator} item={item} />
                    {outcome !== undefined && (
                      <p>
                        <strong>
                          {messages.decided(messages.outcome[outcome.outcome], outcome.reason)}
                        </strong>
                      </p>
                    )}
                  </section>
                );
              })}
            </div>
          )
        }
      </WithAskedVersion>
    </>
  );
}

function Totals({ differences }: { readonly differences: Differences }) {
  const { first, second, selfHundredths, standingHundredths, indicators, items } = differences;
  const totals = [
    { name: messages.self, hundredths: selfHundredths, when: "" },
    { name: messages.first, hundredths: first.hundredths, when: messages.when(first.at, first.by) },
    {
      name: messages.second,
      hundredths: second.hundredths,
      when: messages.when(second.at, second.by),
    },
    { name: messages.standing, hundredths: standingHundredths, when: "" },
  ];
  return (
    <>
      <dl className={classes["totals"]} aria-label={messages.totals}>
        {totals.map(({ name, hundredths, when }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{messages.whole(hundredths)}</strong>
              {when !== "" && <span>{when}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes["of"]}>
        {messages.agreement(
          indicators - items.length,
          indicators,
          differences.equalVerdicts,
          differences.verdicts,
        )}{" "}
        {messages.agreementHint}
      </p>
    </>
  );
}
