import { createHash, createHmac, randomUUID } from "node:crypto";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { connect } from "@thuocdo/database/connect";
import { storeIssuance } from "@thuocdo/database/queries/issue-version";
import { callUnits, moveRound, planRound } from "@thuocdo/database/queries/rounds";
import { refreshStatistics } from "@thuocdo/database/queries/statistics";
import { createCriteriaSet, createDraft } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import { sql, type Transaction } from "kysely";

const day = "2021-01-01";

/** A ward's officer who is signed in, and what the officer is to send. */
export interface CalledWard {
  readonly submissionId: string;
  readonly cookie: string;
}

/**
 * Simulated wards below five simulated cities, each with an officer signed in, called by rounds that are open now, their
 * submissions begun. Laid past the sign-in and the use cases, which would take an hour for what a country has.
 * @param secret with which the service signs its cookies
 * @returns one for each ward and round, by round
 */
export async function callWards({
  url,
  document,
  secret,
  wards,
  rounds,
}: {
  readonly url: string;
  readonly document: CriteriaSetVersion;
  readonly secret: string;
  readonly wards: number;
  readonly rounds: number;
}): Promise<readonly CalledWard[]> {
  const db = connect({ url, role: "owner", max: 1 });
  try {
    const called = await db.transaction().execute(async (trx) => {
      const ministry = await addUnits(trx, { type: "ministry", count: 1, parents: [] });
      const cities = await addUnits(trx, { type: "city", count: 5, parents: ministry });
      const units = await addUnits(trx, { type: "ward", count: wards, parents: cities });
      const tokens = await addOfficers(trx, units);
      const versionId = await addVersion(trx, { document, draftingUnitId: ministry[0] ?? "" });
      const submissions: (CalledWard & { readonly unitId: string })[] = [];
      for (let number = 1; number <= rounds; number += 1) {
        const roundId = await openRound(trx, { ministry: ministry[0] ?? "", versionId, number });
        await callUnits(trx, { roundId, unitIds: units });
        for (const { id, unitId } of await startAll(trx, roundId)) {
          const cookie = cookieOf(tokens.get(unitId) ?? "", secret);
          submissions.push({ submissionId: id, unitId, cookie });
        }
      }
      return submissions;
    });
    await refreshStatistics(db);
    return called;
  } finally {
    await db.destroy();
  }
}

async function addUnits(
  trx: Transaction<Database>,
  {
    type,
    count,
    parents,
  }: {
    readonly type: "ministry" | "city" | "ward";
    readonly count: number;
    readonly parents: readonly string[];
  },
): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql`insert into organisational_unit (id) select unnest(${ids}::uuid[])`.execute(trx);
  await sql`
    insert into unit_name (unit_id, code, name, type, valid_from)
    select id, ${type} || place, ${`Đơn vị mô phỏng ${type} `} || place, ${type}, ${day}::date
    from unnest(${ids}::uuid[]) with ordinality as u (id, place)
  `.execute(trx);
  if (parents.length > 0) {
    await sql`
      insert into unit_placement (unit_id, parent_id, valid_from)
      select id, (${parents}::uuid[])[1 + place % ${parents.length}::int], ${day}::date
      from unnest(${ids}::uuid[]) with ordinality as u (id, place)
    `.execute(trx);
  }
  return ids;
}

/** An officer with an account and a session for each unit; the session's token by unit. */
async function addOfficers(
  trx: Transaction<Database>,
  units: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = units.map(() => randomUUID());
  const tokens = ids.map((id) => createHash("sha256").update(id).digest("hex").slice(0, 32));
  await sql`
    insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername")
    select id, 'Cán bộ mô phỏng', id || '@account.invalid', false, id, id from unnest(${ids}::text[]) as a (id)
  `.execute(trx);
  await sql`
    insert into auth."session" (id, "userId", token, "expiresAt", "createdAt", "updatedAt", "userAgent", "ipAddress")
    select id, id, token, now() + interval '7 days', now(), now(), 'Mozilla/5.0', '127.0.0.1'
    from unnest(${ids}::text[], ${tokens}::text[]) as s (id, token)
  `.execute(trx);
  await sql`
    insert into person (id, account_id, user_name, full_name, simulated)
    select id::uuid, id, id, 'Cán bộ mô phỏng', true from unnest(${ids}::text[]) as p (id)
  `.execute(trx);
  await sql`
    insert into role_assignment (person_id, unit_id, role, valid_from)
    select person_id, unit_id, 'ward-officer', ${day}::date
    from unnest(${ids}::uuid[], ${units}::uuid[]) as r (person_id, unit_id)
  `.execute(trx);
  return new Map(units.map((unit, at) => [unit, tokens[at] ?? ""]));
}

async function addVersion(
  trx: Transaction<Database>,
  {
    document,
    draftingUnitId,
  }: { readonly document: CriteriaSetVersion; readonly draftingUnitId: string },
): Promise<string> {
  const at = new Date().toISOString();
  const id = randomUUID();
  const criteriaSetId = randomUUID();
  const { title } = document;
  await createCriteriaSet(trx, { id: criteriaSetId, title, draftingUnitId, simulated: true });
  await createDraft(trx, {
    id,
    criteriaSetId,
    label: document.label,
    previousVersionId: null,
    document,
    simulated: true,
    createdBy: null,
    at,
  });
  const canonical = canonicalJson(document);
  await storeIssuance(trx, {
    versionId: id,
    canonical,
    sha256: createHash("sha256").update(canonical).digest("hex"),
    decisionNumber: "00/QĐ",
    decidedOn: day,
    signerTitle: "Cục trưởng",
    effectiveOn: day,
    issuedBy: null,
    at,
  });
  return id;
}

async function openRound(
  trx: Transaction<Database>,
  {
    ministry,
    versionId,
    number,
  }: { readonly ministry: string; readonly versionId: string; readonly number: number },
): Promise<string> {
  const id = randomUUID();
  const at = new Date().toISOString();
  await planRound(trx, {
    id,
    organiserUnitId: ministry,
    criteriaSetVersionId: versionId,
    title: `Đợt mô phỏng ${number}`,
    periodFrom: "2021-07-01",
    periodTo: "2021-09-30",
    opensAt: "2021-10-01T00:00:00Z",
    closesAt: "2999-10-15T10:00:00Z",
    appraisingLevels: ["city"],
    simulated: true,
    createdBy: null,
    at,
  });
  await moveRound(trx, { roundId: id, from: "planned", to: "open", at });
  return id;
}

async function startAll(trx: Transaction<Database>, roundId: string) {
  const { rows } = await sql<{ readonly id: string; readonly unitId: string }>`
    insert into submission (round_id, unit_id)
    select round_id, unit_id from round_unit where round_id = ${roundId}
    returning id, unit_id as "unitId"
  `.execute(trx);
  return rows;
}

/** As the sign-in gives it: the token and, by the secret, its signature. */
function cookieOf(token: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `thuocdo.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
