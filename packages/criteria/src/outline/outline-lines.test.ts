import { expect, test } from "vitest";
import {
  longestTitle,
  nodesOfLines,
  readOutlineLines,
  writeOutlineLines,
} from "#outline/outline-lines.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

test.each([
  {
    text: "I. Nhóm\n\t1. Tiêu chí\n\t\t1.1. Chỉ số\nII. Nhóm sau",
    lines: ["0 Nhóm", "1 Tiêu chí", "2 Chỉ số", "0 Nhóm sau"],
    because: "tabs say the depth",
  },
  {
    text: "I. Nhóm\n1. Tiêu chí\n1.1. Chỉ số\n1.2 Chỉ số nữa\n2. Tiêu chí",
    lines: ["0 Nhóm", "1 Tiêu chí", "2 Chỉ số", "2 Chỉ số nữa", "1 Tiêu chí"],
    because: "without indents the numbers do",
  },
  {
    text: "1. Tiêu chí\r\n1.1. Chỉ số\r\n- Gạch đầu dòng\r\n\r\n2) Tiêu chí",
    lines: ["0 Tiêu chí", "1 Chỉ số", "1 Gạch đầu dòng", "0 Tiêu chí"],
    because: "a bullet stays on the level before",
  },
  {
    text: "Một\nHai\n2021 có số liệu\n12,5 điểm",
    lines: ["0 Một", "0 Hai", "0 2021 có số liệu", "0 12,5 điểm"],
    because: "a figure is no number of a line",
  },
  { text: "    a) Sâu\n    b) Sâu", lines: ["0 Sâu", "0 Sâu"], because: "the highest line is 0" },
  { text: "\n  \n", lines: [], because: "blank lines are none" },
])("$text is read so, since $because", ({ text, lines }) => {
  expect(readOutlineLines(text).map(({ depth, title }) => `${depth} ${title}`)).toEqual(lines);
});

test("text comes in composed", () => {
  expect(readOutlineLines("Tie\u0302u chi\u0301")[0]?.title).toBe("Ti\u00eau ch\u00ed");
});

test("lines become nodes below each other; nothing goes deeper than an indicator", () => {
  const lines = [0, 1, 2, 3, 0].map((depth, at) => ({ depth, title: `${at}` }));
  const nodes = nodesOfLines(lines, "group");
  expect(nodes).toMatchObject({
    value: [
      {
        kind: "group",
        node: {
          title: "0",
          criteria: [{ title: "1", indicators: [{ title: "2" }, { title: "3" }] }],
        },
      },
      { kind: "group", node: { title: "4", criteria: [] } },
    ],
  });
});

test("lines put beside an indicator are indicators, whatever their depth", () => {
  const nodes = nodesOfLines(
    [
      { depth: 0, title: "a" },
      { depth: 1, title: "b" },
    ],
    "indicator",
  );
  expect(nodes).toMatchObject({ value: [{ kind: "indicator" }, { kind: "indicator" }] });
});

test("a line longer than a title is refused by its number, not cut", () => {
  const lines = [
    { depth: 0, title: "a" },
    { depth: 0, title: "b".repeat(longestTitle + 1) },
  ];
  expect(nodesOfLines(lines, "group")).toEqual({
    ok: false,
    refusal: { code: "line-too-long", line: 2 },
  });
});

test("chosen branches are written with their codes, the highest at depth 0", () => {
  const set = criteriaSet("I 1.1 percent", "II 2.1 levels");
  expect(
    writeOutlineLines(set, ["criterion-1", "indicator-1-1"]).map(
      ({ depth, code }) => `${depth} ${code}`,
    ),
  ).toEqual(["0 1", "1 1.1"]);
});
