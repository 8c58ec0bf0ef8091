import type { LiveRound } from "@thuocdo/contract/live-results";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/live/messages.ts";

/** Says, on screen and on paper, that the figures are not frozen, and of when they are. */
export function ProvisionalNotice({ round }: { readonly round: LiveRound }) {
  const instant = round.asOf === null ? null : formatInstant(round.asOf);
  return (
    <>
      <Notice tone="warning" title={messages.provisional}>
        {instant === null ? messages.notRead : messages.asOf(instant)}
      </Notice>
      {round.isStanding && (
        <Notice tone="refusal" title={messages.standing} urgent>
          {messages.standingHint(instant)}
        </Notice>
      )}
    </>
  );
}
