import type { Role } from "@thuocdo/criteria/role";
import type { TSchema } from "typebox";

/** Who may call: anybody, anybody signed in, or those who hold one of the roles for some unit. */
export type Access = "public" | "signed-in" | readonly Role[];

/** A route is a value: the server spreads it, the client calls it, OpenAPI is generated from it. */
export interface Route {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api`, with `:parameters`. */
  readonly url: string;
  readonly config: {
    readonly access: Access;
    /** Answers even before a password given by somebody else is changed or a required second factor is set up. */
    readonly whileDue?: true;
  };
  readonly schema: {
    readonly operationId: string;
    readonly summary: string;
    readonly tags: readonly string[];
    readonly params?: TSchema;
    readonly querystring?: TSchema;
    readonly body?: TSchema;
    readonly consumes?: readonly string[];
    readonly produces?: readonly string[];
    readonly response: Readonly<Record<number, TSchema>>;
  };
}

export const apiPrefix = "/api";
