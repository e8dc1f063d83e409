// Dragging a card with mouse, pen or finger. It knows no programme: it says what was lifted, over what it is, where it fell.

export interface Drag {
  lift: (card: HTMLElement) => boolean;
  over: (cell: HTMLElement | null) => void;
  drop: (cell: HTMLElement | null) => void;
}

const MOVED_PX = 6; // a click with a trembling hand is not a drag
const HOLD_MS = 350; // a finger that holds means the card; one that moves means the page
const EDGE_PX = 48;

export function startDragging(drag: Drag): void {
  let card: HTMLElement | null = null;
  let ghost: HTMLElement | null = null;
  let from = { x: 0, y: 0, dx: 0, dy: 0 };
  let hold = 0;

  document.addEventListener("pointerdown", (e) => {
    const target = (e.target as Element).closest<HTMLElement>("[data-card]");
    if (!target || target.dataset["locked"] !== undefined || e.button !== 0 || !e.isPrimary) return;
    if ((e.target as Element).closest("button, input, select, summary")) return;
    const box = target.getBoundingClientRect();
    card = target;
    from = { x: e.clientX, y: e.clientY, dx: e.clientX - box.left, dy: e.clientY - box.top };
    if (e.pointerType === "touch") hold = window.setTimeout(lift, HOLD_MS);
  });

  document.addEventListener("pointermove", (e) => {
    if (!card) return;
    const far = Math.hypot(e.clientX - from.x, e.clientY - from.y) > MOVED_PX;
    if (!ghost && far && e.pointerType === "touch") return end(false); // the finger scrolls
    if (!ghost && far) lift();
    if (!ghost) return;
    place(e.clientX, e.clientY);
    drag.over(under(e));
    scrollAtEdges(e);
  });

  document.addEventListener("pointerup", (e) => {
    if (ghost) drag.drop(under(e));
    end(ghost !== null);
  });
  document.addEventListener("pointercancel", () => { if (ghost) drag.drop(null); end(false); });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !ghost) return;
    drag.drop(null);
    end(false);
  });
  // A link in a card is for following, not for the browser's own dragging; and a held card must not scroll or select.
  document.addEventListener("dragstart", (e) => { if (card) e.preventDefault(); });
  document.addEventListener("contextmenu", (e) => { if (ghost) e.preventDefault(); });
  document.addEventListener("touchmove", (e) => { if (ghost && e.cancelable) e.preventDefault(); }, { passive: false });

  function lift(): void {
    if (!card || !drag.lift(card)) return end(false);
    getSelection()?.removeAllRanges();
    const { width } = card.getBoundingClientRect();
    ghost = card.cloneNode(true) as HTMLElement;
    ghost.classList.remove("left-behind");
    ghost.classList.add("lifted");
    ghost.removeAttribute("id");
    ghost.setAttribute("aria-hidden", "true");
    ghost.style.inlineSize = `${width}px`; // through the object model: the policy forbids only style in the page's text
    (card.closest("#board") ?? document.body).append(ghost);
    place(from.x, from.y);
  }

  function place(x: number, y: number): void {
    if (ghost) ghost.style.transform = `translate(${x - from.dx - (document.dir === "rtl" ? document.documentElement.clientWidth - ghost.offsetWidth : 0)}px, ${y - from.dy}px)`;
  }

  function under(e: PointerEvent): HTMLElement | null {
    return document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>("[data-cell]") ?? null;
  }

  /** After a drag the click that follows is not meant for the link beneath. */
  function end(dragged: boolean): void {
    clearTimeout(hold);
    ghost?.remove();
    if (dragged) {
      const swallow = (e: MouseEvent) => { e.preventDefault(); e.stopPropagation(); };
      document.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50);
    }
    card = ghost = null;
  }
}

function scrollAtEdges(e: PointerEvent): void {
  const step = (at: number, size: number) => (at < EDGE_PX ? -12 : at > size - EDGE_PX ? 12 : 0);
  window.scrollBy(0, step(e.clientY, innerHeight));
  document.querySelector("#board .scroll, .scroll:has([data-cell])")?.scrollBy(step(e.clientX, innerWidth), 0);
}
