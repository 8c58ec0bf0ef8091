import * as openid from "openid-client";
import type { ProviderSettings } from "#sign-in/provider/provider-settings.ts";

/** Why the provider signed nobody in. */
export type ProviderRefusal = "provider-unreachable" | "provider-refused" | "provider-invalid";

export class ProviderFailure extends Error {
  override readonly name = "ProviderFailure";
  readonly refusal: ProviderRefusal;

  constructor(refusal: ProviderRefusal, options: ErrorOptions) {
    super(`The provider signed nobody in: ${refusal}.`, options);
    this.refusal = refusal;
  }
}

/** What a sign-in is held to when it comes back. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface Provider {
  readonly settings: ProviderSettings;
  /** Where the browser goes; `redirectUri` is where it comes back. */
  readonly begin: (redirectUri: string) => Promise<Expected & { readonly url: URL }>;
  /** Checks what the browser brought back, against the provider. */
  readonly finish: (
    broughtBack: URL,
    expected: Expected,
  ) => Promise<{ readonly subject: string; readonly secondFactor: boolean }>;
  /** Where the browser ends its session at the provider; undefined where that has no such page or can't be reached. */
  readonly signOutUrl: (returnTo: string) => Promise<string | undefined>;
}

const timeoutSeconds = 5;

/**
 * The organisation's OpenID provider. It is looked for when somebody signs in by it and not before: one that is away
 * stops neither the start nor sign-in by password, and one that comes back is found.
 */
export function createProvider(settings: ProviderSettings): Provider {
  let found: Promise<openid.Configuration> | undefined;

  async function find(): Promise<openid.Configuration> {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return await found;
  }

  return {
    settings,
    async begin(redirectUri) {
      const configuration = await orFailure(find);
      const codeVerifier = openid.randomPKCECodeVerifier();
      const expected = { state: openid.randomState(), nonce: openid.randomNonce(), codeVerifier };
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: "openid",
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
        state: expected.state,
        nonce: expected.nonce,
      });
      return { ...expected, url };
    },
    async finish(broughtBack, { state, nonce, codeVerifier }) {
      const claims = await orFailure(async () => {
        const tokens = await openid.authorizationCodeGrant(await find(), broughtBack, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        return tokens.claims();
      });
      if (claims === undefined) throw new Error("An ID token was expected.");
      return { subject: claims.sub, secondFactor: saysSecondFactor(claims, settings) };
    },
    async signOutUrl(returnTo) {
      try {
        return openid.buildEndSessionUrl(await find(), { post_logout_redirect_uri: returnTo }).href;
      } catch {
        return undefined;
      }
    },
  };
}

async function discover(settings: ProviderSettings): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer);
  return await openid.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: timeoutSeconds,
    execute: [
      // The signature is checked too: on a closed network the line may be plain HTTP.
      openid.enableNonRepudiationChecks,
      ...(issuer.protocol === "http:" ? [openid.allowInsecureRequests] : []),
    ],
  });
}

/** @see RFC 8176: `mfa`, of several factors */
function saysSecondFactor(claims: openid.IDToken, { secondFactorAcr }: ProviderSettings): boolean {
  const amr: unknown = claims["amr"];
  const acr: unknown = claims["acr"];
  if (Array.isArray(amr) && amr.includes("mfa")) return true;
  return typeof acr === "string" && secondFactorAcr.includes(acr);
}

async function orFailure<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new ProviderFailure(refusalOf(error), { cause: error });
  }
}

function refusalOf(error: unknown): ProviderRefusal {
  if (error instanceof openid.AuthorizationResponseError)
    return error.error === "access_denied" ? "provider-refused" : "provider-invalid";
  // `fetch` throws a TypeError when no line comes about.
  if (error instanceof TypeError) return "provider-unreachable";
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const away = code === "OAUTH_TIMEOUT" || code === "OAUTH_RESPONSE_IS_NOT_CONFORM";
  return away ? "provider-unreachable" : "provider-invalid";
}
