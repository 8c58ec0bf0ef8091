import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { beforeAll, describe, expect, test } from "vitest";
import { buildFrontEnds, frontEndsAreBuilt } from "./front-ends.ts";

const house = join(import.meta.dirname, "../../../..");
const distOf = (name: string) => join(house, "apps", name, "dist");

beforeAll(async () => {
  if (!frontEndsAreBuilt(house)) await buildFrontEnds(house);
}, 300_000);

describe.each(["criteria-builder", "ward-portal", "pilot-report"])(
  "%s, as it is served",
  (name) => {
    const read = (pattern: string) =>
      globSync(`assets/${pattern}`, { cwd: distOf(name) }).map((file) => ({
        file,
        text: readFileSync(join(distOf(name), file), "utf8"),
      }));

    test("holds no syntax later than ES2022, which Chrome 109 reads", () => {
      const scripts = read("*.js");
      expect(scripts.length).toBeGreaterThan(3);
      for (const { file, text } of scripts)
        expect(syntaxErrorOf(text, { ecmaVersion: 2022, sourceType: "module" }), file).toBe("");
    });

    test("calls nothing later than Chrome 109 that is not filled in", () => {
      for (const { file, text } of read("*.js")) {
        // core-js speaks of all of them.
        if (basename(file).startsWith("fill-ins")) continue;
        expect(
          [...text.replaceAll(askedFirst, "").matchAll(laterCalls)].map(([call]) => call),
          file,
        ).toEqual([]);
      }
    });

    test("holds no style later than Chrome 109 that the build can't write in older words", () => {
      const sheets = read("*.css");
      expect(sheets.length).toBeGreaterThan(0);
      for (const { file, text } of sheets)
        expect(
          [...text.matchAll(laterStyles)].map(([style]) => style),
          file,
        ).toEqual([]);
    });

    test("begins with a script that a browser of any age reads, and that knows the rest", () => {
      const [begin] = read("begin-*.js");
      expect(syntaxErrorOf(begin?.text ?? "", { ecmaVersion: 5, sourceType: "script" })).toBe("");
      const page = readFileSync(join(distOf(name), "index.html"), "utf8");
      expect(page).toContain(`defer src="/${name}/${begin?.file}"`);
      expect(page).not.toContain('<script type="module"');
      for (const attribute of ["data-entry", "data-fill-ins"]) {
        const [, path = ""] = new RegExp(`${attribute}="/${name}/([^"]+)"`).exec(page) ?? [];
        expect(readFileSync(join(distOf(name), path), "utf8")).not.toBe("");
      }
    });
  },
);

test.each([
  { name: "ward-portal", most: 200_000 },
  { name: "criteria-builder", most: 205_000 },
])("the first load of $name is under $most bytes of script, gzip", ({ name, most }) => {
  const dist = distOf(name);
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const paths = page.matchAll(new RegExp(`(?:href|src)="/${name}/([^"]+\\.js)"`, "g"));
  const scripts = new Set([...paths].map(([, path = ""]) => path));
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(dist, path))).length);
  expect(scripts.size).toBeGreaterThan(2);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(most);
});

/** By names that nothing else goes by; found by comparing what Chromium 109 and a present one know. */
const laterCalls =
  /\.(?:withResolvers|fromAsync|getOrInsert|getOrInsertComputed|f16round|sumPrecise|rawJSON|setFromHex|toTemporalInstant|showPopover|hidePopover|togglePopover|requestClose|setHTMLUnsafe|moveBefore|caretPositionFromPoint)\(|AbortSignal\.any\(|Promise\.try\(|RegExp\.escape\(|Error\.isError\(|URL\.parse\(|Iterator\.(?:from|concat)\(|Intl\.DurationFormat|Temporal\.|\.(?:values|keys|entries)\(\)\.(?:map|filter|find|some|every|take|drop|reduce|flatMap|forEach|toArray)\(/g;

/** A call to what was asked for just before: `if (document.something) try { let found = document.something(`. */
const askedFirst = /if\((\w+)\.(\w+)\)try\{let \w+=\1\.\2\(/g;

const laterStyles =
  /color-mix\(|light-dark\(|oklch\(|oklab\(|@starting-style|@scope|@view-transition|:popover-open|subgrid|contrast-color\(|if\(/g;

function syntaxErrorOf(text: string, options: Parameters<typeof parse>[1]): string {
  try {
    parse(text, options);
    return "";
  } catch (error) {
    return String(error);
  }
}
