import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";

test("the example of RFC 8785, section 3.2.2", () => {
  const value = {
    // oxlint-disable-next-line no-loss-of-precision -- written so in the RFC, to be rounded
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

// The RFC's own example has U+FB33 last, which NFC takes apart; U+FF21 sorts in the same place.
test("members stand by UTF-16 code units, as in RFC 8785, section 3.2.3", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\uff21": "Fullwidth A",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
  expect(canonicalJson(value).match(/"(?=[A-Z])[^"]+"/g)).toEqual([
    '"Carriage Return"',
    '"One"',
    '"Control"',
    '"Latin Small Letter O With Diaeresis"',
    '"Euro Sign"',
    '"Emoji: Grinning Face"',
    '"Fullwidth A"',
  ]);
});

test.each([
  [-0, "0"],
  [1e21, "1e+21"],
  [9007199254740991, "9007199254740991"],
  ["Tiêu chí", '"Tiêu chí"'],
  [[], "[]"],
  [{}, "{}"],
  [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
])("%j is written %s", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([
  [{ title: "Tiêu chí".normalize("NFD") }, 'at "/title" the text is not in NFC'],
  [{ a: [undefined] }, 'at "/a/0" undefined is not JSON'],
  [Number.NaN, "NaN is not a JSON number"],
  ["\ud83d", "half a surrogate pair"],
])("%o has none: %s", (value, reason) => {
  expect(() => canonicalJson(value)).toThrow(reason);
});

test("it reads back as the same value, whatever the order of members", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]*$/), fc.jsonValue({ stringUnit: "grapheme-ascii" })),
      (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        const text = canonicalJson(value);
        expect(canonicalJson(reversed)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      },
    ),
  );
});
