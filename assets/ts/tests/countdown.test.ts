// The timer of a stage: what it shows, and when it warns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { shown, stateOf } from "../lib/countdown.ts";

test("a speaker sees what is left, that it is soon over, and by how much it is", () => {
  assert.deepEqual([725, 60, 0, -5, -65].map(shown), ["12:05", "1:00", "0:00", "+0:05", "+1:05"]);
  assert.deepEqual([121, 120, 1, 0, -1].map(stateOf), ["going", "soon", "soon", "over", "over"]);
});
