import { randomUUID } from "node:crypto";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { CalledWard } from "#load/called-wards.ts";
import { requestOf } from "#load/line.ts";
import { sixtyAnswers, sixtyIndicators } from "#load/sixty-answers.ts";

export const bareRoute = "packages/scenarios/bench/bare-route.ts";

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-07-01" } as const;
const selfScore = scoreAnswers(sixtyIndicators, sixtyAnswers(1).byIndicator, context);

/** What the bare route takes: the answers, and a score that it need not compute. */
export function bareSendOf(ward: CalledWard, number: number): Buffer {
  return requestOf({
    method: "POST",
    path: `/api/submissions/${ward.submissionId}/revisions`,
    body: { id: randomUUID(), answers: sixtyAnswers(number), selfScore },
  });
}
