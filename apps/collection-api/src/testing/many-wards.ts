import { randomUUID } from "node:crypto";
import { createRound, type RoundPlan } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import { startSubmission, submitRevision } from "@thuocdo/contract/submissions";
import { issueVersion } from "@thuocdo/contract/versions";
import type { Role } from "@thuocdo/criteria/role";
import { draftVersion, issuance } from "#testing/open-round.ts";
import type { Service } from "#testing/start-service.ts";
import { addUnit, password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

/** Wards of the northern city beside the one it has, each with an officer, `ward1.officer` and so on. */
export async function addWards(service: Service, howMany: number): Promise<readonly string[]> {
  const wards: string[] = [];
  for (let number = 1; number <= howMany; number += 1) {
    const wardId = await service.owner.transaction().execute(
      async (trx) =>
        await addUnit(trx, {
          type: "ward",
          code: `0190${number}`,
          name: `Phường ${number}`,
          parentId: service.units.north.city,
        }),
    );
    await addOfficer(service, `ward${number}.officer`, [wardId, "ward-officer"]);
    wards.push(wardId);
  }
  return wards;
}

export async function addOfficer(
  { owner }: Service,
  userName: string,
  ...held: readonly (readonly [unitId: string, role: Role])[]
): Promise<void> {
  await owner.transaction().execute(
    async (trx) =>
      await addPerson(trx, {
        userName,
        fullName: userName,
        password,
        roles: held.map(([unitId, role]) => ({ unitId, role, validFrom: "2021-01-01" })),
      }),
  );
}

export async function issuedVersion(service: Service): Promise<string> {
  const { versionId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  return versionId;
}

/** A round of the ministry that is open for these wards. */
export async function openRoundOf(
  service: Service,
  plan: Pick<RoundPlan, "versionId" | "unitIds"> & Partial<RoundPlan>,
): Promise<string> {
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title: "Đợt thử",
      organiserUnitId: service.units.ministry,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00Z",
      closesAt: "2021-07-31T00:00:00Z",
      appraisingLevels: ["city"],
      ...plan,
    },
  });
  await administrator(openRound, { params: { roundId } });
  return roundId;
}

/** 18 of 20 and yes, by the books, unless another part is given; and why, should it be far from the period before. */
export function answersWith(part = "18") {
  return {
    formatVersion: 1 as const,
    byIndicator: {
      "indicator-1-1": {
        values: { part, whole: "20" },
        note: "Theo sổ",
        reasons: { "far-from-before/part": "Đã đối chiếu sổ" },
      },
      "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
    },
  };
}

/** Sends a ward's answers, as its officer. */
export async function sendAnswers(
  service: Service,
  sent: { readonly roundId: string; readonly unitId: string; readonly officer: string },
  answers = answersWith(),
) {
  const { roundId, unitId } = sent;
  const officer = await service.signIn(sent.officer);
  const { id: submissionId } = await officer(startSubmission, { params: { roundId, unitId } });
  const revisionId = randomUUID();
  const body = { id: revisionId, answers, note: null };
  await officer(submitRevision, { params: { submissionId }, body });
  return { submissionId, revisionId };
}
