import { randomUUID } from "node:crypto";
import { beginSupplement } from "@thuocdo/contract/supplements";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import { userNameOf } from "#testing/access/callers.ts";
import { issuance } from "#testing/open-round.ts";
import type { Service } from "#testing/start-service.ts";
import { issuedVersion } from "#testing/access/world/issued-version.ts";
import { type UnitIds } from "#testing/access/callers.ts";

const raisedMinimum = {
  kind: "set-field" as const,
  nodeId: "indicator-1-1",
  path: ["terms", "minimum"],
  value: { text: "Từ 1 điểm", effect: "criterion", reach: { kind: "points", hundredths: 100 } },
};

/** The northern city's supplement in the making, and the southern city's in force. */
export async function buildSupplements(service: Service, unitIds: UnitIds) {
  const { versionId: coreVersionId } = await issuedVersion(service);
  const begin = async (place: "north.city" | "south.city") => {
    const id = randomUUID();
    const drafter = await service.signIn(userNameOf("drafter", place));
    await drafter(beginSupplement, {
      params: { versionId: coreVersionId },
      body: { id, unitId: unitIds[place], label: place },
    });
    const { version } = await drafter(getVersion, { params: { versionId: id } });
    const { sequence } = await drafter(postEdits, {
      params: { versionId: id },
      body: {
        baseSequence: version.sequence,
        edits: [{ id: randomUUID(), edit: raisedMinimum }],
      },
    });
    return { id, sequence };
  };
  const { id: issued, sequence } = await begin("south.city");
  const issuer = await service.signIn(userNameOf("issuer", "south.city"));
  await issuer(issueVersion, {
    params: { versionId: issued },
    body: { sequence, ...issuance },
  });
  return { coreVersionId, draft: (await begin("north.city")).id, issued };
}
