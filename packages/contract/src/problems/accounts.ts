import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Instant } from "#field.ts";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

/** Refusals about accounts and signing in. */
export const accountProblems = {
  "sign-in-locked": {
    status: 429,
    about:
      "Too many failures by this name, whether or not there is such an account. Wait until the instant given, or ask an administrator.",
    details: strict({ until: Instant }),
  },
  "account-locked": {
    status: 403,
    about: "The password is right, and an administrator has locked the account. Ask them.",
    details: strict({}),
  },
  "password-due": {
    status: 403,
    about: "The password was given by somebody else. Change it before anything else.",
    details: strict({}),
  },
  "second-factor-due": {
    status: 403,
    about: "A role of this person asks for a second factor. Set it up before anything else.",
    details: strict({}),
  },
  "password-wrong": {
    status: 403,
    about: "The present password is not the one given.",
    details: strict({}),
  },
  "password-not-taken": {
    status: 422,
    about: "The new password is too short, too long, common, the user name, or the present one.",
    details: strict({
      fault: oneOf(["too-short", "too-long", "common", "holds-user-name", "same"]),
    }),
  },
  "user-name-not-taken": {
    status: 422,
    about: "A user name has 3 to 30 of the letters a-z, digits, dots, hyphens and underscores.",
    details: strict({ userName: Type.String() }),
  },
  "password-elsewhere": {
    status: 409,
    about: "The account has no password here: its organisation's provider signs it in.",
    details: strict({}),
  },
  "provider-not-set-up": {
    status: 409,
    about: "Accounts are linked to an organisation's provider where one is set up (OIDC_ISSUER).",
    details: strict({}),
  },
  "own-account": {
    status: 409,
    about:
      "Nobody locks, resets or ends the roles of their own account. Another administrator does.",
    details: strict({}),
  },
  "unit-ended": {
    status: 409,
    about:
      "The unit has ended: nobody gets a role for it. `successors` names the units that stand in its place today.",
    details: strict({
      unitId: Type.String(),
      unitName: Type.String(),
      endedOn: CalendarDate,
      successors: Type.Array(Type.String()),
    }),
  },
  "role-not-held": {
    status: 409,
    about: "The person does not hold this role for this unit.",
    details: strict({ unitId: Type.String(), role: Type.String() }),
  },
  "hand-over-end-past": {
    status: 409,
    about: "A role ends now or later, not before.",
    details: strict({ endsAt: Instant }),
  },
  "hand-over-receiver-needed": {
    status: 409,
    about: "Work is open in the role: somebody is named who goes on with it.",
    details: strict({ unitId: Type.String(), role: Type.String(), open: Type.Integer() }),
  },
  "hand-over-receiver-unfit": {
    status: 409,
    about:
      "Who goes on holds the same role for the same unit, beyond the end of the one who leaves.",
    details: strict({ unitId: Type.String(), role: Type.String(), personId: Type.String() }),
  },
  "hand-over-receiver-took-part": {
    status: 409,
    about:
      "A second appraisal goes to nobody who is of the unit or had a hand in the first. Name somebody else.",
    details: strict({ personId: Type.String(), submissionIds: Type.Array(Type.String()) }),
  },
} as const satisfies Record<string, ProblemKind>;
