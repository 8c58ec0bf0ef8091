/** Where an expression stops making sense, as offsets from `from` up to `to`, and how. */
export interface SyntaxFault {
  readonly code:
    | "formula-blank"
    | "formula-sign-unknown"
    | "formula-decimal-comma"
    | "formula-operand-missing"
    | "formula-operator-missing"
    | "formula-bracket-not-closed"
    | "formula-bracket-not-opened"
    | "formula-branch-missing";
  readonly from: number;
  readonly to: number;
}

/**
 * The first place where a part is missing, doubled or unknown. CEL's parser says only where it gave up, which is before
 * the sign at fault ("a + * b": at "+"). Undefined where the signs follow each other soundly.
 */
export function locateSyntaxError(expression: string): SyntaxFault | undefined {
  const tokens = tokensOf(expression);
  if (tokens.length === 0) return { code: "formula-blank", from: 0, to: expression.length };
  const open: Token[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const fault = faultAt(token, before, open);
    if (fault !== undefined) return { code: fault, from: token.from, to: token.to };
    if (token.kind === "open") {
      open.push({ ...token, text: before?.kind === "name" ? "call" : "(" });
    } else if (token.kind === "close") open.pop();
    else if (token.text === "?") open.push(token);
    else if (token.text === ":") open.pop();
    before = token;
  }
  const last = before ?? { from: 0, to: 0 };
  if (endsOpen(before)) return { code: "formula-operand-missing", from: last.from, to: last.to };
  const unclosed = open.at(-1);
  if (unclosed === undefined) return undefined;
  const code = unclosed.text === "?" ? "formula-branch-missing" : "formula-bracket-not-closed";
  return { code, from: unclosed.from, to: unclosed.to };
}

interface Token {
  readonly kind: "number" | "name" | "operator" | "not" | "open" | "close" | "comma" | "unknown";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const pattern =
  /(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<operator>&&|\|\||[<>=!]=|[-+*/<>?:])|(?<not>!)|(?<open>\()|(?<close>\))|(?<comma>,)|(?<unknown>\S)/gu;

function tokensOf(expression: string): readonly Token[] {
  return [...expression.matchAll(pattern)].map(({ 0: text, index: from, groups }) => {
    const [kind = "unknown"] =
      Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    // The names of the groups are the kinds.
    return { kind: kind as Token["kind"], text, from, to: from + text.length };
  });
}

function faultAt(
  token: Token,
  before: Token | undefined,
  open: readonly Token[],
): SyntaxFault["code"] | undefined {
  const operandDue = endsOpen(before);
  switch (token.kind) {
    case "unknown":
      return "formula-sign-unknown";
    case "number":
    case "name":
    case "not":
      return operandDue ? undefined : "formula-operator-missing";
    case "open":
      return operandDue || before?.kind === "name" ? undefined : "formula-operator-missing";
    case "operator":
      if (operandDue) return token.text === "-" ? undefined : "formula-operand-missing";
      return token.text === ":" && open.at(-1)?.text !== "?" ? "formula-sign-unknown" : undefined;
    case "comma":
      if (open.at(-1)?.text !== "call") {
        return before?.kind === "number" ? "formula-decimal-comma" : "formula-sign-unknown";
      }
      return operandDue ? "formula-operand-missing" : undefined;
    case "close":
      if (open.at(-1)?.text === "?") return "formula-branch-missing";
      if (open.length === 0) return "formula-bracket-not-opened";
      return operandDue ? "formula-operand-missing" : undefined;
  }
}

/** Whether a number, a name or an opening bracket has to follow. */
function endsOpen(before: Token | undefined): boolean {
  if (before === undefined) return true;
  return ["operator", "not", "open", "comma"].includes(before.kind);
}
