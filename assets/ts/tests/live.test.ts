// What the live pages compute.
import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "../lib/parts.ts";
import { merged } from "../lib/outbox.ts";
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
