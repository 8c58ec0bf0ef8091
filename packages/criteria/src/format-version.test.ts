import { expect, test } from "vitest";
import { currentFormatVersion, migrate, migrations, type Migration } from "#format-version.ts";

/** A made-up history: a name becomes a title, then the title a list of them. */
const history: readonly Migration[] = [
  { name: "name-to-title", to: 2, up: ({ name, ...rest }) => ({ ...rest, title: name }) },
  {
    name: "titles-in-languages",
    to: 3,
    up: ({ title, ...rest }) => ({ ...rest, titles: [title] }),
  },
];

test("a document of the first format takes every step, in order", () => {
  expect(migrate({ formatVersion: 1, name: "An" }, history)).toEqual({
    ok: true,
    value: { formatVersion: 3, titles: ["An"] },
  });
});

test("a document of a later format takes only the steps after it", () => {
  expect(migrate({ formatVersion: 2, title: "An" }, history)).toEqual({
    ok: true,
    value: { formatVersion: 3, titles: ["An"] },
  });
});

test("a document of the current format stays as it is", () => {
  const document = { formatVersion: 3, titles: ["An"] };
  expect(migrate(document, history)).toEqual({ ok: true, value: document });
});

test.each([4, 0, 1.5])("format %d is refused, saying which is current", (found) => {
  expect(migrate({ formatVersion: found }, history)).toEqual({
    ok: false,
    refusal: { code: "format-version-unknown", found, current: 3 },
  });
});

test("a document without a format is refused", () => {
  expect(migrate({}, history)).toMatchObject({ refusal: { code: "format-version-missing" } });
});

test("the steps lead one by one to the current format, each under its own name", () => {
  expect(migrations.map(({ to }) => to)).toEqual(
    Array.from({ length: currentFormatVersion - 1 }, (_, at) => at + 2),
  );
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});
