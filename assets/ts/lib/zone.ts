// The reader's own reading of an instant, beside the gathering's.

export interface Reading { time: string; zone: string }

const WITH_OFFSET = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** What the reader's clock shows, or null when it shows what the page already says.
    `there` is the gathering's zone; without it the offset written in `datetime` is taken, and `Z` alone tells nothing. */
export function readingHere(datetime: string, there: string | undefined, here: string, lang: string): Reading | null {
  const parts = WITH_OFFSET.exec(datetime);
  if (!parts || (!there && parts[2] === "Z")) return null;
  const instant = new Date(datetime);
  if (Number.isNaN(instant.getTime())) return null;
  const said = there ? clock(instant, there) : (parts[1] ?? "");
  const own = clock(instant, here);
  if (said === own) return null;
  const hours = new Intl.DateTimeFormat(lang, { timeZone: here, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(lang, { timeZone: here, weekday: "long", day: "numeric", month: "long" });
  const name = new Intl.DateTimeFormat(lang, { timeZone: here, timeZoneName: "long" }).formatToParts(instant);
  const otherDay = said.slice(0, 10) !== own.slice(0, 10);
  return {
    time: otherDay ? `${day.format(instant)}, ${hours.format(instant)}` : hours.format(instant), // the day only where it is another
    zone: name.find((p) => p.type === "timeZoneName")?.value ?? "",
  };
}

/** `2027-01-15T23:59` in a zone. */
function clock(instant: Date, zone: string): string {
  const form = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return form.format(instant).replace(" ", "T");
}
