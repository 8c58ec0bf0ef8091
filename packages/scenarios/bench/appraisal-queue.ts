/**
 * The queue of an appraiser in whose queue a whole country waits: 10,600 wards have sent 60 answers each, after a period
 * before. The first read after the service started reads all their answers; from then on they are known.
 * Run: pnpm bench:queue [--wards 10600].
 */
import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { request } from "node:http";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { connect } from "@thuocdo/database/connect";
import { refreshStatistics } from "@thuocdo/database/queries/statistics";
import { sql } from "kysely";
import { startLoadSystem } from "#load/load-system.ts";
import { quantile, writeReport } from "#load/report.ts";
import { sixtyAnswers, sixtyIndicators } from "#load/sixty-answers.ts";

const { values } = parseArgs({ options: { wards: { type: "string", default: "10600" } } });
const wards = Number(values.wards);
const barMs = 3000;
/** So many kinds of answers; each ward gives one of them. */
const kinds = 97;
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-07-01" } as const;

const system = await startLoadSystem({ wards, rounds: 2 });
const owner = connect({ url: system.databaseUrl, role: "owner", max: 1 });
try {
  await sendAll();
  const [ward] = system.called;
  if (ward === undefined) throw new Error("There is no ward.");
  await appraiseFor(ward.submissionId);
  const service = await system.startService();
  const read = async (path: string) => await timed(service.port, path, ward.cookie);
  const first = await read("/api/appraisals/queue");
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) times.push((await read("/api/appraisals/queue")).ms);
  const again = quantile(times, 0.5);
  await writeReport("appraisal-queue", {
    title: `The queue of an appraiser for whom ${wards} wards wait`,
    rows: [
      { what: "first read after the service started, ms", value: Math.round(first.ms) },
      { what: "read again, median of 5, ms", value: Math.round(again), bar: `at most ${barMs}` },
      { what: "length of the reply, kB", value: Math.round(first.bytes / 1000) },
    ],
    holds: again <= barMs,
    load: loadavg(),
  });
} finally {
  await owner.destroy();
  await system.stop();
}

/** Every called ward has sent in both rounds; the first is the period before, and approved. */
async function sendAll(): Promise<void> {
  const sent = Array.from({ length: kinds }, (_, number) => {
    const answers = sixtyAnswers(number);
    const json = JSON.stringify(answers);
    return {
      answers: json,
      score: JSON.stringify(scoreAnswers(sixtyIndicators, answers.byIndicator, context)),
      sha256: createHash("sha256").update(json).digest("hex"),
    };
  });
  await owner.transaction().execute(async (trx) => {
    await sql`
      update assessment_round set period_from = '2021-04-01', period_to = '2021-06-30'
      where title = 'Đợt mô phỏng 1'`.execute(trx);
    await sql`
      insert into revision (id, submission_id, number, answers, self_score, content_sha256, submitted_at)
      select gen_random_uuid(), s.id, 1, k.answers::jsonb, k.score::jsonb, k.sha256, now()
      from (select id, row_number() over (order by round_id, unit_id) as place from submission) s
      join unnest(
        ${sent.map(({ answers }) => answers)}::text[], ${sent.map(({ score }) => score)}::text[],
        ${sent.map(({ sha256 }) => sha256)}::text[]
      ) with ordinality as k (answers, score, sha256, kind) on k.kind = 1 + s.place % ${kinds}::int`.execute(
      trx,
    );
    const drained = '{"formatVersion":1,"byIndicator":{}}';
    await sql`
      update submission s set current_revision = 1, draft_answers = ${drained},
        state = case r.title when 'Đợt mô phỏng 1' then 'approved' else 'submitted' end
      from assessment_round r where r.id = s.round_id`.execute(trx);
  });
  await refreshStatistics(owner);
}

/** The officer of one ward appraises for all five cities too: all wards but their own wait for them. */
async function appraiseFor(submissionId: string): Promise<void> {
  await sql`
    insert into role_assignment (person_id, unit_id, role, valid_from)
    select own.person_id, city.unit_id, 'appraiser', '2021-01-01'
    from submission s join role_assignment own on own.unit_id = s.unit_id
    join unit_name city on city.level = 'city'
    where s.id = ${submissionId}`.execute(owner);
}

async function timed(port: number, path: string, cookie: string) {
  const began = performance.now();
  const bytes = await new Promise<number>((resolve, reject) => {
    const sending = request({ host: "127.0.0.1", port, path, headers: { cookie } }, (reply) => {
      let length = 0;
      reply.on("data", (chunk: Buffer) => (length += chunk.length));
      reply.on("end", () =>
        reply.statusCode === 200
          ? resolve(length)
          : reject(new Error(`${path} gave ${reply.statusCode}.`)),
      );
    });
    sending.on("error", reject);
    sending.end();
  });
  return { ms: performance.now() - began, bytes };
}
