import type { AccessEntry } from "#testing/access/entry.ts";
import { accountEntries } from "#testing/access/entries/accounts.ts";
import { cityPlanEntries } from "#testing/access/entries/city-plans.ts";
import { collectionEntries } from "#testing/access/entries/collection.ts";
import { comparisonEntries } from "#testing/access/entries/comparison.ts";
import { consultationEntries } from "#testing/access/entries/consultations.ts";
import { draftingEntries } from "#testing/access/entries/drafting.ts";
import { evidenceEntries } from "#testing/access/entries/evidence.ts";
import { openEntries } from "#testing/access/entries/open.ts";
import { unitEntries } from "#testing/access/entries/units.ts";

/** Every route on at least one subject. A new route is added to the file of its topic. */
export const accessEntries: readonly AccessEntry[] = [
  ...openEntries,
  ...accountEntries,
  ...unitEntries,
  ...draftingEntries,
  ...consultationEntries,
  ...collectionEntries,
  ...evidenceEntries,
  ...cityPlanEntries,
  ...comparisonEntries,
];
