import { createHash } from "node:crypto";
import type { ScoringContext } from "@thuocdo/criteria/answer";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import type { Result } from "@thuocdo/criteria/result";
import type { NewAppraisal } from "@thuocdo/database/queries/appraisals";
import type { Act } from "@thuocdo/database/queries/audit";
import type { NewRevision } from "@thuocdo/database/queries/revisions";
import type { StoredSubmissionState } from "@thuocdo/database/schema";
import type { Answers } from "@thuocdo/submissions/answers";
import { approveSubmission, returnForCorrection } from "@thuocdo/submissions/decide-appraisal";
import type { Findings } from "@thuocdo/submissions/finding";
import { nextState } from "@thuocdo/submissions/submission-act";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { submitRevision } from "@thuocdo/submissions/submit-revision";
import { approvalFindings } from "#demonstration/appraise-ward.ts";
import { scopeOf, submissionIdOf } from "#demonstration/demonstration-round.ts";
import { drawFor } from "#demonstration/draw.ts";
import { returnReason } from "#demonstration/messages.ts";
import type { OverstatedAnswers } from "#demonstration/overstate.ts";
import { later } from "#demonstration/pilot-quarters.ts";
import type { Walk, WalkedSubmission } from "#demonstration/walk.ts";
import { deterministicId } from "#units/unit-id.ts";

/** The acts on one submission, each by the function of core that decides it in the service too. */
export function startSteps({ version, round, ward, people, ministryId, fate, ...given }: Walk) {
  const id = submissionIdOf(round.id, ward);
  const context: ScoringContext = {
    unitType: "ward",
    unitClass: null,
    periodFrom: round.quarter.periodFrom,
  };
  const { opensAt, closesAt } = round.quarter;
  const window = { state: "open", opensAt, closesAt: fate.extendedTo ?? closesAt } as const;
  const startedAt = given.startedAt ?? later(fate.submittedAt ?? closesAt, 0, -5);
  const revisions: NewRevision[] = [];
  const appraisals: NewAppraisal[] = [];
  const acts: Act[] = [];
  let state: SubmissionState = "in-progress";

  const record = (act: string, at: string, personId: string | null, detail: object) =>
    acts.push({
      act,
      subjectKind: "submission",
      subjectId: id,
      unitId: ward.unitId,
      scopeUnitIds: scopeOf(ward, ministryId),
      detail: { ...detail, simulated: true },
      at,
      personId,
    });
  const last = (): NewRevision => {
    const revision = revisions.at(-1);
    if (revision === undefined) throw new Error(`Submission ${id} has not been sent.`);
    return revision;
  };
  const lastFound = (): Pick<NewAppraisal, "findings"> => appraisals.at(-1) ?? { findings: {} };
  const decide = (decision: NewAppraisal["decision"], findings: Findings, at: string) => {
    const { answers, id: revisionId, number } = last();
    const isReturn = decision === "returned";
    const appraisingUnitId = isReturn ? people.returningUnitId : people.approvingUnitId;
    const decided = expectAccepted(
      (isReturn ? returnForCorrection : approveSubmission)({
        version,
        answers,
        findings,
        context,
        state: expectAccepted(nextState(state, "start-appraisal")),
        unitId: ward.unitId,
        appraiserUnitIds: [appraisingUnitId],
      }),
    );
    state = decided.state;
    const appraisedBy = isReturn ? people.returnedBy : people.approvedBy;
    appraisals.push({
      id: deterministicId(`appraisal:${revisionId}`),
      revisionId,
      appraisingUnitId,
      decision,
      findings,
      appraisedScore: decided.appraisedScore,
      reason: isReturn ? returnReason : null,
      appraisedBy,
      at,
    });
    const act = isReturn ? "return-revision" : "approve-revision";
    record(act, at, appraisedBy, { revisionId, revision: number, appraisingUnitId });
  };
  const stored = (kept: StoredSubmissionState, draftAnswers: Answers): WalkedSubmission => ({
    id,
    roundId: round.id,
    unitId: ward.unitId,
    state: kept,
    draftAnswers,
    startedAt,
    savedAt: revisions.at(-1)?.at ?? startedAt,
    savedBy: people.officerId,
    extendedTo: fate.extendedTo,
    revisions,
    appraisals,
    acts,
  });

  record("save-draft", startedAt, people.officerId, { sequence: 1 });
  return {
    id,
    inProgress: (answers: Answers) => stored("in-progress", answers),
    submit(answers: Answers, at: string) {
      const submission = { state, revision: revisions.length };
      const sent = expectAccepted(
        submitRevision({
          version,
          answers,
          context,
          submission,
          window,
          // Quarters are simulated each for itself: nobody is there to say why a figure jumps.
          previous: {},
          returned: state === "returned" ? { ...last(), ...lastFound() } : undefined,
          at,
        }),
      );
      state = sent.state;
      const note = null;
      const revisionId = deterministicId(`revision:${id}:${sent.number}`);
      const contentSha256 = createHash("sha256")
        .update(canonicalJson({ answers: sent.answers, note }))
        .digest("hex");
      revisions.push({
        id: revisionId,
        submissionId: id,
        number: sent.number,
        answers: sent.answers,
        selfScore: sent.selfScore,
        contentSha256,
        submittedBy: people.officerId,
        note,
        at,
      });
      const detail = { revisionId, revision: sent.number, contentSha256 };
      record("submit-revision", at, people.officerId, detail);
    },
    sendBack: (findings: Findings, at: string) => decide("returned", findings, at),
    approve: (figures: OverstatedAnswers, at: string) =>
      decide(
        "approved",
        approvalFindings(figures, people.approvingUnitId, drawFor(id, "approve")),
        at,
      ),
    done(): WalkedSubmission {
      if (state === "not-started") throw new Error(`Submission ${id} was never started.`);
      return stored(state, last().answers);
    },
  };
}

function expectAccepted<Value>(result: Result<Value, object>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demonstration is refused: ${JSON.stringify(result.refusal)}`);
}
