import { listAccounts } from "@thuocdo/contract/accounts";
import { remindUnits } from "@thuocdo/contract/round-board";
import { listMySubmissions } from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addOfficer, addWards, issuedVersion, openRoundOf } from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let unitIds: string[];
let roundId: string;
beforeAll(async () => {
  service = await startService({ byMail: true });
  unitIds = [...(await addWards(service, 12))];
  const { city } = service.units.north;
  for (const name of ["first.appraiser", "second.appraiser", "third.appraiser"])
    await addOfficer(service, name, [city, "appraiser"]);
  await service.owner
    .updateTable("person")
    .set({ email: "can-bo@example.vn" })
    .where("user_name", "like", "ward%")
    .execute();
  roundId = await openRoundOf(service, { versionId: await issuedVersion(service), unitIds });
});
afterAll(async () => await service.stop());

test("many reminders at one instant, by several people to the same units, are each stored and recorded once", async () => {
  const callers = await Promise.all(
    [
      "administrator",
      "north.appraiser",
      "first.appraiser",
      "second.appraiser",
      "third.appraiser",
    ].map(async (name) => await service.signIn(name)),
  );
  const sent = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const call = callers[at % callers.length];
      return await call?.(remindUnits, {
        params: { roundId },
        body: { unitIds, message: `Lần ${at}` },
      });
    }),
  );
  expect(sent).toEqual(sent.map(() => ({ reminded: 12 })));
  const count = async (table: "reminder" | "mail") =>
    Number(
      (
        await service.owner
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as("rows"))
          .where("round_id", "=", roundId)
          .executeTakeFirstOrThrow()
      ).rows,
    );
  expect(await count("reminder")).toBe(60 * 12);
  expect(await count("mail")).toBe(60 * 12);
  const acts = await service.owner
    .selectFrom("audit_log")
    .select("subject_id")
    .where("act", "=", "remind-units")
    .execute();
  expect(acts).toHaveLength(60);
});

test("of reminders at one instant the last that was stored is shown", async () => {
  const administrator = await service.signIn("administrator");
  const officer = await service.signIn("ward1.officer");
  for (const message of ["Một", "Hai", "Ba", "Bốn", "Năm"]) {
    await administrator(remindUnits, { params: { roundId }, body: { unitIds, message } });
    const { items } = await officer(listMySubmissions);
    expect(items.find((row) => row.roundId === roundId)?.reminder?.message).toBe(message);
  }
});

test.each(["\u0085", "\u0000", "a\u0000b", "\uD800"])(
  "the message %j, which the database takes for nothing or can't keep, is refused for itself",
  async (message) => {
    const administrator = await service.signIn("administrator");
    const sent = administrator(remindUnits, { params: { roundId }, body: { unitIds, message } });
    expect(await refusalOf(sent)).toMatchObject({ code: "request-malformed" });
  },
);

test("a word searched for that no text can hold is refused for itself", async () => {
  const administrator = await service.signIn("administrator");
  const sought = administrator(listAccounts, { query: { text: "a\u0000b" } });
  expect(await refusalOf(sought)).toMatchObject({ code: "request-malformed" });
});
