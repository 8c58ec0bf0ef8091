import { foldText } from "@thuocdo/criteria/fold-text";

/** A key that no other has, made from the words where there are any: "Số vụ" → "so-vu", then "so-vu-2". */
export function freshKey(words: string, taken: readonly string[]): string {
  const base =
    foldText(words)
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+/, "")
      .slice(0, 30)
      .replace(/-+$/, "") || "muc";
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
