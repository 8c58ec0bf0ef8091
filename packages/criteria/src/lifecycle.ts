/** One line of a lifecycle: in this state, this act by these roles leads there. */
export interface Transition<State extends string, Act extends string, Role extends string> {
  readonly from: State;
  readonly act: Act;
  readonly to: State;
  readonly roles: readonly Role[];
  /** The act must say why. */
  readonly reason?: true;
}

/** A lifecycle is its table, and nothing else: core, screens and documentation read the same lines. */
export type Lifecycle<
  State extends string,
  Act extends string,
  Role extends string,
> = readonly Transition<State, Act, Role>[];

/** The line for an act in a state, or undefined when the lifecycle has none. */
export function findTransition<State extends string, Act extends string, Role extends string>(
  lifecycle: Lifecycle<State, Act, Role>,
  from: State,
  act: Act,
): Transition<State, Act, Role> | undefined {
  return lifecycle.find((line) => line.from === from && line.act === act);
}

/** The acts there are in a state, for somebody in one of these roles; for anybody when no roles are given. */
export function possibleActs<State extends string, Act extends string, Role extends string>(
  lifecycle: Lifecycle<State, Act, Role>,
  from: State,
  roles?: readonly Role[],
): readonly Act[] {
  return lifecycle
    .filter(
      (line) =>
        line.from === from &&
        (roles === undefined || line.roles.some((role) => roles.includes(role))),
    )
    .map((line) => line.act);
}

/** The table as Markdown, for the page beside the README. */
export function describeLifecycle(lifecycle: Lifecycle<string, string, string>): string {
  const rows = lifecycle.map(
    ({ from, act, to, roles, reason }) =>
      `| ${from} | ${act}${reason === true ? " (with reason)" : ""} | ${to} | ${roles.join(", ")} |`,
  );
  return ["| state | act | → state | who |", "|---|---|---|---|", ...rows].join("\n");
}
