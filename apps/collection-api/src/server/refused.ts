import {
  problemKinds,
  type ProblemCode,
  type ProblemDetails,
  type TypedProblem,
} from "@thuocdo/contract/problem";

/** Thrown to answer with a problem; the error handler turns it into the reply. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly problem: TypedProblem;

  constructor(problem: TypedProblem, options?: ErrorOptions) {
    super(problem.message, options);
    this.status = problemKinds[problem.code].status;
    this.problem = problem;
  }
}

/** A refusal by its code and facts. The message says what, which one, and what to do. */
export function refused<Code extends ProblemCode>(
  code: Code,
  details: ProblemDetails<Code>,
  options?: ErrorOptions,
): Refused {
  const message = `${problemKinds[code].about} ${JSON.stringify(details)}`;
  // Code and details belong together by the signature.
  return new Refused({ code, message, details } as unknown as TypedProblem, options);
}

export function notFound(what: string, id: string): Refused {
  return refused("not-found", { what, id });
}

/** A refusal of core: its codes are codes of the contract, its other fields the details. */
export function refusedByCore<Refusal extends { readonly code: ProblemCode }>(
  refusal: Refusal,
): Refused {
  const { code, ...details } = refusal;
  // Refusals of core carry the facts that the contract names for the code; see refused.test.ts.
  return refused(code, details as unknown as ProblemDetails<typeof code>);
}
