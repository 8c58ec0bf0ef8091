import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Comment } from "#consultation/comment.ts";
import { fieldText } from "#consultation/comment-fields.ts";
import { consultationFigures } from "#consultation/consultation-figures.ts";
import { findDispositionProblem } from "#consultation/disposition.ts";
import { groupLikeComments } from "#consultation/group-comments.ts";
import {
  commentLifecycle,
  consultationLifecycle,
  nextCommentState,
  nextConsultationState,
  nextReplyState,
  replyLifecycle,
} from "#consultation/lifecycles.ts";
import { describeLifecycle } from "#lifecycle.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

describe("lifecycles", () => {
  test("a reply is sent once", () => {
    expect(nextReplyState("sent", "save-reply")).toEqual({
      ok: false,
      refusal: { code: "reply-act-not-possible", act: "save-reply", state: "sent", possible: [] },
    });
  });

  test("a closed consultation takes nothing more", () => {
    expect(nextConsultationState("closed", "extend")).toMatchObject({
      refusal: { code: "consultation-act-not-possible", possible: [] },
    });
  });

  test("an answer is not given twice, but can be taken back with a reason", () => {
    expect(nextCommentState("answered", "dispose")).toMatchObject({
      refusal: { possible: ["reopen"] },
    });
    expect(commentLifecycle.find(({ act }) => act === "reopen")).toMatchObject({ reason: true });
  });

  test("lifecycle.md shows the tables as they are", () => {
    const page = readFileSync(new URL("../../lifecycle.md", import.meta.url), "utf8");
    for (const lifecycle of [consultationLifecycle, replyLifecycle, commentLifecycle])
      expect(page).toContain(describeLifecycle(lifecycle));
  });
});

describe("a disposition", () => {
  test.each(["partly-absorbed", "explained", "noted"] as const)("%s needs a reason", (kind) => {
    expect(findDispositionProblem({ kind, reason: " ", applies: false })).toEqual({
      code: "disposition-reason-missing",
      kind,
    });
  });

  test("absorbed in full explains itself", () => {
    expect(findDispositionProblem({ kind: "absorbed", reason: "", applies: true })).toBeUndefined();
  });

  test("that only explains puts nothing into the draft", () => {
    expect(findDispositionProblem({ kind: "explained", reason: "Vì", applies: true })).toEqual({
      code: "disposition-applies-nothing",
      kind: "explained",
    });
  });
});

test("figures keep agreement, comments and silence apart", () => {
  const sent = { state: "sent", late: false } as const;
  const figures = consultationFigures(
    [
      ...Array.from({ length: 21 }, () => ({ ...sent, stance: "agreed" as const })),
      ...Array.from({ length: 6 }, () => ({ ...sent, stance: "commented" as const, late: true })),
      { state: "drafting", stance: null, late: false },
      { state: "not-answered", stance: null, late: false },
    ],
    ["absorbed", "absorbed", "partly-absorbed", "explained", "noted", null],
  );
  expect(figures).toEqual({
    asked: 29,
    answered: 27,
    agreed: 21,
    commented: 6,
    silent: 2,
    late: 6,
    comments: 6,
    absorbed: 2,
    partlyAbsorbed: 1,
    explained: 1,
    noted: 1,
    unanswered: 1,
  });
});

describe("like comments", () => {
  const comment = (content: string, more: Partial<Comment> = {}): Comment => ({
    nodeId: "criterion-1",
    field: "meaning",
    content,
    proposal: null,
    ...more,
  });
  const said = (...comments: readonly Comment[]) =>
    groupLikeComments(comments).map((group) => group.map(({ content }) => content));

  test("stand together when they say nearly the same on the same place", () => {
    const one = "Đề nghị làm rõ diện tích trụ sở tối thiểu";
    const other = "Đề nghị làm rõ diện tích tối thiểu của trụ sở.";
    const third = "Không nên tính điểm trụ sở";
    expect(said(comment(one), comment(third), comment(other))).toEqual([[one, other], [third]]);
  });

  test("stay apart on different fields and nodes", () => {
    expect(
      said(
        comment("Nhất trí"),
        comment("Nhất trí", { field: "title" }),
        comment("Nhất trí", { nodeId: "criterion-2" }),
      ),
    ).toHaveLength(3);
  });

  test("that propose different words stay apart, those that propose the same stand together", () => {
    const propose = (content: string, text: string) =>
      comment(content, { proposal: { kind: "wording", text } });
    expect(
      said(
        propose("a", "Trụ sở khang trang"),
        propose("b", "Trụ sở riêng"),
        propose("c", "TRỤ SỞ RIÊNG."),
      ),
    ).toEqual([["a"], ["b", "c"]]);
  });

  test("pass their likeness on", () => {
    const [a, b, c] = ["một hai ba bốn năm", "một hai ba bốn năm sáu bảy", "ba bốn năm sáu bảy"];
    expect(said(comment(a!), comment(c!), comment(b!))).toEqual([[a, c, b]]);
  });
});

test("the text of a field is what a reader sees there, and nothing where there is no such field", () => {
  const version = criteriaSet("1.1 percent");
  expect(fieldText(version, "criterion-1", "meaning")).toBe("Nội hàm của tiêu chí 1");
  expect(fieldText(version, "criterion-1", "evidence")).toBeUndefined();
  expect(fieldText(version, "gone", "title")).toBeUndefined();
  expect(fieldText(version, "indicator-1-1", "scoring")).toContain("%");
});
