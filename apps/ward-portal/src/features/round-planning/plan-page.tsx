import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import { useState, type ReactNode } from "react";
import { messages } from "#features/round-planning/messages.ts";
import { PlanForm } from "#features/round-planning/plan-form.tsx";
import { roundPlanQuery } from "#features/round-planning/queries.ts";
import { blankPlan, typePlan } from "#features/round-planning/typed-plan.ts";
import { newId } from "@thuocdo/ui/new-id";
import classes from "#features/round-planning/round-planning.module.css";

interface PlanPageProps {
  readonly onBack: () => void;
  readonly onSaved: (roundId: string) => void;
}

/** A round to be planned. */
export function NewPlanPage({ onBack, onSaved }: PlanPageProps) {
  const [roundId] = useState(newId);
  const organisers = useOrganisers();
  return (
    <Frame title={messages.newTitle} onBack={onBack}>
      <PlanForm
        isNew
        roundId={roundId}
        organisers={organisers}
        initial={blankPlan(organisers[0]?.unitId ?? "")}
        keptAs="new"
        onSaved={onSaved}
        onCancel={onBack}
      />
    </Frame>
  );
}

/** A planned round whose plan is changed before it opens. */
export function ChangePlanPage({
  roundId,
  organiserUnitId,
  onBack,
  onSaved,
}: PlanPageProps & { readonly roundId: string; readonly organiserUnitId: string }) {
  const plan = useQuery(roundPlanQuery(roundId));
  const organisers = useOrganisers().filter(({ unitId }) => unitId === organiserUnitId);
  return (
    <Frame title={messages.changeTitle} onBack={onBack}>
      <QueryState query={plan} pendingLines={12}>
        {(stored) => (
          <PlanForm
            isNew={false}
            roundId={roundId}
            organisers={organisers}
            initial={typePlan(stored, organiserUnitId)}
            keptAs={roundId}
            onSaved={onSaved}
            onCancel={onBack}
          />
        )}
      </QueryState>
    </Frame>
  );
}

function Frame(props: {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes["page"]}>
      <button type="button" className={classes["link"]} onClick={props.onBack}>
        {messages.back}
      </button>
      <Title order={1} mb="sm">
        {props.title}
      </Title>
      {props.children}
    </div>
  );
}

/** The units that this person administers. */
function useOrganisers() {
  return useSession().assignments.filter(({ role }) => role === "administrator");
}
