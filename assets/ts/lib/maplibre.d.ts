// The build of MapLibre that takes its worker from a file has the types of the usual one.
declare module "maplibre-gl/dist/maplibre-gl-csp.js" {
  export * from "maplibre-gl";
}
declare module "maplibre-gl/dist/maplibre-gl-csp-worker.js";
