import { forgetKeptMe } from "#session/kept-me.ts";

const others = new Set<() => Promise<void>>();

/** What else this machine keeps of a person only so that they may go on without a line. */
export function forgetOnSignOut(forget: () => Promise<void>): () => void {
  others.add(forget);
  return () => others.delete(forget);
}

/** From here on nobody opens this person's work without a line. What was typed and not sent stays, for them alone. */
export async function forgetPerson(): Promise<void> {
  forgetKeptMe();
  await Promise.allSettled([...others].map(async (forget) => await forget()));
}
