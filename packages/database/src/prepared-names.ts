/** How often a statement comes before it is worth a place in the memory of every connection. */
const often = 8;
/** Statements prepared at most, and texts counted at most: there are few that come often. */
const most = 200;
const countedAtMost = 2000;

/** Names for statements that come often, so that the server parses and plans them once a connection; others have none. */
export function preparedNames(): (statement: string) => string | undefined {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return (statement) => {
    const name = names.get(statement);
    if (name !== undefined) return name;
    if (names.size >= most || !/^(?:select|insert|update|with|\s)/i.test(statement))
      return undefined;
    if (seen.size >= countedAtMost) seen.clear();
    const times = (seen.get(statement) ?? 0) + 1;
    if (times < often) {
      seen.set(statement, times);
      return undefined;
    }
    seen.delete(statement);
    const given = `often_${names.size + 1}`;
    names.set(statement, given);
    return given;
  };
}
