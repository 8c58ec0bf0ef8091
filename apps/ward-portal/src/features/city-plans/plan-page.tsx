import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  downloadCityPlanPaper,
  downloadCityPlanWorkbook,
  type CityPlan,
} from "@thuocdo/contract/city-plans";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { contentsOf } from "@thuocdo/submissions/city-plan/plan-item";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { DocumentsPart } from "#features/city-plans/documents-part.tsx";
import { explainPlanFailure } from "#features/city-plans/explain-plan-failure.ts";
import { FundsPart } from "#features/city-plans/funds-part.tsx";
import type { PickWards } from "#features/city-plans/head-form.tsx";
import { HistoryPart } from "#features/city-plans/history-part.tsx";
import { messages } from "#features/city-plans/messages.ts";
import { MilestonesPart } from "#features/city-plans/milestones-part.tsx";
import { OverviewPart } from "#features/city-plans/overview-part.tsx";
import type { PlanPart } from "#features/city-plans/plan-parts.ts";
import { planQuery } from "#features/city-plans/queries.ts";
import { TasksPart } from "#features/city-plans/tasks-part.tsx";
import { usePlanDesk, type PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

export interface PlanPageProps {
  readonly planId: string;
  readonly part: PlanPart | undefined;
  readonly pickWards: PickWards;
  readonly onPart: (part: PlanPart) => void;
  readonly onBack: () => void;
}

/** One city's plan, part by part; whoever reads only their own tasks sees these. */
export function PlanPage({ planId, ...props }: PlanPageProps) {
  const plan = useQuery(planQuery(planId));
  return (
    <div className={classes["page"]}>
      <QueryState query={plan} pendingLines={12}>
        {(loaded) => <Loaded plan={loaded} {...props} />}
      </QueryState>
    </div>
  );
}

function Loaded({
  plan,
  part: asked,
  pickWards,
  onPart,
  onBack,
}: Omit<PlanPageProps, "planId"> & { readonly plan: CityPlan }) {
  const desk = usePlanDesk(plan);
  const [head] = contentsOf(desk.items, "plan").values();
  const parts: readonly PlanPart[] = plan.whole
    ? ["overview", "tasks", "funds", "milestones", "documents", "history"]
    : ["tasks", "documents"];
  const part = asked !== undefined && parts.includes(asked) ? asked : (parts[0] ?? "tasks");
  return (
    <>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {messages.back}
      </button>
      <div className={classes["headline"]}>
        <Title order={1}>{head?.title ?? messages.newTitle(plan.cityName)}</Title>
        <Downloads planId={plan.id} />
      </div>
      <p className={classes["quiet"]}>
        {plan.cityName} · {messages.asOf(plan.today)}
        {plan.simulated && <strong> · {messages.simulated}</strong>}
      </p>
      {!plan.whole && <p>{messages.onlyOwn}</p>}
      <nav className={classes["parts"]} aria-label={messages.tabs} data-screen-only>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === part ? "page" : undefined}
            onClick={() => onPart(each)}
          >
            {messages.parts[each]}
          </button>
        ))}
      </nav>
      <SaveState desk={desk} />
      {part === "overview" && head !== undefined && (
        <OverviewPart desk={desk} head={head} pickWards={pickWards} />
      )}
      {part === "tasks" && <TasksPart desk={desk} />}
      {part === "funds" && head !== undefined && <FundsPart desk={desk} head={head} />}
      {part === "milestones" && <MilestonesPart desk={desk} />}
      {part === "documents" && <DocumentsPart desk={desk} />}
      {part === "history" && <HistoryPart plan={plan} />}
    </>
  );
}

function Downloads({ planId }: { readonly planId: string }) {
  const params = { planId };
  const paper = (format: "docx" | "pdf") =>
    apiPrefix + urlOf(downloadCityPlanPaper.url, params, { format });
  return (
    <span className={classes["downloads"]} data-screen-only>
      <a href={apiPrefix + urlOf(downloadCityPlanWorkbook.url, params)}>{messages.workbook}</a>
      <a href={paper("docx")}>{messages.docx}</a>
      <a href={paper("pdf")}>{messages.pdf}</a>
    </span>
  );
}

/** What is written is said, and what is not stays on this machine and is told why. */
function SaveState({ desk }: { readonly desk: PlanDesk }) {
  const { isSaving, wasSaved, undoable, error } = desk;
  const refused = explainPlanFailure(error);
  return (
    <div className={classes["saveState"]} data-screen-only>
      <output>{isSaving ? messages.saving : wasSaved ? messages.saved : ""}</output>
      {undoable && (
        <Button variant="default" disabled={isSaving} onClick={() => void desk.undo()}>
          {messages.undo}
        </Button>
      )}
      {refused !== undefined && <Notice urgent tone="refusal" title={refused} />}
      {error !== null && refused === undefined && <Refused error={error} />}
    </div>
  );
}
