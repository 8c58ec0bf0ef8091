import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { beginSupplement } from "@thuocdo/contract/supplements";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { draftVersion, issuance } from "#testing/open-round.ts";
import type { Service } from "#testing/start-service.ts";

export async function edit(
  call: Call,
  versionId: string,
  ...edits: readonly Edit[]
): Promise<number> {
  const { version } = await call(getVersion, { params: { versionId } });
  const { sequence } = await call(postEdits, {
    params: { versionId },
    body: {
      baseSequence: version.sequence,
      edits: edits.map((each) => ({ id: randomUUID(), edit: each })),
    },
  });
  return sequence;
}

/** An issued version whose one criterion is open; 1.1 has no minimum, 1.2 none. */
export async function issueOpenCore(service: Service) {
  const { criteriaSetId, versionId, drafter } = await draftVersion(service);
  const sequence = await edit(drafter, versionId, {
    kind: "set-field",
    nodeId: "criterion-1",
    path: ["openToSupplement"],
    value: true,
  });
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  return { criteriaSetId, versionId, drafter, issuer };
}

export async function beginIn(
  service: Service,
  city: "north" | "south",
  versionId: string,
  label = `2021.1 – ${city}`,
) {
  const call = await service.signIn(`${city}.drafter`);
  const id = randomUUID();
  const unitId = service.units[city].city;
  await call(beginSupplement, {
    params: { versionId },
    body: { id, unitId, label },
  });
  return { id, call };
}
