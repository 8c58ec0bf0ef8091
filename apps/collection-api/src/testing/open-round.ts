import { randomUUID } from "node:crypto";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import { createRound } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import { issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { Service } from "#testing/start-service.ts";

/** Two indicators: a percentage ("part" of "whole") and a yes/no ("done"). */
export const twoIndicators = criteriaSet("1.1 percent", "1.2 yes-no");

/** The edits that make an empty draft into the document. */
export function editsToward(document: typeof twoIndicators, versionId: string): Edit[] {
  const field = (path: string, value: unknown): Edit => ({
    kind: "set-field",
    nodeId: versionId,
    path: [path],
    value,
  });
  return [
    field("totalCapHundredths", document.totalCapHundredths),
    field("classification", document.classification),
    field("numbering", document.numbering),
    ...document.groups.map((node, index): Edit => ({
      kind: "add-group",
      parentId: versionId,
      index,
      node,
    })),
  ];
}

/** A draft of the document, drafted by edits; of the two indicators by default. */
export async function draftVersion(service: Service, document = twoIndicators) {
  const drafter = await service.signIn("drafter");
  const criteriaSetId = randomUUID();
  const versionId = randomUUID();
  await drafter(createCriteriaSet, {
    body: { id: criteriaSetId, title: "Bộ tiêu chí thử", draftingUnitId: service.units.ministry },
  });
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "2021.1", fromVersionId: null },
  });
  const edits = editsToward(document, versionId).map((edit) => ({ id: randomUUID(), edit }));
  const { sequence } = await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: 0, edits },
  });
  return { criteriaSetId, versionId, sequence, drafter };
}

export const issuance = {
  decisionNumber: "05/QĐ-V05",
  decidedOn: "2021-07-01",
  signerTitle: "Thứ trưởng",
  effectiveOn: "2021-07-01",
};

/** An issued version and an open round that calls both wards. */
export async function openRoundOfBothWards(service: Service, document = twoIndicators) {
  const { versionId, sequence } = await draftVersion(service, document);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title: "Đợt thử",
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00Z",
      closesAt: "2021-07-31T00:00:00Z",
      appraisingLevels: ["district", "city"],
      unitIds: [service.units.north.ward, service.units.south.ward],
    },
  });
  await administrator(openRound, { params: { roundId } });
  return { roundId, versionId, administrator };
}
