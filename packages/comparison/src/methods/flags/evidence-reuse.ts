/** One file under one criterion of one unit. */
export interface EvidenceUse {
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly unitId: string;
  readonly criterionId: string;
}

export interface EvidenceReuse {
  readonly hash: string;
  readonly units: readonly string[];
  /** Most criteria of one unit that it serves. */
  readonly criteria: number;
}

/** Files that serve two units or more, or three criteria of one unit or more; circulars that all may share are allowed by hash. */
export function evidenceReuse(
  uses: readonly EvidenceUse[],
  allowed: ReadonlySet<string>,
): readonly EvidenceReuse[] {
  return [...Map.groupBy(uses, ({ hash }) => hash)].flatMap(([hash, of]) => {
    if (allowed.has(hash)) return [];
    const byUnit = Map.groupBy(of, ({ unitId }) => unitId);
    const criteria = Math.max(
      ...[...byUnit.values()].map((own) => new Set(own.map(({ criterionId }) => criterionId)).size),
    );
    if (byUnit.size < 2 && criteria < 3) return [];
    return [{ hash, units: [...byUnit.keys()].toSorted(), criteria }];
  });
}
