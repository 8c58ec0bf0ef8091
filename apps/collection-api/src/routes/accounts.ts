import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as lists from "@thuocdo/contract/account-lists";
import * as contract from "@thuocdo/contract/accounts";
import { readSheetsApart } from "#exchange/read-sheets-apart.ts";
import { refused } from "#server/refused.ts";
import { drawPassword, passwords } from "#sign-in/passwords.ts";
import { getAccount, listAccounts } from "#use-cases/accounts.ts";
import { addAccounts, preparePerson } from "#use-cases/add-accounts.ts";
import * as change from "#use-cases/change-accounts.ts";
import { readAccountList } from "#use-cases/read-account-list.ts";

/** Accounts, by those who administer a unit at or above the people. */
export const accountRoutes: FastifyPluginAsyncTypebox<{
  /** The provider to whose words accounts are linked. */
  readonly issuer: string | undefined;
}> = async (app, { issuer }) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.route({
    ...contract.listAccounts,
    handler: async (request) =>
      await request.act(async (acting) => await listAccounts(acting, request.query)),
  });

  app.route({
    ...contract.getAccount,
    handler: async (request) =>
      await request.act(async (acting) => await getAccount(acting, request.params.personId)),
  });

  app.route({
    ...contract.addAccount,
    async handler(request, reply) {
      const person = await preparePerson(request.body);
      const [account] = await request.act(
        async (acting) => await addAccounts(acting, [person], issuer),
      );
      if (account === undefined) throw new Error("An account was not made.");
      request.log.info({ personId: account.id }, "account made");
      reply.status(201);
      return { account, password: person.given?.password ?? null };
    },
  });

  app.route({
    ...contract.changeAccount,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await change.changeAccount(acting, request.params.personId, request.body, issuer),
      ),
  });

  app.route({
    ...contract.resetPassword,
    async handler(request) {
      const password = drawPassword();
      const hash = await passwords.hash(password);
      const account = await request.act(
        async (acting) => await change.resetPassword(acting, request.params.personId, hash),
      );
      return { account, password };
    },
  });

  app.route({
    ...contract.lockAccount,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await change.lockAccount(acting, request.params.personId, request.body.reason),
      ),
  });

  app.route({
    ...contract.unlockAccount,
    handler: async (request) =>
      await request.act(
        async (acting) => await change.unlockAccount(acting, request.params.personId),
      ),
  });

  app.route({
    ...contract.resetSecondFactor,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await change.resetSecondFactor(acting, request.params.personId, request.body.reason),
      ),
  });

  app.route({
    ...contract.giveRole,
    handler: async (request) =>
      await request.act(
        async (acting) => await change.giveRole(acting, request.params.personId, request.body),
      ),
  });

  app.route({
    ...contract.endRole,
    handler: async (request) =>
      await request.act(
        async (acting) => await change.endRole(acting, request.params.personId, request.body),
      ),
  });

  app.route({
    ...contract.listSecondFactorRules,
    handler: async (request) => await request.act(change.getSecondFactorRules),
  });

  app.route({
    ...contract.setSecondFactorRules,
    handler: async (request) =>
      await request.act(
        async (acting) =>
          await change.setSecondFactorRules(acting, request.params.unitId, request.body.roles),
      ),
  });

  app.route({
    ...lists.readAccountList,
    bodyLimit: lists.maxAccountListBytes,
    async handler(request) {
      const content: unknown = request.body;
      if (!(content instanceof Uint8Array)) {
        throw refused("type-not-taken", { allowed: [...lists.readAccountList.schema.consumes] });
      }
      const sheets = await readSheetsApart(content);
      return await request.act(async (acting) => await readAccountList(acting, sheets));
    },
  });

  app.route({
    ...lists.addAccountList,
    async handler(request, reply) {
      const people = await Promise.all(
        request.body.people.map(
          async (person) => await preparePerson({ ...person, externalId: null }),
        ),
      );
      const accounts = await request.act(async (acting) => await addAccounts(acting, people));
      request.log.info({ accounts: accounts.length }, "accounts made");
      reply.status(201);
      return {
        items: accounts.map(({ id, userName, fullName, roles }, index) => ({
          id,
          userName,
          fullName,
          unitName: roles[0]?.unitName ?? "",
          password: people[index]?.given?.password ?? "",
        })),
      };
    },
  });
};
