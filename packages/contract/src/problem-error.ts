import { problemKinds, type ProblemCode, type TypedProblem } from "#problem.ts";

/** The service refused: `code` says what, `details` with which facts. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly problem: TypedProblem;

  constructor(status: number, problem: TypedProblem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** Nothing answered: offline, the service is down, or something between cut the line. A `TypeError`, as `fetch` throws. */
export class UnreachableError extends TypeError {
  override readonly name = "UnreachableError";
}

/** Whether the error is a refusal with this code; then its details are typed. */
export function isProblem<Code extends ProblemCode>(
  error: unknown,
  code: Code,
): error is ProblemError & { readonly problem: Extract<TypedProblem, { code: Code }> } {
  return error instanceof ProblemError && error.code === code;
}

/** Reads a refusal's body; whatever else came (a proxy's page) is named by its status alone. */
export function readProblem(status: number, body: unknown): ProblemError {
  if (isTypedProblem(body)) return new ProblemError(status, body);
  if (status === 502 || status === 503 || status === 504) {
    return new ProblemError(status, {
      code: "unavailable",
      message: `The service answered ${status}.`,
      details: {},
    });
  }
  return new ProblemError(status, {
    code: "unexpected",
    message: `The service answered ${status} without a problem in the body.`,
    details: { requestId: "" },
  });
}

function isTypedProblem(body: unknown): body is TypedProblem {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    typeof body.code === "string" &&
    body.code in problemKinds &&
    "message" in body &&
    typeof body.message === "string" &&
    "details" in body
  );
}
