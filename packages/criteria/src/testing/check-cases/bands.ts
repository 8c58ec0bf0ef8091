import type { CheckCase } from "#testing/check-cases/check-case.ts";

/** Of bands. */
export const bandsCases: readonly CheckCase[] = [
  {
    code: "overlapping-bands",
    of: "bands",
    set: ["rule", "bands", 2, "from"],
    to: "3",
    found: { path: ["rule", "bands", 2, "from"], from: "3", before: "3" },
    because: "two bands begin at 3",
  },
  {
    code: "overlapping-bands",
    of: "change",
    set: ["measure", "smallBaseline", "bands", 1, "from"],
    to: null,
    found: { path: ["measure", "smallBaseline", "bands", 1, "from"] },
    because: "bands for small baselines stand in order too",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["inputs", 0, "max"],
    to: "5",
    found: { path: ["rule", "bands", 2], from: "6", below: null },
    because: "the count is at most 5, the last band begins at 6",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["rule", "bands", 1, "from"],
    to: "5.2",
    found: { path: ["rule", "bands", 1], from: "5.2", below: "6" },
    because: "there is no whole number between 5.2 and 6",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["rule", "bands", 1, "from"],
    to: "0",
    found: { path: ["rule", "bands", 0], from: null, below: "0" },
    because: "no count lies below 0",
  },
  {
    code: "missing-band",
    of: "bands",
    set: ["rule", "bands", 0, "from"],
    to: "1",
    found: { path: ["rule", "bands", 0, "from"], firstFrom: "1", least: "0" },
    because: "0 can be answered, the first band begins at 1",
  },
  {
    code: "missing-band",
    of: "days",
    set: ["rule", "bands", 0, "from"],
    to: "-365",
    found: { firstFrom: "-365", least: null },
    because: "a day before that can be answered",
  },
];
