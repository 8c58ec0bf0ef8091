import type { Comment } from "#consultation/comment.ts";
import { proposalText } from "#consultation/take-proposal.ts";
import { foldText } from "#fold-text.ts";

/** Two texts are alike from this share of common words on (Jaccard): reworded greetings don't part them. */
const alikeFrom = 0.6;

/**
 * Comments on one field of one node that say nearly the same, or propose the same, together; in the order given, each
 * group where its first comment stands. Likeness is passed on: A like B, B like C makes one group.
 */
export function groupLikeComments<Item extends Comment>(
  comments: readonly Item[],
): readonly (readonly Item[])[] {
  const groups: { readonly place: string; readonly members: Item[] }[] = [];
  for (const comment of comments) {
    const place = `${comment.nodeId} ${comment.field}`;
    const like = groups.filter(
      (group) => group.place === place && group.members.some((member) => areAlike(member, comment)),
    );
    const [first, ...others] = like;
    if (first === undefined) {
      groups.push({ place, members: [comment] });
      continue;
    }
    for (const other of others) {
      first.members.push(...other.members);
      groups.splice(groups.indexOf(other), 1);
    }
    first.members.push(comment);
  }
  return groups.map(({ members }) => members);
}

/** Whether two comments on the same place say nearly the same; marks, case and punctuation don't count. */
export function areAlike(one: Comment, other: Comment): boolean {
  if (one.proposal !== null && other.proposal !== null) {
    return sameWords(proposalText(one.proposal), proposalText(other.proposal)) === 1;
  }
  if (one.proposal !== null || other.proposal !== null) {
    return one.content !== "" && sameWords(one.content, other.content) === 1;
  }
  return sameWords(one.content, other.content) >= alikeFrom;
}

function sameWords(one: string, other: string): number {
  const words = new Set(foldedWords(one));
  const others = new Set(foldedWords(other));
  const common = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size - common;
  return all === 0 ? 1 : common / all;
}

function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
