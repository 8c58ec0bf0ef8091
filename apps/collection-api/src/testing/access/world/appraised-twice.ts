import { randomUUID } from "node:crypto";
import { approveRevision } from "@thuocdo/contract/appraisal";
import { drawSample, listSecondAppraisals } from "@thuocdo/contract/second-appraisals";
import type { Service } from "#testing/start-service.ts";

/** What was approved, appraised a second time by somebody with no other part in the world; who differs from the first. */
export async function appraiseTwice(
  service: Service,
  {
    roundId,
    approved: { submissionId, revisionId },
  }: {
    readonly roundId: string;
    readonly approved: { readonly submissionId: string; readonly revisionId: string };
  },
): Promise<string> {
  const administrator = await service.signIn("administrator");
  await administrator(drawSample, {
    params: { roundId },
    body: { id: randomUUID(), plan: { within: "city", size: { kind: "count", each: 1 } } },
  });
  const { items } = await administrator(listSecondAppraisals, { params: { roundId } });
  const [drawn] = items;
  const second = await service.signIn(drawn?.personName ?? "");
  const found = { revisionId, findings: {}, reason: null };
  await second(approveRevision, { params: { submissionId }, body: found });
  return drawn?.id ?? "";
}
