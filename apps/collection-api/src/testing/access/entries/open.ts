import { getHealth } from "@thuocdo/contract/health";
import { getCriteriaSchema } from "@thuocdo/contract/exchange";
import { getMe } from "@thuocdo/contract/me";
import { getSignInWays } from "@thuocdo/contract/sign-in-ways";
import { getUnit, listUnits } from "@thuocdo/contract/units";
import { entry, toAll } from "#testing/access/entry.ts";

const asOf = "2021-07-05";

/** What everybody who is signed in may know, or anybody at all. */
export const openEntries = [
  entry(getHealth)(() => ({}), toAll),
  entry(getSignInWays)(() => ({}), toAll),
  entry(getCriteriaSchema)(() => ({}), toAll),
  entry(getMe)(() => ({}), toAll),
  entry(listUnits)(() => ({ query: { asOf } }), toAll),
  entry(getUnit)(
    ({ unitIds }) => ({ params: { unitId: unitIds["north.ward"] }, query: { asOf } }),
    toAll,
  ),
];
