import { migrations } from "@thuocdo/database/migrations";
import { expect, test } from "vitest";
import { describeDifference } from "#server/schema-version.ts";

const names = Object.keys(migrations);
const last = names.slice(-1);

test.each([
  { pending: [], unknown: [], says: undefined },
  { pending: names, unknown: [], says: /no schema yet: run `npm start`/ },
  { pending: last, unknown: [], says: /lacks 1 migrations.* back it up, .*--migrate/ },
  { pending: last, unknown: ["2099-01-01-0000-later"], says: /2099-01-01-0000-later, newer/ },
])(
  "a schema that lacks $pending.length and has $unknown.length more is told as $says",
  ({ pending, unknown, says }) => {
    const described = describeDifference({ pending, unknown });
    if (says === undefined) expect(described).toBeUndefined();
    else expect(described).toMatch(says);
  },
);
