/** A job that would fail again just so: it ends, says why, and is not tried again. */
export class JobRefused extends Error {
  override readonly name = "JobRefused";
}
