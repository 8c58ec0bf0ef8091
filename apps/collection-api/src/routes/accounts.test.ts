import { randomUUID } from "node:crypto";
import { addAccountList, readAccountList } from "@thuocdo/contract/account-lists";
import * as accounts from "@thuocdo/contract/accounts";
import { getMe } from "@thuocdo/contract/me";
import { endMySessions, listMySessions } from "@thuocdo/contract/my-account";
import { listRounds } from "@thuocdo/contract/rounds";
import { changeUnits } from "@thuocdo/contract/unit-changes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { addUnit, password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.owner.transaction().execute(async (trx) => {
    await addPerson(trx, {
      userName: "north.admin",
      fullName: "Quản trị Bắc",
      password,
      roles: [{ unitId: service.units.north.city, role: "administrator", validFrom: "2021-01-01" }],
    });
  });
});
afterAll(async () => await service.stop());

async function signIn(userName: string, given: string) {
  const reply = await service.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/username",
    payload: { username: userName, password: given },
  });
  const cookie = reply.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
  return { reply, cookie };
}

async function ask(cookie: string, url: string, payload?: object) {
  const method = payload === undefined ? "GET" : "POST";
  const reply = await service.app.inject({
    method,
    url: `/api${url}`,
    headers: { cookie },
    ...(payload && { payload }),
  });
  return { status: reply.statusCode, code: reply.json<{ code?: string }>().code, reply };
}

const leader = () => ({
  unitId: service.units.north.ward,
  role: "leader" as const,
  until: null,
});

function newPerson(userName: string) {
  return { id: randomUUID(), userName, fullName: "Đỗ Thị Ngọc Ánh", email: null, externalId: null };
}

async function add(userName: string) {
  const admin = await service.signIn("north.admin");
  return await admin(accounts.addAccount, { body: { ...newPerson(userName), roles: [leader()] } });
}

test("who is given a password changes it before anything else, and may do nothing until then", async () => {
  const made = await add("ngoc.anh");
  expect(made.account).toMatchObject({ passwordDue: true, administered: true });
  const { cookie } = await signIn("ngoc.anh", made.password ?? "");
  expect((await ask(cookie, "/me")).reply.json()).toMatchObject({ due: "password" });
  expect((await ask(cookie, "/rounds")).code).toBe("password-due");
  const change = { currentPassword: made.password, newPassword: "con-co-bay-la-9" };
  const changed = await ask(cookie, "/me/password", change);
  expect(changed.status).toBe(200);
  const { cookie: after } = await signIn("ngoc.anh", "con-co-bay-la-9");
  expect((await ask(after, "/me")).reply.json()).toMatchObject({ due: null });
  expect((await ask(after, "/rounds")).status).toBe(200);
});

test("a password that was reset ends every session, and is shown to the administrator alone", async () => {
  const made = await add("binh.an");
  const { cookie } = await signIn("binh.an", made.password ?? "");
  const admin = await service.signIn("north.admin");
  const params = { personId: made.account.id };
  const reset = await admin(accounts.resetPassword, { params });
  expect((await ask(cookie, "/me")).status).toBe(401);
  expect((await signIn("binh.an", made.password ?? "")).reply.statusCode).toBe(401);
  expect((await signIn("binh.an", reset.password)).reply.statusCode).toBe(200);
});

test("a locked account's sessions end; the right password is told why, a wrong one is not", async () => {
  const made = await add("khoa.lai");
  const { cookie } = await signIn("khoa.lai", made.password ?? "");
  const admin = await service.signIn("north.admin");
  const params = { personId: made.account.id };
  const locked = await admin(accounts.lockAccount, { params, body: { reason: "Nghỉ việc" } });
  expect(locked.locked?.reason).toBe("Nghỉ việc");
  expect((await ask(cookie, "/me")).status).toBe(401);
  const right = (await signIn("khoa.lai", made.password ?? "")).reply;
  expect([right.statusCode, right.json()]).toMatchObject([403, { code: "account-locked" }]);
  expect((await signIn("khoa.lai", "sai")).reply.statusCode).toBe(401);
  await admin(accounts.unlockAccount, { params });
  expect((await signIn("khoa.lai", made.password ?? "")).reply.statusCode).toBe(200);
});

test("an administrator unlocks who has been locked out by failures", async () => {
  const made = await add("quen.roi");
  for (let time = 0; time < 11; time += 1) await signIn("quen.roi", "sai");
  const admin = await service.signIn("north.admin");
  const params = { personId: made.account.id };
  expect(await admin(accounts.getAccount, { params })).toMatchObject({
    lockedOutUntil: "2021-07-05T02:15:00.000Z",
  });
  expect(await admin(accounts.unlockAccount, { params })).toMatchObject({ lockedOutUntil: null });
  expect((await signIn("quen.roi", made.password ?? "")).reply.statusCode).toBe(200);
});

test("nobody resets the password of somebody who also acts above or elsewhere", async () => {
  const { id } = await service.owner
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", "analyst")
    .executeTakeFirstOrThrow();
  const top = await service.signIn("administrator");
  await top(accounts.giveRole, { params: { personId: id }, body: leader() });
  const admin = await service.signIn("north.admin");
  const params = { personId: id };
  expect(await admin(accounts.getAccount, { params })).toMatchObject({
    administered: false,
    roles: [{ unitName: "Phường Bắc" }],
  });
  for (const attempt of [
    async () => await admin(accounts.resetPassword, { params }),
    async () => await admin(accounts.lockAccount, { params, body: { reason: "x" } }),
    async () => await admin(accounts.resetSecondFactor, { params, body: { reason: "x" } }),
  ])
    expect(await refusalOf(attempt())).toMatchObject({ code: "not-allowed" });
  expect(await top(accounts.getAccount, { params })).toMatchObject({ administered: true });
  await admin(accounts.endRole, { params, body: { unitId: leader().unitId, role: "leader" } });
});

test("nobody gives a role above their unit or in another city", async () => {
  const made = await add("vuot.cap");
  const admin = await service.signIn("north.admin");
  const { ministry, south } = service.units;
  for (const unitId of [ministry, south.city, south.ward]) {
    const body = { unitId, role: "administrator" as const, until: null };
    const params = { personId: made.account.id };
    expect(await refusalOf(admin(accounts.giveRole, { params, body }))).toMatchObject({
      code: "not-allowed",
    });
    const someone = { ...newPerson(`vuot.${unitId.slice(0, 6)}`), roles: [body] };
    expect(await refusalOf(admin(accounts.addAccount, { body: someone }))).toMatchObject({
      code: "not-allowed",
    });
  }
});

test("nobody gets a role for a ward that was merged; the refusal names what stands in its place, however often it changed", async () => {
  const { city, ward } = service.units.north;
  const add = async (code: string, name: string) =>
    await service.owner
      .transaction()
      .execute(async (trx) => await addUnit(trx, { type: "ward", code, name, parentId: city }));
  const first = await add("01701", "Phường Cũ");
  const second = await add("01702", "Phường Giữa");
  const top = await service.signIn("administrator");
  const merge = async (from: string, into: string, effectiveOn: string) =>
    await top(changeUnits, {
      body: {
        id: randomUUID(),
        effectiveOn,
        decisionNumber: "11/NQ-HĐND",
        decidedOn: "2021-06-01",
        change: { kind: "merge", unitIds: [from], intoUnitId: into },
      },
    });
  await merge(first, second, "2021-06-15");
  await merge(second, ward, "2021-07-01");
  const ended = { unitId: first, role: "leader" as const, until: null };
  const told = {
    code: "unit-ended",
    details: { unitName: "Phường Cũ", endedOn: "2021-06-15", successors: ["Phường Bắc"] },
  };
  const admin = await service.signIn("north.admin");
  for (const by of [top, admin]) {
    const body = { ...newPerson("phuong.cu"), roles: [ended] };
    expect(await refusalOf(by(accounts.addAccount, { body }))).toMatchObject(told);
  }
  const { account } = await top(accounts.addAccount, {
    body: { ...newPerson("phuong.moi"), roles: [{ ...ended, unitId: ward }] },
  });
  const params = { personId: account.id };
  expect(await refusalOf(top(accounts.giveRole, { params, body: ended }))).toMatchObject(told);
});

test("nobody locks, resets or unseats themselves", async () => {
  const admin = await service.signIn("north.admin");
  const me = await admin(getMe);
  const params = { personId: me.person.id };
  expect(await refusalOf(admin(accounts.resetPassword, { params }))).toMatchObject({
    code: "own-account",
  });
  const body = { unitId: service.units.north.city, role: "administrator" as const };
  expect(await refusalOf(admin(accounts.endRole, { params, body }))).toMatchObject({
    code: "own-account",
  });
});

test("a role that is ended holds no more, can be given again, and ends by itself at its time", async () => {
  const made = await add("het.han");
  const admin = await service.signIn("north.admin");
  const params = { personId: made.account.id };
  const role = { unitId: leader().unitId, role: "leader" as const };
  expect((await admin(accounts.endRole, { params, body: role })).roles).toMatchObject([
    { ended: true },
  ]);
  expect(await refusalOf(admin(accounts.endRole, { params, body: role }))).toMatchObject({
    code: "role-not-held",
  });
  const until = "2021-07-06T00:00:00.000Z";
  const given = await admin(accounts.giveRole, { params, body: { ...role, until } });
  expect(given.roles).toMatchObject([{ ended: false, until }]);
  service.setTime("2021-07-06T00:00:00.000Z");
  expect((await admin(accounts.getAccount, { params })).roles).toMatchObject([{ ended: true }]);
  service.setTime("2021-07-05T02:00:00.000Z");
});

test("people are found by name, user name and unit, without marks; a city sees its own", async () => {
  const admin = await service.signIn("north.admin");
  const found = async (text: string) =>
    (await admin(accounts.listAccounts, { query: { text } })).items.map(({ userName }) => userName);
  expect(await found("do ngoc anh phuong bac")).toContain("ngoc.anh");
  expect(await found("ngoc.anh")).toEqual(["ngoc.anh"]);
  expect(await found("phuong nam")).toEqual([]);
  expect(await found("drafter")).toEqual(["north.drafter"]);
  const withoutRole = await admin(accounts.listAccounts, { query: { standing: "without-role" } });
  expect(withoutRole.items.every(({ roles }) => roles.every(({ ended }) => ended))).toBe(true);
});

test("one's sessions are listed, and ended one by one or all others", async () => {
  const cookies = [];
  for (let time = 0; time < 3; time += 1) cookies.push(await service.cookieOf("south.officer"));
  const [here = "", second = "", third = ""] = cookies;
  const listed = (await ask(here, "/me/sessions")).reply.json<{
    items: { id: string; here: boolean; address: string }[];
  }>();
  expect(listed.items).toHaveLength(3);
  expect(listed.items.filter((one) => one.here)).toHaveLength(1);
  expect(listed.items.every(({ address }) => address.startsWith("10.0."))).toBe(true);
  const other = listed.items.find((one) => !one.here);
  await ask(here, "/me/sessions/end", { sessionId: other?.id });
  expect(
    [await ask(second, "/me"), await ask(third, "/me")].filter(({ status }) => status === 401),
  ).toHaveLength(1);
  const left = await ask(here, "/me/sessions/end", { sessionId: null });
  expect(left.reply.json<{ items: unknown[] }>().items).toHaveLength(1);
  expect((await ask(here, "/me")).status).toBe(200);
});

test("nobody ends a session of another person", async () => {
  const officer = await service.signIn("north.officer");
  const [session] = (await officer(listMySessions)).items;
  const appraiser = await service.signIn("north.appraiser");
  await appraiser(endMySessions, { body: { sessionId: session?.id ?? "" } });
  expect((await officer(listRounds)).items).toEqual([]);
});

test("a list of people is read before anything is stored, told by row and column, and its good rows are taken", async () => {
  const admin = await service.signIn("north.admin");
  const file = new Blob([
    [
      "DANH SÁCH CÁN BỘ;;;;;",
      "STT;Họ và tên;Tên đăng nhập;Đơn vị;Vai trò;Đến ngày;Email",
      "1;Nguyễn Thị Hoa;hoa.nguyen;Phường Bắc;Cán bộ phường;31/12/2021;hoa@example.vn",
      "2;Nguyễn Thị Hoa;hoa.nguyen;01001;Lãnh đạo;;",
      "3;Trần Văn Bảy;bay;P. Nam;Cán bộ phường;;",
      "4;Lê Thị Sáu;sau.le;Phường Bắc;Trưởng phòng;31/02/2021;sau.le",
      "5;Người đã có;north.officer;Phường Bắc;Cán bộ phường;;",
      "6;=cmd|'/C calc'!A1;la.ten;Phường Bắc;Cán bộ phường;;",
      "",
    ].join("\n"),
  ]);
  const read = await admin(readAccountList, { body: file });
  expect(read.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [5, "unit", "unit-unknown"],
    [6, "email", "not-an-email"],
    [6, "role", "role-unknown"],
    [6, "until", "not-a-date"],
    [7, "user-name", "user-name-taken"],
  ]);
  expect(read.rows.map(({ row, userName, role, until }) => [row, userName, role, until])).toEqual([
    [3, "hoa.nguyen", "ward-officer", "2021-12-31T17:00:00.000Z"],
    [4, "hoa.nguyen", "leader", null],
    [8, "la.ten", "ward-officer", null],
  ]);
  const [first, second] = read.rows;
  if (first === undefined || second === undefined) throw new Error("no rows");
  const { fullName, userName, email } = first;
  const roles = [first, second].map(({ unitId, role, until }) => ({ unitId, role, until }));
  const person = { id: randomUUID(), fullName, userName, email, roles };
  const made = await admin(addAccountList, { body: { people: [person] } });
  expect(made.items).toMatchObject([{ userName: "hoa.nguyen", unitName: "Phường Bắc" }]);
  expect((await signIn("hoa.nguyen", made.items[0]?.password ?? "")).reply.statusCode).toBe(200);
  const again = {
    people: [
      { ...person, id: randomUUID(), userName: "moi.toanh" },
      { ...person, id: randomUUID() },
    ],
  };
  expect(await refusalOf(admin(addAccountList, { body: again }))).toMatchObject({
    code: "already-exists",
    details: { what: "user-name", id: "hoa.nguyen" },
  });
  expect((await admin(accounts.listAccounts, { query: { text: "moi.toanh" } })).found).toBe(0);
});
