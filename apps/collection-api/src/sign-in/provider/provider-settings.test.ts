import { expect, test } from "vitest";
import { readProviderSettings } from "#sign-in/provider/provider-settings.ts";

const complete = {
  OIDC_ISSUER: "https://dang-nhap.example.vn",
  OIDC_CLIENT_ID: "thuoc-do",
  OIDC_CLIENT_SECRET: "a secret of the tests",
  OIDC_NAME: "Tài khoản dùng chung",
};

function read(env: Record<string, string>) {
  const problems: string[] = [];
  return { settings: readProviderSettings(env, problems), problems };
}

test("without an issuer there is no provider, whatever else is set", () => {
  const { OIDC_ISSUER: _, ...rest } = complete;
  expect(read(rest)).toEqual({ settings: undefined, problems: [] });
});

test("a complete provider is read, with the values of acr that count as a second factor", () => {
  const { settings, problems } = read({ ...complete, OIDC_SECOND_FACTOR_ACR: "urn:loa:2  cao" });
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    issuer: "https://dang-nhap.example.vn",
    clientId: "thuoc-do",
    clientSecret: "a secret of the tests",
    name: "Tài khoản dùng chung",
    secondFactorAcr: ["urn:loa:2", "cao"],
  });
});

test("all that is missing or wrong is told together", () => {
  expect(read({ OIDC_ISSUER: "dang-nhap" }).problems).toEqual([
    'OIDC_ISSUER is "dang-nhap", expected the provider\'s http(s) address.',
    "OIDC_CLIENT_ID is missing; it comes with OIDC_ISSUER.",
    "OIDC_CLIENT_SECRET is missing; it comes with OIDC_ISSUER.",
    "OIDC_NAME is missing; it comes with OIDC_ISSUER.",
  ]);
});
