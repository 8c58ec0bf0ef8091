export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: refused where the server does not offer it; `none`: on a closed network. */
  readonly security: "tls" | "starttls" | "none";
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly from: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `SMTP_*` of the environment; undefined without `SMTP_HOST`: then nothing goes out by e-mail. */
export function readMailSettings(env: Environment, problems: string[]): MailSettings | undefined {
  const host = env["SMTP_HOST"] ?? "";
  if (host === "") return undefined;
  const security = env["SMTP_SECURITY"] || "starttls";
  if (security !== "tls" && security !== "starttls" && security !== "none") {
    problems.push(`SMTP_SECURITY is "${security}", expected tls, starttls or none.`);
    return undefined;
  }
  const port = Number(env["SMTP_PORT"] || (security === "tls" ? "465" : "587"));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    problems.push(`SMTP_PORT is "${env["SMTP_PORT"]}", expected a port number from 1 to 65535.`);
  const from = env["SMTP_FROM"] ?? "";
  if (!/^[^@\s]+@[^@\s]+$/.test(from))
    problems.push(`SMTP_FROM is "${from}", expected the address that letters come from.`);
  const user = env["SMTP_USER"] || undefined;
  const password = env["SMTP_PASSWORD"] || undefined;
  if ((user === undefined) !== (password === undefined))
    problems.push("SMTP_USER and SMTP_PASSWORD come together.");
  return { host, port, security, user, password, from };
}
