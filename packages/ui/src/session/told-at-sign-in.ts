import { isSignInRefusal, type SignInOutcome } from "#session/sign-in.ts";

const parameter = "sign-in";

/** What came of a sign-in by the provider, as the address that it led back to says; taken off the address. */
export function takeToldOutcome(): SignInOutcome | undefined {
  const url = new URL(location.href);
  const told = url.searchParams.get(parameter);
  if (told === null) return undefined;
  url.searchParams.delete(parameter);
  history.replaceState(history.state, "", url);
  if (told === "code") return { kind: "second-factor" };
  return { kind: "refused", refusal: isSignInRefusal(told) ? told : "unexpected" };
}
