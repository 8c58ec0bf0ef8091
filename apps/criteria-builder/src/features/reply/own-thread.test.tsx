import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReplyPage } from "@thuocdo/contract/replies";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { useSyncExternalStore } from "react";
import { afterEach, expect, test } from "vitest";
import { OwnThread } from "#features/reply/own-thread.tsx";
import { createReplyStore, type ReplyStore } from "#features/reply/reply-store.ts";
import { commentsAt } from "#lib/comments-at.ts";

afterEach(cleanup);

const document_ = criteriaSet("1.1 percent");
const at = "2026-11-26T02:00:00.000Z";

function pageOf(of: Partial<ReplyPage>): ReplyPage {
  const consultation = {
    id: "c",
    versionId: "version",
    label: "Dự thảo 2",
    title: "Bộ tiêu chí",
    simulated: true,
    message: "",
    dueOn: "2026-12-10",
    state: "open" as const,
    openedAt: at,
    closedAt: null,
    fixedSequence: 5,
  };
  const agency = {
    unitId: "u",
    unitName: "Thành phố Hà Nội",
    unitLevel: "city" as const,
    dueOn: "2026-12-10",
    reminders: 0,
    remindedAt: null,
    replyState: "drafting" as const,
    stance: null,
    note: "",
    letter: null,
    sentAt: null,
    late: false,
  };
  const rest = {
    mergedBy: null,
    mergingReplySent: false,
    mergedIds: [],
    setAside: [],
    mayWrite: true,
    comments: [],
    departments: [],
  };
  return { consultation, agency, ...rest, ...of };
}

function storeOf(page: ReplyPage): ReplyStore {
  let last = 0;
  return createReplyStore(page.comments, {
    save: () => Promise.resolve({ kind: "saved", revision: 1 }),
    remove: () => Promise.resolve({ kind: "saved", revision: 0 }),
    kept: { takeOver: () => [], keep: () => {}, forget: () => {} },
    newId: () => `new-${(last += 1)}`,
    later: () => {},
  });
}

const place = { nodeId: "criterion-1", fields: ["meaning"] } as const;

function Thread(props: { readonly page: ReplyPage; readonly store: ReplyStore; gone?: boolean }) {
  const { page, store, gone = false } = props;
  const comments = useSyncExternalStore(store.subscribe, store.snapshot);
  return (
    <MantineProvider env="test">
      <OwnThread
        place={place}
        comments={commentsAt(comments, [place])}
        document={document_}
        isGone={gone}
        page={page}
        store={store}
      />
    </MantineProvider>
  );
}

test("a comment begun at a change is on the field that changed", () => {
  const page = pageOf({});
  const store = storeOf(page);
  render(<Thread page={page} store={store} />);
  fireEvent.click(screen.getByRole("button", { name: /^Góp ý nội hàm/u }));
  fireEvent.change(screen.getByLabelText("Ý kiến"), { target: { value: "Nên giữ như cũ" } });
  expect(store.snapshot()).toMatchObject([
    { nodeId: "criterion-1", field: "meaning", content: "Nên giữ như cũ", stand: "waiting" },
  ]);
});

test("of what ended it is said where the comment is put", () => {
  const page = pageOf({});
  render(<Thread page={page} store={storeOf(page)} gone />);
  expect(screen.getByText(/không còn trong dự thảo.*Tiêu chí 1/u)).toBeDefined();
});

const answered = {
  id: "1",
  unitId: "u",
  nodeId: "criterion-1",
  field: "meaning" as const,
  content: "Nên giữ như cũ",
  proposal: null,
  madeAt: at,
  revision: 1,
  savedAt: at,
  sourceIds: [],
  disposition: {
    id: "d",
    kind: "explained" as const,
    reason: "Đã giữ mức tối thiểu.",
    editId: null,
    decidedAt: at,
  },
};

test("once the consultation is closed, the answer is read beside the comment", () => {
  const open = pageOf({ mayWrite: false, comments: [answered] });
  render(<Thread page={open} store={storeOf(open)} />);
  expect(screen.getByText("Nên giữ như cũ")).toBeDefined();
  expect(screen.queryByText("Đã giữ mức tối thiểu.")).toBeNull();
  cleanup();
  const closed = {
    ...open,
    agency: { ...open.agency, replyState: "sent" as const },
    consultation: { ...open.consultation, state: "closed" as const },
  };
  render(<Thread page={closed} store={storeOf(closed)} />);
  expect(screen.getByText("Đã giữ mức tối thiểu.")).toBeDefined();
});

test.each([
  { mergingReplySent: true, mergedIds: ["1"], told: /Đã đưa vào/u, isAnswered: true },
  { mergingReplySent: true, mergedIds: [], told: /không đưa ý kiến này/u, isAnswered: false },
  { mergingReplySent: false, mergedIds: ["1"], told: /không gửi ý kiến chung/u, isAnswered: false },
])(
  "a department reads what its city made of its comment: $told",
  ({ mergingReplySent, mergedIds, told, isAnswered }) => {
    const drafted = pageOf({ mayWrite: false, comments: [answered] });
    const page: ReplyPage = {
      ...drafted,
      agency: { ...drafted.agency, replyState: "sent" },
      consultation: { ...drafted.consultation, state: "closed" },
      mergedBy: "Thành phố Hà Nội",
      mergingReplySent,
      mergedIds,
    };
    render(<Thread page={page} store={storeOf(page)} />);
    expect(screen.getByText(told)).toBeDefined();
    expect(screen.queryByText("Đã giữ mức tối thiểu.") !== null).toBe(isAnswered);
  },
);
