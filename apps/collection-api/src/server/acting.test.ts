import { getMe } from "@thuocdo/contract/me";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

test("a role counts from its first day on, by the calendar of Việt Nam", async () => {
  const { owner, units } = service;
  await owner.transaction().execute(
    async (trx) =>
      await addPerson(trx, {
        userName: "newcomer",
        fullName: "Người mới",
        password,
        roles: [{ unitId: units.north.city, role: "appraiser", validFrom: "2021-07-06" }],
      }),
  );
  const newcomer = await service.signIn("newcomer");
  const rolesAt = async (at: string) => {
    service.setTime(at);
    return (await newcomer(getMe)).assignments.map(({ role }) => role);
  };
  expect(await rolesAt("2021-07-05T16:59:00.000Z")).toEqual([]);
  // 00:00 of 06/07 in Hà Nội.
  expect(await rolesAt("2021-07-05T17:00:00.000Z")).toEqual(["appraiser"]);
});
