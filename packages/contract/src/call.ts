import type { Static, TSchema } from "typebox";
import { readProblem, UnreachableError } from "#problem-error.ts";
import { apiPrefix, type Route } from "#route.ts";
import { urlOf } from "#url.ts";

type PartOf<R extends Route, Part extends "params" | "querystring" | "body"> = R["schema"] extends {
  readonly [P in Part]: infer Schema extends TSchema;
}
  ? Static<Schema>
  : undefined;

type Field<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : object extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

type BodyOf<R extends Route> = R["schema"] extends { readonly consumes: readonly string[] }
  ? Blob
  : PartOf<R, "body">;

/** What a route is called with. */
export type CallInput<R extends Route> = Field<"params", PartOf<R, "params">> &
  Field<"query", PartOf<R, "querystring">> &
  Field<"body", BodyOf<R>> & { readonly signal?: AbortSignal };

/** What it answers with when it does not refuse: a file as a Blob, all else as data. */
export type Reply<R extends Route> = R["schema"] extends { readonly produces: readonly string[] }
  ? Blob
  : {
      [Status in keyof R["schema"]["response"]]: Status extends 200 | 201
        ? R["schema"]["response"][Status] extends TSchema
          ? Static<R["schema"]["response"][Status]>
          : never
        : never;
    }[keyof R["schema"]["response"]];

type Arguments<R extends Route> =
  object extends CallInput<R> ? [input?: CallInput<R>] : [input: CallInput<R>];

export type Call = <R extends Route>(route: R, ...input: Arguments<R>) => Promise<Reply<R>>;

export interface CallOptions {
  /** Where the service is; empty for the page's own origin. */
  readonly origin?: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Calls routes of one service. Throws `ProblemError` when refused and `UnreachableError` when nothing answers. */
export function createCall({
  origin = "",
  fetch: send = (url, init) => fetch(url, init),
}: CallOptions = {}): Call {
  return async (route, ...[input]) => {
    // The parts are checked by CallInput; here they are only written out.
    const { params, query, body, signal } = (input ?? {}) as AnyInput;
    const response = await reach(() =>
      send(`${origin}${apiPrefix}${urlOf(route.url, params, query)}`, {
        method: route.method,
        ...(signal !== undefined && { signal }),
        ...(body !== undefined && encode(route, body)),
      }),
    );
    if (!response.ok) throw readProblem(response.status, await readJson(response));
    // The service checks each reply against the route's schema before it sends it.
    return (await reach(() =>
      route.schema.produces ? response.blob() : response.json(),
    )) as Reply<typeof route>;
  };
}

/** Calls the service that served the page. */
export const call: Call = createCall();

function encode(route: Route, body: unknown): RequestInit {
  if (route.schema.consumes !== undefined) {
    return { body: body as Blob, headers: { "content-type": "application/octet-stream" } };
  }
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function reach<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof DOMException) throw cause; // aborted by the caller, or timed out
    throw new UnreachableError("The service does not answer.", { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
