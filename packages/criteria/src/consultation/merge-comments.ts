import type { Comment } from "#consultation/comment.ts";
import { groupLikeComments } from "#consultation/group-comments.ts";
import { foldText } from "#fold-text.ts";

/** Most letters of one comment's content. */
const mostLetters = 4000;

/** A city's comment, and the departments' comments that it is made of. */
export interface MergedComment extends Comment {
  readonly sourceIds: readonly string[];
}

/**
 * What a city makes of its departments' comments: like ones on the same place become one, each thing said in it once; in
 * the order given. Where they say too much for one comment, they stay apart.
 */
export function mergeComments(
  comments: readonly (Comment & { readonly id: string })[],
): readonly MergedComment[] {
  return groupLikeComments(comments).flatMap((members) => {
    const [first, ...others] = members;
    if (first === undefined) return [];
    const folded = members.map((member) => foldText(member.content));
    const content = members
      .map((member) => member.content)
      .filter((words, at) => words !== "" && folded.indexOf(folded[at] ?? "") === at)
      .join("\n");
    const { nodeId, field } = first;
    const proposal = members.find((member) => member.proposal !== null)?.proposal ?? null;
    if (content.length > mostLetters)
      return [first, ...others].map((member) => ({
        nodeId,
        field,
        content: member.content,
        proposal: member.proposal,
        sourceIds: [member.id],
      }));
    return [{ nodeId, field, content, proposal, sourceIds: members.map(({ id }) => id) }];
  });
}
