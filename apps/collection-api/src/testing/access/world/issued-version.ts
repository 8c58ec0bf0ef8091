import { issueVersion } from "@thuocdo/contract/versions";
import { draftVersion, issuance } from "#testing/open-round.ts";
import type { Service } from "#testing/start-service.ts";

/** A set of its own with one version in force. */
export async function issuedVersion(service: Service) {
  const { versionId, criteriaSetId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  await issuer(issueVersion, { params: { versionId }, body: { sequence, ...issuance } });
  return { versionId, criteriaSetId };
}
