import type { AddressInfo } from "node:net";
import { listLetters } from "@thuocdo/contract/letters";
import { remindUnits } from "@thuocdo/contract/round-board";
import { connect } from "@thuocdo/database/connect";
import type { Database } from "@thuocdo/database/schema";
import type { Call } from "@thuocdo/contract/call";
import type { Kysely } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startMailer, type Mailer } from "#mail/mailer.ts";
import { openRoundOfBothWards } from "#testing/open-round.ts";
import { startService, type Service } from "#testing/start-service.ts";

const silent = { info: () => {}, warn: () => {} };
const hourMs = 3_600_000;

let service: Service;
let db: Kysely<Database>;
let mailer: Mailer;
let beside: Mailer;
let administrator: Call;
let params: { readonly roundId: string };

/** Letters as they arrived, and what the mail server says to the next ones. */
let arrived: string[] = [];
let refusal: { readonly responseCode: number; readonly text: string } | undefined;
const post = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      if (refusal !== undefined) {
        done(Object.assign(new Error(refusal.text), { responseCode: refusal.responseCode }));
        return;
      }
      arrived.push(Buffer.concat(chunks).toString("utf8"));
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((listening) => {
    post.listen(0, "127.0.0.1", () => listening());
  });
  // It listens on a port, so its address is not a pipe's.
  const { port } = post.server.address() as AddressInfo;
  const server = { host: "127.0.0.1", port, security: "none", from: "thuocdo@example.vn" } as const;
  const settings = { ...server, user: undefined, password: undefined };
  service = await startService({ byMail: true });
  db = connect({ url: service.databaseUrl, role: "api", max: 4 });
  mailer = startMailer({ db, settings, log: silent, everyMs: hourMs });
  beside = startMailer({ db, settings, log: silent, everyMs: hourMs });
  const round = await openRoundOfBothWards(service);
  administrator = round.administrator;
  params = { roundId: round.roundId };
  await service.owner
    .updateTable("person")
    .set({ email: "can-bo@example.vn" })
    .where("user_name", "=", "north.officer")
    .execute();
});
afterAll(async () => {
  await mailer.stop();
  await beside.stop();
  await db.destroy();
  await service.stop();
  await new Promise<void>((closed) => {
    post.close(() => closed());
  });
});
beforeEach(() => {
  refusal = undefined;
  arrived = [];
});

let minutes = 0;

async function remind(): Promise<void> {
  minutes += 1;
  service.setTime(new Date(Date.UTC(2021, 6, 5, 2, minutes)).toISOString());
  const { north, south } = service.units;
  const body = { unitIds: [north.ward, south.ward], message: "Còn thiếu số liệu vụ án mẫu" };
  await administrator(remindUnits, { params, body });
}

async function latest() {
  return (await administrator(listLetters, { params })).items[0];
}

/** The wait before the next try is over. */
async function passTime(): Promise<void> {
  await service.owner.updateTable("mail").set({ next_attempt_at: "2020-01-01" }).execute();
}

test("who can be written to is reminded by e-mail too: where to look and until when, and not a word of the reminder", async () => {
  await remind();
  expect(await latest()).toMatchObject({ state: "waiting", unitName: "Phường Bắc" });
  await mailer.sendDue();
  expect(arrived).toHaveLength(1);
  const [letter = ""] = arrived;
  expect(letter).toMatch(/^From: thuocdo@example\.vn\r$/m);
  expect(letter).toMatch(/^To: can-bo@example\.vn\r$/m);
  const text = Buffer.from(letter.split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");
  expect(text).toContain("Phường Bắc");
  // 31/07 00:00 UTC is 07:00 in Việt Nam.
  expect(text).toContain("Hạn nộp: 31/07/2021 07:00");
  expect(text).not.toContain("vụ án mẫu");
  expect(await latest()).toMatchObject({ state: "sent", lastError: null });
});

test("a mail server that is busy is tried again later, and not before; then the letter goes once", async () => {
  await remind();
  refusal = { responseCode: 451, text: "Try again later" };
  await mailer.sendDue();
  expect(await latest()).toMatchObject({ state: "waiting" });
  expect((await latest())?.lastError).toContain("Try again later");
  refusal = undefined;
  await mailer.sendDue();
  expect(arrived).toHaveLength(0);
  await passTime();
  await Promise.all([mailer.sendDue(), beside.sendDue()]);
  expect(arrived).toHaveLength(1);
  expect(await latest()).toMatchObject({ state: "sent", lastError: null });
});

test("an address that the mail server does not know is given up at once, with its words", async () => {
  await remind();
  refusal = { responseCode: 550, text: "No such user" };
  await mailer.sendDue();
  expect(await latest()).toMatchObject({ state: "failed" });
  expect((await latest())?.lastError).toContain("No such user");
  await passTime();
  refusal = undefined;
  await mailer.sendDue();
  expect(arrived).toHaveLength(0);
});

test("of letters and two processes each letter is sent by one", async () => {
  for (let time = 0; time < 15; time += 1) await remind();
  await Promise.all([mailer.sendDue(), beside.sendDue()]);
  expect(arrived).toHaveLength(15);
  const ids = arrived.map((letter) => /^Message-ID: (.+)\r$/m.exec(letter)?.[1]);
  expect(new Set(ids).size).toBe(15);
});

test("another city's appraiser sees none of it", async () => {
  const appraiser = await service.signIn("south.appraiser");
  expect((await appraiser(listLetters, { params })).items).toEqual([]);
});
