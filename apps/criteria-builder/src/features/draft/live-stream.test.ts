import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLiveStream } from "#features/draft/live-stream.ts";

/** What a browser gives, opened and broken by hand. */
class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  readonly url: string;
  closed = false;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }
  close() {
    this.closed = true;
  }
  say(name: string, data: object) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  breakOff() {
    this.dispatchEvent(new Event("error"));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.opened = [];
  vi.stubGlobal("EventSource", FakeSource);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start() {
  let sequence = 7;
  const said: unknown[] = [];
  const lost = vi.fn<() => void>();
  const opened = vi.fn<() => void>();
  const stream = openLiveStream(
    { versionId: "v", pageId: "p" },
    {
      after: () => sequence,
      onOpen: opened,
      onLost: lost,
      on: {
        edits: (news) => {
          ({ sequence } = news);
          said.push(news);
        },
      },
    },
  );
  const last = () => FakeSource.opened.at(-1)!;
  return { stream, said, lost, opened, last };
}

test("it begins after what is known, and goes on after what came when it breaks", () => {
  const { last, said, lost } = start();
  expect(last().url).toBe("/api/versions/v/events?after=7&page=p");
  last().say("hello", { sequence: 7 });
  last().say("edits", { sequence: 9, items: [] });
  expect(said).toEqual([{ sequence: 9, items: [] }]);
  last().breakOff();
  expect(lost).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(500);
  expect(last().url).toBe("/api/versions/v/events?after=9&page=p");
});

test("while it can't be opened it is tried ever more rarely", () => {
  const { last } = start();
  for (const waitMs of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
    const before = FakeSource.opened.length;
    last().breakOff();
    vi.advanceTimersByTime(waitMs - 1);
    expect(FakeSource.opened).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(FakeSource.opened).toHaveLength(before + 1);
  }
});

test("a stream that is held back on the way is given up, and tried again a minute later", () => {
  const { last, lost, opened } = start();
  vi.advanceTimersByTime(6_000);
  expect(lost).toHaveBeenCalledOnce();
  expect(opened).not.toHaveBeenCalled();
  expect(last().closed).toBe(true);
  vi.advanceTimersByTime(59_999);
  expect(FakeSource.opened).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(FakeSource.opened).toHaveLength(2);
});

test("silence is a broken line; a sign of life is not", () => {
  const { last, lost } = start();
  last().say("hello", { sequence: 7 });
  vi.advanceTimersByTime(24_000);
  last().say("here", {});
  vi.advanceTimersByTime(24_000);
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(lost).toHaveBeenCalledOnce();
});

test("once closed it stays closed", () => {
  const { stream, last } = start();
  last().say("hello", { sequence: 7 });
  stream.close();
  vi.advanceTimersByTime(600_000);
  expect(FakeSource.opened).toHaveLength(1);
});
