export type Failure =
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unexpected" };

/** What an error thrown by a call means for the person in front of the screen. */
export function readFailure(error: unknown): Failure {
  if (error instanceof TypeError) return { kind: "unreachable" }; // what `fetch` throws when nothing answers
  if (!isProblem(error)) return { kind: "unexpected" };
  if (error.status === 401) return { kind: "signed-out" };
  if (error.status === 502 || error.status === 503 || error.status === 504)
    return { kind: "unreachable" };
  return error.status >= 500 ? { kind: "unexpected" } : { kind: "refused", code: error.code };
}

function isProblem(error: unknown): error is Error & { status: number; code: string } {
  return error instanceof Error && "status" in error && "code" in error;
}
