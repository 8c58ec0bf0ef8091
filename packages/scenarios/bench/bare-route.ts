/**
 * The reference of `bench:sending`: a bare Fastify route that stores what it is sent by the statements of the service, and
 * checks nothing: no sign-in, no schema, no rule, no score of its own. Started by the bench with DATABASE_URL, PORT and HOW:
 * `statements` sends the transaction's statements one by one, `one` a single one that commits by itself.
 */
import Fastify from "fastify";
import pg from "pg";

const { DATABASE_URL, HOW } = process.env;
const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 10,
  options: "-c role=thuocdo_owner",
});

interface Sent {
  readonly id: string;
  readonly answers: unknown;
  /** Computed by the sender: the route computes nothing. */
  readonly selfScore: unknown;
}

const insert = `insert into revision (id, submission_id, number, answers, self_score, content_sha256, submitted_at)
  values ($1, $2, 1, $3, $4, $5, now())`;
const update = `update submission set state = 'submitted', current_revision = 1, draft_answers = $2, updated_at = now()
  where id = $1`;
const record = "select record_acts($1)";
const asOne = `with stored as (${insert} returning submission_id, answers),
  moved as (update submission s set state = 'submitted', current_revision = 1, draft_answers = v.answers, updated_at = now()
    from stored v where s.id = v.submission_id returning s.id)
  select record_acts($6) from moved`;

const app = Fastify();
app.post<{ Params: { submissionId: string }; Body: Sent }>(
  "/api/submissions/:submissionId/revisions",
  async ({ params: { submissionId }, body: { id, answers, selfScore } }) => {
    const values = [
      id,
      submissionId,
      JSON.stringify(answers),
      JSON.stringify(selfScore),
      "0".repeat(64),
    ];
    const acts = JSON.stringify([
      {
        act: "submit-revision",
        subjectKind: "submission",
        subjectId: submissionId,
        detail: { revisionId: id, revision: 1, contentSha256: values[4] },
      },
    ]);
    if (HOW === "one") {
      await pool.query({ name: "one", text: asOne, values: [...values, acts] });
      return { id, number: 1 };
    }
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query({ name: "insert", text: insert, values });
      await client.query({ name: "update", text: update, values: [submissionId, values[2]] });
      await client.query({ name: "record", text: record, values: [acts] });
      await client.query("commit");
      return { id, number: 1 };
    } finally {
      client.release();
    }
  },
);
console.log(`Server listening at ${await app.listen({ host: "127.0.0.1", port: 0 })}`);
process.once("SIGTERM", () => void app.close().then(async () => await pool.end()));
