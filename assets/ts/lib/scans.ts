// What a door keeps until the server has it: scans by their ids, in order. Pure, so that it can be tested.

/** A scan as it is told to the server. */
export interface Scan {
  id: string;
  code: string;
  at: number;
  undo?: boolean;
}

/** Somebody whom the door expects. */
export interface Person {
  badge: string;
  code: string;
  name: string;
  sub: string;
  day: string;
  lines: string[];
}

/** The scans that were kept; what cannot be read is nothing. */
export function parseScans(text: string | null): Scan[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isScan) : [];
  } catch {
    return [];
  }
}

function isScan(one: unknown): one is Scan {
  const scan = one as Partial<Scan> | null;
  return typeof scan?.id === "string" && typeof scan.code === "string" && typeof scan.at === "number";
}

/** What still waits once the server has answered for these ids. */
export function without(waiting: readonly Scan[], answered: readonly string[]): Scan[] {
  return waiting.filter((scan) => !answered.includes(scan.id));
}

/** Whom a badge or a code belongs to, without asking the server. */
export function personOf(people: readonly Person[], scanned: string): Person | undefined {
  const text = scanned.trim().toUpperCase();
  return people.find((one) => one.badge === text || one.code === text);
}

/** The same badge held before the camera for a while is one scan. */
export function isRepeat(last: { code: string; at: number } | null, code: string, at: number): boolean {
  return last !== null && last.code === code && at - last.at < 5_000;
}
