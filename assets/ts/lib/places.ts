// Places and the cut: what a selection would do, said before it is done.

/** How many would be accepted if all the ticked were, and whether that is more than there are places. */
export function ifAccepted(accepted: number, places: number, ticked: { verdict: string }[]): { total: number; tooMany: boolean } {
  const total = accepted + ticked.filter((row) => row.verdict !== "accept").length;
  return { total, tooMany: total > places };
}
