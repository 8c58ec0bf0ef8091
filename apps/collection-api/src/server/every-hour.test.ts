import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everyHour } from "#server/every-hour.ts";

type Task = () => Promise<void>;

const hourMs = 3_600_000;
let app: FastifyInstance;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  app = Fastify();
});
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

test("a task is done at the start and every hour", async () => {
  const task = vi.fn<Task>(async () => await Promise.resolve());
  await app.register(everyHour, { tasks: { task } });
  await app.ready();
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2 * hourMs);
  expect(task).toHaveBeenCalledTimes(3);
});

test("a task that fails keeps neither the others nor its own next hour back", async () => {
  const failing = vi.fn<Task>(async () => await Promise.reject(new Error("no line")));
  const other = vi.fn<Task>(async () => await Promise.resolve());
  await app.register(everyHour, { tasks: { failing, other } });
  await app.ready();
  await vi.advanceTimersByTimeAsync(hourMs);
  expect(failing).toHaveBeenCalledTimes(2);
  expect(other).toHaveBeenCalledTimes(2);
});

test("the service closes after what is under way", async () => {
  let end = () => {};
  let isOver = false;
  const slow = async () => {
    await new Promise<void>((resolve) => (end = resolve));
    isOver = true;
  };
  await app.register(everyHour, { tasks: { slow } });
  await app.ready();
  const closed = app.close().then(() => isOver);
  end();
  expect(await closed).toBe(true);
});
