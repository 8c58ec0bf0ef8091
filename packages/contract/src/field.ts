import Type from "typebox";
import { strict } from "#strict.ts";

export const Id = Type.String({ format: "uuid" });

/** An instant, ISO 8601 in UTC. */
export const Instant = Type.String({ format: "date-time" });

export const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });

/** What must not be blank, as the database reads blank: U+0085 is a space there and none in JavaScript. */
export const notBlank = "[^\\s\\u0085]";

/** Text that must not be blank. */
export const Words = Type.String({ minLength: 1, maxLength: 600, pattern: notBlank });

/** Why something was done: shown to those it concerns. */
export const Reason = Type.String({ minLength: 1, maxLength: 4000, pattern: notBlank });

/** A whole number in an address. */
export const WholeNumberText = Type.String({ pattern: "^(0|[1-9]\\d{0,8})$" });

/** A person as others see them. */
export const PersonName = strict({ id: Id, fullName: Type.String() });
export type PersonName = Type.Static<typeof PersonName>;
