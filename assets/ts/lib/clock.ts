// What is over and what is on, by the reader's clock.

export interface Slot { start: number; end: number }

export function stateOf(slot: Slot, now: number): "past" | "now" | "ahead" {
  return now >= slot.end ? "past" : now >= slot.start ? "now" : "ahead";
}

/** Where "now" leads: what runs, else what comes next; nothing before the first day begins or after the last has ended. */
export function whereNow(slots: Slot[], now: number): number {
  const running = slots.findIndex((s) => stateOf(s, now) === "now");
  if (running >= 0) return running;
  const next = slots.findIndex((s) => stateOf(s, now) === "ahead");
  return slots.some((s) => stateOf(s, now) === "past") ? next : -1;
}
