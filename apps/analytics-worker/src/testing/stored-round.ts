import { createHash, randomUUID } from "node:crypto";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { connect } from "@thuocdo/database/connect";
import { storeAppraisal } from "@thuocdo/database/queries/appraisals";
import { beginPlan, storePlanEdits } from "@thuocdo/database/queries/city-plans";
import { storeIssuance } from "@thuocdo/database/queries/issue-version";
import { storeRevision } from "@thuocdo/database/queries/revisions";
import { callUnits, moveRound, planRound } from "@thuocdo/database/queries/rounds";
import { takeSnapshot } from "@thuocdo/database/queries/snapshots";
import { moveSubmission, startSubmission } from "@thuocdo/database/queries/submissions";
import { createCriteriaSet, createDraft } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Answers } from "@thuocdo/submissions/answers";
import { appraisedScore } from "@thuocdo/submissions/appraise";
import type { PlanEdit } from "@thuocdo/submissions/city-plan/plan-item";
import { sampleHead, sampleTask } from "@thuocdo/submissions/city-plan/sample-plan";
import type { Findings } from "@thuocdo/submissions/finding";
import type { Kysely, Transaction } from "kysely";

/** Two criteria in group I, one in group II; the second is a knock-out. */
export const version = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 gate", "II 3.1 yes-no");

export interface StoredWard {
  readonly name: string;
  readonly city: string;
  /** Null: nothing sent. */
  readonly answers: Record<string, Record<string, string | boolean>> | null;
  /** Null: sent and not appraised. */
  readonly findings?: Findings | null;
  /** Sent after the round had closed. */
  readonly late?: boolean;
  /** The service stored another total than the answers give. */
  readonly wrongScore?: true;
}

export const good: NonNullable<StoredWard["answers"]> = {
  "indicator-1-1": { part: "95", whole: "100" },
  "indicator-1-2": { done: true },
  "indicator-2-1": { kept: true },
  "indicator-3-1": { done: true },
};

interface NewRound {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly wards: readonly Pick<StoredWard, "name" | "city">[];
}

export interface OpenRound {
  readonly roundId: string;
  /** A ward of the round sends; its appraiser approves unless the findings are null. */
  readonly answer: (ward: StoredWard) => Promise<void>;
  /** Gives the snapshot's id. */
  readonly freeze: () => Promise<string>;
}

export interface StoredHouse {
  readonly owner: Kysely<Database>;
  readonly addRound: (
    round: Omit<NewRound, "wards"> & {
      readonly wards: readonly StoredWard[];
      /** The plan of a city with this ward chosen, and one task of it due when the period ends; changed once more after the round is frozen. */
      readonly plan?: { readonly city: string; readonly ward: string };
    },
  ) => Promise<{ readonly roundId: string; readonly snapshotId: string }>;
  /** Nothing is sent yet. */
  readonly openRound: (round: NewRound) => Promise<OpenRound>;
  /** A draft after the version of the rounds; gives its id. */
  readonly addDraft: (document: CriteriaSetVersion) => Promise<string>;
}

/** A ministry with an issued version; rounds are added answered, appraised, frozen and numbered. Wards are known by name. */
export async function buildHouse(databaseUrl: string): Promise<StoredHouse> {
  const owner = connect({ url: databaseUrl, role: "owner", max: 1 });
  const ids = new Map<string, string>();
  const ministry = await addUnit(owner, ids, { name: "Bộ", type: "ministry" });
  const { versionId, criteriaSetId } = await issue(owner, ministry);
  return {
    owner,
    async addRound({ wards, plan, ...round }) {
      const { to } = round;
      const open = await openRound({ ...round, wards });
      for (const ward of wards) await open.answer(ward);
      return await owner.transaction().execute(async (trx) => {
        if (plan !== undefined) {
          const { city, ward } = plan;
          await storePlan(trx, {
            cityId: ids.get(city) ?? "",
            wardId: ids.get(ward) ?? "",
            from: round.from,
            to,
          });
        }
        const snapshotId = await freeze(trx, { roundId: open.roundId, to });
        return { roundId: open.roundId, snapshotId };
      });
    },
    openRound,
    async addDraft(document) {
      const id = randomUUID();
      await owner.transaction().execute(
        async (trx) =>
          await createDraft(trx, {
            id,
            criteriaSetId,
            label: document.label,
            previousVersionId: versionId,
            document,
            simulated: true,
            createdBy: null,
            at: "2022-01-01T00:00:00Z",
          }),
      );
      return id;
    },
  };

  async function openRound(round: NewRound): Promise<OpenRound> {
    const { title, from, to, wards } = round;
    const unitIds = new Map<string, string>();
    for (const { name, city } of wards) {
      const parent = await addUnit(owner, ids, { name: city, type: "city", parent: ministry });
      unitIds.set(name, await addUnit(owner, ids, { name, type: "ward", parent }));
    }
    const roundId = randomUUID();
    await owner.transaction().execute(async (trx) => {
      await planRound(trx, {
        appraisingLevels: ["city"],
        id: roundId,
        criteriaSetVersionId: versionId,
        organiserUnitId: ministry,
        title,
        periodFrom: from,
        periodTo: to,
        opensAt: `${to}T00:00:00Z`,
        closesAt: `${to}T12:00:00Z`,
        simulated: true,
        createdBy: null,
        at: `${to}T00:00:00Z`,
      });
      await callUnits(trx, { roundId, unitIds: [...unitIds.values()] });
      await moveRound(trx, { roundId, from: "planned", to: "open", at: `${to}T00:00:00Z` });
    });
    return {
      roundId,
      async answer(ward) {
        const unitId = unitIds.get(ward.name) ?? "";
        const cityId = ids.get(ward.city) ?? "";
        await owner
          .transaction()
          .execute(async (trx) => await answer(trx, { roundId, unitId, cityId, ward, from, to }));
      },
      freeze: async () =>
        await owner.transaction().execute(async (trx) => await freeze(trx, { roundId, to })),
    };
  }
}

async function freeze(
  trx: Transaction<Database>,
  { roundId, to }: { readonly roundId: string; readonly to: string },
): Promise<string> {
  const at = `${to}T14:00:00Z`;
  await moveRound(trx, { roundId, from: "open", to: "closed", at: `${to}T13:00:00Z` });
  await moveRound(trx, { roundId, from: "closed", to: "frozen", at });
  return await takeSnapshot(trx, { roundId, takenBy: null, at });
}

async function storePlan(
  trx: Transaction<Database>,
  of: {
    readonly cityId: string;
    readonly wardId: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<void> {
  const id = randomUUID();
  const taskId = randomUUID();
  const { cityId, wardId, from, to } = of;
  await beginPlan(trx, {
    id,
    cityUnitId: cityId,
    simulated: true,
    createdBy: null,
    at: `${to}T00:00:00Z`,
  });
  const head = { ...sampleHead, periodFrom: from, periodTo: to, wardIds: [wardId] };
  const task = { ...sampleTask, ownerUnitId: wardId, dueOn: to };
  const store = async (edits: readonly PlanEdit[], at: string) =>
    await storePlanEdits(trx, { planId: id, actId: randomUUID(), edits, personId: null, at });
  await store(
    [
      { kind: "plan", id, baseRevision: 0, content: head },
      { kind: "task", id: taskId, baseRevision: 0, content: task },
    ],
    `${to}T01:00:00Z`,
  );
  // What is said after the snapshot is none of its.
  await store(
    [
      {
        kind: "task",
        id: taskId,
        baseRevision: 1,
        content: { ...task, title: "Đổi sau khi chốt" },
      },
    ],
    `${to}T15:00:00Z`,
  );
}

async function answer(
  trx: Transaction<Database>,
  of: {
    readonly roundId: string;
    readonly unitId: string;
    readonly cityId: string;
    readonly ward: StoredWard;
    readonly from: string;
    readonly to: string;
  },
): Promise<void> {
  const { ward, roundId, unitId } = of;
  if (ward.answers === null) return;
  const answers: Answers = {
    formatVersion: 1,
    byIndicator: Object.fromEntries(
      Object.entries(ward.answers).map(([id, values]) => [id, { values }]),
    ),
  };
  const context = { unitType: "ward", unitClass: null, periodFrom: of.from } as const;
  const at = `${of.to}T${ward.late === true ? "13" : "02"}:00:00Z`;
  const submissionId = await startSubmission(trx, { roundId, unitId, at });
  const revisionId = randomUUID();
  const score = scoreAnswers(version, answers.byIndicator, context);
  await storeRevision(trx, {
    id: revisionId,
    submissionId,
    number: 1,
    answers,
    selfScore: ward.wrongScore === true ? { ...score, totalHundredths: 1500 } : score,
    contentSha256: "0".repeat(64),
    submittedBy: null,
    note: null,
    at,
  });
  if (ward.findings === null) return;
  const findings = ward.findings ?? {};
  await storeAppraisal(trx, {
    id: randomUUID(),
    revisionId,
    appraisingUnitId: of.cityId,
    decision: "approved",
    findings,
    appraisedScore: appraisedScore(version, answers, findings, context),
    reason: null,
    appraisedBy: null,
    at,
  });
  await moveSubmission(trx, { submissionId, to: "approved", at });
}

async function addUnit(
  db: Kysely<Database>,
  ids: Map<string, string>,
  unit: {
    readonly name: string;
    readonly type: "ministry" | "city" | "ward";
    readonly parent?: string;
  },
): Promise<string> {
  const known = ids.get(unit.name);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(unit.name, id);
  const dated = { unit_id: id, valid_from: "2020-01-01", valid_to: null };
  await db.insertInto("organisational_unit").values({ id }).execute();
  await db
    .insertInto("unit_name")
    .values({
      ...dated,
      code: String(ids.size).padStart(5, "0"),
      name: unit.name,
      type: unit.type,
      class: null,
    })
    .execute();
  if (unit.parent !== undefined)
    await db
      .insertInto("unit_placement")
      .values({ ...dated, parent_id: unit.parent })
      .execute();
  return id;
}

async function issue(owner: Kysely<Database>, ministry: string) {
  const criteriaSetId = randomUUID();
  const versionId = randomUUID();
  const at = "2021-05-20T00:00:00Z";
  const canonical = canonicalJson(version);
  await owner.transaction().execute(async (trx) => {
    await createCriteriaSet(trx, {
      id: criteriaSetId,
      title: "Bộ thử",
      draftingUnitId: ministry,
      simulated: true,
    });
    await createDraft(trx, {
      id: versionId,
      criteriaSetId,
      label: "1",
      previousVersionId: null,
      document: version,
      simulated: true,
      createdBy: null,
      at,
    });
    await storeIssuance(trx, {
      versionId,
      canonical,
      sha256: createHash("sha256").update(canonical).digest("hex"),
      decisionNumber: "01/QĐ-MP",
      decidedOn: "2021-05-20",
      signerTitle: "Cục trưởng",
      effectiveOn: "2021-06-01",
      issuedBy: null,
      at,
    });
  });
  return { versionId, criteriaSetId };
}
