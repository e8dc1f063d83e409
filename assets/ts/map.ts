// The map that can be moved: fetched when somebody asks for it, drawn over the server's drawing, which stays where it
// cannot run. Areas and words come from the address that the page names; the ground from nowhere, unless the audit says.

interface Ground {
  open(box: HTMLElement, shapes: unknown, ground: { tiles: string; credit: string; worker: string; lang: string }): Promise<void>;
}

const box = document.querySelector<HTMLElement>("[data-map]");
const start = document.querySelector<HTMLButtonElement>("[data-map-start]");

if (box?.dataset["ground"] && start) {
  start.hidden = false;
  start.addEventListener("click", () => {
    start.disabled = true;
    box.setAttribute("aria-busy", "true");
    void opened(box).then(
      () => start.remove(),
      () => {
        start.disabled = false;
        const said = document.createElement("p");
        said.setAttribute("role", "alert");
        said.textContent = box.dataset["textFailed"] ?? "";
        box.after(said);
      },
    ).finally(() => box.removeAttribute("aria-busy"));
  });
}

async function opened(box: HTMLElement): Promise<void> {
  const { map = "", ground = "", worker = "", tiles = "", credit = "", style = "" } = box.dataset;
  if (style) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    document.head.append(sheet);
  }
  const [answer, module] = await Promise.all([fetch(map, { headers: { accept: "application/json" } }), import(ground) as Promise<Ground>]);
  if (!answer.ok) throw new Error(String(answer.status));
  await module.open(box, await answer.json(), { tiles, credit, worker: new URL(worker, location.href).href, lang: document.documentElement.lang });
}
