// MapLibre GL with the areas of an audit: shaded like the drawing, with the words of an area where one points.
import { Map, NavigationControl, Popup, ScaleControl, setWorkerUrl, type FilterSpecification, type StyleSpecification } from "maplibre-gl/dist/maplibre-gl-csp.js";

interface Shapes {
  type: "FeatureCollection";
  features: { type: "Feature"; properties: { name: string; class: string; words: string }; geometry: { type: "MultiPolygon"; coordinates: [number, number][][][] } }[];
}

export async function open(box: HTMLElement, given: unknown, ground: { tiles: string; credit: string; worker: string }): Promise<void> {
  setWorkerUrl(ground.worker);
  const shapes = given as Shapes;
  const place = document.createElement("div");
  place.className = "map-live";
  const drawing = box.querySelector("svg");
  box.prepend(place);
  try {
    const map = new Map({ container: place, style: style(shapes, ground), bounds: bounds(shapes), fitBoundsOptions: { padding: 24 }, attributionControl: ground.credit ? { compact: true } : false });
    map.addControl(new NavigationControl({ showCompass: false }));
    map.addControl(new ScaleControl({ unit: "metric" }));
    await new Promise<void>((done, failed) => {
      map.once("load", () => done());
      map.once("error", (event) => failed(event.error));
    });
    words(map);
    drawing?.setAttribute("hidden", "");
  } catch (error) {
    place.remove();
    throw error;
  }
}

// The colours are those of the page, so that both schemes hold.
function colour(name: string): string {
  const probe = document.createElement("i");
  probe.className = `sw ${name}`;
  document.querySelector("[data-map]")?.append(probe);
  const found = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) return "#888888";
  canvas.fillStyle = "#888888";
  canvas.fillStyle = found;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}

function style(shapes: Shapes, ground: { tiles: string; credit: string }): StyleSpecification {
  const classes = ["c1", "c2", "c3", "c4"];
  const of = (name: string): FilterSpecification => ["==", ["get", "class"], name];
  return {
    version: 8,
    sources: {
      areas: { type: "geojson", data: shapes },
      ...(ground.tiles ? { ground: { type: "raster" as const, tiles: [ground.tiles], tileSize: 256, attribution: ground.credit.replace(/[<>&]/g, "") } } : {}),
    },
    layers: [
      ...(ground.tiles ? [{ id: "ground", type: "raster" as const, source: "ground" }] : []),
      ...classes.map((name) => ({ id: name, type: "fill" as const, source: "areas", filter: of(name), paint: { "fill-color": colour(name), "fill-opacity": ground.tiles ? 0.75 : 1 } })),
      { id: "rest", type: "fill", source: "areas", filter: ["!", ["in", ["get", "class"], ["literal", classes]]], paint: { "fill-color": "#999999", "fill-opacity": 0.2 } },
      { id: "edges", type: "line", source: "areas", paint: { "line-color": colour("edge"), "line-width": 1.5 } },
    ],
  };
}

function bounds(shapes: Shapes): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const feature of shapes.features) {
    for (const [x, y] of feature.geometry.coordinates.flat(2)) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

function words(map: Map): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false });
  const layers = ["c1", "c2", "c3", "c4", "rest"];
  map.on("mousemove", layers, (event) => {
    const properties = event.features?.[0]?.properties;
    if (properties) popup.setLngLat(event.lngLat).setText([properties["name"], properties["words"]].filter(Boolean).join(": ")).addTo(map);
  });
  map.on("mouseleave", layers, () => popup.remove());
}

