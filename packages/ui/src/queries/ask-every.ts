import { readFailure } from "#failures/read-failure.ts";

/** `refetchInterval` for what changes while it is looked at: asked for so often, until it is refused. */
export function askEvery(ms: number) {
  return ({ state }: { readonly state: { readonly error: Error | null } }): number | false =>
    state.error !== null && readFailure(state.error).kind === "refused" ? false : ms;
}
