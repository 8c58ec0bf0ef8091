import { canonicalJson } from "@thuocdo/criteria/canonical";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { hashDocument } from "#features/issuing/hash-document.ts";

const document = criteriaSet("1.1 percent", "1.2 yes-no");

test("the hash is SHA-256 of the canonical JSON in UTF-8, as the service prints it", async () => {
  const bytes = new TextEncoder().encode(canonicalJson(document));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const printed = Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  expect(hashDocument(document)).toBe(printed);
});

test("members in another order are the same document; one letter more is another", () => {
  const turned = Object.fromEntries(Object.entries(document).toReversed()) as typeof document; // the same members
  expect(hashDocument(turned)).toBe(hashDocument(document));
  expect(hashDocument({ ...document, title: `${document.title}.` })).not.toBe(
    hashDocument(document),
  );
});
