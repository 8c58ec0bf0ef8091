import { drafting } from "@thuocdo/contract/access";
import type { VersionChanges } from "@thuocdo/database/version-changes";
import type { FastifyRequest } from "fastify";
import type { EventStream } from "#live-drafting/event-stream.ts";
import { actAs, findActingPerson } from "#server/acting.ts";
import { Refused } from "#server/refused.ts";
import { readNews, type Page } from "#use-cases/live-drafting.ts";

/** Silence is broken so often, and with it is looked for what a lost message would have told. */
const lookEveryMs = 10_000;

/**
 * Sends what happens to a draft until the page goes, the session or the role ends, or the draft does. Each look is an act
 * of its own: who asks is found anew, and rows are read as that person.
 */
export async function followDraft(
  request: FastifyRequest,
  stream: EventStream,
  { changes, after, ...page }: Page & { readonly changes: VersionChanges; readonly after: number },
): Promise<void> {
  const bell = createBell(stream.ended);
  const stop = changes.subscribe(page.versionId, bell.ring);
  let sequence = after;
  let people = "";
  try {
    while (!stream.ended.aborted) {
      const news = await look(request, { ...page, after: sequence });
      if (news === undefined) return;
      const wasQuiet = news.edits.length === 0 && people === JSON.stringify(news.people);
      if (news.edits.length > 0) {
        sequence = news.sequence;
        await stream.send("edits", { sequence, items: news.edits }, sequence);
      }
      if (people !== JSON.stringify(news.people)) {
        people = JSON.stringify(news.people);
        await stream.send("people", { items: news.people });
      }
      if (news.state !== "draft" && news.state !== "in-consultation") {
        await stream.send("state", { state: news.state });
        return;
      }
      if (wasQuiet) await stream.send("here", {});
      await bell.rung(lookEveryMs);
    }
  } finally {
    stop();
    stream.end();
  }
}

/** What is new for whoever holds the session now; undefined when they may not follow the draft any more. */
async function look(request: FastifyRequest, page: Page & { readonly after: number }) {
  const acting = await findActingPerson(request);
  const mayDraft = acting?.assignments.some(({ role }) => drafting.some((one) => one === role));
  if (acting === undefined || mayDraft !== true) return undefined;
  try {
    return await actAs(request.server, acting, async (act) => await readNews(act, page));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Rung while somebody is busy, it is heard afterwards; rung often, it is heard once. */
function createBell(ended: AbortSignal) {
  let isRung = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    isRung = true;
    wake?.();
  };
  ended.addEventListener("abort", ring, { once: true });
  return {
    ring,
    async rung(withinMs: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      isRung = false;
    },
  };
}
