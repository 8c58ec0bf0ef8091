import type { Route } from "@thuocdo/contract/route";
import { roles, type Role } from "@thuocdo/criteria/role";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { App } from "#server/typed-app.ts";
import { addUnit, password, type TwoCities } from "#testing/two-cities.ts";
import type { Service } from "#testing/start-service.ts";
import { addPerson } from "#use-cases/add-person.ts";

/** Where somebody stands. Of the northern ward: itself, its sibling, what is above it, and another city's. */
export const places = [
  "ministry",
  "north.city",
  "north.ward",
  "sibling.ward",
  "north.department",
  "south.city",
  "south.ward",
] as const;
export type Place = (typeof places)[number];

export type UnitIds = Readonly<Record<Place, string>>;

export interface Held {
  readonly role: Role;
  readonly place: Place;
}

/** Somebody with one role at one place, or with two that must not lend each other anything. */
export interface Caller {
  readonly held: readonly Held[];
  readonly cookie: string;
}

/** Each role at each place, and people who hold a role of one kind high up and of another far away. */
const holdings: readonly (readonly Held[])[] = [
  ...roles.flatMap((role) => places.map((place) => [{ role, place }])),
  [
    { role: "drafter", place: "ministry" },
    { role: "ward-officer", place: "south.ward" },
  ],
  [
    { role: "commenter", place: "ministry" },
    { role: "appraiser", place: "south.city" },
  ],
  [
    { role: "commenter", place: "north.city" },
    { role: "analyst", place: "south.city" },
  ],
];

/** The two cities' units by place, with a second ward in the northern one. */
export async function unitsByPlace({ owner, units }: Service): Promise<UnitIds> {
  const { ministry, north, south } = units as TwoCities;
  const sibling = await owner.transaction().execute(
    async (trx) =>
      await addUnit(trx, {
        type: "ward",
        code: "01002",
        name: "Phường Bắc Hai",
        parentId: north.city,
      }),
  );
  return {
    ministry,
    "north.city": north.city,
    "north.ward": north.ward,
    "sibling.ward": sibling,
    "north.department": north.department,
    "south.city": south.city,
    "south.ward": south.ward,
  };
}

export function userNameOf(role: Role, place: Place): string {
  return nameOf([{ role, place }]);
}

/** What somebody is, to be read in a failure. */
export function nameOf(held: readonly Held[]): string {
  return held.map(({ role, place }) => `${place}.${role}`).join("_");
}

/** Account names are short. */
function accountOf(held: readonly Held[]): string {
  return held.length === 1 ? nameOf(held) : `several.${holdings.indexOf(held)}`;
}

export async function addCallers({ owner }: Service, unitIds: UnitIds): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    for (const held of holdings) {
      await addPerson(trx, {
        userName: accountOf(held),
        fullName: nameOf(held),
        password,
        roles: held.map(({ role, place }) => ({
          unitId: unitIds[place],
          role,
          validFrom: "2021-01-01",
        })),
      });
    }
  });
}

export async function signInCallers(service: Service): Promise<readonly Caller[]> {
  const callers = [];
  for (const held of holdings)
    callers.push({ held, cookie: await service.cookieOf(accountOf(held)) });
  return callers;
}

/** Sends as a browser would; a stream that goes on is left once its status is known. */
export async function send(
  app: App,
  { method, url, body, headers }: SentRequest,
  cookie?: string,
): Promise<Answered> {
  const payload = body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : body;
  const reply = await app.inject({
    method,
    url,
    payloadAsStream: true,
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(body instanceof Blob && { "content-type": "application/octet-stream" }),
      ...headers,
    },
    ...(payload !== undefined && { payload: payload as NonNullable<InjectOptions["payload"]> }),
  });
  return { status: reply.statusCode, text: await readText(reply) };
}

export interface SentRequest {
  readonly method: Route["method"];
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

async function readText(reply: LightMyRequestResponse): Promise<string> {
  const stream = reply.stream();
  if (reply.headers["content-type"] === "text/event-stream") {
    stream.destroy();
    return "";
  }
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
