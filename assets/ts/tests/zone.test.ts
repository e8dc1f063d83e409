// The deadline on the reader's own clock.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readingHere } from "../lib/zone.ts";

test("Léa in Paris reads that the end of Friday is Saturday morning for her", () => {
  assert.deepEqual(readingHere("2027-01-15T23:59:00-05:00", undefined, "Europe/Paris", "en-GB"), { time: "Saturday 16 January, 05:59", zone: "Central European Standard Time" });
  assert.equal(readingHere("2027-01-15T23:59:00-05:00", undefined, "Europe/Paris", "fr")?.time, "samedi 16 janvier, 05:59");
});

test("on the same day the hour is enough", () => {
  assert.equal(readingHere("2027-04-22T13:15:00-04:00", undefined, "Europe/Paris", "en-GB")?.time, "19:15");
});

test("a clock that shows the same is not told again, also under another name", () => {
  assert.equal(readingHere("2027-01-15T23:59:00-05:00", undefined, "America/Toronto", "en-GB"), null);
  assert.equal(readingHere("2027-01-16T04:59:00Z", "America/Toronto", "America/New_York", "en-GB"), null);
});

test("after the clocks change the hour is right for that day, not for today", () => {
  assert.equal(readingHere("2027-03-28T12:00:00+02:00", undefined, "America/Toronto", "en-GB")?.time, "06:00");
  assert.equal(readingHere("2027-03-27T12:00:00+01:00", undefined, "America/Toronto", "en-GB")?.time, "07:00");
});

test("an instant without its place, or without sense, tells nothing", () => {
  assert.equal(readingHere("2027-01-16T04:59:00Z", undefined, "Europe/Paris", "en-GB"), null);
  assert.equal(readingHere("2027-01-16", "America/Toronto", "Europe/Paris", "en-GB"), null);
  assert.equal(readingHere("2027-13-45T99:99:00Z", "America/Toronto", "Europe/Paris", "en-GB"), null);
});
