const mostAtOnce = 500;
const mostLetters = 4_000_000;

/** The first edits that go out together: as many as the service takes at once, but always one. */
export function nextBatch<Made extends { readonly edit: object }>(
  pending: readonly Made[],
): readonly Made[] {
  let letters = 0;
  const end = pending.slice(0, mostAtOnce).findIndex(({ edit }, at) => {
    letters += JSON.stringify(edit).length;
    return at > 0 && letters > mostLetters;
  });
  return pending.slice(0, end === -1 ? mostAtOnce : end);
}
