import type { Saying } from "#checks/saying.ts";

/** The one at this position says what the one at `first`, before it, says. */
export interface Alike {
  readonly at: number;
  readonly first: number;
  readonly alikePercent: number;
}

interface Entry {
  readonly shingles: ReadonlySet<string>;
  /** Share in common by the words of every other that is alike enough. */
  readonly alike: Map<string, number>;
}

/**
 * Finds those that say nearly the same as one before them, each with the first such. What was found is kept until the
 * next call, so that after an edit only the texts that came or changed are compared; what is found depends on the
 * sayings alone.
 */
export function createClosest(): (sayings: readonly Saying[]) => readonly Alike[] {
  const entries = new Map<string, Entry>();
  const holders = new Map<string, Set<string>>();

  function remove(words: string, { shingles, alike }: Entry): void {
    entries.delete(words);
    for (const other of alike.keys()) entries.get(other)?.alike.delete(words);
    for (const shingle of shingles) {
      const left = holders.get(shingle);
      left?.delete(words);
      if (left?.size === 0) holders.delete(shingle);
    }
  }

  function add({ words, shingles, alikeFrom }: Saying): void {
    const inCommon = new Map<string, number>();
    for (const shingle of shingles) {
      const others = holders.get(shingle);
      if (others === undefined) holders.set(shingle, new Set([words]));
      else {
        for (const other of others) inCommon.set(other, (inCommon.get(other) ?? 0) + 1);
        others.add(words);
      }
    }
    const entry: Entry = { shingles, alike: new Map() };
    for (const [other, both] of inCommon) {
      const before = entries.get(other);
      if (before === undefined) continue;
      const share = both / (shingles.size + before.shingles.size - both);
      if (share < alikeFrom) continue;
      entry.alike.set(other, share);
      before.alike.set(words, share);
    }
    entries.set(words, entry);
  }

  return (sayings) => {
    const firsts = new Map<string, number>();
    for (const [at, { words }] of sayings.entries()) {
      if (words !== "" && !firsts.has(words)) firsts.set(words, at);
    }
    for (const [words, entry] of entries) if (!firsts.has(words)) remove(words, entry);
    for (const at of firsts.values()) {
      const each = sayings[at];
      if (each !== undefined && each.shingles.size > 0 && !entries.has(each.words)) add(each);
    }
    return sayings.flatMap(({ words }, at): readonly Alike[] => {
      const first = firsts.get(words);
      if (first === undefined) return [];
      if (first < at) return [{ at, first, alikePercent: 100 }];
      const nearest = [...(entries.get(words)?.alike ?? [])]
        .map(([other, share]) => ({ first: firsts.get(other) ?? at, share }))
        .reduce((best, each) => (each.first < best.first ? each : best), { first: at, share: 0 });
      if (nearest.first === at) return [];
      return [{ at, first: nearest.first, alikePercent: Math.floor(nearest.share * 100) }];
    });
  };
}
