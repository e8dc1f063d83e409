// What the live pages compute.
import { deepEqual, equal, notEqual } from "node:assert/strict";
import { test } from "node:test";
import { later } from "../lib/day.ts";
import { inOrder } from "../lib/parts.ts";
import { another, merged } from "../lib/outbox.ts";
import { stateOf } from "../lib/follow.ts";

test("the most asked comes first, what is on stage before all, equals keep their order", () => {
  deepEqual(inOrder([3, 7, 7, Number.POSITIVE_INFINITY, 0]), [3, 1, 2, 0, 4]);
});

test("of several votes for one thing the newest waits; each question waits by itself", () => {
  const vote = (on: number) => ({ to: "/x/sessions/K/ask/Q/vote", body: `on=${on}` });
  const ask = (text: string) => ({ to: "/x/sessions/K/ask", body: `text=${text}` });
  let box = [1, 0, 1].reduce((all, on) => merged(all, vote(on)), [] as { to: string; body: string }[]);
  deepEqual(box, [vote(1)]);
  box = merged(merged(box, ask("a")), ask("b"));
  deepEqual(box, [vote(1), ask("a"), ask("b")]);
});

test("the state stands beside the line", () => {
  equal(stateOf("/x/sessions/K/live"), "/x/sessions/K/live/state");
  equal(stateOf("/x/sessions/K/screen/live"), "/x/sessions/K/screen/state");
  equal(stateOf("/manage/x/live/K/news"), "/manage/x/live/K/news/state");
});

test("two questions asked without a network are two", () => {
  const first = another("a");
  notEqual(another(first), first);
});

test("the clock of the server goes on over midnight", () => {
  equal(later(23, 58, 125_000), "00:00");
  equal(later(9, 10, 59_000), "09:10");
});
