import { randomUUID } from "node:crypto";
import { addAccountList, readAccountList } from "@thuocdo/contract/account-lists";
import {
  addAccount,
  changeAccount,
  endRole,
  getAccount,
  giveRole,
  listAccounts,
  listSecondFactorRules,
  lockAccount,
  resetPassword,
  resetSecondFactor,
  setSecondFactorRules,
  unlockAccount,
} from "@thuocdo/contract/accounts";
import { getOpenWork, handOver, listMyHandOvers } from "@thuocdo/contract/hand-overs";
import { changePassword, endMySessions, listMySessions } from "@thuocdo/contract/my-account";
import { as, entry, toAll, type Answers } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";
import { password } from "#testing/two-cities.ts";

const officer = ({ officerId }: AccessWorld) => ({ personId: officerId });
const newPerson = () => ({
  id: randomUUID(),
  userName: `moi.${randomUUID().slice(0, 8)}`,
  fullName: "Cán bộ mới",
  email: null,
});

/** Of somebody who acts for the northern ward: administrators there and above. */
const administers: Answers = as(404, ["administrator"], "north.ward", "north.city", "ministry");
/** Of the northern ward itself: what policies refuse is known to be there. */
const administersUnit: Answers = { ...administers, otherwise: 403 };

const role = ({ unitIds }: AccessWorld) => ({
  unitId: unitIds["north.ward"],
  role: "leader" as const,
  until: null,
});

export const accountEntries = [
  entry(listMySessions)(() => ({}), toAll),
  entry(endMySessions)(() => ({ body: { sessionId: null } }), toAll),
  entry(changePassword)(
    () => ({ body: { currentPassword: password, newPassword: "con-co-bay-la-7" } }),
    toAll,
    { atOnePlace: true },
  ),
  entry(listAccounts)(() => ({ query: {} }), toAll),
  entry(getAccount)((world) => ({ params: officer(world) }), administers),
  entry(addAccount)(
    (world) => ({ body: { ...newPerson(), externalId: null, roles: [role(world)] } }),
    administersUnit,
  ),
  entry(changeAccount)(
    (world) => ({
      params: officer(world),
      body: { fullName: "Tên khác", email: "can-bo@example.vn", externalId: null },
    }),
    administers,
  ),
  entry(resetPassword)((world) => ({ params: officer(world) }), administers),
  entry(lockAccount)(
    (world) => ({ params: officer(world), body: { reason: "Nghỉ việc" } }),
    administers,
  ),
  entry(unlockAccount)((world) => ({ params: officer(world) }), administers),
  entry(resetSecondFactor)(
    (world) => ({ params: officer(world), body: { reason: "Mất điện thoại" } }),
    administers,
  ),
  entry(giveRole)((world) => ({ params: officer(world), body: role(world) }), administers),
  entry(endRole)(
    (world) => ({
      params: officer(world),
      body: { unitId: world.unitIds["north.ward"], role: "ward-officer" },
    }),
    administers,
  ),
  entry(getOpenWork)((world) => ({ params: officer(world) }), administers),
  entry(handOver)(
    (world) => ({
      params: officer(world),
      body: {
        id: randomUUID(),
        endsAt: null,
        reason: "Chuyển công tác",
        roles: [{ unitId: world.unitIds["north.ward"], role: "ward-officer", receiverId: null }],
      },
    }),
    administers,
  ),
  entry(listMyHandOvers)(() => ({}), toAll),
  entry(listSecondFactorRules)(() => ({}), toAll),
  entry(setSecondFactorRules)(
    ({ unitIds }) => ({
      params: { unitId: unitIds["north.city"] },
      body: { roles: ["administrator"] },
    }),
    as(403, ["administrator"], "north.city"),
  ),
  entry(readAccountList)(() => ({ body: new Blob(["Họ tên,Tên đăng nhập"]) }), toAll, {
    atOnePlace: true,
  }),
  entry(addAccountList)(
    (world) => ({ body: { people: [{ ...newPerson(), roles: [role(world)] }] } }),
    administersUnit,
    { atOnePlace: true },
  ),
];
