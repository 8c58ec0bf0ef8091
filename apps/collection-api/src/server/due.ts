import type { SessionStanding } from "@thuocdo/database/queries/people";

/** What comes before anything else that this person does. */
export function dueOf(standing: SessionStanding): "password" | "second-factor" | null {
  // A password that is not used for this session is changed when it is.
  if (standing.passwordDue && !standing.byProvider) return "password";
  return lacksSecondFactor(standing) ? "second-factor" : null;
}

/** A role asks for a second factor, neither provider nor service has one, and without a password none is set up here. */
export function cannotSetUpSecondFactor(standing: SessionStanding): boolean {
  return lacksSecondFactor(standing) && !standing.hasPassword;
}

function lacksSecondFactor(standing: SessionStanding): boolean {
  const { secondFactorRequired, secondFactor, secondFactorProved } = standing;
  return secondFactorRequired && !secondFactor && !secondFactorProved;
}
