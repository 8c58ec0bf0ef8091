import { randomUUID } from "node:crypto";
import { beginCityPlan, editCityPlan, uploadCityPlanFile } from "@thuocdo/contract/city-plans";
import { usualFundSources } from "@thuocdo/submissions/city-plan/plan-item";
import { userNameOf } from "#testing/access/callers.ts";
import { pdfSaying } from "#testing/sample-files.ts";
import type { Service } from "#testing/start-service.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";
import { type UnitIds } from "#testing/access/callers.ts";

const pdf = pdfSaying("biên bản");

/** The northern city's plan: one task of its ward, with a document. */
export async function planCity(
  service: Service,
  unitIds: UnitIds,
  { sha256 }: { readonly sha256: string },
) {
  const drafter = await service.signIn(userNameOf("drafter", "north.city"));
  const [planId, taskId] = [randomUUID(), randomUUID()];
  const head = {
    title: "Đề án của thành phố Bắc",
    decisionNumber: "",
    decidedOn: null,
    signerTitle: "",
    periodFrom: "2021-06-01",
    periodTo: "2022-06-30",
    wardIds: [unitIds["north.ward"]],
    fundSources: [...usualFundSources],
    versionId: null,
  };
  await drafter(beginCityPlan, {
    body: { id: planId, cityUnitId: unitIds["north.city"], head },
  });
  await drafter(uploadCityPlanFile, {
    params: { planId, sha256 },
    query: { name: "ke-hoach.pdf" },
    body: new Blob([pdf]),
  });
  const task = {
    number: "1",
    title: secretWords.cityPlan,
    ownerUnitId: unitIds["north.ward"],
    ownerName: "",
    dueOn: null,
    nodeIds: [],
  };
  const paper = {
    title: "Kế hoạch",
    number: "",
    issuedOn: null,
    sha256,
    fileName: "ke-hoach.pdf",
    taskId,
  };
  await drafter(editCityPlan, {
    params: { planId },
    body: {
      id: randomUUID(),
      edits: [
        { kind: "task", id: taskId, baseRevision: 0, content: task },
        { kind: "document", id: randomUUID(), baseRevision: 0, content: paper },
      ],
    },
  });
  return { planId, taskId, head };
}
