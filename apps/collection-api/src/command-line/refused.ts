/** A command that can't be done, with the sentence for the operator. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
}
