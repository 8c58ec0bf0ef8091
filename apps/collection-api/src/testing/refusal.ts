import { ProblemError } from "@thuocdo/contract/problem-error";

/** The code and details that a call is refused with; fails when it is not. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; details: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, details: error.problem.details };
    throw error;
  }
  throw new Error("The call was not refused.");
}
