import { generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";

export const client = { id: "thuoc-do", secret: "a secret between the two, for tests" } as const;

/** Under which name browsers of the tests call the service. */
export const serviceHost = "thuocdo.test";

type Claims = Readonly<Record<string, unknown>>;

/** A real OpenID provider of an organisation, on this machine; it takes whoever `people` is for the person at the browser. */
export interface OrganisationProvider {
  readonly issuer: string;
  /** Who sits at the browser, and what the provider says of how they proved themselves. */
  person: { subject: string; amr?: readonly string[]; acr?: string } | "refuses";
  /** Changes what is signed before it is sent; signed anew by the provider's key, or by another. */
  tampered: { readonly claims: (claims: Claims) => Claims; readonly byOtherKey?: true } | undefined;
  readonly stop: () => Promise<void>;
}

export async function startOrganisationProvider(port = 0): Promise<OrganisationProvider> {
  const server = createServer();
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });

  const running: OrganisationProvider = {
    issuer,
    person: { subject: "nobody" },
    tampered: undefined,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`http://${serviceHost}/api/auth/provider/callback`],
        post_logout_redirect_uris: [`http://${serviceHost}/`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", use: "sig" }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ["sub", "amr", "acr"] },
    acrValues: ["urn:example:two-factors"],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: client.id,
        ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith("/interaction/")) {
      const { person } = running;
      const result =
        person === "refuses"
          ? { error: "access_denied" }
          : {
              login: {
                accountId: person.subject,
                ...(person.amr !== undefined && { amr: [...person.amr] }),
                ...(person.acr !== undefined && { acr: person.acr }),
              },
            };
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
      return;
    }
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path !== "/token" || body?.id_token === undefined || !running.tampered) return;
    const { claims, byOtherKey } = running.tampered;
    const key = byOtherKey === true ? other.privateKey : privateKey;
    ctx.body = { ...body, id_token: signedAnew(body.id_token, claims, key) };
  });
  server.on("request", provider.callback());
  return running;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
}

function signedAnew(token: string, change: (claims: Claims) => Claims, key: KeyObject): string {
  const [header = "", payload = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
  const body = `${header}.${Buffer.from(JSON.stringify(change(claims))).toString("base64url")}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}
