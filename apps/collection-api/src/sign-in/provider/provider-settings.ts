export interface ProviderSettings {
  /** Address of the provider, as it calls itself in what it signs. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the organisation's people call it; stands on the button. */
  readonly name: string;
  /** Values of `acr` by which the provider says that it asked for a second factor, besides `amr` with `mfa`. */
  readonly secondFactorAcr: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `OIDC_*` of the environment; undefined without `OIDC_ISSUER`: then people sign in by password alone. */
export function readProviderSettings(
  env: Environment,
  problems: string[],
): ProviderSettings | undefined {
  const issuer = env["OIDC_ISSUER"] ?? "";
  if (issuer === "") return undefined;
  if (!/^https?:$/.test(URL.parse(issuer)?.protocol ?? ""))
    problems.push(`OIDC_ISSUER is "${issuer}", expected the provider's http(s) address.`);
  const needed = ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
  for (const name of needed) {
    if ((env[name] ?? "").trim() === "")
      problems.push(`${name} is missing; it comes with OIDC_ISSUER.`);
  }
  const [clientId, clientSecret, name] = needed.map((each) => (env[each] ?? "").trim());
  return {
    issuer,
    clientId: clientId ?? "",
    clientSecret: clientSecret ?? "",
    name: (name ?? "").normalize("NFC"),
    secondFactorAcr: (env["OIDC_SECOND_FACTOR_ACR"] ?? "").split(/\s+/).filter(Boolean),
  };
}
