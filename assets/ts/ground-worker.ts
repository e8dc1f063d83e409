// The worker of the map: MapLibre cuts areas into tiles here, beside the page. A file of its own, so that the policy of the
// page needs no exception for it.
import "maplibre-gl/dist/maplibre-gl-csp-worker.js";
