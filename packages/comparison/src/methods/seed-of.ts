/** A 32-bit seed of facts, so that the same facts draw the same numbers (FNV-1a over code points). */
export function seedOf(...facts: readonly (string | number)[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of facts.join("|"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
